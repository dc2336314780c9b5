using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Bench.Bargaining;

/// <summary>Generated bargaining problems of known size.</summary>
static class LargeProblems
{
    const int OptionCount = 10;

    /// <summary>
    /// Issues of ten options each, weights of three digits, and for each party and issue values that rise or fall evenly but for some
    /// noise. The first two parties are opposed on every issue, which makes the frontier large; the others fall in at random.
    /// </summary>
    public static BargainingProblem Opposed(int issues, int parties, int seed, params IEnumerable<Rule> rules)
    {
        var random = new Random(seed);
        var diagram = OutcomeDiagram.Compile(new(Enumerable.Repeat(OptionCount, issues), rules)).Diagram!;
        return new(diagram, Enumerable.Range(0, parties).Select(party =>
            Utility.Of(Weights(), [.. Enumerable.Range(0, issues).Select(_ => Values(party < 2 ? party == 0 : random.Next(2) == 0))])));

        decimal[] Weights() => [.. Enumerable.Range(0, issues).Select(_ => random.Next(1, 1_000) / 1_000m)];

        decimal[] Values(bool rising) =>
            [.. Enumerable.Range(0, OptionCount).Select(option => (rising ? option : OptionCount - 1 - option) / 10m + random.Next(100) / 1_000m)];
    }

    /// <summary>Linkages between neighbouring issues: a late option asks for one that is not early, and a count over three issues.</summary>
    public static IEnumerable<Rule> Linkages(int issues)
    {
        for (var issue = 0; issue + 2 < issues; issue++)
        {
            yield return Rule.Implies(Rule.Takes(issue, OptionSet.Range(5, 9)), Rule.Takes(issue + 1, OptionSet.Range(2, 9)));
            yield return Rule.AtMost(2, Rule.Takes(issue, 0), Rule.Takes(issue + 1, 1), Rule.Takes(issue + 2, 2));
        }
    }
}
