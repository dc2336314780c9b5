using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Bargaining;

namespace Parley.Report.Answers;

/// <summary>The efficient packages and the bargaining solutions.</summary>
static class BargainSection
{
    public static ImmutableArray<Block> Blocks(Wording words, BargainAnswer answer) =>
        answer.Parties.Length < 2
            ? [new Callout(CalloutKind.Unknown, "What packages are worth has been judged for fewer than two of the parties whose consent is needed, so no bargain is computed.")]
            : [.. Opening(words, answer), .. answer.NoZone is { } none ? Blocked(words, answer, none) : Solutions(words, answer)];

    static IEnumerable<Block> Opening(Wording words, BargainAnswer answer)
    {
        yield return new Callout(CalloutKind.Assumption, Assumption(words, answer));
        if (answer.Within is { } within)
            yield return new Callout(CalloutKind.Warning, $"There are too many efficient packages to find them all, so no solution is singled out. {Wording.Count(answer.FrontierPoints, "package")} stand for them: whatever possible package is taken, one of these gives each party as much, less at most {Wording.Number(within)}.");
        else if (answer.Status == SolveStatus.Cancelled) yield return new Callout(CalloutKind.Warning, answer.Solutions.IsEmpty ? "The work was stopped before the efficient packages were found; nothing is said about them." : "The work was stopped while ties were looked for; there may be more of them than are told.");
        else if (answer.Status == SolveStatus.LimitReached) yield return new Callout(CalloutKind.Warning, "The frontier was not found within the limits; nothing is said about it.");
        if (!answer.WithoutPreference.IsEmpty)
            yield return new Callout(CalloutKind.Unknown, $"What packages are worth to {words.Parties(answer.WithoutPreference)} has not been judged; bargains are computed without {(answer.WithoutPreference.Length == 1 ? "it" : "them")}.");
        if (answer.Scope == BargainScope.Nothing) yield break;
        yield return new Paragraph(
            (answer.Scope == BargainScope.Open
                ? $"{Count(answer.Packages)} packages keep every linkage and cross no red line. "
                : $"No package crosses no red line, so all {Count(answer.Packages)} that keep the linkages are looked at, and each says which red lines it crosses. ")
            + (answer.Frontier.IsEmpty || answer.Within is not null ? ""
                : $"{(answer.AllPackagesCounted ? "" : "At least ")}{Count(answer.FrontierPackages)} of them {(answer.FrontierPackages == 1 ? "is" : "are")} efficient: no other is as good for all and better for one.")
            + (answer.IsExact ? "" : " Values were rounded to 24 decimals."));
    }

    static Text Assumption(Wording words, BargainAnswer answer) =>
        (Text)"Weights and values are " + Wording.Mark(Solve.Positions.Basis.Judged) + " by "
        + string.Join("; ", answer.Parties.GroupBy(party => (party.Author, party.Confidence)).Select(group => $"“{group.Key.Author}” for {words.Parties(group.Select(party => party.Party))} with {Word(group.Key.Confidence)} confidence"))
        + ". Nobody at the table has stated them; other weights give other packages."
        + (answer.Parties.Where(party => !words.Case.Preferences[party.Party].Bonuses.IsEmpty).Select(party => party.Party).ToImmutableArray() is { IsEmpty: false } joined
            ? $" For {words.Parties(joined)} some issues are worth more, or less, together than one by one." : "")
        + (answer.Parties.Any(party => words.Case.Preferences[party.Party] is var preference && (preference.Clipped || !preference.Bonuses.IsEmpty)) ? " A sum above 1 counts as 1." : "");

    public static string Word(Model.Confidence confidence) => confidence switch { Model.Confidence.High => "high", Model.Confidence.Medium => "medium", _ => "low" };

    static IEnumerable<Block> Blocked(Wording words, BargainAnswer answer, NoZone none)
    {
        yield return new Callout(CalloutKind.Warning,
            $"There is no agreement zone: no package gives every party as much as no agreement does. {string.Join(" ", none.Blocking.Select(group => Group(words, group)))}");
        yield return new DataTable(
            "The packages that come nearest",
            [new("Package"), .. answer.Parties.Select(party => new Column($"{words.Party(party.Party)} misses", true))],
            [.. none.Nearest.Select(miss => ImmutableArray.Create<Cell>([Package(words, miss.Package), .. answer.Parties.Select(party => (Cell)Wording.Number(miss.Shortfall[party.Party]))]))]);
    }

    static string Group(Wording words, ImmutableArray<string> group) => group.Length == 1
        ? $"{words.Party(group[0])} alone blocks: even its best package is worth less to it than no agreement."
        : $"{words.Parties(group)} block together: no package meets what they would have without agreement.";

    static IEnumerable<Block> Solutions(Wording words, BargainAnswer answer)
    {
        if (answer.Solutions.IsEmpty) yield break;
        var packages = Named(answer);
        yield return new Bullets([.. answer.Solutions.Select(solution => Singled(solution, packages))]);
        yield return SideBySide(words, answer, packages);
    }

    /// <summary>The packages that solutions single out, a letter for each, in the order of the solutions.</summary>
    public static ImmutableArray<(string Letter, Package Package)> Named(BargainAnswer answer) =>
    [
        .. answer.Solutions.SelectMany(solution => solution.Ties).Select(tie => tie.Package)
            .DistinctBy(package => string.Join(';', package.Terms.Select(term => term.Value)))
            .Take(8)
            .Select((package, at) => ($"{(char)('A' + at)}", package)),
    ];

    static Text Singled(SolutionAnswer solution, ImmutableArray<(string Letter, Package Package)> packages)
    {
        var tied = solution.Ties.Aggregate(BigInteger.Zero, (sum, tie) => sum + tie.Count);
        var letters = packages.Where(entry => solution.Ties.Any(tie => Same(tie.Package, entry.Package))).Select(entry => entry.Letter).ToArray();
        return (Text)new Span(Name(solution.Concept), SpanStyle.Strong) + $": {(letters.Length == 1 ? "package" : "packages")} {Wording.List(letters)}"
            + (tied > letters.Length ? $", and {Count(tied - letters.Length)} more that tie" : letters.Length > 1 ? ", which tie" : "") + $". {Asks(solution.Concept)}.";
    }

    /// <summary>Issues down, packages across: what differs is seen at a glance.</summary>
    static DataTable SideBySide(Wording words, BargainAnswer answer, ImmutableArray<(string Letter, Package Package)> packages) => new(
        "The packages side by side",
        [new("Issue"), .. packages.Select(entry => new Column($"Package {entry.Letter}")), new("No agreement"), new("At best")],
        [
            .. words.Case.Issues.Ids.Select(issue => ImmutableArray.Create<Cell>([words.Issue(issue), .. packages.Select(entry => (Cell)words.Option(issue, entry.Package.Terms[issue])), "—", "—"])),
            .. answer.Parties.Select(party => ImmutableArray.Create<Cell>([
                $"Worth to {words.Party(party.Party)}", .. packages.Select(entry => (Cell)Wording.Number(entry.Package.Utilities[party.Party])), Wording.Number(party.NoAgreement), party.Best is { } best ? Wording.Number(best) : "—"])),
            .. packages.Any(entry => !entry.Package.Crosses.IsEmpty)
                ? [ImmutableArray.Create<Cell>(["Red lines crossed", .. packages.Select(entry => (Cell)(entry.Package.Crosses.IsEmpty ? "none" : Crossed(words, entry.Package))), "—", "—"])]
                : ImmutableArray<ImmutableArray<Cell>>.Empty,
        ]);

    static bool Same(Package a, Package b) => a.Terms.Equals(b.Terms);

    public static string Name(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => "Nash",
        SolutionConcept.KalaiSmorodinsky => "Kalai–Smorodinsky",
        SolutionConcept.Egalitarian => "Egalitarian",
        _ => "Utilitarian",
    };

    static string Asks(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => "The greatest product of the gains over no agreement",
        SolutionConcept.KalaiSmorodinsky => "Each party gets as equal a share as can be of the most it could have while the others keep what no agreement gives them",
        SolutionConcept.Egalitarian => "The smallest gain over no agreement is as great as can be",
        _ => "The greatest sum of all values",
    };

    public static Text Package(Wording words, Package package)
    {
        Text text = string.Join("; ", package.Terms.Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}"));
        return package.Crosses.IsEmpty ? text : text + new Span($" — crosses {Crossed(words, package)}", SpanStyle.Quiet);
    }

    /// <summary>The red lines that a package crosses, each with whose it is.</summary>
    public static string Crossed(Wording words, Package package) => string.Join("; ", package.Crosses.Select(words.RedLineTitle));

    public static string Count(BigInteger? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "an unknown number of";
}
