using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>Judges the points of one party's columns, from the best point of a column down, with the greatest of the least keys of all that is better.</summary>
sealed class GridJudge<T> where T : unmanaged, IBinaryInteger<T>
{
    readonly GridOrder<T> order;
    readonly int party;
    readonly int[] ranks;
    readonly GridKeys least;
    readonly VerdictBits verdicts;
    readonly GridTile tile;
    readonly int[] own, sequential, symmetric;
    readonly ulong[] stable; // For each slice and concept, a bit for each column.

    public GridJudge(GridOrder<T> order, int party, int[] ranks, GridKeys least, VerdictBits verdicts)
    {
        (this.order, this.party, this.ranks, this.least, this.verdicts) = (order, party, ranks, least, verdicts);
        tile = new(order.Layout, party);
        var size = tile.Height * GridTile.Width;
        (own, sequential, symmetric, stable) = (new int[size], new int[size], new int[size], new ulong[tile.Height * VerdictBits.ConceptCount]);
    }

    public void Judge(int number)
    {
        tile.Take(number);
        tile.LoadPoints(ranks, own);
        tile.LoadSlices(least.Sequential, sequential);
        tile.LoadSlices(least.SymmetricSequential, symmetric);
        stable.AsSpan().Clear();
        for (var column = 0; column < tile.Columns; column++)
            JudgeColumn(column, order.Sorted(party).AsSpan((tile.First + column) * tile.Height, tile.Height));
        for (var slice = 0; slice < tile.Height; slice++)
        {
            for (var concept = 0; concept < VerdictBits.ConceptCount; concept++)
                tile.SetBits(slice, stable[slice * VerdictBits.ConceptCount + concept], verdicts.Of((StabilityConcept)concept, party));
        }
    }

    void JudgeColumn(int column, ReadOnlySpan<T> ascending)
    {
        var (above, level) = (new Keys(int.MinValue, int.MinValue, int.MinValue), new Keys(int.MinValue, int.MinValue, int.MinValue));
        var (last, nothingAbove) = (int.MaxValue, true);
        for (var place = ascending.Length - 1; place >= 0; place--)
        {
            var slice = int.CreateTruncating(ascending[place]);
            var at = slice * GridTile.Width + column;
            var rank = own[at];
            if (rank != last)
            {
                (above, nothingAbove, last) = (above.Or(level), place == ascending.Length - 1, rank);
            }
            var bits = stable.AsSpan(slice * VerdictBits.ConceptCount, VerdictBits.ConceptCount);
            bits[(int)StabilityConcept.Nash] |= Bit(nothingAbove) << column;
            bits[(int)StabilityConcept.GeneralMetarational] |= Bit(above.General <= rank) << column;
            bits[(int)StabilityConcept.SymmetricMetarational] |= Bit(nothingAbove | least.LeastTop <= rank) << column;
            bits[(int)StabilityConcept.Sequential] |= Bit(above.Sequential <= rank) << column;
            bits[(int)StabilityConcept.SymmetricSequential] |= Bit(above.Symmetric <= rank) << column;
            level = level.Or(new(least.LeastRanks[slice], sequential[at], symmetric[at]));
        }
    }

    static ulong Bit(bool holds) => holds ? 1UL : 0;

    /// <summary>The greatest of the least keys of some points; the key of SMR is the same for all.</summary>
    readonly record struct Keys(int General, int Sequential, int Symmetric)
    {
        public Keys Or(Keys other) => new(Math.Max(General, other.General), Math.Max(Sequential, other.Sequential), Math.Max(Symmetric, other.Symmetric));
    }
}
