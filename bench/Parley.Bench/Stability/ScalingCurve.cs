using System.Diagnostics;
using System.Globalization;
using Parley.Solve.Stability;

namespace Parley.Bench.Stability;

/// <summary>How the time of whole analyses grows with the states: the best of several runs for each size, sizes in turn, so that all meet the same load.</summary>
static class ScalingCurve
{
    /// <summary>Measures and prints: actions, threads, rounds.</summary>
    public static void Print(int[] actions, int[] threads, int rounds)
    {
        var models = actions.Select(count => LargeModels.Complete(parties: 4, count, seed: 1)).ToArray();
        StabilityAnalysis.Analyse(models[0]);
        foreach (var count in threads)
        {
            var best = new double[models.Length];
            Array.Fill(best, double.MaxValue);
            for (var round = 0; round < rounds; round++)
            {
                for (var at = 0; at < models.Length; at++)
                {
                    var watch = Stopwatch.StartNew();
                    StabilityAnalysis.Analyse(models[at], new() { Threads = count });
                    best[at] = Math.Min(best[at], watch.Elapsed.TotalMilliseconds);
                }
            }
            for (var at = 0; at < models.Length; at++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threads {count} states 2^{actions[at]} ms {best[at]:F1}"));
        }
        Console.WriteLine($"peak MiB {Process.GetCurrentProcess().PeakWorkingSet64 >> 20}");
    }
}
