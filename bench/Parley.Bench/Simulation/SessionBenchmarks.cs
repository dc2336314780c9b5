using BenchmarkDotNet.Attributes;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;
using Parley.Solve.Simulation;

namespace Parley.Bench.Simulation;

/// <summary>Sessions of 100 rounds over 1,000 packages, two parties, one thread. The pairs are such that every session goes to the last round.</summary>
public class SessionBenchmarks
{
    const int Sessions = 10_000;

    SimulationDomain domain = null!;

    /// <summary>The tactic of both sides. What one gains the other loses nearly whole, so that nobody settles early.</summary>
    [Params("t^200", "tit-for-tat", "micro")]
    public string Both { get; set; } = "";

    /// <summary>Makes the domain: three issues of ten options, opposed, with reservations that leave a narrow zone.</summary>
    [GlobalSetup]
    public void Setup()
    {
        decimal[] rising = [.. Enumerable.Range(0, 10).Select(i => i / 9m)];
        decimal[] falling = [.. rising.Reverse()];
        var diagram = OutcomeDiagram.Compile(new OutcomeSpace([10, 10, 10])).Diagram!;
        domain = SimulationDomain.Of(new(diagram, Utility.Of([0.5m, 0.3m, 0.2m], [rising, rising, rising], 0.5m), Utility.Of([0.5m, 0.3m, 0.2m], [falling, falling, falling], 0.5m)))!;
    }

    /// <summary>Ten thousand sessions.</summary>
    [Benchmark(OperationsPerInvoke = Sessions)]
    public int Run()
    {
        var tactic = Both == "t^200" ? new TimeDependent(Both, 0.005) : Tactic.All.Single(known => known.Name == Both);
        return Simulator.Run(domain, SimulationProtocol.AlternatingOffers, [tactic, tactic], rounds: 100, seed: 1, first: 0, Sessions).Count(session => session.Round == 100);
    }
}
