using BenchmarkDotNet.Attributes;
using Parley.Solve.Stability;

namespace Parley.Bench.Stability;

/// <summary>All five concepts for four parties with strict random rankings, where every fifth action cannot be undone.</summary>
[MemoryDiagnoser]
public class OneWayBenchmarks
{
    GraphModel model = null!;

    /// <summary>How many actions the parties have together; two to this power are the states.</summary>
    [Params(12, 16)]
    public int Actions { get; set; }

    /// <summary>Makes the model once for each number of actions.</summary>
    [GlobalSetup]
    public void Prepare() => model = LargeModels.OneWay(parties: 4, Actions, seed: 1);

    /// <summary>The search over states and last movers, which serves every form.</summary>
    [Benchmark]
    public int OneWayActions() => StabilityAnalysis.Analyse(model).Equilibria(StabilityConcept.Sequential).Count;
}
