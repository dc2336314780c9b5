using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Counts the outcomes that keep rules, as long as their diagrams take little work together.</summary>
/// <remarks>
/// Issues that no chain of rules connects are counted apart, and the counts multiplied. What a node costs grows with the rules it carries, so
/// that the limit is on nodes times rules; it is counted, never timed, so that the same case always gives the same answer.
/// </remarks>
sealed class PackageCounts(ImmutableArray<int> optionCounts, CancellationToken cancellation)
{
    const int NodesForOne = 50_000;
    const int WorkForOne = 400_000;

    int workLeft = 2 * WorkForOne;

    /// <summary>How many outcomes keep the rules; null where that was not found out.</summary>
    public BigInteger? Keeping(IEnumerable<Rule> rules)
    {
        var count = BigInteger.One;
        foreach (var (issues, among) in Connected([.. rules]))
        {
            if (Keeping(issues, among) is not { } part) return null;
            count *= part;
        }
        return count;
    }

    BigInteger? Keeping(int[] issues, Rule[] rules)
    {
        if (rules.Length == 0) return issues.Aggregate(BigInteger.One, (product, issue) => product * optionCounts[issue]);
        var nodes = Math.Min(NodesForOne, Math.Min(workLeft, WorkForOne) / rules.Length);
        if (nodes <= 0) return null;
        // Issues that are not of this part stay as they are, with one option each.
        var own = issues.ToHashSet();
        var compiled = OutcomeDiagram.Compile(new(optionCounts.Select((options, issue) => own.Contains(issue) ? options : 1), rules), nodes + optionCounts.Length, cancellation);
        workLeft -= compiled.Diagram is null ? nodes * rules.Length : (int)compiled.NodesBuilt;
        return compiled.Diagram?.Count;
    }

    /// <summary>The issues in groups that no rule joins, each with its rules; rules that speak of no issue go with the first.</summary>
    IEnumerable<(int[] Issues, Rule[] Rules)> Connected(Rule[] rules)
    {
        var group = Enumerable.Range(0, optionCounts.Length).ToArray();
        foreach (var rule in rules)
        {
            var joined = rule.Issues.Select(issue => group[issue]).ToHashSet();
            if (joined.Count < 2) continue;
            var first = joined.Min();
            for (var issue = 0; issue < group.Length; issue++)
                if (joined.Contains(group[issue])) group[issue] = first;
        }
        var ofGroup = rules.ToLookup(rule => rule.Issues.IsEmpty ? 0 : group[rule.Issues[0]]);
        return Enumerable.Range(0, group.Length).GroupBy(issue => group[issue]).Select(issues => (issues.ToArray(), ofGroup[issues.Key].ToArray()));
    }
}
