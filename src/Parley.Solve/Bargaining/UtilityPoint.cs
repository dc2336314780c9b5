using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>A utility vector and all outcomes that have it.</summary>
public sealed class UtilityPoint
{
    readonly UtilityWalk walk;
    readonly int index;
    readonly BargainingProblem problem;

    internal UtilityPoint(BargainingProblem problem, UtilityWalk walk, int index)
    {
        this.problem = problem;
        this.walk = walk;
        this.index = index;
        Units = [.. walk.Root[index]];
        OutcomeCount = walk.CountOf(index);
    }

    /// <summary>The utility of each party, in the units of its own scale.</summary>
    public ImmutableArray<Int128> Units { get; }

    /// <summary>The utility of each party as an exact fraction.</summary>
    public ImmutableArray<Rational> Values => problem.ValuesOf(Units.AsSpan());

    /// <summary>How many feasible outcomes have exactly these utilities; at least one.</summary>
    public BigInteger OutcomeCount { get; }

    /// <summary>The outcomes with these utilities, found one by one as they are asked for, in an order that does not change.</summary>
    public IEnumerable<ImmutableArray<int>> Outcomes() => walk.OutcomesOf(index);

    /// <summary>A point for each vector at the root of a walk, or null if cancelled while outcomes were counted.</summary>
    internal static ImmutableArray<UtilityPoint>? All(BargainingProblem problem, UtilityWalk walk, CancellationToken cancellation)
    {
        var points = ImmutableArray.CreateBuilder<UtilityPoint>(walk.Root.Count);
        for (var index = 0; index < walk.Root.Count; index++)
        {
            if (cancellation.IsCancellationRequested)
                return null;
            points.Add(new(problem, walk, index));
        }

        return points.MoveToImmutable();
    }
}
