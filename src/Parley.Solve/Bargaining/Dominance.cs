namespace Parley.Solve.Bargaining;

/// <summary>Keeps of a sorted list of vectors each that no other weakly exceeds, once; in place.</summary>
/// <remarks>
/// In descending lexicographic order a vector can only be exceeded by one that comes earlier. Two dimensions: one sweep, O(n). Three: a
/// sweep over a staircase of the other two coordinates, O(n log n) comparisons (Kung, Luccio and Preparata 1975). Four and more: each
/// vector against those kept, many at a time (<see cref="DominanceFilter"/>).
/// </remarks>
static class Dominance
{
    /// <summary>How many vectors are kept, moved to the front in their order.</summary>
    public static int Prune(Span<Int128> sorted, int dimension, CancellationToken cancellation) => dimension switch
    {
        1 => Math.Min(1, sorted.Length),
        2 => Sweep(sorted),
        3 => SweepStaircase(sorted),
        _ => new DominanceFilter(sorted, dimension).Prune(sorted, cancellation),
    };

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

    static int Sweep(Span<Int128> sorted)
    {
        var kept = 0;
        for (var from = 0; from < sorted.Length; from += 2)
        {
            var (x, y) = (sorted[from], sorted[from + 1]);
            if (kept > 0 && y <= sorted[kept * 2 - 1])
                continue;
            (sorted[kept * 2], sorted[kept * 2 + 1]) = (x, y);
            kept++;
        }

        return kept;
    }

    static int SweepStaircase(Span<Int128> sorted)
    {
        // The undominated (y, z) met so far: y ascending, z descending.
        var ys = new List<Int128>();
        var zs = new List<Int128>();
        var kept = 0;
        for (var from = 0; from < sorted.Length; from += 3)
        {
            var (x, y, z) = (sorted[from], sorted[from + 1], sorted[from + 2]);
            var step = ys.BinarySearch(y);
            if (step < 0)
                step = ~step;
            if (step < ys.Count && zs[step] >= z)
                continue;

            // What the new step covers: those of no greater y and z, which end at its own place.
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
}
