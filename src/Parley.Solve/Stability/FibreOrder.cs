namespace Parley.Solve.Stability;

/// <summary>The fibres of one party, each sorted by the party's rank, the worst state first.</summary>
sealed class FibreOrder
{
    readonly int[] sorted;

    public FibreOrder(Partition fibres, ReadOnlySpan<int> ranks)
    {
        (Fibres, sorted, Tops) = (fibres, new int[ranks.Length], new int[fibres.Count]);
        var room = new ulong[fibres.LargestSize];
        for (var fibre = 0; fibre < fibres.Count; fibre++)
        {
            var states = fibres.Members(fibre);
            var entries = room.AsSpan(0, states.Length);
            for (var at = 0; at < entries.Length; at++)
                entries[at] = (ulong)(ranks[states[at]] - (long)int.MinValue) << 32 | (uint)states[at];
            entries.Sort();
            Write(entries, sorted.AsSpan(fibres.Starts[fibre]));
            Tops[fibre] = ranks[(int)(uint)entries[^1]];
        }
    }

    public Partition Fibres { get; }

    /// <summary>For each fibre the rank of its best state.</summary>
    public int[] Tops { get; }

    /// <summary>The states of a fibre, worst first. A negative entry <c>~s</c> stands for a state <c>s</c> that ties with the one before it.</summary>
    public ReadOnlySpan<int> Ascending(int fibre) => sorted.AsSpan(Fibres.Starts[fibre], Fibres.SizeOf(fibre));

    static void Write(ReadOnlySpan<ulong> entries, Span<int> to)
    {
        for (var at = 0; at < entries.Length; at++)
        {
            var state = (int)(uint)entries[at];
            to[at] = at > 0 && entries[at] >> 32 == entries[at - 1] >> 32 ? ~state : state;
        }
    }
}
