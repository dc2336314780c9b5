namespace Parley.Solve.Bargaining;

/// <summary>Minkowski sums of sorted vector sets: all sums of a vector here and a vector there, sorted, then pruned.</summary>
/// <param name="Dimension">The number of parties.</param>
/// <param name="KeepDominated">Whether dominated sums stay, so that only repetitions are dropped.</param>
/// <param name="Slack">
/// For each party how much a sum may lose to one that is kept in its place; empty if nothing. Lost once in each union.
/// </param>
/// <param name="SizeLimit">The greatest number of vectors a set may have.</param>
/// <param name="Cancellation">Asks to stop; the result is then null.</param>
sealed record VectorSums(int Dimension, bool KeepDominated, Int128[] Slack, int SizeLimit, CancellationToken Cancellation)
{
    /// <summary>How many vectors are merged in one go; more are summed in halves, each pruned, so that memory stays bounded.</summary>
    const int MergeLimit = 1 << 18;

    /// <summary>The vectors of a set, each moved by the same offset; such a run is as sorted as the set.</summary>
    public readonly record struct Run(VectorSet Vectors, ReadOnlyMemory<Int128> Offset);

    /// <summary>The union of the runs, without vectors that fall short of what is needed; null if a limit or a cancellation came first.</summary>
    /// <param name="runs">At least one run.</param>
    /// <param name="needed">For each party the least a vector must have, or empty if it may have anything.</param>
    /// <param name="ceiling">For each party what a greater sum is cut to, or empty if nothing is cut.</param>
    public VectorSet? Union(ReadOnlySpan<Run> runs, ReadOnlySpan<Int128> needed, ReadOnlySpan<Int128> ceiling) => Union(runs, needed, ceiling, Slack);

    /// <summary>The union without slack, for sets that are yet to be joined or summed.</summary>
    public VectorSet? ExactUnion(ReadOnlySpan<Run> runs) => Union(runs, [], [], []);

    VectorSet? Union(ReadOnlySpan<Run> runs, ReadOnlySpan<Int128> needed, ReadOnlySpan<Int128> ceiling, ReadOnlySpan<Int128> slack)
    {
        var total = 0L;
        foreach (var run in runs)
            total += run.Vectors.Count;

        var isSieved = total > MergeLimit && Dimension == 2 && !KeepDominated && runs.Length > 1;
        if (total <= MergeLimit || runs.Length == 1 || isSieved)
        {
            var starts = new int[runs.Length + 1];
            var data = Lay(runs, needed, ceiling, isSieved ? SumSieve.Of(runs, needed, ceiling) : null, new Int128[Math.Min(total, MergeLimit) * Dimension], starts);
            return Pruned(Merge(data, starts), slack);
        }

        var half = runs.Length / 2;
        if (Union(runs[..half], needed, ceiling, []) is not { } first || Union(runs[half..], needed, ceiling, []) is not { } second)
            return null;
        Int128[] both = [.. first.Data, .. second.Data];
        return Pruned(Merge(both, [0, first.Count, first.Count + second.Count]), slack);
    }

    VectorSet? Pruned((Int128[] Sorted, int Count) merged, ReadOnlySpan<Int128> slack)
    {
        var (sorted, count) = merged;
        var vectors = sorted.AsSpan(0, count * Dimension);
        var kept = KeepDominated ? Dominance.Distinct(vectors, Dimension) : Dominance.Prune(vectors, Dimension, slack, Cancellation);
        if (kept > SizeLimit || Cancellation.IsCancellationRequested)
            return null;
        return new(Dimension, kept * 2 < count ? sorted.AsSpan(0, kept * Dimension).ToArray() : sorted, kept);
    }

    /// <summary>Lays the runs out one after the other; the array grows where it must.</summary>
    Int128[] Lay(ReadOnlySpan<Run> runs, ReadOnlySpan<Int128> needed, ReadOnlySpan<Int128> ceiling, SumSieve? sieve, Int128[] data, int[] starts)
    {
        var laid = 0;
        for (var run = 0; run < runs.Length; run++)
        {
            var offset = runs[run].Offset.Span;
            var source = runs[run].Vectors.Data;
            var (start, isCut) = (laid, false);
            for (var from = 0; from < source.Length; from += Dimension)
            {
                if (laid + Dimension > data.Length)
                    Array.Resize(ref data, 2 * data.Length);
                var enough = true;
                for (var at = 0; at < Dimension; at++)
                {
                    var sum = source[from + at] + offset[at];
                    if (!ceiling.IsEmpty && sum > ceiling[at])
                        (sum, isCut) = (ceiling[at], true);
                    data[laid + at] = sum;
                    enough &= needed.IsEmpty || sum >= needed[at];
                }

                laid += enough && sieve?.Passes(data[laid], data[laid + 1]) != false ? Dimension : 0;
            }

            // What is cut may have lost its place in the order.
            if (isCut)
                Sort(data.AsSpan(start, laid - start));
            starts[run + 1] = laid / Dimension;
        }

        return data;
    }

    void Sort(Span<Int128> vectors)
    {
        var list = new Int128[vectors.Length / Dimension][];
        for (var at = 0; at < list.Length; at++)
            list[at] = vectors.Slice(at * Dimension, Dimension).ToArray();
        Array.Sort(list, (one, other) => VectorSet.Compare(other, one));
        for (var at = 0; at < list.Length; at++)
            list[at].CopyTo(vectors[(at * Dimension)..]);
    }

    /// <summary>Merges runs, given where each starts and the last ends, two by two until one is left.</summary>
    (Int128[] Sorted, int Count) Merge(Int128[] data, int[] starts)
    {
        var spare = starts.Length > 2 ? new Int128[data.Length] : [];
        for (var runs = starts.Length - 1; runs > 1; runs = (runs + 1) / 2)
        {
            var laid = 0;
            for (var run = 0; run < runs; run += 2)
            {
                var (start, middle, end) = (starts[run], starts[run + 1], starts[Math.Min(run + 2, runs)]);
                starts[run / 2] = laid;
                laid += MergeTwo(data, start, middle, end, spare.AsSpan(laid * Dimension, (end - start) * Dimension));
            }

            starts[(runs + 1) / 2] = laid;
            (data, spare) = (spare, data);
        }

        return (data, starts[1]);
    }

    int MergeTwo(Int128[] from, int start, int middle, int end, Span<Int128> to)
    {
        var (left, right, at) = (start * Dimension, middle * Dimension, 0);
        while (left < middle * Dimension && right < end * Dimension)
        {
            var next = ComesFirst(from, left, right) ? left : right;
            for (var part = 0; part < Dimension; part++)
                to[at++] = from[next + part];
            if (next == left)
                left += Dimension;
            else
                right += Dimension;
        }

        from.AsSpan(left, middle * Dimension - left).CopyTo(to[at..]);
        from.AsSpan(right, end * Dimension - right).CopyTo(to[(at + middle * Dimension - left)..]);

        // With two parties a sweep costs less than carrying what it drops through the merges to come.
        return Dimension == 2 && !KeepDominated ? Dominance.Prune(to, Dimension, [], Cancellation) : end - start;
    }

    bool ComesFirst(Int128[] from, int left, int right)
    {
        for (var part = 0; part < Dimension; part++)
        {
            if (from[left + part] != from[right + part])
                return from[left + part] > from[right + part];
        }

        return true;
    }
}
