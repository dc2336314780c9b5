using BenchmarkDotNet.Attributes;
using Parley.Solve.Space;
using Parley.Solve.Tests.Space;

namespace Parley.Bench.Space;

/// <summary>What collides and what opens among two hundred red lines and linkages over sixty issues of up to ten options.</summary>
[MemoryDiagnoser]
public class CollisionBenchmarks
{
    LargeDispute[] disputes = [];

    /// <summary>The share of an issue's options that a red line on it rules out: the greater, the more collides.</summary>
    [Params(0.25, 0.35, 0.5)]
    public double Breadth { get; set; }

    /// <summary>Makes eight disputes.</summary>
    [GlobalSetup]
    public void Prepare() => disputes = [.. Enumerable.Range(0, 8).Select(seed => LargeDispute.Of(seed, breadth: Breadth))];

    /// <summary>A first collision of each.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int FirstCollision() => disputes.Sum(dispute => Search(dispute).Collisions().FirstOrDefault([]).Length);

    /// <summary>A smallest opening of each.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int FirstOpening() => disputes.Sum(dispute => Search(dispute).Openings().First().Dropped.Length);

    /// <summary>Twenty openings of each.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int TwentyOpenings() => disputes.Sum(dispute => Search(dispute).Openings().Take(20).Count());

    /// <summary>The whole answer on each: what collides, what opens, how many packages.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int WholeAnswer() => disputes.Sum(dispute => SpaceAnswer.Of(LargeCase.Of(dispute)).Openings.Length);

    static CollisionSearch Search(LargeDispute dispute) => new(dispute.OptionCounts, dispute.Rules, dispute.Droppable);
}
