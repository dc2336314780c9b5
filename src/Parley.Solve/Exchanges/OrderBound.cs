using System.Numerics;

namespace Parley.Solve.Exchanges;

/// <summary>A guarantee that no order goes below.</summary>
static class OrderBound
{
    /// <summary>Nothing is gained before the start is worth it, and whoever takes the last step gets nothing for it: the cheapest last step, or pair of steps handed over at once. Cost O(n·m).</summary>
    public static T Of<T>(SideSteps<T> first, SideSteps<T> second, HandOver handOver)
        where T : struct, INumber<T>
    {
        T Sum(T[] numbers) => numbers.Aggregate(T.Zero, (sum, number) => sum + number);
        var start = T.Max(T.Zero, -T.Min(Sum(second.Worths) - Sum(first.Costs), Sum(first.Worths) - Sum(second.Costs)));
        int[] mine = Last(first, second), theirs = Last(second, first);
        T? last = null;
        foreach (var cost in mine.Select(step => first.Costs[step]).Concat(theirs.Select(step => second.Costs[step]))) last = last is { } known ? T.Min(known, cost) : cost;
        if (handOver != HandOver.Alternating)
        {
            foreach (var a in mine)
            {
                foreach (var b in theirs)
                {
                    var risk = T.Max(T.Zero, T.Max(first.Costs[a] - second.Worths[b], second.Costs[b] - first.Worths[a]));
                    if (last is { } known && risk < known) last = risk;
                }
            }
        }
        return T.Max(start, last ?? T.Zero);
    }

    /// <summary>The steps that nothing waits for, so that they can be the last.</summary>
    static int[] Last<T>(SideSteps<T> side, SideSteps<T> other)
        where T : struct, INumber<T>
    {
        var waitedFor = side.AfterOwn.Concat(other.AfterOther).SelectMany(steps => steps).ToHashSet();
        return [.. Enumerable.Range(0, side.Count).Where(step => !waitedFor.Contains(step))];
    }
}
