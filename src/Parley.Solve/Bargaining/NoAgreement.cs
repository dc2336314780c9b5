using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>Why no feasible outcome gives every party its reservation: who blocks, and by how much.</summary>
public sealed class NoAgreement
{
    NoAgreement(ParetoFrontier frontier)
    {
        var problem = frontier.Problem;
        Reservations = problem.ValuesOf(problem.Reservations);
        Greatest = frontier.Points.IsEmpty
            ? []
            : problem.ValuesOf([.. Enumerable.Range(0, Reservations.Length).Select(party => frontier.Points.Max(point => point.Units[party]))]);
        Blocking = MinimalBlocking(frontier);
        ImmutableArray<Shortfall> shortfalls = [.. frontier.Points.Select(point => new Shortfall(point, ByParty(point)))];
        LeastTotal = Least(shortfalls, shortfall => shortfall.Total);
        LeastGreatest = Least(shortfalls, shortfall => shortfall.ByParty.Max());
    }

    /// <summary>What each party must have.</summary>
    public ImmutableArray<Rational> Reservations { get; }

    /// <summary>The most each party can have in any feasible outcome; empty if no outcome is feasible.</summary>
    public ImmutableArray<Rational> Greatest { get; }

    /// <summary>
    /// Every smallest set of parties whose reservations cannot be met together, as party indexes: one party alone if nothing feasible
    /// satisfies it, two if each could be satisfied but never both. The empty set stands alone where no outcome is feasible at all.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Blocking { get; }

    /// <summary>The efficient points with the least sum of shortfalls.</summary>
    public ImmutableArray<Shortfall> LeastTotal { get; }

    /// <summary>The efficient points whose greatest shortfall is least.</summary>
    public ImmutableArray<Shortfall> LeastGreatest { get; }

    /// <summary>Says why there is no agreement zone, or null if there is one.</summary>
    /// <param name="frontier">The whole frontier: a shortfall can only grow from a point to one it dominates.</param>
    /// <exception cref="ArgumentException">The frontier is approximate, or was only sought above a floor.</exception>
    public static NoAgreement? Of(ParetoFrontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        if (!frontier.IsWhole)
            throw new ArgumentException("The whole frontier is needed.", nameof(frontier));
        return frontier.Zone.IsEmpty ? new(frontier) : null;
    }

    ImmutableArray<Rational> ByParty(UtilityPoint point) =>
        [.. point.Values.Zip(Reservations, (value, reservation) => value < reservation ? reservation - value : Rational.Zero)];

    static ImmutableArray<Shortfall> Least(ImmutableArray<Shortfall> shortfalls, Func<Shortfall, Rational> measure)
    {
        if (shortfalls.IsEmpty)
            return [];
        var least = shortfalls.Min(measure);
        return [.. shortfalls.Where(shortfall => measure(shortfall) == least)];
    }

    /// <summary>A blocking set meets, for every point, the parties unsatisfied there: a minimal hitting set (Berge 1989, ch. 2).</summary>
    static ImmutableArray<ImmutableArray<int>> MinimalBlocking(ParetoFrontier frontier)
    {
        var reservations = frontier.Problem.Reservations;
        List<ulong> hitting = [0];
        foreach (var unsatisfied in frontier.Points.Select(Unsatisfied).Distinct())
        {
            var extended = hitting.SelectMany(set => (set & unsatisfied) != 0 ? [set] : Members(unsatisfied).Select(party => set | 1UL << party));
            hitting = Minimal(extended);
        }

        return [.. hitting.Select(set => Members(set).ToImmutableArray()).OrderBy(set => set.Length).ThenBy(set => string.Join(',', set), StringComparer.Ordinal)];

        ulong Unsatisfied(UtilityPoint point) =>
            Enumerable.Range(0, reservations.Length).Where(party => point.Units[party] < reservations[party]).Aggregate(0UL, (set, party) => set | 1UL << party);
    }

    static List<ulong> Minimal(IEnumerable<ulong> sets)
    {
        var minimal = new List<ulong>();
        foreach (var set in sets.Distinct().OrderBy(BitOperations.PopCount))
        {
            if (!minimal.Exists(smaller => (smaller & set) == smaller))
                minimal.Add(set);
        }

        return minimal;
    }

    static IEnumerable<int> Members(ulong set) => Enumerable.Range(0, 64).Where(party => (set >> party & 1) != 0);
}

/// <summary>How far a point falls short of the reservations.</summary>
/// <param name="Point">The point.</param>
/// <param name="ByParty">For each party what is missing, in units of its utility; zero where it is satisfied.</param>
public sealed record Shortfall(UtilityPoint Point, ImmutableArray<Rational> ByParty)
{
    /// <summary>The sum over the parties.</summary>
    public Rational Total => ByParty.Aggregate(Rational.Zero, (sum, part) => sum + part);
}
