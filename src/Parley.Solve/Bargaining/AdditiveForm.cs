using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>A bargaining problem whose utilities are sums over the layers of one diagram, each cut at the party's ceiling if it has one.</summary>
/// <remarks>
/// A bonus is an issue that nobody settles: it has the options no and yes, and takes yes exactly where the bonus's rule is kept. A diagram
/// with these issues beside the others has the same outcomes, and makes every utility additive. Bonuses over one issue need none.
/// </remarks>
sealed class AdditiveForm
{
    const int NodeLimit = 1_000_000;
    const int Yes = 1;

    readonly OutcomeDiagram diagram;
    readonly int issues;
    readonly ImmutableArray<Int128>[][] columns;

    AdditiveForm(OutcomeDiagram diagram, int issues, ImmutableArray<Int128>[][] columns, ImmutableArray<Utility> parties)
    {
        (this.diagram, this.issues, this.columns) = (diagram, issues, columns);
        Ceilings = CeilingsOf(parties);
    }

    public DiagramLayer[] Layers => diagram.Layers;

    /// <summary>
    /// For each position the greatest sum over it and all below that still matters to each party: more is cut at the ceiling, whatever comes
    /// from above. Null where no sum can reach a ceiling.
    /// </summary>
    public Int128[][]? Ceilings { get; }

    public static (SolveStatus Status, AdditiveForm? Form) Of(BargainingProblem problem, CancellationToken cancellation)
    {
        var space = problem.Outcomes.Space;
        Rule[] joint = [.. problem.Parties.SelectMany(party => party.Bonuses).Select(bonus => bonus.When).Where(rule => rule.Issues.Count > 1).Distinct()];
        var columns = problem.Parties.Select(party => ColumnsOf(party, joint)).ToArray();
        if (joint.Length == 0)
            return (SolveStatus.Complete, new(problem.Outcomes, space.IssueCount, columns, problem.Parties));

        var earned = joint.Select((rule, at) => Rule.Takes(space.IssueCount + at, Yes) is var yes ? Rule.All(Rule.Implies(rule, yes), Rule.Implies(yes, rule)) : yes);
        var refined = new OutcomeSpace(space.OptionCounts.Concat(Enumerable.Repeat(2, joint.Length)), space.Rules.Concat(earned));
        var compiled = OutcomeDiagram.Compile(refined, NodeLimit, cancellation);
        return (compiled.Status, compiled.Diagram is { } diagram ? new(diagram, space.IssueCount, columns, problem.Parties) : null);
    }

    /// <summary>What an option of an issue, a bonus among them, adds for a party.</summary>
    public Int128 ValueOf(int party, int issue, int option) => columns[party][issue][option];

    public ReadOnlySpan<Int128> Column(int party, int issue) => columns[party][issue].AsSpan();

    /// <summary>An outcome without what stands for bonuses.</summary>
    public ImmutableArray<int> Named(ReadOnlySpan<int> outcome) => [.. outcome[..issues]];

    public IEnumerable<ValuedOutcome> InOrderOf(int party, Int128? ceiling) =>
        diagram.InOrderOf(columns[party]).Select(valued => new ValuedOutcome(Named(valued.Outcome.AsSpan()), ceiling is { } most ? Int128.Min(most, valued.Value) : valued.Value));

    static ImmutableArray<Int128>[] ColumnsOf(Utility party, Rule[] joint)
    {
        var columns = party.Values.Select(column => column.ToArray()).ToList();
        foreach (var (when, adds) in party.Bonuses.Where(bonus => bonus.When.Issues.Count <= 1))
        {
            // What speaks of no issue is earned always or never; the first issue then carries it.
            var issue = when.Issues.FirstOrDefault();
            var outcome = Enumerable.Repeat(OutcomeSpace.Unset, columns.Count).ToArray();
            for (var option = 0; columns.Count > 0 && option < columns[issue].Length; option++)
            {
                outcome[issue] = option;
                columns[issue][option] += when.Holds(outcome) ? adds : 0;
            }
        }

        columns.AddRange(joint.Select(rule => (Int128[])[0, party.Bonuses.Where(bonus => bonus.When.Equals(rule)).Aggregate(Int128.Zero, (sum, bonus) => sum + bonus.Adds)]));
        return [.. columns.Select(column => column.ToImmutableArray())];
    }

    Int128[][]? CeilingsOf(ImmutableArray<Utility> parties)
    {
        var binds = parties.Select((party, at) => party.Ceiling is { } ceiling && columns[at].Aggregate(Int128.Zero, (sum, column) => sum + column.Max()) > ceiling).ToArray();
        if (!binds.Contains(true))
            return null;
        var ceilings = new Int128[Layers.Length + 1][];
        for (var position = 0; position <= Layers.Length; position++)
        {
            ceilings[position] = [.. parties.Select((party, at) => !binds[at] ? Int128.MaxValue
                : position == 0 ? party.Ceiling!.Value
                : ceilings[position - 1][at] - columns[at][Layers[position - 1].Issue].Min())];
        }

        return ceilings;
    }
}
