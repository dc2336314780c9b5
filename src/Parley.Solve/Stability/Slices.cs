namespace Parley.Solve.Stability;

/// <summary>
/// The states parted into those that agree on one mover's own actions, one slice at hand at a time. There the mover's opponents play among
/// themselves: no move of theirs leaves the slice.
/// </summary>
/// <remarks>
/// Within a slice states are numbered anew from zero, which keeps the work on it in the cache. Its fibres, those of all opponents, are sorted
/// by their owner's rank, the worst state first: the states from which an opponent improves to a state are those of its fibre before its
/// level. The levels of a state under all opponents stand side by side, because a search asks for all at once.
/// </remarks>
sealed class Slices
{
    /// <summary>No state.</summary>
    public const int Fence = -1;

    readonly FibreOrder[] opponents;
    readonly Partition slices;
    readonly Partition[] fibresIn;
    readonly int[] numberIn, sorted;
    int number, length;

    public Slices(ActionForm form, ulong own, FibreOrder[] opponents)
    {
        this.opponents = opponents;
        AreConnected = form.IsComplete;
        slices = Partition.OfFibres(form, ~own);
        fibresIn = [.. opponents.Select(FibresBySlice)];
        numberIn = new int[form.StateCount];
        for (var slice = 0; slice < slices.Count; slice++)
        {
            var states = slices.Members(slice);
            for (var state = 0; state < states.Length; state++)
                numberIn[states[state]] = state;
        }
        sorted = new int[opponents.Length * LargestSize + fibresIn.Sum(fibres => fibres.LargestSize) + 1];
        Levels = new int[opponents.Length * LargestSize];
    }

    Slices(Slices other)
    {
        (opponents, slices, fibresIn, numberIn, AreConnected) = (other.opponents, other.slices, other.fibresIn, other.numberIn, other.AreConnected);
        (sorted, Levels) = (new int[other.sorted.Length], new int[other.Levels.Length]);
    }

    /// <summary>The same slices with another one at hand, for another thread.</summary>
    public Slices Fork() => new(this);

    /// <summary>How many slices there are.</summary>
    public int Count => slices.Count;

    /// <summary>How many states the largest slice has.</summary>
    public int LargestSize => slices.LargestSize;

    /// <summary>Whether the opponents can go from any state of a slice to any other, because they have every combination of their actions.</summary>
    public bool AreConnected { get; }

    /// <summary>How long <see cref="Sorted"/> can be.</summary>
    public int LongestSorted => sorted.Length;

    /// <summary>How many opponents can move.</summary>
    public int OpponentCount => opponents.Length;

    /// <summary>The states of the slice at hand, as the model numbers them.</summary>
    public ReadOnlySpan<int> States => slices.Members(number);

    /// <summary>The states, fibre after fibre, opponent after opponent, with <see cref="Fence"/> before, between and after the fibres.</summary>
    public ReadOnlySpan<int> Sorted => sorted.AsSpan(0, length);

    /// <summary>For each state, one after the other, for each opponent the position of the first state in <see cref="Sorted"/> that ties with it.</summary>
    public int[] Levels { get; }

    /// <summary>Takes a slice in hand.</summary>
    public void Take(int slice)
    {
        (number, length) = (slice, 0);
        for (var opponent = 0; opponent < opponents.Length; opponent++)
        {
            foreach (var fibre in fibresIn[opponent].Members(slice))
                Add(opponent, opponents[opponent].Ascending(fibre));
        }
        sorted[length++] = Fence;
    }

    void Add(int opponent, ReadOnlySpan<int> ascending)
    {
        sorted[length++] = Fence;
        var level = length;
        foreach (var entry in ascending)
        {
            if (entry >= 0)
                level = length;
            var state = numberIn[entry < 0 ? ~entry : entry];
            sorted[length++] = state;
            Levels[state * opponents.Length + opponent] = level;
        }
    }

    Partition FibresBySlice(FibreOrder opponent)
    {
        var sliceOf = new int[opponent.Fibres.Count];
        for (var fibre = 0; fibre < sliceOf.Length; fibre++)
            sliceOf[fibre] = slices.PartOf[opponent.Ascending(fibre)[0]];
        return new(sliceOf, slices.Count);
    }
}
