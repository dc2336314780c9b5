using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Positions;
using Parley.Solve.Space;

namespace Parley.Report.Answers;

/// <summary>What is still possible; else what collides and the smallest openings.</summary>
static class SpaceSection
{
    public static ImmutableArray<Block> Blocks(Wording words, SpaceAnswer answer) =>
        words.Case.Issues.Count == 0
            ? [new Callout(CalloutKind.Unknown, "The case names no issues, so there is no space to speak of.")]
            : answer.IsOpen switch
            {
                true => [new Paragraph(Open(answer)), .. Leaning(answer), .. Remaining(words, answer), .. RedLines(words, answer)],
                false => [.. Collided(words, answer), .. Openings(words, answer), .. Leaning(answer), .. RedLines(words, answer)],
                null => [new Callout(CalloutKind.Warning, "Whether anything is open was not found out within the limits."), .. RedLines(words, answer)],
            };

    public static Text Open(SpaceAnswer answer)
    {
        var open = answer.Open is { } count ? $"{BargainSection.Count(count)} of {BargainSection.Count(answer.Combinations)} packages are open" : "Some packages are open";
        var agreed = answer.Agreed switch
        {
            null => "",
            { IsZero: true } => " None consists only of terms that everybody whose consent is needed has accepted.",
            { IsOne: true } => " One consists only of terms that everybody whose consent is needed has accepted.",
            { } number => $" {BargainSection.Count(number)} consist only of terms that everybody whose consent is needed has accepted.",
        };
        return $"{open}: they keep every linkage, and no party whose consent is needed has ruled them out. Open does not mean welcome.{agreed}";
    }

    static IEnumerable<Block> Leaning(SpaceAnswer answer)
    {
        if (answer.IsOpen == false && answer.IsOpenAsReported == true)
            yield return new Callout(CalloutKind.Assumption, "The space is empty only because of red lines that were inferred or judged. Counting only those that statements draw in so many words, it would be open.");
        else if (answer.IsOpen == false && answer.IsOpenAsReported == false)
            yield return new Paragraph("It would be empty even if only the red lines counted that statements draw in so many words.");
    }

    static IEnumerable<Block> Remaining(Wording words, SpaceAnswer answer)
    {
        if (answer.Issues.All(issue => issue.Options.IsEmpty)) yield break;
        yield return new DataTable(
            "What remains of each issue",
            [new("Issue"), new("Still possible"), new("Ruled out, by")],
            [
                .. answer.Issues.Where(issue => !issue.Options.IsEmpty).Select(issue => ImmutableArray.Create<Cell>([
                    words.Issue(issue.Issue),
                    Possible(words, issue),
                    issue.Options.All(option => option.IsOpen) ? "nothing" : Text.Join("; ", issue.Options.Where(option => !option.IsOpen).Select(option => RuledOut(words, answer, issue, option)))])),
            ]);
    }

    static Text Possible(Wording words, IssueSpace issue) =>
        issue.Options.All(option => option.IsOpen) ? "everything" : string.Join("; ", issue.Options.Where(option => option.IsOpen).Select(option => words.Option(issue.Issue, option.Option)));

    static Text RuledOut(Wording words, SpaceAnswer answer, IssueSpace issue, OptionSpace option) =>
        (Text)new Span(words.Option(issue.Issue, option.Option), SpanStyle.Strong) + " — " + Text.Join(", with ", option.RuledOutBy.Select(id => RuleOf(words, answer, id)));

    static IEnumerable<Block> Collided(Wording words, SpaceAnswer answer)
    {
        yield return new Callout(CalloutKind.Warning, "No package is open: whatever is put together, it breaks a linkage or crosses a red line of a party whose consent is needed.");
        if (answer.Collisions.IsEmpty) yield break;
        yield return new Paragraph($"{Wording.Capital(Wording.Count(answer.Collisions.Length, "collision"))}{(answer.HasMore ? ", and more," : "")} {(answer.Collisions.Length == 1 ? "stands" : "stand")} in the way. In each, none of the parts could be left out:");
        yield return new Bullets([.. answer.Collisions.Select(collision => Text.Join("; against ", collision.RedLines.Concat(collision.Linkages).Select(id => RuleOf(words, answer, id))))]);
    }

    static IEnumerable<Block> Openings(Wording words, SpaceAnswer answer)
    {
        if (answer.Openings.IsEmpty)
        {
            yield return new Paragraph("No red line could be moved to open the space: the linkages collide among themselves.");
            yield break;
        }
        yield return new Paragraph("The smallest moves that would open the space, none of them larger than it must be:");
        yield return new Bullets([.. answer.Openings.Select(opening => Opening(words, answer, opening))]);
    }

    public static Text Opening(Wording words, SpaceAnswer answer, Opening opening) =>
        (Text)$"if {words.Parties(opening.Parties)} moved on " + Text.Join(" and ", opening.RedLines.Select(id => LineTitle(answer, id)))
        + (opening.Open is { } open ? $", {BargainSection.Count(open)} {(open.IsOne ? "package" : "packages")} would be open" : ", the space would be open")
        + $"; one of them: {string.Join("; ", opening.Example.Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}"))}.";

    static IEnumerable<Block> RedLines(Wording words, SpaceAnswer answer)
    {
        if (answer.RedLines.IsEmpty)
        {
            yield return new Paragraph("No red line of a party whose consent is needed is known.");
            yield break;
        }
        yield return new DataTable(
            "The red lines that count",
            [new("Party"), new("Never"), new("Rests on"), new("Drawn")],
            [.. answer.RedLines.Select(entry => ImmutableArray.Create<Cell>([words.Party(entry.Line.Party), entry.Line.Title, Wording.Mark(entry.Line.Basis), words.Drawn(entry.Line)]))]);
    }

    static Text LineTitle(SpaceAnswer answer, string id) => $"“{answer.RedLines.First(entry => entry.Line.Id == id).Line.Title}”";

    static Text RuleOf(Wording words, SpaceAnswer answer, string id) =>
        answer.RedLines.FirstOrDefault(entry => entry.Line.Id == id) is { } entry ? words.RedLine(entry.Line)
        : (Text)$"linkage: {words.Frame.Describe(words.Case.Linkages[id].Rule)}" + (words.Case.Linkages[id].Source is null ? (Text)" " + Wording.Mark(Basis.Judged) : Text.Empty);
}
