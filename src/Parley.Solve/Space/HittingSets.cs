using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Space;

/// <summary>Smallest sets that meet every one of a growing list of sets, without those that hold an excluded one.</summary>
/// <remarks>
/// Depth-first with a rising bound on the size. The set with the fewest elements left is met first; an element that was tried is refused
/// beside it, so that no choice is looked at twice; what weights on the sets show to be too few is not looked at. Exponential in the size of the answer at worst.
/// </remarks>
sealed class HittingSets(int elements)
{
    readonly int words = (elements + 63) / 64;
    readonly List<ulong[]> sets = [];
    readonly List<ulong[]> excluded = [];
    int size;
    bool isCut;

    /// <summary>How many partial choices were looked at so far.</summary>
    public long Nodes { get; private set; }

    /// <summary>Whether the last look ended because of its limit or a cancellation.</summary>
    public SolveStatus Status { get; private set; } = SolveStatus.Complete;

    public void MustHit(IEnumerable<int> set) => sets.Add(Bits(set));

    public void Exclude(IEnumerable<int> answer) => excluded.Add(Bits(answer));

    /// <summary>A smallest such set, ascending; null where there is none, or where the status says that the look ended early.</summary>
    public ImmutableArray<int>? Next(long nodeLimit, CancellationToken cancellation)
    {
        var limit = Nodes + nodeLimit;
        // Sets are only added, so the smallest answer never becomes smaller.
        for (; ; size++)
        {
            isCut = false;
            var chosen = new ulong[words];
            if (Hit(chosen, new ulong[words], size, limit, cancellation)) return [.. Elements(chosen)];
            if (Status != SolveStatus.Complete || !isCut) return null;
        }
    }

    bool Hit(ulong[] chosen, ulong[] refused, int bound, long limit, CancellationToken cancellation)
    {
        if (++Nodes > limit) Status = SolveStatus.LimitReached;
        if (cancellation.IsCancellationRequested) Status = SolveStatus.Cancelled;
        if (Status != SolveStatus.Complete) return false;
        if (excluded.Exists(answer => IsWithin(answer, chosen))) return false;
        var missed = sets.FindAll(set => !Meets(set, chosen)).ConvertAll(set => Without(set, refused));
        if (missed.Count == 0) return true;
        missed.Sort((one, other) => Size(one).CompareTo(Size(other)));
        if (Size(missed[0]) == 0) return false;
        if (AtLeast(missed) > bound)
        {
            isCut = true;
            return false;
        }

        var tried = (ulong[])refused.Clone();
        var meets = Counts(missed);
        foreach (var element in Elements(missed[0]).OrderByDescending(element => meets[element]))
        {
            Flip(chosen, element);
            if (Hit(chosen, tried, bound - 1, limit, cancellation)) return true;
            Flip(chosen, element);
            Flip(tried, element);
        }
        return false;
    }

    /// <summary>A set that meets every one, with the element that meets most first: quick, and seldom much larger than need be.</summary>
    public ImmutableArray<int> Greedy()
    {
        var answer = ImmutableArray.CreateBuilder<int>();
        for (var missed = sets; missed.Count > 0; missed = missed.FindAll(set => !Has(set, answer[^1])))
        {
            var meets = Counts(missed);
            answer.Add(Array.IndexOf(meets, meets.Max()));
        }
        return answer.ToImmutable();
    }

    /// <summary>A number of elements below which nothing meets all the sets, which come smallest first.</summary>
    /// <remarks>
    /// Weights on the sets of which no element carries more than one in all sum to such a bound (the dual of the linear relaxation, Chvátal 1979).
    /// Shared evenly at first, then raised where there is room; and all on sets that share nothing. Weights are multiples of 1/720720, so the bound is exact.
    /// </remarks>
    int AtLeast(List<ulong[]> missed)
    {
        const int One = 720_720;
        var meets = Counts(missed);
        var even = new int[elements];
        var apart = new int[elements];
        Array.Fill(even, One);
        Array.Fill(apart, One);
        var weights = missed.ConvertAll(set => Elements(set).Min(element => One / meets[element]));
        for (var at = 0; at < missed.Count; at++) Take(even, missed[at], weights[at]);
        var (sum, number) = (0L, 0);
        for (var at = 0; at < missed.Count; at++)
        {
            sum += weights[at] + TakeMost(even, missed[at]);
            number += TakeMost(apart, missed[at]) / One;
        }
        return Math.Max((int)((sum + One - 1) / One), number);
    }

    static int TakeMost(int[] room, ulong[] set)
    {
        var most = Elements(set).Min(element => room[element]);
        Take(room, set, most);
        return most;
    }

    static void Take(int[] room, ulong[] set, int weight)
    {
        foreach (var element in Elements(set)) room[element] -= weight;
    }

    int[] Counts(List<ulong[]> some)
    {
        var counts = new int[elements];
        foreach (var set in some)
            foreach (var element in Elements(set))
                counts[element]++;
        return counts;
    }

    static IEnumerable<int> Elements(ulong[] set)
    {
        for (var word = 0; word < set.Length; word++)
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(rest);
    }

    ulong[] Bits(IEnumerable<int> set)
    {
        var bits = new ulong[words];
        foreach (var element in set) bits[element >> 6] |= 1UL << element;
        return bits;
    }

    static bool Has(ulong[] set, int element) => (set[element >> 6] >> element & 1) != 0;

    static void Flip(ulong[] set, int element) => set[element >> 6] ^= 1UL << element;

    static int Size(ulong[] set)
    {
        var size = 0;
        foreach (var word in set) size += BitOperations.PopCount(word);
        return size;
    }

    static bool Meets(ulong[] one, ulong[] other)
    {
        for (var word = 0; word < one.Length; word++)
            if ((one[word] & other[word]) != 0)
                return true;
        return false;
    }

    static bool IsWithin(ulong[] part, ulong[] whole)
    {
        for (var word = 0; word < part.Length; word++)
            if ((part[word] & ~whole[word]) != 0)
                return false;
        return true;
    }

    static ulong[] Without(ulong[] set, ulong[] other)
    {
        var rest = new ulong[set.Length];
        for (var word = 0; word < rest.Length; word++) rest[word] = set[word] & ~other[word];
        return rest;
    }
}
