using BenchmarkDotNet.Attributes;
using Parley.Solve.Exchanges;

namespace Parley.Bench.Exchanges;

/// <summary>Exchanges whose orders are all compared, no two steps alike.</summary>
public class AllOrdersBenchmarks
{
    BilateralExchange exchange = null!;

    /// <summary>Steps of each side; 4 to this power are the stages.</summary>
    [Params(7, 8, 9)]
    public int Steps { get; set; }

    /// <summary>Makes an exchange whose gains are thin, so that no guarantee near the bound is enough.</summary>
    [GlobalSetup]
    public void Setup()
    {
        ReciprocalStep[] Side(string name, int least) => [.. Enumerable.Range(0, Steps).Select(i => new ReciprocalStep(name + i, new(least + (7 * i), 1), new(least + (7 * i) + 1, 1), []))];
        exchange = new([.. Side("a", 20)], [.. Side("b", 23)]);
    }

    /// <summary>The best-first walk over all stages.</summary>
    [Benchmark]
    public ExchangeSolution AllOrders() => ExchangeSolver.Solve(exchange);
}
