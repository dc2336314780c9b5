using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Positions;

/// <summary>What a party rules out and has not taken back since.</summary>
/// <param name="Id">The statement that draws it, or the id of the judgement; with a number behind it where one statement draws several.</param>
/// <param name="Party">Whose red line it is.</param>
/// <param name="Never">The outcomes it rules out, as the case file writes them.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Basis">Whether it is reported, inferred or judged.</param>
/// <param name="Date">The day it was drawn; null for a judgement.</param>
public sealed record RedLine(string Id, string Party, string Never, string Title, Basis Basis, DateOnly? Date)
{
    /// <summary>The rule it adds: the outcome is not one of those.</summary>
    internal Rule Rule { get; init; } = Rule.Always;

    /// <summary>The red lines of the parties whose consent an agreement needs, in the order of the case file.</summary>
    /// <remarks>A later statement of the same party on an option lifts what an earlier one ruled out there; a condition across issues is lifted by a later stance on the same condition.</remarks>
    public static ImmutableArray<RedLine> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        @case = @case.WithoutDrafts();
        var frame = OutcomeFrame.Of(@case);
        return [.. Drawn(@case, frame), .. Judged(@case, frame)];
    }

    static IEnumerable<RedLine> Drawn(Case @case, OutcomeFrame frame)
    {
        foreach (var (id, statement) in @case.Statements)
        {
            var party = @case.Principal(statement.Speaker);
            if (!@case.IsRequired(party)) continue;
            ImmutableArray<Stance> lines = [.. statement.Stances.Where(stance => stance.Kind == StanceKind.RedLine)];
            for (var i = 0; i < lines.Length; i++)
            {
                if (StillRuledOut(@case, frame, id, party, lines[i]) is not { } rule) continue;
                yield return new(
                    lines.Length == 1 ? id : $"{id}-{i + 1}", party, lines[i].On.ToString()!, frame.Describe(lines[i].On),
                    statement.Inferred ? Basis.Inferred : Basis.Reported, statement.Date) { Rule = Rule.Not(rule) };
            }
        }
    }

    static IEnumerable<RedLine> Judged(Case @case, OutcomeFrame frame) =>
        from entry in @case.RedLines
        let party = @case.Principal(entry.Value.Party)
        where @case.IsRequired(party)
        select new RedLine(entry.Key, party, entry.Value.Never.ToString()!, frame.Describe(entry.Value.Never), Basis.Judged, null)
        {
            Rule = Rule.Not(frame.Compile(entry.Value.Never)),
        };

    /// <summary>The outcomes that a red line rules out after all later statements of the party; null where none is left.</summary>
    static Rule? StillRuledOut(Case @case, OutcomeFrame frame, string id, string party, Stance line)
    {
        var later =
            from entry in @case.Statements
            where entry.Key != id && @case.Principal(entry.Value.Speaker) == party
            where entry.Value.Date > @case.Statements[id].Date
                || (entry.Value.Date == @case.Statements[id].Date && @case.Statements.IndexOf(entry.Key) > @case.Statements.IndexOf(id))
            from stance in entry.Value.Stances
            where stance.Kind != StanceKind.RedLine
            select stance.On;
        if (OutcomeFrame.SingleIssue(line.On) is not { } issue)
            return later.Any(on => on.ToString() == line.On.ToString()) ? null : frame.Compile(line.On);
        var left = frame.OptionsWhere(line.On);
        foreach (var on in later)
            if (OutcomeFrame.SingleIssue(on) == issue)
                left = left.Except(frame.OptionsWhere(on));
        return left.IsEmpty ? null : Rule.Takes(frame.IndexOf(issue), left);
    }
}
