using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Solve.Stability;

/// <summary>The arcs of one party as compressed rows: the targets of a state stand together, ascending.</summary>
sealed class ArcRows(ImmutableArray<int> starts, ImmutableArray<int> targets)
{
    public int Count => targets.Length;

    public static ArcRows Of(int stateCount, List<(int From, int To)> arcs)
    {
        arcs.Sort();
        var starts = new int[stateCount + 1];
        var targets = new List<int>(arcs.Count);
        (int, int)? last = null;
        foreach (var arc in arcs)
        {
            if (arc == last)
                continue;
            starts[arc.From + 1]++;
            targets.Add(arc.To);
            last = arc;
        }
        for (var state = 0; state < stateCount; state++)
            starts[state + 1] += starts[state];
        return new(ImmutableCollectionsMarshal.AsImmutableArray(starts), [.. targets]);
    }

    public ReadOnlySpan<int> Row(int state) => targets.AsSpan(starts[state]..starts[state + 1]);

    /// <summary>Whether the rows are as many as the states, name states only, ascend, and hold no arc from a state to itself.</summary>
    public bool IsSound(int stateCount)
    {
        if (starts.IsDefault || targets.IsDefault || starts.Length != stateCount + 1 || starts[0] != 0 || starts[^1] != targets.Length)
            return false;
        for (var state = 0; state < stateCount; state++)
        {
            if (starts[state + 1] < starts[state] || starts[state + 1] > targets.Length)
                return false;
            var last = -1;
            foreach (var target in Row(state))
            {
                if (target <= last || target >= stateCount || target == state)
                    return false;
                last = target;
            }
        }
        return true;
    }

    public ArcRows Reversed()
    {
        var (sources, next) = (new int[targets.Length], new int[starts.Length]);
        foreach (var target in targets)
            next[target + 1]++;
        for (var state = 0; state + 1 < next.Length; state++)
            next[state + 1] += next[state];
        ImmutableArray<int> reversed = [.. next];
        for (var state = 0; state + 1 < starts.Length; state++)
        {
            foreach (var target in Row(state))
                sources[next[target]++] = state;
        }
        return new(reversed, ImmutableCollectionsMarshal.AsImmutableArray(sources));
    }
}
