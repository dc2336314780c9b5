using System.Buffers;

namespace Parley.Solve.Stability;

/// <summary>States in ascending order of their ranks, by counting digits: linear time, and as many passes as the range of the ranks needs.</summary>
static class RankOrder
{
    const int DigitBits = 11;

    /// <summary>The states, worst first; equals in ascending order of the states.</summary>
    public static int[] Ascending(ReadOnlySpan<int> ranks)
    {
        var (least, greatest) = (int.MaxValue, int.MinValue);
        foreach (var rank in ranks)
            (least, greatest) = (Math.Min(least, rank), Math.Max(greatest, rank));
        var range = ranks.IsEmpty ? 0 : (uint)(greatest - (long)least);

        // Key and state travel together, so that no pass has to look a key up.
        var from = ArrayPool<ulong>.Shared.Rent(ranks.Length);
        var to = ArrayPool<ulong>.Shared.Rent(ranks.Length);
        for (var state = 0; state < ranks.Length; state++)
            from[state] = (ulong)(uint)(ranks[state] - (long)least) << 32 | (uint)state;
        for (var shift = 0; shift < 32 && range >> shift != 0; shift += DigitBits)
        {
            Scatter(from.AsSpan(0, ranks.Length), to.AsSpan(0, ranks.Length), 32 + shift);
            (from, to) = (to, from);
        }

        var states = new int[ranks.Length];
        for (var at = 0; at < states.Length; at++)
            states[at] = (int)(uint)from[at];
        ArrayPool<ulong>.Shared.Return(from);
        ArrayPool<ulong>.Shared.Return(to);
        return states;
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
