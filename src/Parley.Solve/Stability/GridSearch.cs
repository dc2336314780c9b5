using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Parley.Solve.Stability;

/// <summary>The least key that improvements of a mover's opponents lead to, from every point of one slice of a grid after the other.</summary>
/// <remarks>
/// The search is that of <see cref="SliceSearch"/>, and all that it looks up in no order is small: within a column the points that led somewhere
/// are the lowest ranked, so one number tells where the next walk of it ends; whether a point is met is one bit; the levels of a point
/// under all opponents are one number, in whose place goes the least key once they have been read.
/// </remarks>
sealed class GridSearch<T> where T : unmanaged, IBinaryInteger<T>
{
    const int Ahead = 8; // Points between the one at hand and the one whose memory is asked for.

    readonly GridOrder<T> order;
    readonly int mover, size;
    readonly Opponent[] opponents;
    readonly int[] ranks, levels, queue, work;
    readonly ulong[] met;

    public GridSearch(GridOrder<T> order, int mover)
    {
        (this.order, this.mover, size) = (order, mover, order.Layout.Columns(mover));
        (ranks, levels, work, queue) = (new int[size], new int[size], new int[size], new int[size + 1]);
        met = new ulong[(size + 63) / 64];
        opponents = [.. Enumerable.Range(0, order.Layout.PartyCount).Where(party => party != mover && order.Layout.Width(party) > 0).Select(party => new Opponent(order.Layout, party, mover))];
    }

    /// <summary>The least rank in the slice at hand.</summary>
    public int LeastRank { get; private set; }

    /// <summary>Takes a slice in hand.</summary>
    public void Take(int slice, ReadOnlySpan<int> modelRanks)
    {
        var (shift, width) = (order.Layout.Shift(mover), order.Layout.Width(mover));
        var run = Math.Min(1 << shift, size);
        for (var column = 0; column < size; column += run)
        {
            var from = order.Layout.First(mover, column) + (slice << shift);
            modelRanks.Slice(from, run).CopyTo(ranks.AsSpan(column));
            for (var at = 0; at < run; at++)
                levels[column + at] = GridLayout.Without(order.Levels[from + at], shift, width);
        }
        LeastRank = ranks.Min();
        foreach (var opponent in opponents)
            opponent.Take(order, mover, slice);
    }

    /// <summary>Fills in the least rank that improvements lead to, its own included.</summary>
    public void LeastByRank(Span<int> least)
    {
        Begin();
        var tail = Flood(Array.IndexOf(ranks, LeastRank), LeastRank, 0);
        if (tail < size)
        {
            // Most is met by now, as a rule, so that only the rest is sorted.
            var rest = Rest(size - tail);
            var (keys, ascending) = (Array.ConvertAll(rest, point => ranks[point]), new int[rest.Length]);
            RankOrder.Fill(keys, ascending);
            for (var at = 0; tail < size; at++)
            {
                var start = rest[ascending[at]];
                if (!IsMet(start))
                    tail = Flood(start, ranks[start], tail);
            }
        }
        work.CopyTo(least);
    }

    /// <summary>The same with the keys of columns, whose order does not depend on the slice.</summary>
    public void LeastByTop(ReadOnlySpan<int> ascending, ReadOnlySpan<int> tops, Span<int> least)
    {
        Begin();
        for (var (at, tail) = (0, 0); tail < size; at++)
        {
            var start = ascending[at];
            if (!IsMet(start))
                tail = Flood(start, tops[start], tail);
        }
        work.CopyTo(least);
    }

    void Begin()
    {
        levels.CopyTo(work);
        met.AsSpan().Clear();
        foreach (var opponent in opponents)
            opponent.Fronts.AsSpan().Clear();
    }

    bool IsMet(int point) => (met[point >> 6] >> (point & 63) & 1) != 0;

    int[] Rest(int count)
    {
        var (rest, next) = (new int[count], 0);
        for (var word = 0; word < met.Length; word++)
        {
            for (var open = ~met[word]; open != 0 && next < count; open &= open - 1)
                rest[next++] = word * 64 + BitOperations.TrailingZeroCount(open);
        }
        return rest;
    }

    /// <summary>Meets the start and all points not yet met that lead to it, and gives them the key; returns where the queue then ends.</summary>
    int Flood(int start, int key, int tail)
    {
        met[start >> 6] |= 1UL << (start & 63);
        queue[tail] = start;
        var head = tail++;
        while (head < tail)
        {
            if (head + Ahead < tail)
                Prefetch(queue[head + Ahead]);
            var point = queue[head++];
            var level = work[point];
            work[point] = key;
            foreach (var opponent in opponents)
            {
                var column = GridLayout.Without(point, opponent.Shift, opponent.Width);
                var end = T.CreateTruncating(level >> opponent.Shift & opponent.Mask);
                ref var front = ref opponent.Fronts[column];
                if (front >= end)
                    continue;
                var first = (column << opponent.Width) + int.CreateTruncating(front);
                tail = Walk(
                    opponent.Sorted.AsSpan(first, int.CreateTruncating(end) - int.CreateTruncating(front)), point & ~(opponent.Mask << opponent.Shift), opponent.Shift, tail);
                front = end;
            }
        }
        return tail;
    }

    int Walk(ReadOnlySpan<T> coordinates, int origin, int shift, int tail)
    {
        var (line, seen) = (queue, met);
        foreach (var coordinate in coordinates)
        {
            var source = origin | int.CreateTruncating(coordinate) << shift;
            // Whether a point is new is a coin toss, so the line is written in any case and grows only if it is.
            line[tail] = source;
            ref var word = ref seen[source >> 6];
            tail += 1 - (int)(word >> (source & 63) & 1);
            word |= 1UL << (source & 63);
        }
        return tail;
    }

    /// <summary>Has the levels of a point brought into the cache: the queue says early what will be needed.</summary>
    unsafe void Prefetch(int point)
    {
        // A hint about memory that has moved since costs nothing but its use, so nothing is pinned.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref work[point]));
    }

    /// <summary>An opponent's columns in the slice at hand, of which the mover's coordinate is left out.</summary>
    sealed class Opponent(GridLayout layout, int party, int mover)
    {
        public int Width { get; } = layout.Width(party);

        public int Shift { get; } = layout.Shift(party) - (party > mover ? layout.Width(mover) : 0);

        public int Mask { get; } = (1 << layout.Width(party)) - 1;

        public T[] Sorted { get; } = new T[layout.Columns(mover)];

        /// <summary>For each column how many of its points, the worst, have been walked.</summary>
        public T[] Fronts { get; } = new T[layout.Columns(mover) >> layout.Width(party)];

        public void Take(GridOrder<T> order, int mover, int slice)
        {
            // Among the columns of the opponent the mover's coordinate stands where it does in points, less the opponent's own if that is lower.
            var shift = layout.Shift(mover) - (mover > party ? Width : 0);
            var run = Math.Min(1 << shift, Fronts.Length);
            for (var column = 0; column < Fronts.Length; column += run)
            {
                var from = (column & (1 << shift) - 1) | (column >> shift << shift << layout.Width(mover)) | slice << shift;
                order.Sorted(party).AsSpan(from << Width, run << Width).CopyTo(Sorted.AsSpan(column << Width));
            }
        }
    }
}
