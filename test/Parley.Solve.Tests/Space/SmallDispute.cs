using CsCheck;
using Parley.Solve.Outcomes;
using Parley.Solve.Tests.Outcomes;

namespace Parley.Solve.Tests.Space;

/// <summary>Small generated disputes, and what collides and opens in them by trying every subset of rules on every outcome.</summary>
/// <param name="Space">The issues, and all the rules.</param>
/// <param name="Droppable">Which rules are red lines.</param>
public sealed record SmallDispute(OutcomeSpace Space, bool[] Droppable)
{
    public static Gen<SmallDispute> Any { get; } =
        from counts in Gen.Int[1, 3].Array[1, 4]
        from rules in Gen.Frequency((2, Denial(counts)), (1, OutcomeGen.RuleOver(counts, 1)), (1, OutcomeGen.RuleOver(counts, 2))).Array[0, 8]
        from droppable in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))).Array[rules.Length]
        select new SmallDispute(new(counts, rules), droppable);

    public int Count => Space.Rules.Length;

    /// <summary>Whether the rules of a subset can be kept together, for every subset by its bits.</summary>
    public bool[] Keepable()
    {
        var keepable = new bool[1 << Count];
        foreach (var outcome in OutcomeGen.Product(Space))
            keepable[Enumerable.Range(0, Count).Where(rule => Space.Rules[rule].Holds(outcome)).Sum(rule => 1 << rule)] = true;
        for (var subset = keepable.Length - 1; subset >= 0; subset--)
            keepable[subset] |= Enumerable.Range(0, Count).Any(rule => (subset & 1 << rule) == 0 && keepable[subset | 1 << rule]);
        return keepable;
    }

    public string[] Collisions()
    {
        var keepable = Keepable();
        return Texts(Enumerable.Range(0, keepable.Length).Where(subset =>
            !keepable[subset] && Members(subset).All(rule => keepable[subset & ~(1 << rule)])));
    }

    public string[] Openings()
    {
        var keepable = Keepable();
        var all = keepable.Length - 1;
        return Texts(Enumerable.Range(0, keepable.Length).Where(dropped =>
            keepable[all & ~dropped]
            && Members(dropped).All(rule => Droppable[rule] && !keepable[all & ~dropped | 1 << rule])));
    }

    public static string Text(IEnumerable<int> rules) => string.Join(' ', rules);

    static Gen<Rule> Denial(int[] counts) =>
        from issue in Gen.Int[0, counts.Length - 1]
        from option in Gen.Int[0, counts[issue] - 1]
        select Rule.Not(Rule.Takes(issue, option));

    string[] Texts(IEnumerable<int> subsets) => [.. subsets.Select(subset => Text(Members(subset))).Order(StringComparer.Ordinal)];

    IEnumerable<int> Members(int subset) => Enumerable.Range(0, Count).Where(rule => (subset & 1 << rule) != 0);
}
