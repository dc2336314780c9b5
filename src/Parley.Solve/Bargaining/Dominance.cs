namespace Parley.Solve.Bargaining;

/// <summary>Keeps of a sorted list of vectors each that no vector kept before it weakly exceeds, in place.</summary>
/// <remarks>
/// In descending lexicographic order a vector can only be exceeded by one that comes earlier, so that without slack the undominated
/// vectors are kept, each once. With slack, a vector also goes where one kept reaches it but for the slack. Two dimensions: one sweep,
/// O(n). Three: a sweep over a staircase of the other two coordinates, O(n log n) comparisons (Kung, Luccio and Preparata 1975). Four
/// and more: each vector against those kept, many at a time (<see cref="DominanceFilter"/>).
/// </remarks>
static class Dominance
{
    /// <summary>How many vectors are kept, moved to the front in their order.</summary>
    /// <param name="sorted">The vectors, one after the other.</param>
    /// <param name="dimension">The length of a vector.</param>
    /// <param name="slack">For each coordinate what a vector may lose to the one kept in its place; empty if nothing.</param>
    /// <param name="cancellation">Stops early; the caller then throws the result away.</param>
    public static int Prune(Span<Int128> sorted, int dimension, ReadOnlySpan<Int128> slack, CancellationToken cancellation)
    {
        if (slack.IsEmpty)
            slack = new Int128[dimension];
        return dimension switch
        {
            1 => Math.Min(1, sorted.Length),
            2 => Sweep(sorted, slack[1]),
            3 => SweepStaircase(sorted, slack[1], slack[2]),
            _ => new DominanceFilter(sorted, dimension).Prune(sorted, slack, cancellation),
        };
    }

    /// <summary>Drops repetitions only.</summary>
    public static int Distinct(Span<Int128> sorted, int dimension)
    {
        var kept = 0;
        for (var from = 0; from < sorted.Length; from += dimension)
        {
            var vector = sorted.Slice(from, dimension);
            if (kept > 0 && vector.SequenceEqual(sorted.Slice((kept - 1) * dimension, dimension)))
                continue;
            vector.CopyTo(sorted[(kept++ * dimension)..]);
        }

        return kept;
    }

    static int Sweep(Span<Int128> sorted, Int128 slack)
    {
        var kept = 0;
        for (var from = 0; from < sorted.Length; from += 2)
        {
            var (x, y) = (sorted[from], sorted[from + 1]);
            if (kept > 0 && y - slack <= sorted[kept * 2 - 1])
                continue;
            (sorted[kept * 2], sorted[kept * 2 + 1]) = (x, y);
            kept++;
        }

        return kept;
    }

    static int SweepStaircase(Span<Int128> sorted, Int128 slackY, Int128 slackZ)
    {
        // The undominated (y, z) met so far: y ascending, z descending.
        var ys = new List<Int128>();
        var zs = new List<Int128>();
        var kept = 0;
        for (var from = 0; from < sorted.Length; from += 3)
        {
            var (x, y, z) = (sorted[from], sorted[from + 1], sorted[from + 2]);
            var reach = FirstAtLeast(ys, y - slackY);
            if (reach < ys.Count && zs[reach] >= z - slackZ)
                continue;

            // What the new step covers: those of no greater y and z, which end at its own place.
            var step = FirstAtLeast(ys, y);
            var end = step < ys.Count && ys[step] == y ? step + 1 : step;
            var start = end;
            while (start > 0 && zs[start - 1] <= z)
                start--;
            if (start < end)
            {
                (ys[start], zs[start]) = (y, z);
                ys.RemoveRange(start + 1, end - start - 1);
                zs.RemoveRange(start + 1, end - start - 1);
            }
            else
            {
                ys.Insert(step, y);
                zs.Insert(step, z);
            }

            (sorted[kept * 3], sorted[kept * 3 + 1], sorted[kept * 3 + 2]) = (x, y, z);
            kept++;
        }

        return kept;
    }

    static int FirstAtLeast(List<Int128> ascending, Int128 value)
    {
        var place = ascending.BinarySearch(value);
        return place < 0 ? ~place : place;
    }
}
