using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>The least keys of one party, as <see cref="FibreMethod"/> defines them.</summary>
sealed class GridKeys(int bits)
{
    int[] byRank = [];

    /// <summary>For each slice the least rank in it: the key of GMR.</summary>
    public ReadOnlySpan<int> LeastRanks => byRank;

    /// <summary>The least of the best ranks of all columns: the key of SMR, in every slice.</summary>
    public int LeastTop { get; private set; }

    /// <summary>For each slice and column the key of SEQ.</summary>
    public int[] Sequential { get; } = new int[1 << bits];

    /// <summary>For each slice and column the key of symmetric sequential.</summary>
    public int[] SymmetricSequential { get; } = new int[1 << bits];

    /// <summary>Finds the keys; false if the meter ended it. Slices have no point in common, so they are searched side by side.</summary>
    public bool Find<T>(GridOrder<T> order, int party, int[] ranks, StepMeter meter, double from, double to) where T : unmanaged, IBinaryInteger<T>
    {
        var (size, tops) = (order.Layout.Columns(party), order.Tops(party));
        var byTop = new int[size];
        RankOrder.Fill(tops, byTop);
        (byRank, LeastTop) = (new int[1 << order.Layout.Width(party)], tops[byTop[0]]);
        return meter.Share(byRank.Length, 4L * size, () =>
        {
            var search = new GridSearch<T>(order, party);
            return slice =>
            {
                search.Take(slice, ranks);
                byRank[slice] = search.LeastRank;
                search.LeastByRank(Sequential.AsSpan(slice * size, size));
                search.LeastByTop(byTop, tops, SymmetricSequential.AsSpan(slice * size, size));
            };
        }, from, to);
    }
}
