using System.Collections.Immutable;

namespace Parley.Solve.Bargaining;

/// <summary>What a solution asks for.</summary>
public enum SolutionConcept
{
    /// <summary>The greatest product of gains over the reservations (Nash 1950).</summary>
    Nash,

    /// <summary>
    /// The greatest smallest share of the gain that each party could at most have in the agreement zone; ties by the next smallest share
    /// (Kalai and Smorodinsky 1975, on a finite set by leximin). It is also Gauthier's minimax relative concession.
    /// </summary>
    KalaiSmorodinsky,

    /// <summary>The greatest smallest gain over the reservations; ties by the next smallest gain (Kalai 1977, by leximin).</summary>
    Egalitarian,

    /// <summary>The greatest sum of utilities.</summary>
    Utilitarian,
}

/// <summary>The best points of an agreement zone under one concept.</summary>
/// <param name="Concept">What is asked for.</param>
/// <param name="Value">
/// The value attained, exactly: the product of gains (Nash), the smallest share (Kalai-Smorodinsky; one if nobody can gain anything),
/// the smallest gain (egalitarian), the sum of utilities (utilitarian).
/// </param>
/// <param name="Ties">All points that attain it equally; at least one.</param>
/// <param name="Status">
/// Complete if the ties are all there are. Limit reached or cancelled: the value is right and the efficient ties are there, but
/// dominated ones are missing; this can only be where the best Nash product is zero.
/// </param>
public sealed record BargainingSolution(
    SolutionConcept Concept, Rational Value, ImmutableArray<UtilityPoint> Ties, SolveStatus Status = SolveStatus.Complete);
