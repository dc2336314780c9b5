using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Solve.Bargaining;

/// <summary>Dominance pruning in four and more dimensions: each vector is held against those kept, sixteen at a time.</summary>
/// <remarks>
/// Coordinates are also kept rounded down to 15 bits. Rounding never turns an order round, so that sixteen kept vectors are ruled out as
/// dominators by a few vector instructions, and only what remains is compared exactly. Kept vectors are asked latest first: in
/// lexicographic order these have the least lead in the first coordinate and the most to spare in the others. Older ones stand in trees
/// (<see cref="DominanceTree"/>), two of a size being made into one (Bentley and Saxe 1980), so that most of them are passed by. O(n · kept) at worst.
/// </remarks>
sealed class DominanceFilter
{
    const int CancellationStride = 1024;
    const int BufferSize = 256;
    const int LargestTree = 1 << 17;

    readonly int dimension;
    readonly Int128[] least;
    readonly int[] shift;
    short[][] rounded; // For each coordinate but the first; places not yet taken hold -1, which nothing is below.
    readonly List<DominanceTree> trees = [];
    int inTrees; // How many of those kept, from the first on, stand in trees.
    int kept;

    public DominanceFilter(ReadOnlySpan<Int128> vectors, int dimension)
    {
        this.dimension = dimension;
        least = new Int128[dimension];
        shift = new int[dimension];
        for (var at = 1; at < dimension; at++)
        {
            var (low, high) = (Int128.MaxValue, Int128.MinValue);
            for (var from = at; from < vectors.Length; from += dimension)
            {
                low = Int128.Min(low, vectors[from]);
                high = Int128.Max(high, vectors[from]);
            }

            least[at] = low;
            shift[at] = Math.Max(0, 128 - (int)UInt128.LeadingZeroCount((UInt128)(high - low)) - 15);
        }

        rounded = new short[dimension][];
        for (var at = 1; at < dimension; at++)
            rounded[at] = Unused(4 * Vector256<short>.Count);
    }

    public int Prune(Span<Int128> sorted, ReadOnlySpan<Int128> slack, CancellationToken cancellation)
    {
        Span<Int128> reached = stackalloc Int128[dimension];
        Span<short> candidate = stackalloc short[dimension];
        for (int from = 0, number = 0; from < sorted.Length; from += dimension, number++)
        {
            if (number % CancellationStride == 0 && cancellation.IsCancellationRequested)
                return kept;
            var vector = sorted.Slice(from, dimension);
            reached[0] = vector[0] - slack[0];
            for (var at = 1; at < dimension; at++)
            {
                reached[at] = vector[at] - slack[at];
                candidate[at] = Rounded(at, reached[at]);
            }

            if (!IsExceeded(reached, candidate, sorted))
                Keep(vector, sorted);
        }

        return kept;
    }

    bool IsExceeded(ReadOnlySpan<Int128> vector, ReadOnlySpan<short> candidate, ReadOnlySpan<Int128> sorted)
    {
        var width = Vector256<short>.Count;
        for (var block = (kept - 1) / width * width; block >= inTrees && kept > 0; block -= width)
        {
            var mask = Vector256<short>.AllBitsSet;
            for (var at = 1; at < dimension; at++)
            {
                var lanes = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(rounded[at]), (nuint)block);
                mask &= Vector256.GreaterThanOrEqual(lanes, Vector256.Create(candidate[at]));
                if (mask == Vector256<short>.Zero)
                    break;
            }

            for (var lanes = mask.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
            {
                var other = block + BitOperations.TrailingZeroCount(lanes);
                if (VectorSet.AtLeast(sorted.Slice(other * dimension, dimension), vector))
                    return true;
            }
        }

        for (var tree = trees.Count - 1; tree >= 0; tree--)
        {
            if (trees[tree].Exceeds(vector, candidate, sorted))
                return true;
        }

        return false;
    }

    short Rounded(int at, Int128 value) => (short)Int128.Max(0, (value - least[at]) >> shift[at]);

    void Keep(ReadOnlySpan<Int128> vector, Span<Int128> sorted)
    {
        vector.CopyTo(sorted[(kept * dimension)..]);
        for (var at = 1; at < dimension; at++)
        {
            if (kept == rounded[at].Length)
            {
                var larger = Unused(2 * kept);
                rounded[at].CopyTo(larger.AsSpan());
                rounded[at] = larger;
            }

            rounded[at][kept] = Rounded(at, vector[at]);
        }

        kept++;
        if (kept - inTrees == BufferSize)
            Plant();
    }

    void Plant()
    {
        int[] vectors = [.. Enumerable.Range(inTrees, BufferSize)];
        while (trees.Count > 0 && trees[^1].Vectors.Length == vectors.Length && vectors.Length < LargestTree)
        {
            vectors = [.. trees[^1].Vectors, .. vectors];
            trees.RemoveAt(trees.Count - 1);
        }

        trees.Add(new(vectors, rounded, dimension));
        inTrees = kept;
    }

    static short[] Unused(int length)
    {
        var places = new short[length];
        Array.Fill(places, (short)-1);
        return places;
    }
}
