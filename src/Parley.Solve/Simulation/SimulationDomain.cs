using System.Collections.Immutable;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Simulation;

/// <summary>The packages that are bargained over, with each party's utility as ordinary numbers and its packages from the worst up.</summary>
public sealed class SimulationDomain
{
    /// <summary>Up to how many packages all are taken; beyond, as many are drawn as <see cref="Drawn"/> says, and each party's best.</summary>
    public const int WholeLimit = 1_200_000;

    /// <summary>How many packages are drawn where there are too many.</summary>
    public const int Drawn = 100_000;

    SimulationDomain(ImmutableArray<ImmutableArray<int>> outcomes, BargainingProblem problem, bool isWhole)
    {
        Outcomes = outcomes;
        IsWhole = isWhole;
        Problem = problem;
        var parties = problem.Parties.Length;
        Utilities = new double[parties][];
        Order = new int[parties][];
        Sorted = new double[parties][];
        Reservations = [.. problem.Parties.Select(party => party.ValueOf(party.Reservation).ToDouble())];
        for (var party = 0; party < parties; party++)
        {
            var utility = problem.Parties[party];
            var scale = (double)utility.Scale;
            var own = Array.ConvertAll([.. outcomes], outcome => (double)utility.SumOf(outcome.AsSpan()) / scale);
            var order = Enumerable.Range(0, own.Length).ToArray();
            var keys = (double[])own.Clone();
            Array.Sort(keys, order);
            (Utilities[party], Order[party], Sorted[party]) = (own, order, keys);
        }
    }

    /// <summary>The packages, an option position for each issue.</summary>
    public ImmutableArray<ImmutableArray<int>> Outcomes { get; }

    /// <summary>Whether they are all that are possible, or a draw of them.</summary>
    public bool IsWhole { get; }

    /// <summary>The problem they come from.</summary>
    public BargainingProblem Problem { get; }

    /// <summary>How many parties bargain.</summary>
    public int Parties => Utilities.Length;

    internal double[][] Utilities { get; }

    /// <summary>For each party the positions of packages from its worst up.</summary>
    internal int[][] Order { get; }

    /// <summary>The utilities along <see cref="Order"/>.</summary>
    internal double[][] Sorted { get; }

    internal double[] Reservations { get; }

    /// <summary>The packages of a problem; null where there is none or it was cancelled. Cost O(packages · log packages · parties).</summary>
    /// <param name="problem">The packages that are possible, and what they are worth.</param>
    /// <param name="seed">The seed of the draw where there are too many.</param>
    /// <param name="cancellation">Stops it.</param>
    public static SimulationDomain? Of(BargainingProblem problem, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var diagram = problem.Outcomes;
        if (diagram.IsEmpty) return null;
        var whole = diagram.Count <= WholeLimit;
        var outcomes = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var found = whole ? diagram.Outcomes() : Some(problem, seed, cancellation);
        foreach (var outcome in found)
        {
            if ((outcomes.Count & 1023) == 0 && cancellation.IsCancellationRequested) return null;
            outcomes.Add(outcome);
        }
        return outcomes.Count == 0 ? null : new(outcomes.ToImmutable(), problem, whole);
    }

    static IEnumerable<ImmutableArray<int>> Some(BargainingProblem problem, ulong seed, CancellationToken cancellation)
    {
        var seen = new HashSet<ImmutableArray<int>>(OutcomeComparer.Instance);
        for (var party = 0; party < problem.Parties.Length; party++)
        {
            foreach (var best in problem.InOrderOf(party, cancellation).Outcomes.Take(1))
            {
                if (seen.Add(best.Outcome)) yield return best.Outcome;
            }
        }
        for (var index = 0L; index < Drawn; index++)
        {
            if (problem.Outcomes.Sample(seed, index) is var outcome && seen.Add(outcome)) yield return outcome;
        }
    }

    internal sealed class OutcomeComparer : IEqualityComparer<ImmutableArray<int>>
    {
        public static OutcomeComparer Instance { get; } = new();

        public bool Equals(ImmutableArray<int> x, ImmutableArray<int> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<int> outcome)
        {
            var hash = new HashCode();
            foreach (var option in outcome) hash.Add(option);
            return hash.ToHashCode();
        }
    }
}
