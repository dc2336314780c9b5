using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>
/// The efficient utility vectors of a problem: those of feasible outcomes that no other feasible outcome weakly exceeds for all and
/// strictly for one; with, for each, all outcomes that have it.
/// </summary>
/// <remarks>
/// Found without enumeration: issue by issue along the diagram, partial sums that are dominated at their node are dropped (Minkowski
/// sum and prune). The cost depends on the sizes of the partial frontiers, not on the number of outcomes. Results are exact for the
/// utilities as kept; see <see cref="BargainingProblem.IsExact"/>.
/// </remarks>
public sealed class ParetoFrontier
{
    ParetoFrontier(BargainingProblem problem, ImmutableArray<UtilityPoint> points, Int128[]? floor) =>
        (Problem, Points, Floor) = (problem, points, floor);

    /// <summary>The problem.</summary>
    public BargainingProblem Problem { get; }

    /// <summary>The efficient vectors, each once, from the best for the first party down.</summary>
    public ImmutableArray<UtilityPoint> Points { get; }

    /// <summary>Whether these are all efficient vectors, and not only those above a floor.</summary>
    public bool IsWhole => Floor is null;

    /// <summary>How many outcomes are efficient: the sum over the points, since several outcomes may share their utilities.</summary>
    public BigInteger OutcomeCount => Points.Aggregate(BigInteger.Zero, (sum, point) => sum + point.OutcomeCount);

    /// <summary>The efficient vectors that give every party at least its reservation.</summary>
    public ImmutableArray<UtilityPoint> Zone =>
        [.. Points.Where(point => VectorSet.AtLeast(point.Units.AsSpan(), Problem.Reservations))];

    internal Int128[]? Floor { get; }

    /// <summary>Finds the frontier.</summary>
    /// <param name="problem">The outcomes and utilities.</param>
    /// <param name="sizeLimit">The greatest number of vectors at any node before giving up; at least one.</param>
    /// <param name="progress">Told the share of the layers done, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work; the result then says so.</param>
    public static FrontierResult Find(
        BargainingProblem problem,
        int sizeLimit = 1_000_000,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Find(problem, null, sizeLimit, progress, cancellation);
    }

    /// <summary>Finds the part of the frontier that gives every party at least what a floor says.</summary>
    /// <remarks>Sums that cannot reach the floor are dropped on the way, which is cheaper than the whole frontier.</remarks>
    /// <param name="problem">The outcomes and utilities.</param>
    /// <param name="floor">For each party the least utility, in its own units.</param>
    /// <param name="sizeLimit">The greatest number of vectors at any node before giving up; at least one.</param>
    /// <param name="progress">Told the share of the layers done, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work; the result then says so.</param>
    /// <exception cref="ArgumentException">The floor does not have one utility for each party.</exception>
    public static FrontierResult FindAbove(
        BargainingProblem problem,
        ImmutableArray<Int128> floor,
        int sizeLimit = 1_000_000,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (floor.Length != problem.Parties.Length)
            throw new ArgumentException("The floor does not have one utility for each party.", nameof(floor));
        return Find(problem, [.. floor], sizeLimit, progress, cancellation);
    }

    static FrontierResult Find(
        BargainingProblem problem, Int128[]? floor, int sizeLimit, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sizeLimit, 1);
        var (status, walk) = UtilityWalk.Run(problem, floor, keepDominated: false, sizeLimit, progress, cancellation);
        return new(status, walk is null ? null : new(problem, UtilityPoint.All(problem, walk), floor));
    }
}

/// <summary>The outcome of looking for a frontier.</summary>
/// <param name="Status">Whether the frontier is there, or the size limit or a cancellation came first.</param>
/// <param name="Frontier">The frontier if <see cref="SolveStatus.Complete"/>, else null: there is never a part of it.</param>
public sealed record FrontierResult(SolveStatus Status, ParetoFrontier? Frontier);
