using BenchmarkDotNet.Attributes;
using Parley.Solve.Stability;

namespace Parley.Bench.Stability;

/// <summary>All five concepts for four parties with strict random rankings.</summary>
[MemoryDiagnoser]
public class StabilityBenchmarks
{
    GraphModel model = null!;

    /// <summary>How many actions the parties have together; two to this power are the states.</summary>
    [Params(16, 18, 20, 22)]
    public int Actions { get; set; }

    /// <summary>Makes the model once for each number of actions.</summary>
    [GlobalSetup]
    public void Prepare() => model = LargeModels.Complete(parties: 4, Actions, seed: 1);

    /// <summary>Every action can be begun and undone, every combination is a state.</summary>
    [Benchmark]
    public int TwoWayActions() => StabilityAnalysis.Analyse(model).Equilibria(StabilityConcept.Sequential).Count;
}
