using BenchmarkDotNet.Attributes;
using Parley.Solve.Bargaining;

namespace Parley.Bench.Bargaining;

/// <summary>The exact frontier with all ties, and the four solutions, over 10^issues outcomes.</summary>
[MemoryDiagnoser]
public class FrontierBenchmarks
{
    BargainingProblem problem = null!;

    /// <summary>Issues and parties.</summary>
    [Params("6 issues, 2 parties", "7 issues, 2 parties", "30 issues, 2 parties", "6 issues, 3 parties", "6 issues, 4 parties", "6 issues, 5 parties")]
    public string Size { get; set; } = "";

    /// <summary>Makes the problem once for each size.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var words = Size.Split(' ');
        problem = LargeProblems.Opposed(int.Parse(words[0]), int.Parse(words[2]), seed: 1);
    }

    /// <summary>The number of efficient points and of tied solutions.</summary>
    [Benchmark]
    public int FrontierAndSolutions()
    {
        var frontier = ParetoFrontier.Find(problem).Frontier!;
        return frontier.Points.Length + AgreementZone.Of(frontier)!.Solutions.Sum(solution => solution.Ties.Length);
    }
}
