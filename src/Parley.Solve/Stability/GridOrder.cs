using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>The columns of every party of a grid, each sorted by the party's rank, the worst point first.</summary>
/// <typeparam name="T">What a coordinate fits in.</typeparam>
sealed class GridOrder<T> where T : unmanaged, IBinaryInteger<T>
{
    const int Few = 128; // Up to so many points in a column, comparing all with all side by side is faster than sorting.

    readonly T[][] sorted;
    readonly int[][] tops;

    GridOrder(GridLayout layout, int parties) => (Layout, Levels, sorted, tops) = (layout, new int[1 << layout.Bits], new T[parties][], new int[parties][]);

    public GridLayout Layout { get; }

    /// <summary>For each point, in place of each party's coordinate, how many points of the party's column rank below it.</summary>
    public int[] Levels { get; }

    /// <summary>For each column of a party, one after the other, the coordinates of its points, the worst first.</summary>
    public T[] Sorted(int party) => sorted[party];

    /// <summary>For each column of a party the rank of its best point.</summary>
    public int[] Tops(int party) => tops[party];

    /// <summary>Sorts; null if the meter ended it.</summary>
    public static GridOrder<T>? Of(GridLayout layout, int[][] ranks, StepMeter meter)
    {
        var order = new GridOrder<T>(layout, ranks.Length);
        for (var party = 0; party < ranks.Length; party++)
        {
            if (layout.Width(party) == 0)
                continue;
            (order.sorted[party], order.tops[party]) = (new T[order.Levels.Length], new int[layout.Columns(party)]);
            var own = party;
            if (!meter.Share(GridTile.Count(layout, party), 1 << Math.Min(layout.Bits, layout.Width(party) + 6), () => order.Sorter(own, ranks[own])))
                return null;
        }
        return order;
    }

    Action<int> Sorter(int party, int[] ranks)
    {
        var tile = new GridTile(Layout, party);
        var (shift, size) = (Layout.Shift(party), tile.Height * GridTile.Width);
        var (own, levels, places, room) = (new int[size], new int[size], new int[size], new ulong[tile.Height]);
        return number =>
        {
            tile.Take(number);
            tile.LoadPoints(ranks, own);
            if (tile.Height <= Few)
                Compare(own, levels, places);
            else
                Sort(own, levels, places, tile.Columns, room);
            for (var slice = 0; slice < tile.Height; slice++)
            {
                for (var column = 0; column < tile.Columns; column++)
                {
                    var (at, index) = (slice * GridTile.Width + column, tile.First + column);
                    Levels[tile.Point(slice, column)] |= levels[at] << shift;
                    sorted[party][index * tile.Height + places[at]] = T.CreateTruncating(slice);
                    tops[party][index] = slice == 0 ? own[at] : Math.Max(tops[party][index], own[at]);
                }
            }
        };
    }

    /// <summary>Counts for each point those of its column that rank below, and those before which it stands, a few columns at a time.</summary>
    static void Compare(ReadOnlySpan<int> ranks, Span<int> levels, Span<int> places)
    {
        for (var at = 0; at < ranks.Length; at += Vector<int>.Count)
        {
            var (rank, column) = (new Vector<int>(ranks[at..]), at % GridTile.Width);
            var (level, place) = (Vector<int>.Zero, Vector<int>.Zero);
            for (var other = column; other < at; other += GridTile.Width)
            {
                var rival = new Vector<int>(ranks[other..]);
                level -= Vector.GreaterThan(rank, rival);
                place -= Vector.Equals(rank, rival);
            }
            for (var other = at; other < ranks.Length; other += GridTile.Width)
                level -= Vector.GreaterThan(rank, new Vector<int>(ranks[other..]));
            level.CopyTo(levels[at..]);
            (level + place).CopyTo(places[at..]);
        }
    }

    static void Sort(ReadOnlySpan<int> ranks, Span<int> levels, Span<int> places, int columns, Span<ulong> room)
    {
        for (var column = 0; column < columns; column++)
        {
            for (var slice = 0; slice < room.Length; slice++)
                room[slice] = (ulong)(ranks[slice * GridTile.Width + column] - (long)int.MinValue) << 32 | (uint)slice;
            room.Sort();
            for (var (place, level) = (0, 0); place < room.Length; place++)
            {
                if (place > 0 && room[place] >> 32 != room[place - 1] >> 32)
                    level = place;
                var at = (int)(uint)room[place] * GridTile.Width + column;
                (levels[at], places[at]) = (level, place);
            }
        }
    }
}
