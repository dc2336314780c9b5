using System.Diagnostics;
using System.Globalization;
using Parley.Solve.Stability;

namespace Parley.Bench.Stability;

/// <summary>How the time of stability analyses grows with the states: the best of several rounds, in each of which every size is met once, so that all meet the same load.</summary>
static class ScalingCurve
{
    /// <summary>Measures, prints, and draws the picture.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="picture">The path of the picture.</param>
    public static void Draw(int rounds, string picture)
    {
        var grids = Enumerable.Range(6, 7).Select(half => 2 * half).ToDictionary(actions => actions, actions => LargeModels.Complete(parties: 4, actions, seed: 1));
        var oneWay = Enumerable.Range(6, 4).Select(half => 2 * half).ToDictionary(actions => actions, actions => LargeModels.OneWay(parties: 4, actions, seed: 1));
        var arcs = Enumerable.Range(6, 5).Select(half => 2 * half).ToDictionary(exponent => exponent, exponent => LargeModels.Arcs(parties: 4, 1 << exponent, movesOfEach: 2, seed: 1));
        var outlooks = grids.Where(entry => entry.Key <= 20).ToDictionary();
        ScalingLine[] lines =
        [
            Measure("one thread", "#1f5f99", rounds, grids, model => StabilityAnalysis.Analyse(model)),
            Measure("two threads", "#2a9d6f", rounds, grids, model => StabilityAnalysis.Analyse(model, new() { Threads = 2 })),
            Measure("one-way actions", "#b5541c", rounds, oneWay, model => StabilityAnalysis.Analyse(model)),
            Measure("listed moves, 8 a state", "#a3364f", rounds, arcs, model => StabilityAnalysis.Analyse(model)),
            Measure("from today", "#7a4fa3", rounds, outlooks, model => StabilityAnalysis.LookFrom(model, 0)),
        ];
        foreach (var line in lines)
        {
            foreach (var (exponent, milliseconds) in line.Points)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Name}, 2^{exponent}: {milliseconds:F1} ms"));
        }
        Console.WriteLine($"greatest memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        File.WriteAllText(picture, ScalingPicture.Draw(
            "Time of stability analyses, by number of states",
            "Milliseconds against states, both on logarithmic scales, four parties, all five concepts: on one thread, on two, with one-way actions, with listed moves, and what lies ahead of one state. The dashed line grows as the states do. The figures are in the table below the picture.",
            "states",
            lines));
    }

    static ScalingLine Measure(string name, string colour, int rounds, Dictionary<int, GraphModel> models, Action<GraphModel> work)
    {
        var best = models.ToDictionary(entry => entry.Key, _ => double.MaxValue);
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (exponent, model) in models)
            {
                var watch = Stopwatch.StartNew();
                work(model);
                // A round before the first warms up.
                if (round >= 0)
                    best[exponent] = Math.Min(best[exponent], watch.Elapsed.TotalMilliseconds);
            }
        }
        return new(name, colour, [.. best.Select(entry => (entry.Key, entry.Value)).OrderBy(point => point.Key)]);
    }
}
