using BenchmarkDotNet.Attributes;
using Parley.Solve.Exchanges;

namespace Parley.Bench.Exchanges;

/// <summary>Exchanges of many steps a side, orders free and given.</summary>
public class ExchangeBenchmarks
{
    BilateralExchange exchange = null!;

    /// <summary>Steps of each side.</summary>
    [Params(250, 500, 1000)]
    public int Steps { get; set; }

    /// <summary>Makes the exchange.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        ReciprocalStep[] Side(string name) => [.. Enumerable.Range(0, Steps).Select(i => new ReciprocalStep(name + i, new(random.Next(1, 50), 1), new(random.Next(50, 90), 1), []))];
        exchange = new([.. Side("a")], [.. Side("b")]);
    }

    /// <summary>The order of each side is given: one grid.</summary>
    [Benchmark(Baseline = true)]
    public ExchangeSolution OrderGiven() => ExchangeSolver.Solve(exchange with { InOrder = true });

    /// <summary>Orders are chosen: several grids.</summary>
    [Benchmark]
    public ExchangeSolution OrderFree() => ExchangeSolver.Solve(exchange);
}
