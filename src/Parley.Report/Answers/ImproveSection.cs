using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Bargaining;

namespace Parley.Report.Answers;

/// <summary>What would be better for everybody than a proposal, as trades.</summary>
static class ImproveSection
{
    /// <summary>How many better packages are told as trades.</summary>
    const int Told = 5;

    public static ImmutableArray<Block> Blocks(Wording words, ImproveAnswer answer)
    {
        if (answer.Parties.Length < 2)
            return [new Callout(CalloutKind.Unknown, "What packages are worth has been judged for fewer than two of the parties whose consent is needed, so nothing can be called better for all.")];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(Opening(words, answer)));
        if (Completed(words, answer) is { } completed) blocks.Add(new Paragraph(completed));
        if (Below(words, answer) is { } below) blocks.Add(new Paragraph(below));
        if (!answer.Better.IsEmpty)
            blocks.Add(new Bullets([.. answer.Better.Take(Told).Select(better => Trades(words, answer, better))], Numbered: true));
        return blocks.ToImmutable();
    }

    static string Opening(Wording words, ImproveAnswer answer)
    {
        var name = words.Proposal(answer.Proposal);
        if (answer.Status == SolveStatus.Cancelled && answer.Better.IsEmpty) return $"The work was stopped before anything better for all than {Wording.InSentence(name)} was found.";
        if (answer.Baseline is null) return answer.Status == SolveStatus.LimitReached ? $"Whether {Wording.InSentence(name)} can be completed to a possible package was not found out within the limits." : $"{name} cannot be completed to any possible package.";
        if (answer.Better.IsEmpty)
            return answer.Scope == BargainScope.Open && !answer.Baseline.Crosses.IsEmpty ? $"{name} crosses {Wording.Count(answer.Baseline.Crosses.Length, "red line")}, and no package that crosses none is as good for every party: whichever of those is taken, somebody gives something up."
                : answer.IsEfficient == true ? $"{name} is efficient on these assumptions: nothing possible is as good for all and better for one."
                : $"Nothing better for all than {Wording.InSentence(name)} was found.";
        return $"On these assumptions {Wording.Count(answer.Better.Length, "package")}{(answer.HasMore ? " and more" : "")} would be at least as good for every party as {Wording.InSentence(name)} and better for one, the fewest changes first.{(answer.Status == SolveStatus.Cancelled ? " The work was stopped; there may be more, and with more changes." : "")}";
    }

    /// <summary>What a proposal that leaves issues open is taken to mean.</summary>
    static string? Completed(Wording words, ImproveAnswer answer)
    {
        var terms = words.Case.Proposals[answer.Proposal].Versions[answer.Version].Terms;
        var open = answer.Baseline?.Terms.Where(term => !terms.Has(term.Key)).ToArray() ?? [];
        return open.Length == 0 ? null
            : $"The issues it leaves open are taken as settled in the way that leaves the parties most evenly off: {string.Join("; ", open.Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}"))}.";
    }

    static string? Below(Wording words, ImproveAnswer answer)
    {
        var below = answer.Shortfall.Where(entry => entry.Value.Value > 0).ToArray();
        return below.Length == 0 ? null : $"As it stands it gives {Wording.List(below.Select(entry => $"{words.Party(entry.Key)} {Wording.Number(entry.Value)} less"))} than no agreement.";
    }

    static Text Trades(Wording words, ImproveAnswer answer, BetterPackage better)
    {
        var text = Text.Join("; ", better.Trades.Select(trade => Trade(words, answer, trade)));
        return text + Together(words, answer, better) + $". In all, {Wording.List(answer.Parties.Where(party => better.Gains[party].Value != 0).Select(party => $"{words.Party(party)} gains {Wording.Number(better.Gains[party])}"))}."
            + (better.Package.Crosses.IsEmpty ? "" : $" It crosses {BargainSection.Crossed(words, better.Package)}.");
    }

    /// <summary>What no single trade explains: bonuses earned and lost, and sums cut at 1.</summary>
    static string Together(Wording words, ImproveAnswer answer, BetterPackage better)
    {
        var changes = answer.Parties.Where(party => better.Together[party].Value != 0).Select(party =>
            better.Together[party].Value < 0 ? $"{words.Party(party)} {Wording.Number(Absolute(better.Together[party]))} less" : $"{words.Party(party)} {Wording.Number(better.Together[party])} more").ToArray();
        return changes.Length == 0 ? "" : $"; because of how the issues come together, {Wording.List(changes)}";
    }

    static Text Trade(Wording words, ImproveAnswer answer, TradeAnswer trade)
    {
        var changes = answer.Parties.Where(party => trade.Change[party].Value != 0).Select(party =>
            trade.Change[party].Value < 0 ? $"{words.Party(party)} gives up {Wording.Number(Absolute(trade.Change[party]))}" : $"{words.Party(party)} gets {Wording.Number(trade.Change[party])}");
        return (Text)$"{words.Issue(trade.Issue)}: " + new Span(words.Option(trade.Issue, trade.To), SpanStyle.Strong) + $" instead of {words.Option(trade.Issue, trade.From)}"
            + (changes.Any() ? $" ({string.Join(", ", changes)})" : "");
    }

    static Amount Absolute(Amount amount) => amount with { Value = Math.Abs(amount.Value) };
}
