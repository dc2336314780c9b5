using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Positions;
using Parley.Solve.Space;

namespace Parley.Report.Answers;

/// <summary>What is still possible; else what collides and the smallest openings.</summary>
static class SpaceSection
{
    public static ImmutableArray<Block> Blocks(Wording words, SpaceAnswer answer) =>
        words.Case.Issues.Count == 0
            ? [new Callout(CalloutKind.Unknown, "The case names no issues, so there is no space to speak of.")]
            : [.. Stopped(answer), .. Told(words, answer)];

    static IEnumerable<Block> Stopped(SpaceAnswer answer) => answer.Status == SolveStatus.Cancelled ? [new Callout(CalloutKind.Warning, "The work was stopped. What follows was found by then; what is missing is not known.")] : [];

    static string Within(SpaceAnswer answer) => answer.Status == SolveStatus.Cancelled ? "" : " within the limits";

    static IEnumerable<Block> Told(Wording words, SpaceAnswer answer) => answer.IsOpen switch
    {
        true => [new Paragraph(Open(answer)), .. Leaning(answer), .. Remaining(words, answer), .. RedLines(words, answer), .. Linkages(words)],
        false => [.. Collided(words, answer), .. Openings(words, answer), .. Leaning(answer), .. RedLines(words, answer), .. Linkages(words)],
        null => [new Callout(CalloutKind.Warning, $"Whether anything is open was not found out{Within(answer)}."), .. RedLines(words, answer), .. Linkages(words)],
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
        if (answer.Issues.Any(issue => issue.Options.Any(option => option.IsOpen is null)))
            yield return new Callout(CalloutKind.Warning, $"Whether every option is still possible was not found out{Within(answer)}.");
        if (answer.Issues.All(issue => issue.Options.IsEmpty)) yield break;
        yield return new DataTable(
            "What remains of each issue",
            [new("Issue"), new("Still possible"), new("Ruled out, by")],
            [
                .. answer.Issues.Where(issue => !issue.Options.IsEmpty).Select(issue => ImmutableArray.Create<Cell>([
                    words.Issue(issue.Issue),
                    Possible(words, issue),
                    issue.Options.All(option => option.IsOpen != false) ? "nothing" : Text.Join("; ", Runs(words, issue).Where(run => run.Option.IsOpen == false).Select(run => RuledOut(words, answer, run)))])),
            ]);
    }

    static Text Possible(Wording words, IssueSpace issue) =>
        issue.Options.All(option => option.IsOpen == true) ? "everything"
        : string.Join("; ", Runs(words, issue).Where(run => run.Option.IsOpen != false).Select(run => run.Label + (run.Option.IsOpen is null ? " (not found out)" : "")));

    static Text RuledOut(Wording words, SpaceAnswer answer, (string Label, OptionSpace Option) run) =>
        (Text)new Span(run.Label, SpanStyle.Strong) + " — "
        + (run.Option.EachAlone.IsEmpty ? Text.Join(", together with ", run.Option.RuledOutBy.OrderBy(id => LineOf(answer, id) is null).Select(id => RuleOf(words, answer, id))) : Text.Join(", also by ", run.Option.EachAlone.Select(id => Owner(words, answer, id))));

    /// <summary>The options of an issue; neighbouring numbers with the same verdict for the same reason as one.</summary>
    static IEnumerable<(string Label, OptionSpace Option)> Runs(Wording words, IssueSpace issue)
    {
        var isRange = words.Frame.Issue(issue.Issue).IsRange;
        for (var at = 0; at < issue.Options.Length;)
        {
            var end = at;
            while (isRange && end + 1 < issue.Options.Length && Reason(issue.Options[end + 1]) == Reason(issue.Options[at])) end++;
            var (first, last) = (words.Option(issue.Issue, issue.Options[at].Option), words.Option(issue.Issue, issue.Options[end].Option));
            yield return (end == at ? first : $"{issue.Options[at].Option} to {last}", issue.Options[at]);
            at = end + 1;
        }
    }

    static string Reason(OptionSpace option) => $"{option.IsOpen} {string.Join(' ', option.EachAlone)} | {string.Join(' ', option.RuledOutBy)}";

    static IEnumerable<Block> Collided(Wording words, SpaceAnswer answer)
    {
        yield return new Callout(CalloutKind.Warning, "No package is open: whatever is put together, it breaks a linkage or crosses a red line of a party whose consent is needed.");
        if (answer.Status != SolveStatus.Complete) yield return new Callout(CalloutKind.Warning, $"Not all collisions and openings were found{Within(answer)}; those listed hold.");
        if (answer.Collisions.IsEmpty) yield break;
        yield return new Paragraph($"{Wording.Capital(Wording.Count(answer.Collisions.Length, "collision"))}{(answer.MoreCollisions ? ", and more," : "")} {(answer.Collisions.Length == 1 && !answer.MoreCollisions ? "stands" : "stand")} in the way. In {(answer.Collisions.Length == 1 ? "it" : "each")}, the rest would fit together if any one part were left out:");
        yield return new Bullets([.. answer.Collisions.Select(collision => Collision(words, answer, collision))]);
    }

    static Text Collision(Wording words, SpaceAnswer answer, Collision collision)
    {
        var parts = collision.RedLines.Concat(collision.Linkages).Select(id => RuleOf(words, answer, id)).ToArray();
        return parts.Length == 1 ? parts[0] + " — which no package can satisfy" : parts[0] + " — meets " + Text.Join(", and ", parts[1..]);
    }

    static IEnumerable<Block> Openings(Wording words, SpaceAnswer answer)
    {
        if (answer.Openings.IsEmpty)
        {
            yield return new Paragraph(NoOpening(answer));
            yield break;
        }
        yield return new Paragraph($"The smallest moves that would open the space{(answer.MoreOpenings ? ", the first of more" : "")}. None of them holds a move that is not needed:");
        yield return new Bullets([.. answer.Openings.Select(opening => Opening(words, answer, opening, "If"))]);
    }

    public static string NoOpening(SpaceAnswer answer) => answer.Status == SolveStatus.Complete
        ? "No red line could be moved to open the space: the linkages collide among themselves."
        : "Which moves would open the space was not found out within the limits.";

    public static Text Opening(Wording words, SpaceAnswer answer, Opening opening, string first = "if")
    {
        var lines = opening.RedLines.Select(id => LineOf(answer, id)!).GroupBy(line => line.Party);
        var moves = lines.Select((own, at) => $"{words.Party(own.Key)} {(at == 0 ? "moved on" : "on")} " + Text.Join(" and ", own.Select(LineTitle)));
        return $"{first} " + Text.Join(", and ", moves)
            + (opening.Open is { } open ? $", {BargainSection.Count(open)} {(open.IsOne ? "package" : "packages")} would be open" : ", the space would be open")
            + $"; {(opening.Open is { IsOne: true } ? "it is" : "one of them")}: {string.Join("; ", opening.Example.Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}"))}.";
    }

    static IEnumerable<Block> RedLines(Wording words, SpaceAnswer answer)
    {
        if (answer.RedLines.IsEmpty)
        {
            yield return new Paragraph("No red line of a party whose consent is needed is known.");
            yield break;
        }
        var opens = answer.RedLines.Any(entry => entry.OpensAlone);
        yield return new DataTable(
            "The red lines that count",
            [new("Party"), new("Never"), new("Rests on"), new("Drawn"), .. opens ? [new Column("Without it alone")] : Array.Empty<Column>()],
            [
                .. answer.RedLines.Select(entry => ImmutableArray.Create<Cell>([
                    words.Party(entry.Line.Party), entry.Line.Title, Wording.Mark(entry.Line.Basis), words.Drawn(entry.Line),
                    .. opens ? [(Cell)(entry.OpensAlone ? "open" : "still nothing open")] : Array.Empty<Cell>()])),
            ]);
    }

    static IEnumerable<Block> Linkages(Wording words)
    {
        if (words.Case.Linkages.Count == 0) yield break;
        yield return new DataTable(
            "The linkages that every package must keep",
            [new("Linkage"), new("Because")],
            [.. words.Case.Linkages.Select(entry => ImmutableArray.Create<Cell>([Linkage(words, entry.Key), entry.Value.Why ?? "not given"]))]);
    }

    static Text Linkage(Wording words, string id) =>
        (Text)words.Frame.Describe(words.Case.Linkages[id].Rule) + (words.Case.Linkages[id].Source is null ? (Text)" " + Wording.Mark(Basis.Judged) : Text.Empty);

    static Text LineTitle(RedLine line) => $"“{line.Title}”" + (line.Basis == Basis.Reported ? Text.Empty : (Text)" " + Wording.Mark(line.Basis));

    static RedLine? LineOf(SpaceAnswer answer, string id) => answer.RedLines.FirstOrDefault(entry => entry.Line.Id == id)?.Line;

    static Text Owner(Wording words, SpaceAnswer answer, string id) =>
        LineOf(answer, id) is { } line ? (Text)words.Party(line.Party) + " " + Wording.Mark(line.Basis) + " " + words.Drawn(line) : RuleOf(words, answer, id);

    static Text RuleOf(Wording words, SpaceAnswer answer, string id) =>
        LineOf(answer, id) is { } line ? words.RedLine(line)
        : (Text)"linkage: " + Linkage(words, id);
}
