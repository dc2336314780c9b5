using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>Where a state stands among the states its mover can choose from.</summary>
/// <param name="Fibre">The number of the fibre, over all movers.</param>
/// <param name="Level">The position in <see cref="FibreOrder.Sorted"/> of the first state of the fibre that the mover ranks equally.</param>
readonly record struct FibrePlace(int Fibre, int Level);

/// <summary>The fibres of every mover, each sorted by the mover's rank, the worst state first.</summary>
/// <remarks>
/// A state's improvements are then the states of its fibre beyond its level, and the states that improve to it are those before it.
/// The places of one state under all movers stand side by side, because a search asks for all of them at once.
/// </remarks>
sealed class FibreOrder
{
    public FibreOrder(GraphModel model, ActionForm form)
    {
        Movers = [.. Enumerable.Range(0, form.PartyCount).Where(form.CanMove)];
        StateCount = form.StateCount;
        Sorted = new int[Movers.Length * StateCount];
        Places = new FibrePlace[Movers.Length * StateCount];
        ByRank = new int[Movers.Length][];
        FirstFibres = new int[Movers.Length + 1];
        var starts = new List<int>();
        for (var mover = 0; mover < Movers.Length; mover++)
        {
            var fibres = form.FibresOf(Movers[mover]);
            FirstFibres[mover] = starts.Count;
            foreach (var start in fibres.Starts[..^1])
                starts.Add(mover * StateCount + start);
            ByRank[mover] = RankOrder.Ascending(model.Ranks[Movers[mover]].AsSpan());
            Sort(mover, fibres, model.Ranks[Movers[mover]].AsSpan());
        }
        FirstFibres[^1] = starts.Count;
        starts.Add(Sorted.Length);
        Starts = [.. starts];
    }

    /// <summary>The parties that have moves; elsewhere a mover is an index into these.</summary>
    public ImmutableArray<int> Movers { get; }

    public int StateCount { get; }

    /// <summary>The states, fibre after fibre, mover after mover.</summary>
    public int[] Sorted { get; }

    /// <summary>For each state, one after the other, its place under each mover.</summary>
    public FibrePlace[] Places { get; }

    /// <summary>For each mover all states, worst first.</summary>
    public int[][] ByRank { get; }

    /// <summary>For each fibre its first position in <see cref="Sorted"/>; one entry more than fibres.</summary>
    public int[] Starts { get; }

    /// <summary>For each mover the number of its first fibre; one entry more than movers.</summary>
    public int[] FirstFibres { get; }

    /// <summary>Walking the states in rank order and adding each to its fibre sorts all fibres of a mover at once.</summary>
    void Sort(int mover, FibreIndex fibres, ReadOnlySpan<int> ranks)
    {
        var next = fibres.Starts[..^1].ToArray();
        var (levels, lastRanks) = (new int[next.Length], new int[next.Length]);
        var starts = fibres.Starts;
        var fibreOf = fibres.FibreOf;
        foreach (var state in ByRank[mover])
        {
            var (fibre, rank) = (fibreOf[state], ranks[state]);
            var position = next[fibre]++;
            if (position == starts[fibre] || lastRanks[fibre] != rank)
                (levels[fibre], lastRanks[fibre]) = (position, rank);
            Sorted[mover * StateCount + position] = state;
            Places[state * Movers.Length + mover] = new(FirstFibres[mover] + fibre, mover * StateCount + levels[fibre]);
        }
    }
}
