using System.Buffers;

namespace Parley.Solve.Stability;

/// <summary>Indexes in ascending order of their ranks.</summary>
static class RankOrder
{
    const int DigitBits = 11;
    const int Few = 512; // Below this, comparing costs less than clearing the counters of the digits.

    /// <summary>Fills in the indexes of the ranks, the least rank first, equals in ascending order of the indexes.</summary>
    /// <remarks>Counts digits: time linear in the ranks, with as many passes as their range needs.</remarks>
    public static void Fill(ReadOnlySpan<int> ranks, Span<int> indexes)
    {
        var (least, greatest) = (int.MaxValue, int.MinValue);
        foreach (var rank in ranks)
            (least, greatest) = (Math.Min(least, rank), Math.Max(greatest, rank));

        // Rank and index travel together, so that no pass has to look a rank up.
        var from = ArrayPool<ulong>.Shared.Rent(ranks.Length);
        var to = ArrayPool<ulong>.Shared.Rent(ranks.Length);
        for (var index = 0; index < ranks.Length; index++)
            from[index] = (ulong)(ranks[index] - (long)least) << 32 | (uint)index;
        if (ranks.Length < Few)
            from.AsSpan(0, ranks.Length).Sort();
        else
            SortDigits(ref from, ref to, ranks.Length, (uint)(greatest - (long)least));
        for (var at = 0; at < ranks.Length; at++)
            indexes[at] = (int)(uint)from[at];
        ArrayPool<ulong>.Shared.Return(from);
        ArrayPool<ulong>.Shared.Return(to);
    }

    static void SortDigits(ref ulong[] from, ref ulong[] to, int length, uint range)
    {
        for (var shift = 0; shift < 32 && range >> shift != 0; shift += DigitBits)
        {
            Scatter(from.AsSpan(0, length), to.AsSpan(0, length), 32 + shift);
            (from, to) = (to, from);
        }
    }

    static void Scatter(ReadOnlySpan<ulong> from, Span<ulong> to, int shift)
    {
        Span<int> next = stackalloc int[1 << DigitBits];
        next.Clear();
        foreach (var entry in from)
            next[Digit(entry, shift)]++;
        var total = 0;
        foreach (ref var count in next)
            (count, total) = (total, total + count);
        foreach (var entry in from)
            to[next[Digit(entry, shift)]++] = entry;
    }

    static int Digit(ulong entry, int shift) => (int)(entry >> shift) & ((1 << DigitBits) - 1);
}
