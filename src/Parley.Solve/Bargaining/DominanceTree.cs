using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Solve.Bargaining;

/// <summary>A fixed set of vectors in leaves of sixteen, each part with its greatest coordinates, so that parts without a dominator are passed by.</summary>
/// <remarks>A k-d tree (Bentley 1975) over rounded coordinates: the vectors are halved at the median of one coordinate after the other.</remarks>
sealed class DominanceTree
{
    public const int LeafSize = 16;

    readonly int dimension;
    readonly short[][] leaves; // For each coordinate but the first, the vectors in the order of the leaves.
    readonly short[][] most; // For each coordinate but the first, the greatest of each node: the root at 1, the halves of n at 2n and 2n + 1.
    readonly int leafCount;

    /// <summary>Makes the tree of vectors, whose number is a power of two and at least <see cref="LeafSize"/>.</summary>
    public DominanceTree(int[] vectors, short[][] rounded, int dimension)
    {
        (Vectors, this.dimension) = (vectors, dimension);
        leafCount = vectors.Length / LeafSize;
        var keys = new short[vectors.Length];
        Halve(0, vectors.Length, 1, rounded, keys);
        leaves = new short[dimension][];
        most = new short[dimension][];
        for (var at = 1; at < dimension; at++)
        {
            leaves[at] = new short[vectors.Length];
            for (var place = 0; place < vectors.Length; place++)
                leaves[at][place] = rounded[at][vectors[place]];
            most[at] = new short[2 * leafCount];
            for (var leaf = 0; leaf < leafCount; leaf++)
            {
                foreach (var coordinate in leaves[at].AsSpan(leaf * LeafSize, LeafSize))
                    most[at][leafCount + leaf] = Math.Max(most[at][leafCount + leaf], coordinate);
            }

            for (var node = leafCount - 1; node > 0; node--)
                most[at][node] = Math.Max(most[at][2 * node], most[at][(2 * node) + 1]);
        }
    }

    /// <summary>The vectors, as given, in the order of the leaves.</summary>
    public int[] Vectors { get; }

    /// <summary>Whether a vector of the tree weakly exceeds one in all coordinates.</summary>
    /// <param name="vector">The vector, exactly.</param>
    /// <param name="candidate">The same, rounded down.</param>
    /// <param name="sorted">All vectors, exactly.</param>
    public bool Exceeds(ReadOnlySpan<Int128> vector, ReadOnlySpan<short> candidate, ReadOnlySpan<Int128> sorted)
    {
        Span<int> open = stackalloc int[64];
        var depth = 0;
        open[depth++] = 1;
        while (depth > 0)
        {
            var node = open[--depth];
            if (!Reaches(node, candidate))
                continue;
            if (node >= leafCount)
            {
                if (LeafExceeds((node - leafCount) * LeafSize, vector, candidate, sorted))
                    return true;
                continue;
            }

            open[depth++] = 2 * node;
            open[depth++] = (2 * node) + 1;
        }

        return false;
    }

    bool Reaches(int node, ReadOnlySpan<short> candidate)
    {
        for (var at = 1; at < dimension; at++)
        {
            if (most[at][node] < candidate[at])
                return false;
        }

        return true;
    }

    bool LeafExceeds(int leaf, ReadOnlySpan<Int128> vector, ReadOnlySpan<short> candidate, ReadOnlySpan<Int128> sorted)
    {
        var mask = Vector256<short>.AllBitsSet;
        for (var at = 1; at < dimension; at++)
        {
            var lanes = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(leaves[at]), (nuint)leaf);
            mask &= Vector256.GreaterThanOrEqual(lanes, Vector256.Create(candidate[at]));
            if (mask == Vector256<short>.Zero)
                return false;
        }

        for (var lanes = mask.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
        {
            var other = Vectors[leaf + BitOperations.TrailingZeroCount(lanes)];
            if (VectorSet.AtLeast(sorted.Slice(other * dimension, dimension), vector))
                return true;
        }

        return false;
    }

    void Halve(int from, int to, int coordinate, short[][] rounded, short[] keys)
    {
        if (to - from <= LeafSize)
            return;
        for (var place = from; place < to; place++)
            keys[place] = rounded[coordinate][Vectors[place]];
        Array.Sort(keys, Vectors, from, to - from);
        var (middle, next) = ((from + to) / 2, coordinate + 1 == dimension ? 1 : coordinate + 1);
        Halve(from, middle, next, rounded, keys);
        Halve(middle, to, next, rounded, keys);
    }
}
