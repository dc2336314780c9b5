using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>A few neighbouring columns of one party at hand, slice after slice, so that the cache holds what a column spreads over the whole grid.</summary>
/// <remarks>No two tiles have points in the same word of a bit set.</remarks>
sealed class GridTile(GridLayout layout, int party)
{
    /// <summary>How many columns a tile has, where the grid has as many.</summary>
    public const int Width = 64;

    readonly int shift = layout.Shift(party);
    readonly int[] firsts = new int[Width];

    /// <summary>How many tiles there are.</summary>
    public static int Count(GridLayout layout, int party) => (layout.Columns(party) + Width - 1) / Width;

    /// <summary>How many points a column has.</summary>
    public int Height { get; } = 1 << layout.Width(party);

    /// <summary>How many columns are at hand.</summary>
    public int Columns { get; } = Math.Min(Width, layout.Columns(party));

    /// <summary>The first column at hand.</summary>
    public int First { get; private set; }

    /// <summary>Takes a tile in hand.</summary>
    public void Take(int tile)
    {
        First = tile * Width;
        for (var column = 0; column < Columns; column++)
            firsts[column] = layout.First(party, First + column);
    }

    /// <summary>The point where a column meets a slice.</summary>
    public int Point(int slice, int column) => firsts[column] + (slice << shift);

    /// <summary>Copies what belongs to the points.</summary>
    public void LoadPoints(ReadOnlySpan<int> of, Span<int> to)
    {
        for (var slice = 0; slice < Height; slice++)
        {
            var row = to.Slice(slice * Width, Columns);
            if (1 << shift >= Width)
                of.Slice(Point(slice, 0), Columns).CopyTo(row);
            else
                for (var column = 0; column < row.Length; column++)
                    row[column] = of[Point(slice, column)];
        }
    }

    /// <summary>Copies what belongs to the columns in each slice.</summary>
    public void LoadSlices(ReadOnlySpan<int> of, Span<int> to)
    {
        for (var slice = 0; slice < Height; slice++)
            of.Slice(slice * layout.Columns(party) + First, Columns).CopyTo(to[(slice * Width)..]);
    }

    /// <summary>Sets the bits of the points in a slice.</summary>
    public void SetBits(int slice, ulong columns, ulong[] words)
    {
        if (1 << shift >= Width)
        {
            words[Point(slice, 0) >> 6] = columns;
            return;
        }
        for (; columns != 0; columns &= columns - 1)
        {
            var point = Point(slice, BitOperations.TrailingZeroCount(columns));
            words[point >> 6] |= 1UL << (point & 63);
        }
    }
}
