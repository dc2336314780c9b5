using BenchmarkDotNet.Attributes;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Bench.Bargaining;

/// <summary>Two parties opposed on two ranges of numbers, straight or curved values: every option counts.</summary>
[MemoryDiagnoser]
public class RangeBenchmarks
{
    BargainingProblem problem = null!;

    /// <summary>How many numbers each range has.</summary>
    [Params(500, 5_000)]
    public int Numbers { get; set; }

    /// <summary>Whether one value of each party is curved.</summary>
    [Params(false, true)]
    public bool IsCurved { get; set; }

    /// <summary>Makes the problem.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var diagram = OutcomeDiagram.Compile(new([Numbers, Numbers])).Diagram!;
        problem = new(diagram, Utility.Of([Rising(0.613m, false), Rising(0.387m, IsCurved)]), Utility.Of([[.. Rising(0.357m, IsCurved).Reverse()], [.. Rising(0.643m, false).Reverse()]]));
    }

    /// <summary>The exact frontier with all ties.</summary>
    [Benchmark]
    public int Frontier() => ParetoFrontier.Find(problem).Frontier!.Points.Length;

    Rational[] Rising(decimal weight, bool isCurved) =>
        [.. Enumerable.Range(0, Numbers).Select(number => new Rational(number, Numbers - 1)).Select(share => Rational.From(weight) * (isCurved ? share * share : share))];
}
