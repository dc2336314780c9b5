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
    const int DefaultSizeLimit = 1_000_000;

    ParetoFrontier(BargainingProblem problem, ImmutableArray<UtilityPoint> points, Int128[]? floor, ImmutableArray<Rational> tolerance)
    {
        Problem = problem;
        Points = points;
        Floor = floor;
        Tolerance = tolerance;
    }

    /// <summary>The problem.</summary>
    public BargainingProblem Problem { get; }

    /// <summary>The efficient vectors, each once, from the best for the first party down.</summary>
    public ImmutableArray<UtilityPoint> Points { get; }

    /// <summary>
    /// How far, for each party, a feasible outcome may exceed the point that stands for it; empty if the frontier is exact.
    /// </summary>
    public ImmutableArray<Rational> Tolerance { get; }

    /// <summary>Whether the points are all efficient vectors: neither approximate nor only those above a floor.</summary>
    public bool IsWhole => Floor is null && Tolerance.IsEmpty;

    /// <summary>How many outcomes have the points' utilities: more than there are points where several outcomes share theirs.</summary>
    public BigInteger OutcomeCount => Points.Aggregate(BigInteger.Zero, (sum, point) => sum + point.OutcomeCount);

    /// <summary>The points that give every party at least its reservation.</summary>
    public ImmutableArray<UtilityPoint> Zone => [.. Points.Where(point => VectorSet.AtLeast(point.Units.AsSpan(), Problem.Reservations))];

    internal Int128[]? Floor { get; }

    /// <summary>Finds the frontier.</summary>
    /// <param name="problem">The outcomes and utilities.</param>
    /// <param name="sizeLimit">The greatest number of vectors at any node before giving up; at least one.</param>
    /// <param name="progress">Told the share of the layers done, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work; the result then says so.</param>
    public static FrontierResult Find(
        BargainingProblem problem,
        int sizeLimit = DefaultSizeLimit,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default) =>
        Find(problem, null, [], sizeLimit, progress, cancellation);

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
        int sizeLimit = DefaultSizeLimit,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (floor.Length != problem.Parties.Length)
            throw new ArgumentException("The floor does not have one utility for each party.", nameof(floor));
        return Find(problem, [.. floor], [], sizeLimit, progress, cancellation);
    }

    /// <summary>
    /// Finds points of feasible outcomes, none exceeding another, such that every feasible outcome has a point that gives each party
    /// that outcome's utility, less at most a stated tolerance. For frontiers too large to be had exactly.
    /// </summary>
    /// <remarks>
    /// At each layer a sum is also dropped where one kept reaches it but for an equal share of the tolerance; the shares add up to at most
    /// the whole. Outcomes are found, and counted, only through the sums kept, so that a point may have more than its count says.
    /// </remarks>
    /// <param name="problem">The outcomes and utilities.</param>
    /// <param name="tolerance">For each party what may be missing, in units of its utility; not negative.</param>
    /// <param name="sizeLimit">The greatest number of vectors at any node before giving up; at least one.</param>
    /// <param name="progress">Told the share of the layers done, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work; the result then says so.</param>
    /// <exception cref="ArgumentException">There is not one tolerance for each party, or one is negative.</exception>
    public static FrontierResult FindWithin(
        BargainingProblem problem,
        ImmutableArray<Rational> tolerance,
        int sizeLimit = DefaultSizeLimit,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (tolerance.Length != problem.Parties.Length || tolerance.Any(missing => missing.Sign < 0))
            throw new ArgumentException("There must be one tolerance for each party, none negative.", nameof(tolerance));
        return Find(problem, null, tolerance, sizeLimit, progress, cancellation);
    }

    static FrontierResult Find(
        BargainingProblem problem,
        Int128[]? floor,
        ImmutableArray<Rational> tolerance,
        int sizeLimit,
        IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfLessThan(sizeLimit, 1);
        var sums = new VectorSums(problem.Parties.Length, KeepDominated: false, Slack(problem, tolerance), sizeLimit, cancellation);
        var (status, walk) = UtilityWalk.Run(problem, floor, sums, progress);
        if (walk is null)
            return new(status, null);
        return UtilityPoint.All(problem, walk, !tolerance.IsEmpty, cancellation) is { } points
            ? new(SolveStatus.Complete, new(problem, points, floor, tolerance))
            : new(SolveStatus.Cancelled, null);
    }

    static Int128[] Slack(BargainingProblem problem, ImmutableArray<Rational> tolerance) =>
        [.. tolerance.Select((missing, party) => (Int128)BigInteger.Min(
            BigInteger.One << 125,
            missing.Numerator * problem.Parties[party].Scale / (missing.Denominator * Math.Max(1, problem.Outcomes.Layers.Length))))];
}

/// <summary>The outcome of looking for a frontier.</summary>
/// <param name="Status">Whether the frontier is there, or the size limit or a cancellation came first.</param>
/// <param name="Frontier">The frontier if <see cref="SolveStatus.Complete"/>, else null: there is never a part of it.</param>
public sealed record FrontierResult(SolveStatus Status, ParetoFrontier? Frontier);
