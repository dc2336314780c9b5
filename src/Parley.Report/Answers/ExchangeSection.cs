using System.Collections.Immutable;
using Parley.Model;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Exchanges;
using Parley.Solve.Positions;
using Figure = Parley.Report.Documents.Figure;

namespace Parley.Report.Answers;

/// <summary>In which order reciprocal steps can be taken, and what it takes that nobody stops half-way.</summary>
static class ExchangeSection
{
    public static ImmutableArray<Block> Blocks(Wording words, ExchangeAnswer answer) => Blocks(words, answer, (_, _, _) => null);

    /// <summary>The same with a picture beside each pair's table.</summary>
    public static ImmutableArray<Block> Blocks(Wording words, ExchangeAnswer answer, Func<ExchangePlan, PairPlan, DataTable, Figure?> picture) =>
        answer.Plans.IsEmpty
            ? [new Callout(CalloutKind.Unknown, "The case names no exchange of steps.")]
            : [.. answer.Plans.SelectMany(plan => Plan(words, plan, picture))];

    static Exchange Exchange(Wording words, ExchangePlan plan) => words.Case.Exchanges[plan.Exchange];

    static IEnumerable<Block> Plan(Wording words, ExchangePlan plan, Func<ExchangePlan, PairPlan, DataTable, Figure?> picture)
    {
        var exchange = Exchange(words, plan);
        yield return new Paragraph(Opening(exchange, plan));
        if (plan.Status == SolveStatus.Cancelled) yield return new Callout(CalloutKind.Warning, "The search was stopped; another order may need less than the one that is told.");
        foreach (var pair in plan.Pairs)
        {
            yield return new Paragraph(Found(words, exchange, pair));
            if (pair.Stages.IsEmpty) continue;
            var table = Stages(words, exchange, pair);
            if (picture(plan, pair, table) is not { } drawn)
            {
                yield return table;
                continue;
            }
            // The picture folds its table away, and the order is what people come for.
            yield return new Bullets([.. pair.Stages.Skip(1).Select(stage => Ordered(words, exchange, stage))], Numbered: true);
            yield return drawn;
        }
        if (plan.Pairs.Any(pair => pair.Stages.IsEmpty) || plan.Pairs.IsEmpty) yield return Steps(words, exchange);
        if (plan.Pairs.Length > 1 && plan.Pairs.All(pair => !pair.Stages.IsEmpty))
            yield return new Paragraph(plan.Order.IsEmpty ? "No single order keeps to the plans of all pairs at once: somebody has to take a step earlier than its own pair asks for." : $"All together: {string.Join("; then ", plan.Order.Select(step => Step(words, exchange, step)))}.");
        if (!plan.CriticalPath.IsEmpty) yield return new Paragraph(Critical(words, exchange, plan));
        if (!plan.LegalFloor.IsEmpty) yield return new Callout(CalloutKind.Warning, LegalFloor(exchange, plan));
        if (plan.Unvalued.Length > 0 && exchange.Steps.Count > plan.Unvalued.Length)
            yield return new Callout(CalloutKind.Unknown, $"Nobody has judged what {Wording.List(plan.Unvalued.Select(step => $"“{exchange.Steps[step].What}”"))} costs or is worth.");
    }

    static Text Opening(Exchange exchange, ExchangePlan plan) =>
        (Text)new Span(exchange.Title, SpanStyle.Strong) + (plan.Unvalued.Length == exchange.Steps.Count
            ? ": what the steps cost and are worth is not shown here, so only their order can be told."
            : $": what the steps cost and are worth is judged by {exchange.Author} with {exchange.Confidence.ToString().ToLowerInvariant()} confidence, on one scale for all of them.{(exchange.Why is { } why ? " " + why : "")} ") + (plan.Unvalued.Length == exchange.Steps.Count ? "" : Wording.Mark(Basis.Judged));

    static Text Found(Wording words, Exchange exchange, PairPlan pair)
    {
        var sides = $"{words.Party(pair.First)} and {words.Party(pair.Second)}";
        if (pair.Guarantee is not { } least)
        {
            return pair.Proof is null ? $"Between {sides} no guarantee can be computed, because values are unknown."
                : pair.Status == SolveStatus.Cancelled ? $"Between {sides} the search was stopped before an order was found; no order needs less than {Wording.Number(pair.Bound!)}."
                : $"Between {sides} there is no order: the steps wait for one another.";
        }
        var opening = least.Value == 0
            ? $"Between {sides} no guarantee is needed: at every point both gain at least as much by going on as by stopping."
            : $"Between {sides} each side must stand to lose at least {Wording.Number(least)} by stopping: the least guarantee with which nobody gains by leaving half-way.";
        return opening + " " + Proven(pair) + Together(pair) + InHand(words, exchange, pair);
    }

    static string Proven(PairPlan pair) => pair.Proof switch
    {
        OrderProof.OrderGiven => "The order on each side was given; all ways to interleave them were compared.",
        OrderProof.AllOrders => "All orders were compared.",
        OrderProof.Bound => "No order can need less.",
        _ => $"This is the best of several orders; perhaps another needs less, but none less than {Wording.Number(pair.Bound!)}.",
    };

    static string Together(PairPlan pair)
    {
        if (pair.Guarantee is not { Value: > 0 } least) return "";
        if (pair.LastTogether is { } last && last.Value < least.Value) return $" Handing over the last steps at once, through somebody neutral, would lower it to {Wording.Number(last)}.";
        return pair.AnyTogether is { } any && any.Value < least.Value ? $" Handing over steps two at a time, through somebody neutral, would lower it to {Wording.Number(any)}." : "";
    }

    static string InHand(Wording words, Exchange exchange, PairPlan pair)
    {
        if (exchange.Guarantee is not { } given || pair.Holds is not { } holds) return "";
        var what = $"{(given.What is { } named ? Wording.InSentence(named) : "the guarantee in hand")}{(given.By is { } by ? $", given by {words.Party(by)}," : "")}";
        return $" {Wording.Capital(what)} is judged to be worth {Number.Text(given.Worth)}: {(holds ? "enough" : "not enough")}.";
    }

    static DataTable Stages(Wording words, Exchange exchange, PairPlan pair) => new(
        $"{exchange.Title}: what {words.Party(pair.First)} and {words.Party(pair.Second)} still gain by completing",
        [new("Step", Numeric: true), new("What is done"), new($"{words.Party(pair.First)} still gains", Numeric: true), new($"{words.Party(pair.Second)} still gains", Numeric: true), new("Remark")],
        [.. pair.Stages.Select((stage, at) => Row(words, exchange, stage, at))]);

    static ImmutableArray<Cell> Row(Wording words, Exchange exchange, PlanStage stage, int at) =>
    [
        at.ToString(System.Globalization.CultureInfo.InvariantCulture),
        stage.Done.IsEmpty ? "Nothing yet" : string.Join("; at the same time ", stage.Done.Select(step => Step(words, exchange, step))),
        Wording.Signed(stage.FirstGains),
        Wording.Signed(stage.SecondGains),
        Wording.Capital(string.Join("; ", stage.Done.SelectMany(step => Remarks(words, exchange.Steps[step])).Append(stage.Fragile ? "fragile: here a side has least reason to go on" : "").Where(remark => remark.Length > 0))),
    ];

    static Text Ordered(Wording words, Exchange exchange, PlanStage stage)
    {
        var remarks = string.Join("; ", stage.Done.SelectMany(step => Remarks(words, exchange.Steps[step])));
        return (Text)string.Join("; at the same time ", stage.Done.Select(step => Step(words, exchange, step))) + (remarks.Length > 0 ? (Text)" — " + new Span(remarks, SpanStyle.Strong) : "");
    }

    static string Step(Wording words, Exchange exchange, string step) => $"{words.Party(exchange.Steps[step].By)}: {exchange.Steps[step].What}";

    static IEnumerable<string> Remarks(Wording words, ExchangeStep step)
    {
        if (step.LegalFloor) yield return "owed in law whatever is exchanged";
        if (step.When is { } when) yield return when;
        if (step.VerifiedBy is { } by) yield return $"verified by {words.Party(by)}";
    }

    static DataTable Steps(Wording words, Exchange exchange) => new(
        $"{exchange.Title}: the steps",
        [new("What is done"), new("By"), new("For"), new("After"), new("Remark")],
        [
            .. exchange.Steps.Select(entry => ImmutableArray.Create<Cell>(
                entry.Value.What, words.Party(entry.Value.By), words.Party(entry.Value.To), string.Join("; ", entry.Value.After.Where(exchange.Steps.Has).Select(step => exchange.Steps[step].What)),
                Wording.Capital(string.Join("; ", Remarks(words, entry.Value))))),
        ]);

    static string Critical(Wording words, Exchange exchange, ExchangePlan plan) =>
        $"The longest chain of steps that wait for one another: {string.Join("; then ", plan.CriticalPath.Select(step => Step(words, exchange, step)))}{(plan.Days is { } days ? $". Together they take {Wording.Count(days, "day")} at least" : "")}.";

    static string LegalFloor(Exchange exchange, ExchangePlan plan) =>
        $"{Wording.Capital(Wording.List(plan.LegalFloor.Select(step => $"“{exchange.Steps[step].What}”")))} {(plan.LegalFloor.Length == 1 ? "is" : "are")} owed in {(plan.LegalFloor.Length == 1 ? "its" : "their")} own right and no price for anything else: under customary humanitarian law persons deprived of liberty are released when the reasons for it cease (ICRC study, Rule 128), and holding them to compel somebody may be hostage-taking (Rule 96).";
}
