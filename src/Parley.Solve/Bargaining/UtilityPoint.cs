using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>A utility vector and all outcomes that have it.</summary>
public sealed class UtilityPoint
{
    const int CutLimit = 20_000;

    readonly UtilityWalk walk;
    readonly int index;
    readonly BargainingProblem problem;

    internal UtilityPoint(BargainingProblem problem, UtilityWalk walk, int index, bool hasAllOutcomes)
    {
        this.problem = problem;
        this.walk = walk;
        this.index = index;
        Units = [.. walk.Root[index]];
        OutcomeCount = walk.CountOf(index);
        HasAllOutcomes = hasAllOutcomes;
    }

    /// <summary>The utility of each party, in the units of its own scale.</summary>
    public ImmutableArray<Int128> Units { get; }

    /// <summary>The utility of each party as an exact fraction.</summary>
    public ImmutableArray<Rational> Values => problem.ValuesOf(Units.AsSpan());

    /// <summary>How many feasible outcomes have exactly these utilities; at least one.</summary>
    public BigInteger OutcomeCount { get; }

    /// <summary>
    /// Whether the outcomes counted and listed are all that have these utilities. Others may be missing where utilities are cut at a ceiling
    /// and to find the rest met its limit, and on an approximate frontier.
    /// </summary>
    public bool HasAllOutcomes { get; }

    /// <summary>The outcomes with these utilities, found one by one as they are asked for, in an order that does not change.</summary>
    public IEnumerable<ImmutableArray<int>> Outcomes() => walk.OutcomesOf(index);

    /// <summary>A point for each vector at the root of a walk, or null if cancelled while outcomes were counted.</summary>
    internal static ImmutableArray<UtilityPoint>? All(BargainingProblem problem, UtilityWalk walk, bool isApproximate, CancellationToken cancellation)
    {
        var points = ImmutableArray.CreateBuilder<UtilityPoint>(walk.Root.Count);
        for (var index = 0; index < walk.Root.Count; index++)
        {
            if (cancellation.IsCancellationRequested)
                return null;
            points.Add(!isApproximate && walk.IsCut(index) && !walk.KeepsDominated
                ? Cut(problem, walk, index, cancellation)
                : new(problem, walk, index, !isApproximate));
        }

        return points.MoveToImmutable();
    }

    /// <summary>Sums that differ below a ceiling may be equal at it: the outcomes of an efficient point are all those that reach it.</summary>
    static UtilityPoint Cut(BargainingProblem problem, UtilityWalk walk, int index, CancellationToken cancellation)
    {
        var vector = walk.Root[index].ToArray();
        var sums = new VectorSums(vector.Length, KeepDominated: true, [], CutLimit, cancellation);
        return UtilityWalk.Run(problem, vector, sums, null).Walk is { } all
            ? new(problem, all, 0, hasAllOutcomes: true)
            : new(problem, walk, index, hasAllOutcomes: false);
    }
}
