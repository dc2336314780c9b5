using System.Numerics;

namespace Parley.Solve.Exchanges;

/// <summary>Orders worth trying where all of them are too many: largest first in several senses, keeping to what waits for what on either side.</summary>
static class OrderGuess
{
    /// <summary>Beyond this many stages fewer orders are tried.</summary>
    const int Many = 200_000;

    /// <summary>Pairs of orders, the most promising first. The first of them can be interleaved unless steps wait for one another in a circle; the later ones, which mix two senses, perhaps not.</summary>
    public static IEnumerable<(int[] First, int[] Second)> Pairs<T>(SideSteps<T> first, SideSteps<T> second)
        where T : struct, INumber<T>
    {
        (int[] First, int[] Second)[] guesses = [.. Preferences(first, second).Select(preferred => Joint(first, second, preferred))];
        foreach (var guess in guesses) yield return guess;
        if ((long)first.Count * second.Count > Many) yield break;
        for (var i = 0; i < guesses.Length; i++)
        {
            for (var j = 0; j < guesses.Length; j++)
            {
                if (i != j) yield return (guesses[i].First, guesses[j].Second);
            }
        }
    }

    /// <summary>What comes first, over the first side's steps and then the second's.</summary>
    static IEnumerable<Comparison<int>> Preferences<T>(SideSteps<T> first, SideSteps<T> second)
        where T : struct, INumber<T>
    {
        T[] costs = [.. first.Costs, .. second.Costs], worths = [.. first.Worths, .. second.Worths];
        var waitedFor = new int[costs.Length];
        foreach (var step in second.AfterOther.SelectMany(steps => steps)) waitedFor[step]++;
        foreach (var step in first.AfterOther.SelectMany(steps => steps)) waitedFor[first.Count + step]++;

        yield return (a, b) => costs[b].CompareTo(costs[a]);
        yield return (a, b) => worths[b].CompareTo(worths[a]);
        yield return (a, b) => (costs[b] - worths[b]).CompareTo(costs[a] - worths[a]);
        yield return (a, b) => CompareShares(costs[b], worths[b], costs[a], worths[a]);
        yield return (a, b) => waitedFor[b].CompareTo(waitedFor[a]);
    }

    /// <summary>Cost by worth, where no worth is the largest share; products of whole numbers as long as they need be.</summary>
    static int CompareShares<T>(T cost, T worth, T otherCost, T otherWorth)
        where T : struct, INumber<T> =>
        (T.IsZero(worth), T.IsZero(otherWorth)) switch
        {
            (true, true) => cost.CompareTo(otherCost),
            (true, false) => 1,
            (false, true) => -1,
            _ => (BigInteger.CreateChecked(cost) * BigInteger.CreateChecked(otherWorth)).CompareTo(BigInteger.CreateChecked(otherCost) * BigInteger.CreateChecked(worth)),
        };

    /// <summary>Kahn's order of both sides' steps together with a preference among what is free, read off for each side: so that the two orders can be interleaved.</summary>
    static (int[] First, int[] Second) Joint<T>(SideSteps<T> first, SideSteps<T> second, Comparison<int> preferred)
        where T : struct, INumber<T>
    {
        var n = first.Count;
        int[][] before =
        [
            .. first.AfterOwn.Zip(first.AfterOther, (own, other) => own.Concat(other.Select(step => n + step)).Distinct().ToArray()),
            .. second.AfterOwn.Zip(second.AfterOther, (own, other) => own.Select(step => n + step).Concat(other).Distinct().ToArray()),
        ];
        var followers = before.SelectMany((steps, step) => steps.Select(earlier => (earlier, step))).ToLookup(pair => pair.earlier, pair => pair.step);
        var waiting = before.Select(steps => steps.Length).ToArray();
        var rank = new int[before.Length];
        foreach (var (place, step) in Enumerable.Range(0, before.Length).Order(Comparer<int>.Create(preferred)).Index()) rank[step] = place;

        var free = new PriorityQueue<int, int>(Enumerable.Range(0, before.Length).Where(step => waiting[step] == 0).Select(step => (step, rank[step])));
        var order = new List<int>(before.Length);
        while (free.TryDequeue(out var step, out _))
        {
            order.Add(step);
            foreach (var follower in followers[step])
            {
                if (--waiting[follower] == 0) free.Enqueue(follower, rank[follower]);
            }
        }
        // Steps in a circle cannot be ordered; they go last, and the grid finds that no path ends.
        order.AddRange(Enumerable.Range(0, before.Length).Where(step => waiting[step] > 0));
        return ([.. order.Where(step => step < n)], [.. order.Where(step => step >= n).Select(step => step - n)]);
    }
}
