using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Space;

/// <summary>A dispute of the size of a large negotiation: thirty parties, sixty issues, two hundred red lines and linkages.</summary>
/// <param name="OptionCounts">For each issue the number of its options, 2 to 10.</param>
/// <param name="Rules">The rules, linkages first.</param>
/// <param name="Linkages">How many of them are linkages.</param>
public sealed record LargeDispute(ImmutableArray<int> OptionCounts, ImmutableArray<Rule> Rules, int Linkages)
{
    public ImmutableArray<bool> Droppable => [.. Rules.Select((_, rule) => rule >= Linkages)];

    /// <summary>Parties rule out options and pairs of terms; linkages tie issues together and limit how many concessions fit in one package.</summary>
    /// <param name="seed">Other seeds give other disputes.</param>
    /// <param name="issues">How many issues there are.</param>
    /// <param name="rules">How many rules there are, a fifth of them linkages.</param>
    /// <param name="breadth">The share of an issue's options that a red line on it rules out: the greater, the more collides.</param>
    public static LargeDispute Of(int seed, int issues = 60, int rules = 200, double breadth = 0.35)
    {
        var random = new Random(seed);
        ImmutableArray<int> counts = [.. Enumerable.Range(0, issues).Select(_ => random.Next(2, 11))];
        var linkages = rules / 5;
        return new(counts, [.. Enumerable.Range(0, rules).Select(rule => rule < linkages ? Linkage() : RedLine())], linkages);

        Rule Linkage() => random.Next(3) switch
        {
            0 => Rule.Implies(Some(0.4), Some(0.4)),
            1 => Rule.AtMost(2, Several(4)),
            _ => Rule.AtLeast(2, Several(4)),
        };

        Rule RedLine() => random.Next(3) switch
        {
            0 => Rule.Not(Some(breadth)),
            1 => Rule.Not(Rule.All(Several(2))),
            _ => Rule.Not(Rule.All(Several(3))),
        };

        Rule[] Several(int count) => [.. Enumerable.Range(0, count).Select(_ => Some(0.5))];

        Rule Some(double share)
        {
            var issue = random.Next(issues);
            var options = Enumerable.Range(0, counts[issue]).Where(_ => random.NextDouble() < share).ToArray();
            return Rule.Takes(issue, options.Length == 0 || options.Length == counts[issue] ? [random.Next(counts[issue])] : options);
        }
    }
}
