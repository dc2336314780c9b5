using System.Collections.Immutable;

namespace Parley.Solve.Space;

/// <summary>Smallest sets that meet every one of a growing list of sets, without those that hold an excluded one.</summary>
/// <remarks>Depth-first with a rising bound on the size; the sets not met yet branch over their elements. Exponential in the size of the answer at worst.</remarks>
sealed class HittingSets
{
    readonly List<ImmutableArray<int>> sets = [];
    readonly List<ImmutableArray<int>> excluded = [];
    int size;

    public void MustHit(ImmutableArray<int> set) => sets.Add(set);

    public void Exclude(ImmutableArray<int> answer) => excluded.Add(answer);

    /// <summary>A smallest such set, ascending; null where there is none.</summary>
    public ImmutableArray<int>? Next(CancellationToken cancellation)
    {
        // Sets are only added, so the smallest answer never becomes smaller.
        for (; size <= sets.Sum(set => set.Length); size++)
        {
            if (cancellation.IsCancellationRequested) return null;
            if (Hit([], [], size) is { } found) return [.. found.Order()];
            if (excluded.Exists(answer => answer.IsEmpty)) return null;
        }
        return null;
    }

    HashSet<int>? Hit(HashSet<int> chosen, HashSet<int> refused, int bound)
    {
        if (excluded.Exists(answer => answer.All(chosen.Contains))) return null;
        var missed = sets.Where(set => !set.Any(chosen.Contains)).ToArray();
        if (missed.Length == 0) return chosen;
        if (bound == 0 || Disjoint(missed) > bound) return null;

        var tried = new List<int>();
        HashSet<int>? found = null;
        foreach (var element in missed.MinBy(set => set.Count(element => !refused.Contains(element)))!)
        {
            if (!refused.Add(element)) continue;
            tried.Add(element);
            if (Hit([.. chosen, element], refused, bound - 1) is { } answer)
            {
                found = answer;
                break;
            }
        }
        foreach (var element in tried) refused.Remove(element);
        return found;
    }

    /// <summary>How many of the sets are pairwise disjoint, counted greedily: each needs an element of its own.</summary>
    static int Disjoint(ImmutableArray<int>[] missed)
    {
        var taken = new HashSet<int>();
        return missed.Count(set =>
        {
            if (set.Any(taken.Contains)) return false;
            taken.UnionWith(set);
            return true;
        });
    }
}
