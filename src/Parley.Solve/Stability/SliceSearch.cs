using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Parley.Solve.Stability;

/// <summary>The least key that moves or improvements of a mover's opponents lead to, from every state of the slice at hand.</summary>
/// <remarks>
/// By improvements it is a search against their direction that starts from the states in ascending order of their keys: the first to come
/// to a state brings its least key. To a state lead, in an opponent's fibre, all states, or by improvements those ranked below it. The
/// states of a fibre that led somewhere are its beginning, so a walk down from a level ends where an earlier one began, and no state is
/// looked at twice for the same opponent: time linear in opponents times states.
/// </remarks>
sealed class SliceSearch(Slices slices)
{
    const int Ahead = 8; // States between the one at hand and the one whose memory is asked for.

    readonly int[] left = new int[slices.LongestSorted]; // The sorted fibres, fenced off where a walk has been.
    readonly int[] queue = new int[slices.LargestSize + 1]; // One more, because a state is written before it is known to be new.
    readonly byte[] met = new byte[slices.LargestSize];

    /// <summary>Fills in, where the model numbers the states, the least key that improvements lead to from every state, its own included.</summary>
    /// <param name="ascending">The states of the slice in ascending order of their keys.</param>
    /// <param name="keys">The key of each state of the slice.</param>
    /// <param name="least">The least keys.</param>
    public void LeastByImprovements(ReadOnlySpan<int> ascending, ReadOnlySpan<int> keys, Span<int> least)
    {
        Begin();
        var states = slices.States;
        var tail = 0;
        foreach (var start in ascending)
        {
            if (met[start] != 0)
                continue;
            var first = tail;
            tail = Flood(start, tail, improvements: true);
            foreach (var state in queue.AsSpan(first..tail))
                least[states[state]] = keys[start];
            if (tail == states.Length)
                return;
        }
    }

    /// <summary>
    /// Fills in the least rank and the least top that moves lead to. Opponents who can take back what they did can go wherever they like
    /// among the states they reach at all, so one search finds both.
    /// </summary>
    public void LeastByMoves(ReadOnlySpan<int> ranks, ReadOnlySpan<int> tops, Span<int> leastRank, Span<int> leastTop)
    {
        Begin();
        var states = slices.States;
        for (var (start, tail) = (0, 0); tail < states.Length; start++)
        {
            if (met[start] != 0)
                continue;
            var first = tail;
            tail = slices.AreConnected ? FillAll() : Flood(start, tail, improvements: false);
            var (rank, top) = (int.MaxValue, int.MaxValue);
            foreach (var state in queue.AsSpan(first..tail))
                (rank, top) = (Math.Min(rank, ranks[state]), Math.Min(top, tops[state]));
            foreach (var state in queue.AsSpan(first..tail))
                (leastRank[states[state]], leastTop[states[state]]) = (rank, top);
        }
    }

    int FillAll()
    {
        var states = queue.AsSpan(..slices.States.Length);
        for (var state = 0; state < states.Length; state++)
            states[state] = state;
        return states.Length;
    }

    void Begin()
    {
        slices.Sorted.CopyTo(left);
        met.AsSpan().Clear();
    }

    /// <summary>Adds the start and all not yet met that lead to it to the queue; returns where the queue then ends.</summary>
    int Flood(int start, int tail, bool improvements)
    {
        met[start] = 1;
        queue[tail] = start;
        var head = tail++;
        while (head < tail)
        {
            if (head + 2 * Ahead < tail)
                Prefetch(queue[head + 2 * Ahead], queue[head + Ahead]);
            tail = Expand(queue[head++], tail, improvements);
        }
        return tail;
    }

    /// <summary>Has the levels of one state, and the fibres of a state that is nearer, brought into the cache: the queue says early what will be needed.</summary>
    unsafe void Prefetch(int later, int sooner)
    {
        if (!Sse.IsSupported)
            return;
        // A hint about memory that has moved since costs nothing but its use, so nothing is pinned.
        Sse.Prefetch0(Unsafe.AsPointer(ref slices.Levels[later * slices.OpponentCount]));
        foreach (var level in slices.Levels.AsSpan(sooner * slices.OpponentCount, slices.OpponentCount))
            Sse.Prefetch0(Unsafe.AsPointer(ref left[level - 1]));
    }

    /// <summary>Adds the states from which an opponent leads to the state to the queue, if they are new; returns where the queue then ends.</summary>
    int Expand(int state, int tail, bool improvements)
    {
        foreach (var level in slices.Levels.AsSpan(state * slices.OpponentCount, slices.OpponentCount))
        {
            tail = Walk(level - 1, -1, tail);
            if (!improvements)
                tail = Walk(level, 1, tail);
        }
        return tail;
    }

    int Walk(int position, int step, int tail)
    {
        var (sorted, line, seen) = (left, queue, met);
        for (var source = sorted[position]; source >= 0; source = sorted[position += step])
        {
            // Whether a state is new is a coin toss, so the line is written in any case and grows only if it is.
            sorted[position] = Slices.Fence;
            line[tail] = source;
            tail += 1 - seen[source];
            seen[source] = 1;
        }
        return tail;
    }
}
