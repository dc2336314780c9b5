using System.Numerics;

namespace Parley.Solve.Exchanges;

/// <summary>All ways to interleave two given orders: a grid of stages, walked row by row for the path whose worst stage is best. Time and one byte a stage: O(n·m).</summary>
static class OrderGrid<T>
    where T : struct, INumber<T>
{
    const byte None = 0;
    const byte FirstMoves = 1;
    const byte SecondMoves = 2;
    const byte Both = 3;

    /// <summary>The least guarantee and a path of it, −1 for the side that does nothing; null where the steps wait for one another so that no path ends.</summary>
    public static (T Guarantee, List<(int First, int Second)> Path)? Walk(SideSteps<T> first, SideSteps<T> second, HandOver handOver)
    {
        var (n, m) = (first.Count, second.Count);
        var came = new byte[(n + 1) * (m + 1)];
        var above = new T[m + 1];
        var row = new T[m + 1];
        var (firstWaits, secondWaits) = (Waits(first, m), Waits(second, n));
        var firstGains = Sum(second.Worths) - Sum(first.Costs);
        var secondGains = Sum(first.Worths) - Sum(second.Costs);

        for (var i = 0; i <= n; i++)
        {
            var (a, b) = (firstGains, secondGains);
            for (var j = 0; j <= m; j++)
            {
                var at = i * (m + 1) + j;
                var risk = T.Max(T.Zero, -T.Min(a, b));
                var best = risk;
                var way = i == 0 && j == 0 ? Both : None;
                if (i > 0 && came[at - m - 1] != None && firstWaits[i - 1] <= j) (best, way) = (T.Max(risk, above[j]), FirstMoves);
                if (j > 0 && came[at - 1] != None && secondWaits[j - 1] <= i && (way == None || T.Max(risk, row[j - 1]) < best)) (best, way) = (T.Max(risk, row[j - 1]), SecondMoves);
                if (i > 0 && j > 0 && (handOver == HandOver.Together || (handOver == HandOver.LastTogether && i == n && j == m)) && came[at - m - 2] != None && firstWaits[i - 1] < j && secondWaits[j - 1] < i && (way == None || T.Max(risk, above[j - 1]) < best)) (best, way) = (T.Max(risk, above[j - 1]), Both);
                (row[j], came[at]) = (best, way);
                if (j < m) (a, b) = (a - second.Worths[j], b + second.Costs[j]);
            }
            if (i < n) (firstGains, secondGains) = (firstGains + first.Costs[i], secondGains - first.Worths[i]);
            (above, row) = (row, above);
        }
        return came[^1] == None ? null : (above[m], Back(came, n, m));
    }

    static List<(int First, int Second)> Back(byte[] came, int n, int m)
    {
        var path = new List<(int, int)>();
        for (var (i, j) = (n, m); i > 0 || j > 0;)
        {
            var way = came[i * (m + 1) + j];
            var (moves, answers) = (way != SecondMoves, way != FirstMoves);
            path.Add((moves ? i - 1 : -1, answers ? j - 1 : -1));
            if (moves) i--;
            if (answers) j--;
        }
        path.Reverse();
        return path;
    }

    /// <summary>How many steps of the other side must be done before each step; more than there are where its own side puts it before what it waits for.</summary>
    static int[] Waits(SideSteps<T> side, int others) =>
        [.. Enumerable.Range(0, side.Count).Select(step => side.AfterOwn[step].Any(own => own >= step) ? others + 1 : side.AfterOther[step].Select(other => other + 1).DefaultIfEmpty().Max())];

    static T Sum(T[] numbers) => numbers.Aggregate(T.Zero, (sum, number) => sum + number);
}
