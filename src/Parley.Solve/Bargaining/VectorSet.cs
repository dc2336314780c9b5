namespace Parley.Solve.Bargaining;

/// <summary>Distinct vectors of one dimension, in descending lexicographic order, laid out one after the other.</summary>
sealed class VectorSet(int dimension, Int128[] data, int count)
{
    public int Dimension => dimension;

    public int Count => count;

    public ReadOnlySpan<Int128> Data => data.AsSpan(0, count * dimension);

    public ReadOnlySpan<Int128> this[int index] => data.AsSpan(index * dimension, dimension);

    /// <summary>The place of a vector, or -1.</summary>
    public int IndexOf(ReadOnlySpan<Int128> vector)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Compare(this[middle], vector);
            if (order == 0)
                return middle;
            if (order > 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>The last place up to a given one whose vector is not less than this one, or -1; quick where it is near.</summary>
    public int LastNotLess(ReadOnlySpan<Int128> vector, int from)
    {
        // Gallop to the front until the vectors are no longer less, then halve the last leap.
        var (low, high) = (from, from + 1);
        for (var leap = 1; low >= 0 && Compare(this[low], vector) < 0; leap *= 2)
            (low, high) = (low - leap, low);
        low = Math.Max(low, -1);
        while (low + 1 < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(this[middle], vector) < 0)
                high = middle;
            else
                low = middle;
        }

        return low;
    }

    /// <summary>Lexicographic comparison of two vectors of equal length.</summary>
    public static int Compare(ReadOnlySpan<Int128> a, ReadOnlySpan<Int128> b)
    {
        for (var at = 0; at < a.Length; at++)
        {
            if (a[at] != b[at])
                return a[at] < b[at] ? -1 : 1;
        }

        return 0;
    }

    /// <summary>Whether the first vector is at least the second everywhere.</summary>
    public static bool AtLeast(ReadOnlySpan<Int128> a, ReadOnlySpan<Int128> b)
    {
        for (var at = 0; at < a.Length; at++)
        {
            if (a[at] < b[at])
                return false;
        }

        return true;
    }
}
