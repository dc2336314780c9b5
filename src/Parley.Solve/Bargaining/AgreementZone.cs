using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>
/// The feasible outcomes that give every party at least its reservation, if there are any, and the four solutions over them. The
/// disagreement point is the reservation of every party.
/// </summary>
/// <remarks>
/// Every solution is sought among the efficient points of the zone, which is enough: an outcome that weakly exceeds another for all and
/// strictly for one has a greater sum, a leximin-greater vector of gains or shares, and a greater product of gains where that product is
/// positive. Where the best product is zero, every outcome of the zone attains it, dominated ones too, and all of them are reported.
/// </remarks>
public sealed class AgreementZone
{
    AgreementZone(BargainingProblem problem, ImmutableArray<UtilityPoint> points, int tieLimit, CancellationToken cancellation)
    {
        var parties = problem.Parties.Length;
        Problem = problem;
        Points = points;
        var reservations = problem.Reservations;
        Int128[] ideal = [.. Enumerable.Range(0, parties).Select(party => points.Max(point => point.Units[party]))];
        Disagreement = problem.ValuesOf(reservations);
        Ideal = problem.ValuesOf(ideal);
        Nash = FindNash(tieLimit, cancellation);
        KalaiSmorodinsky = Fairest(SolutionConcept.KalaiSmorodinsky, [.. ideal.Select((most, party) => most - reservations[party])]);
        Egalitarian = Fairest(SolutionConcept.Egalitarian, [.. problem.Parties.Select(party => party.Scale)]);
        Utilitarian = FindUtilitarian();
    }

    /// <summary>The problem.</summary>
    public BargainingProblem Problem { get; }

    /// <summary>The efficient points of the zone, from the best for the first party down; at least one.</summary>
    public ImmutableArray<UtilityPoint> Points { get; }

    /// <summary>The disagreement point d: each party's reservation.</summary>
    public ImmutableArray<Rational> Disagreement { get; }

    /// <summary>The ideal point b: the most each party can have within the zone.</summary>
    public ImmutableArray<Rational> Ideal { get; }

    /// <summary>The Nash solution.</summary>
    public BargainingSolution Nash { get; }

    /// <summary>The Kalai-Smorodinsky solution.</summary>
    public BargainingSolution KalaiSmorodinsky { get; }

    /// <summary>The egalitarian solution.</summary>
    public BargainingSolution Egalitarian { get; }

    /// <summary>The utilitarian solution.</summary>
    public BargainingSolution Utilitarian { get; }

    /// <summary>The four solutions, in the order of <see cref="SolutionConcept"/>.</summary>
    public ImmutableArray<BargainingSolution> Solutions => [Nash, KalaiSmorodinsky, Egalitarian, Utilitarian];

    /// <summary>The zone of a problem whose frontier is known, or null if it is empty.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <param name="tieLimit">The greatest number of tied points, at any node, to find where the best Nash product is zero.</param>
    /// <param name="cancellation">Stops the search for such ties; the solution then says so.</param>
    /// <exception cref="ArgumentException">
    /// The frontier is approximate, or was sought above a floor that some reservation is below.
    /// </exception>
    public static AgreementZone? Of(ParetoFrontier frontier, int tieLimit = 100_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        ArgumentOutOfRangeException.ThrowIfLessThan(tieLimit, 1);
        if (!frontier.Tolerance.IsEmpty)
            throw new ArgumentException("An approximate frontier has no exact solutions.", nameof(frontier));
        if (frontier.Floor is { } floor && !VectorSet.AtLeast(frontier.Problem.Reservations, floor))
            throw new ArgumentException("The frontier was sought above a floor that some reservation is below.", nameof(frontier));
        return frontier.Zone is { IsEmpty: false } points ? new(frontier.Problem, points, tieLimit, cancellation) : null;
    }

    BargainingSolution FindNash(int tieLimit, CancellationToken cancellation)
    {
        var reservations = Problem.Reservations;
        var (product, ties) = Greatest(Product, BigInteger.Compare);
        var value = new Rational(product, Problem.Parties.Aggregate(BigInteger.One, (scales, party) => scales * party.Scale));
        if (!product.IsZero)
            return new(SolutionConcept.Nash, value, ties);

        var (status, walk) = UtilityWalk.Run(Problem, reservations, new(reservations.Length, KeepDominated: true, [], tieLimit, cancellation), null);
        if (walk is null)
            return new(SolutionConcept.Nash, value, ties, status);
        return UtilityPoint.All(Problem, walk, isApproximate: false, cancellation) is { } all
            ? new(SolutionConcept.Nash, value, all)
            : new(SolutionConcept.Nash, value, ties, SolveStatus.Cancelled);

        BigInteger Product(UtilityPoint point)
        {
            var gains = BigInteger.One;
            for (var party = 0; party < reservations.Length; party++)
                gains *= point.Units[party] - reservations[party];
            return gains;
        }
    }

    BargainingSolution Fairest(SolutionConcept concept, Int128[] measures)
    {
        var leximin = new Leximin(Problem.Reservations, measures);
        var (shares, ties) = Greatest(leximin.SharesOf, Leximin.Compare);
        return new(concept, shares is [var least, ..] ? new(least.Gain, least.Measure) : Rational.One, ties);
    }

    BargainingSolution FindUtilitarian()
    {
        var common = Problem.Parties.Aggregate(BigInteger.One, (scale, party) => scale / BigInteger.GreatestCommonDivisor(scale, party.Scale) * party.Scale);
        BigInteger[] factors = [.. Problem.Parties.Select(party => common / party.Scale)];
        var (sum, ties) = Greatest(point => factors.Select((factor, party) => factor * point.Units[party]).Aggregate(BigInteger.Add), BigInteger.Compare);
        return new(SolutionConcept.Utilitarian, new(sum, common), ties);
    }

    (T Value, ImmutableArray<UtilityPoint> Ties) Greatest<T>(Func<UtilityPoint, T> valueOf, Comparison<T> compare)
    {
        var best = valueOf(Points[0]);
        var ties = new List<UtilityPoint>();
        foreach (var point in Points)
        {
            var value = valueOf(point);
            var order = compare(value, best);
            if (order > 0)
            {
                best = value;
                ties.Clear();
            }

            if (order >= 0)
                ties.Add(point);
        }

        return (best, [.. ties]);
    }
}
