using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;
using Parley.Solve.Tests.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

/// <summary>Small generated bargaining problems with many ties, and the answers by plain enumeration.</summary>
static class BargainingGen
{
    public static Gen<BargainingProblem> Problem { get; } =
        from space in Gen.OneOf(OutcomeGen.Free, OutcomeGen.Space)
        from parties in Gen.OneOf(Party(space), Interacting(space)).Array[1, 4]
        select new BargainingProblem(OutcomeDiagram.Compile(space).Diagram!, parties);

    /// <summary>Every feasible outcome with its utilities in units.</summary>
    public static (int[] Outcome, Int128[] Units)[] Everything(BargainingProblem problem) =>
        [.. OutcomeGen.Feasible(problem.Outcomes.Space).Select(outcome => (outcome, problem.UnitsOf(outcome)))];

    public static bool Dominates(Int128[] a, Int128[] b) => a.Zip(b).All(pair => pair.First >= pair.Second) && !a.SequenceEqual(b);

    /// <summary>"u1,u2: o1 o2": the points with their outcomes, sorted, to compare whole answers.</summary>
    public static string[] Described(IEnumerable<(int[] Outcome, Int128[] Units)> found) =>
        [.. found.Select(pair => string.Join(',', pair.Units) + ": " + string.Join(' ', pair.Outcome)).Order(StringComparer.Ordinal)];

    public static string[] Described(IEnumerable<UtilityPoint> points) =>
        Described(points.SelectMany(point => point.Outcomes().Select(outcome => (outcome.ToArray(), point.Units.ToArray()))));

    public static Rational[] Gains(BargainingProblem problem, Int128[] units) =>
        [.. problem.Parties.Select((party, index) => party.ValueOf(units[index] - party.Reservation))];

    /// <summary>A party with bonuses, some of them negative, whose sums may be cut.</summary>
    static Gen<Utility> Interacting(OutcomeSpace space) =>
        from party in Party(space)
        from rules in OutcomeGen.RuleOver([.. space.OptionCounts], 1).Array[0, 3]
        from adds in Gen.Int[-6, 9].Array[rules.Length]
        from ceiling in Gen.OneOf(Gen.Const(1_000), Gen.Int[0, 20])
        select Utility.Of(
            [.. party.Values.Select(column => (Rational[])[.. column.Select(units => party.ValueOf(units))])],
            party.ValueOf(party.Reservation),
            [.. rules.Select((rule, at) => (rule, new Rational(adds[at], 10)))],
            new Rational(ceiling, 10));

    static Gen<Utility> Party(OutcomeSpace space) =>
        from weights in Gen.Int[0, 3].Array[space.IssueCount]
        from seed in Gen.Int
        from scale in Gen.Int[1, 3].Select(tens => 10 * tens)
        from reservation in Gen.OneOf(Gen.Const(0), Gen.Int[0, 9 * space.IssueCount])
        let random = new Random(seed)
        let values = weights.Select((weight, issue) =>
            Enumerable.Range(0, space.OptionCounts[issue]).Select(_ => new Rational(weight * random.Next(0, 4), scale)).ToArray()).ToArray()
        select Utility.Of(values, new(reservation, scale));
}
