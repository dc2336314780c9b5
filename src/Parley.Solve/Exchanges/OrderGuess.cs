using System.Numerics;

namespace Parley.Solve.Exchanges;

/// <summary>Orders worth trying where all of them are too many: largest first in several senses, keeping to what waits for what.</summary>
static class OrderGuess
{
    /// <summary>Beyond this many stages fewer orders are tried.</summary>
    const int Many = 200_000;

    /// <summary>Pairs of orders, the most promising first.</summary>
    public static IEnumerable<(int[] First, int[] Second)> Pairs<T>(SideSteps<T> first, SideSteps<T> second)
        where T : struct, INumber<T>
    {
        int[][] mine = [.. Orders(first, second)], theirs = [.. Orders(second, first)];
        for (var i = 0; i < mine.Length; i++) yield return (mine[i], theirs[i]);
        if ((long)first.Count * second.Count > Many) yield break;
        for (var i = 0; i < mine.Length; i++)
        {
            for (var j = 0; j < theirs.Length; j++)
            {
                if (i != j) yield return (mine[i], theirs[j]);
            }
        }
    }

    static IEnumerable<int[]> Orders<T>(SideSteps<T> side, SideSteps<T> other)
        where T : struct, INumber<T>
    {
        yield return Topological(side, Comparer<int>.Create((a, b) => side.Costs[b].CompareTo(side.Costs[a])));
        yield return Topological(side, Comparer<int>.Create((a, b) => side.Worths[b].CompareTo(side.Worths[a])));
        yield return Topological(side, Comparer<int>.Create((a, b) => (side.Costs[b] - side.Worths[b]).CompareTo(side.Costs[a] - side.Worths[a])));
        yield return Topological(side, Comparer<int>.Create((a, b) => (side.Costs[b] * side.Worths[a]).CompareTo(side.Costs[a] * side.Worths[b])));
        yield return Topological(side, Comparer<int>.Create((a, b) => other.AfterOther.Count(steps => steps.Contains(b)).CompareTo(other.AfterOther.Count(steps => steps.Contains(a)))));
    }

    /// <summary>Kahn's order with a preference among what is free.</summary>
    static int[] Topological<T>(SideSteps<T> side, Comparer<int> preferred)
        where T : struct, INumber<T>
    {
        var waiting = side.AfterOwn.Select(steps => steps.Distinct().Count()).ToArray();
        var followers = new List<int>[side.Count];
        for (var step = 0; step < side.Count; step++) followers[step] = [];
        for (var step = 0; step < side.Count; step++)
        {
            foreach (var before in side.AfterOwn[step].Distinct()) followers[before].Add(step);
        }
        var free = new SortedSet<int>(Comparer<int>.Create((a, b) => preferred.Compare(a, b) is var order and not 0 ? order : a.CompareTo(b)));
        for (var step = 0; step < side.Count; step++)
        {
            if (waiting[step] == 0) free.Add(step);
        }
        var order = new List<int>(side.Count);
        while (free.Count > 0)
        {
            var step = free.Min;
            free.Remove(step);
            order.Add(step);
            foreach (var follower in followers[step])
            {
                if (--waiting[follower] == 0) free.Add(follower);
            }
        }
        // Steps in a circle cannot be ordered; they go last, and the grid finds that no path ends.
        order.AddRange(Enumerable.Range(0, side.Count).Except(order).ToArray());
        return [.. order];
    }
}
