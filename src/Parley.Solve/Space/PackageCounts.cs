using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Counts the outcomes that keep rules, as long as their diagrams stay small together.</summary>
sealed class PackageCounts(ImmutableArray<int> optionCounts, CancellationToken cancellation)
{
    const int NodesForOne = 50_000;

    int nodesLeft = 100_000;

    /// <summary>How many outcomes keep the rules; null where that was not found out.</summary>
    public BigInteger? Keeping(IEnumerable<Rule> rules)
    {
        if (nodesLeft <= 0) return null;
        var compiled = OutcomeDiagram.Compile(new(optionCounts, rules), Math.Min(nodesLeft, NodesForOne), cancellation);
        // A diagram that outgrew its limit built at least that many nodes before it was given up.
        nodesLeft -= compiled.Diagram is null ? NodesForOne : (int)compiled.NodesBuilt;
        return compiled.Diagram?.Count;
    }
}
