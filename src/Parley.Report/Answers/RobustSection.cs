using System.Collections.Immutable;
using System.Globalization;
using Parley.Model.Conditions;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Bargaining;
using Parley.Solve.Robustness;

namespace Parley.Report.Answers;

/// <summary>How firm each conclusion is, and which single judgement would flip it.</summary>
static class RobustSection
{
    /// <summary>How many flips are told, and how many of them of the Nash outcome, which a little moves.</summary>
    const int Told = 12;
    const int NashTold = 4;

    /// <summary>How many further ones have a line in a table.</summary>
    const int Listed = 40;

    public static ImmutableArray<Block> Blocks(Wording words, RobustAnswer answer)
    {
        if (answer.Zone is null && answer.Rankings == 0 && answer.Status == SolveStatus.Cancelled)
            return [new Callout(CalloutKind.Warning, "The work was stopped before anything was drawn or compared.")];
        if (answer.Zone is null && answer.Rankings == 0)
            return [new Callout(CalloutKind.Unknown, "Nothing was judged that could move: neither what packages are worth to two of the parties whose consent is needed, nor rankings of situations that leave another possibility.")];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (answer.Zone is { } zone) Drawn(blocks, words, answer, zone);
        if (answer.Rankings > 0) blocks.AddRange(Rankings(words, answer));
        Flip[] told = [.. answer.Flips.Where(flip => flip.Conclusion.Kind != ConclusionKind.Nash).Take(Told), .. answer.Flips.Where(flip => flip.Conclusion.Kind == ConclusionKind.Nash).Take(NashTold)];
        if (answer.Status == SolveStatus.Cancelled && answer.Flips.IsEmpty)
        {
            blocks.Add(new Callout(CalloutKind.Warning, "The work was stopped before it was known which single judgements would flip a conclusion."));
            return blocks.ToImmutable();
        }
        blocks.Add(new Paragraph(answer.Flips.IsEmpty ? "No single judgement, moved within its range, flips any of the conclusions." : (Text)"Single judgements that flip a conclusion when they alone move within their ranges, the least move first, those of the Nash outcome last: " + Wording.Mark(Solve.Positions.Basis.Computed)));
        if (!answer.Flips.IsEmpty) blocks.Add(new Bullets([.. told.Select(flip => (Text)Sentence(words, flip))], Numbered: true));
        blocks.AddRange(Further(words, [.. answer.Flips.Except(told)]));
        if (!answer.Flips.IsEmpty && !answer.Firm.IsEmpty) blocks.Add(new Paragraph($"Flipped by no single judgement: {string.Join("; ", answer.Firm.Select(conclusion => Stated(words, conclusion)))}."));
        return blocks.ToImmutable();
    }

    /// <summary>The flips that take larger moves, a line each; of very many the number, for each conclusion.</summary>
    static IEnumerable<Block> Further(Wording words, ImmutableArray<Flip> further)
    {
        if (further.IsEmpty) yield break;
        yield return new DataTable(
            "Judgements that flip a conclusion by a larger move",
            [new("Judgement"), new("Judged", Numeric: true), new("Flips", Numeric: true), new("What it flips")],
            [.. further.Take(Listed).Select(flip => ImmutableArray.Create<Cell>(Wording.Capital(Judged(words, flip)), flip.Guess is { } guess ? Number(guess) : "—", flip.At is { } at ? $"{(at > flip.Guess ? "above" : "below")} {Number(at)}" : "—", Flipped(words, flip.Conclusion)))]);
        if (further.Length > Listed)
            yield return new Paragraph($"{Wording.Capital(Wording.Count(further.Length - Listed, "more judgement"))}, with moves as large or larger, {(further.Length - Listed == 1 ? "flips" : "flip")} these: {string.Join("; ", further.Skip(Listed).CountBy(flip => Flipped(words, flip.Conclusion)).Select(flips => $"{flips.Key} ({flips.Value})"))}.");
    }

    static void Drawn(ImmutableArray<Block>.Builder blocks, Wording words, RobustAnswer answer, Share zone)
    {
        if (answer.Status == SolveStatus.Cancelled) blocks.Add(new Callout(CalloutKind.Warning, "It was stopped; the shares are those of the draws that had been made, and other judgements than those listed may flip a conclusion."));
        blocks.Add(new Paragraph((Text)$"In {answer.Draws.ToString("N0", CultureInfo.InvariantCulture)} draws (seed {answer.Seed}) every judged figure moved within its range at once. Some package gives every party at least what no agreement is worth to it in {Percent(zone)} of them. " + Wording.Mark(Solve.Positions.Basis.Computed)));
        if (!answer.Defaults.IsEmpty)
            blocks.Add(new Callout(CalloutKind.Assumption, $"No ranges are stated for {words.Parties(answer.Defaults.Select(entry => entry.Party))}: by the confidence of the author, figures were moved by up to {Wording.List(answer.Defaults.Select(entry => entry.Width).Distinct().Select(width => width.ToString("0.##", CultureInfo.InvariantCulture)), "or")} to either side, the worst and the best value of an issue excepted."));
        if (!answer.AllPackages) blocks.Add(new Callout(CalloutKind.Assumption, $"Of {BargainSection.Count(answer.Packages)} packages the efficient ones and a draw of others were looked at."));
        if (answer.Outcomes.IsEmpty) return;
        blocks.Add(new DataTable(
            "How packages fare over the draws",
            [new("Package"), new("Nash outcome", Numeric: true), new("Efficient", Numeric: true), new("Acceptable to all", Numeric: true), .. answer.Parties.Select(party => new Column($"To {words.Party(party)}", Numeric: true))],
            [.. answer.Outcomes.Select((package, at) => ImmutableArray.Create<Cell>([Label(words, package, at), Percent(package.Nash), Percent(package.Efficient), Percent(package.AcceptableToAll), .. answer.Parties.Select(party => (Cell)Percent(package.Acceptable[party]))]))]));
        blocks.Add(new Bullets([.. answer.Outcomes.Select((package, at) => (Text)new Span(Label(words, package, at), SpanStyle.Strong) + $": {Terms(words, package.Package, at == 0 ? null : answer.Outcomes[0].Package)}.")]));
        blocks.Add(new Paragraph("Shares are given with the interval that holds the true share 95 times in 100 (Wilson)."));
    }

    static string Label(Wording words, RobustPackage package, int at) => package.Proposal is { } proposal ? words.Proposal(proposal) : $"Package {at + 1}";

    /// <summary>All terms, or those in which a package differs from the first that is told.</summary>
    static string Terms(Wording words, Package package, Package? first)
    {
        var told = package.Terms.Where(term => first is null || first.Terms[term.Key] != term.Value).Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}").ToArray();
        return told.Length == 0 ? "as the first" : (first is null || told.Length == package.Terms.Count ? "" : "as the first, but ") + string.Join("; ", told);
    }

    static IEnumerable<Block> Rankings(Wording words, RobustAnswer answer)
    {
        yield return new Paragraph($"{(answer.AllRankings ? $"All {answer.Rankings} combinations of rankings that may be true" : $"Of the combinations of rankings that may be true {answer.Rankings}, drawn at random,")} were compared. An order stated as possible counts as likely as the first; where none is stated and confidence is low, each two neighbours in an order may be the other way round.");
        if (answer.States.IsEmpty) yield break;
        yield return new DataTable(
            "In how many combinations every party would stay",
            [new("Situation"), .. answer.States[0].Equilibrium.Select(entry => new Column(StabilitySection.Letters(entry.Concept), Numeric: true))],
            [.. answer.States.Take(12).Select(state => ImmutableArray.Create<Cell>([StateTitle(words, state.State), .. state.Equilibrium.Select(entry => (Cell)$"{entry.Share.Hits} of {entry.Share.Draws}")]))]);
    }

    static string Sentence(Wording words, Flip flip)
    {
        if (flip.Judgement.Kind == JudgementKind.Ranking)
            return $"If {words.Party(flip.Judgement.Party)} ranked situations {Other(words, flip)}, {Becomes(words, flip)}.";
        var way = flip.At > flip.Guess ? "above" : "below";
        return $"If {Judged(words, flip)} were {way} {Number(flip.At!.Value)} instead of {Number(flip.Guess!.Value)}, {Becomes(words, flip)}.";
    }

    static string Judged(Wording words, Flip flip) => flip.Judgement.Kind switch
    {
        JudgementKind.Ranking => $"the ranking by {words.Party(flip.Judgement.Party)}, {Other(words, flip)}",
        JudgementKind.NoAgreement => $"what no agreement is worth to {words.Party(flip.Judgement.Party)}",
        JudgementKind.Weight => $"the weight of “{words.Issue(flip.Judgement.Issue!)}” to {words.Party(flip.Judgement.Party)}",
        _ => $"what “{words.Option(flip.Judgement.Issue!, flip.Judgement.Option!)}” ({words.Issue(flip.Judgement.Issue!)}) is worth to {words.Party(flip.Judgement.Party)}",
    };

    /// <summary>The conclusion that is in question, whichever way it holds.</summary>
    static string Flipped(Wording words, Conclusion conclusion) => conclusion.Kind switch
    {
        ConclusionKind.Zone => "whether any package gives every party what it has without agreement",
        ConclusionKind.Nash => "which package is the Nash outcome",
        ConclusionKind.Acceptable => $"whether {Wording.InSentence(words.Proposal(conclusion.Subject!))} gives {words.Party(conclusion.Party!)} what no agreement is worth",
        _ => $"whether {StateTitle(words, conclusion.Subject!)} holds (SEQ)",
    };

    static string Other(Wording words, Flip flip)
    {
        var preference = words.Case.States!.Preferences[flip.Judgement.Party];
        var order = preference.OrPerhaps.IsEmpty ? preference.Order.SetItem(flip.Alternative - 1, preference.Order[flip.Alternative]).SetItem(flip.Alternative, preference.Order[flip.Alternative - 1]) : preference.OrPerhaps[flip.Alternative - 1];
        return preference.OrPerhaps.IsEmpty
            ? $"with “{Said(words, order[flip.Alternative - 1])}” before “{Said(words, order[flip.Alternative])}”"
            : $"in the order {string.Join(", ", order.Select(statement => $"“{Said(words, statement)}”"))}";
    }

    /// <summary>A statement about actions by their titles.</summary>
    static string Said(Wording words, Condition statement) =>
        statement.Describe((atom, denied) => (denied ? "not: " : "") + (words.Case.Actions.TryGet(atom.Name, out var action) ? action.Title : atom.Name));

    static string Becomes(Wording words, Flip flip) => (flip.Conclusion.Kind, flip.Conclusion.Holds) switch
    {
        (ConclusionKind.Zone, true) => "no package would be left that gives every party what it has without agreement",
        (ConclusionKind.Zone, false) => "there would be a package that gives every party what it has without agreement",
        (ConclusionKind.Nash, _) => flip.Package is { } package ? $"the Nash outcome would be another: {string.Join("; ", package.Terms.Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}"))}" : "there would be no Nash outcome",
        (ConclusionKind.Acceptable, true) => $"{Wording.InSentence(words.Proposal(flip.Conclusion.Subject!))} would give {words.Party(flip.Conclusion.Party!)} less than no agreement",
        (ConclusionKind.Acceptable, false) => $"{Wording.InSentence(words.Proposal(flip.Conclusion.Subject!))} would give {words.Party(flip.Conclusion.Party!)} as much as no agreement",
        (_, true) => $"{StateTitle(words, flip.Conclusion.Subject!)} would no longer hold (SEQ)",
        _ => $"{StateTitle(words, flip.Conclusion.Subject!)} would hold (SEQ)",
    };

    static string Stated(Wording words, Conclusion conclusion) => (conclusion.Kind, conclusion.Holds) switch
    {
        (ConclusionKind.Zone, true) => "there is a package that gives every party what it has without agreement",
        (ConclusionKind.Zone, false) => "there is no package that gives every party what it has without agreement",
        (ConclusionKind.Nash, _) => "which package is the Nash outcome",
        (ConclusionKind.Acceptable, true) => $"{Wording.InSentence(words.Proposal(conclusion.Subject!))} gives {words.Party(conclusion.Party!)} at least what no agreement is worth",
        (ConclusionKind.Acceptable, false) => $"{Wording.InSentence(words.Proposal(conclusion.Subject!))} gives {words.Party(conclusion.Party!)} less than no agreement",
        _ => $"{StateTitle(words, conclusion.Subject!)} holds (SEQ)",
    };

    static string StateTitle(Wording words, string state) =>
        words.Case.States is { } states && (states.Names.TryGet(state, out var name) || (states.List.TryGet(state, out var listed) && (name = listed.Title) is not null)) ? $"situation {state}, “{name}”" : $"situation {state}";

    /// <summary>A share with its interval, where the interval says more.</summary>
    static string Percent(Share share)
    {
        var (value, low, high) = (Percent(share.Value), Percent(share.Low), Percent(share.High));
        return low == value && high == value ? value : share.Hits == share.Draws ? $"{value} (≥ {low})" : share.Hits == 0 ? $"{value} (≤ {high})" : $"{value} ({low}–{high})";
    }

    static string Percent(double share) => share switch
    {
        > 0 and < 0.001 => "0.1%",
        > 0.999 and < 1 => "99.9%",
        < 0.01 or > 0.99 => share.ToString("0.#%", CultureInfo.InvariantCulture),
        _ => share.ToString("0%", CultureInfo.InvariantCulture),
    };

    static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
