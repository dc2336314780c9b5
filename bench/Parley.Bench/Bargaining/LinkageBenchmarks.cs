using BenchmarkDotNet.Attributes;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Bench.Bargaining;

/// <summary>Thirty issues of ten options under 56 linkages: some 10^28 feasible outcomes of 10^30.</summary>
[MemoryDiagnoser]
public class LinkageBenchmarks
{
    const int Issues = 30;

    readonly OutcomeSpace space = new(Enumerable.Repeat(10, Issues), LargeProblems.Linkages(Issues));
    readonly BargainingProblem two = LargeProblems.Opposed(Issues, parties: 2, seed: 1, LargeProblems.Linkages(Issues));
    readonly int[] proposal = [.. Enumerable.Repeat(3, Issues)];

    /// <summary>Compiling the linkages.</summary>
    [Benchmark]
    public int Diagram() => OutcomeDiagram.Compile(space).Diagram!.NodeCount;

    /// <summary>A thousand seeded draws, each feasible outcome with the same chance.</summary>
    [Benchmark]
    public int Draws() => Enumerable.Range(0, 1_000).Sum(index => two.Outcomes.Sample(7, index)[0]);

    /// <summary>The best outcome of a party.</summary>
    [Benchmark]
    public Int128 Best() => two.Outcomes.Best(two.Parties[0].Values)!.Value;

    /// <summary>The frontier of two parties over the diagram.</summary>
    [Benchmark]
    public int Frontier() => ParetoFrontier.Find(two).Frontier!.Points.Length;

    /// <summary>What is better for both than a proposal, fewest changes first.</summary>
    [Benchmark]
    public int Improvements() => ProposalReview.Of(two, proposal).Improvements.Length;
}
