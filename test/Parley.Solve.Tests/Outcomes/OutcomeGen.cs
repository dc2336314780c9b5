using CsCheck;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Outcomes;

/// <summary>Small generated spaces, and their outcomes by plain enumeration of the product.</summary>
static class OutcomeGen
{
    public static Gen<OutcomeSpace> Free { get; } = Gen.Int[1, 4].Array[1, 5].Select(counts => new OutcomeSpace(counts));

    public static Gen<OutcomeSpace> Space { get; } =
        Gen.Int[1, 4].Array[1, 5].SelectMany(counts => RuleOver(counts, 2).Array[0, 3].Select(rules => new OutcomeSpace(counts, rules)));

    public static IEnumerable<int[]> Product(OutcomeSpace space)
    {
        IEnumerable<int[]> outcomes = [[]];
        foreach (var count in space.OptionCounts)
            outcomes = outcomes.SelectMany(start => Enumerable.Range(0, count).Select(option => (int[])[.. start, option]));
        return outcomes;
    }

    public static int[][] Feasible(OutcomeSpace space) =>
        [.. Product(space).Where(outcome => space.Rules.All(rule => rule.Holds(outcome)))];

    public static Gen<Rule> RuleOver(int[] counts, int depth)
    {
        var atom =
            from issue in Gen.Int[0, counts.Length - 1]
            from options in Gen.Int[0, counts[issue] - 1].Array[0, counts[issue]]
            select Rule.Takes(issue, options);
        if (depth == 0)
            return atom;

        var parts = RuleOver(counts, depth - 1).Array[0, 4];
        return Gen.OneOf(
            atom,
            RuleOver(counts, depth - 1).Select(Rule.Not),
            parts.Select(rules => Rule.All(rules)),
            parts.Select(rules => Rule.Any(rules)),
            Gen.Select(Gen.Int[0, 4], parts, (least, rules) => Rule.AtLeast(least, rules)),
            Gen.Select(Gen.Int[0, 4], parts, (most, rules) => Rule.AtMost(most, rules)));
    }
}
