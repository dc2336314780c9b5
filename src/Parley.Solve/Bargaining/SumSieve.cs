using System.Collections;

namespace Parley.Solve.Bargaining;

/// <summary>Tells at a glance of most sums for two parties that another sum beats them, so that only the rest need be sorted.</summary>
/// <remarks>
/// The first party's values fall into buckets; for each bucket the best value of the second party in any higher bucket is known. A sum
/// that does not exceed it is dominated, since its first value is less too. One pass fills the buckets, a second asks them: O(sums + buckets).
/// </remarks>
sealed class SumSieve
{
    const int BucketBits = 20;

    readonly Int128 least;
    readonly int shift;
    readonly Int128[] bestAbove;
    readonly BitArray taken = new(1 << BucketBits);

    SumSieve(Int128 least, int shift)
    {
        (this.least, this.shift) = (least, shift);
        bestAbove = new Int128[(1 << BucketBits) + 1];
        Array.Fill(bestAbove, Int128.MinValue);
    }

    /// <summary>The sieve of all sums of the runs that have what is needed; each run is sorted by descending first values.</summary>
    public static SumSieve Of(ReadOnlySpan<VectorSums.Run> runs, ReadOnlySpan<Int128> needed, ReadOnlySpan<Int128> ceiling)
    {
        var (least, most) = (Int128.MaxValue, Int128.MinValue);
        foreach (var run in runs)
        {
            if (run.Vectors.Count == 0)
                continue;
            var offset = run.Offset.Span[0];
            most = Int128.Max(most, run.Vectors[0][0] + offset);
            least = Int128.Min(least, run.Vectors[run.Vectors.Count - 1][0] + offset);
        }

        var shift = 0;
        while (most >= least && (most - least) >> shift >= 1 << BucketBits)
            shift++;
        var sieve = new SumSieve(least, shift);
        foreach (var run in runs)
            sieve.Add(run, needed, ceiling);
        for (var bucket = sieve.bestAbove.Length - 2; bucket >= 0; bucket--)
            sieve.bestAbove[bucket] = Int128.Max(sieve.bestAbove[bucket], sieve.bestAbove[bucket + 1]);
        return sieve;
    }

    /// <summary>Whether a sum may be undominated and is not known to be a repetition. To be asked once for each sum.</summary>
    public bool Passes(Int128 x, Int128 y)
    {
        var bucket = BucketOf(x);
        if (y <= bestAbove[bucket + 1])
            return false;
        if (shift > 0)
            return true;

        // All sums of the bucket have the same first value: only the best of them matters, and one of those.
        if (taken.Get(bucket) || y < bestAbove[bucket])
            return false;
        taken.Set(bucket, true);
        return true;
    }

    void Add(VectorSums.Run run, ReadOnlySpan<Int128> needed, ReadOnlySpan<Int128> ceiling)
    {
        var (moveX, moveY) = (run.Offset.Span[0], run.Offset.Span[1]);
        var source = run.Vectors.Data;
        for (var at = 0; at < source.Length; at += 2)
        {
            var (x, y) = (source[at] + moveX, source[at + 1] + moveY);
            if (!ceiling.IsEmpty)
                (x, y) = (Int128.Min(x, ceiling[0]), Int128.Min(y, ceiling[1]));
            if (!needed.IsEmpty && (x < needed[0] || y < needed[1]))
                continue;
            ref var best = ref bestAbove[BucketOf(x)];
            if (y > best)
                best = y;
        }
    }

    int BucketOf(Int128 x) => (int)((x - least) >> shift);
}
