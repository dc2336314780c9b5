using BenchmarkDotNet.Attributes;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Bench.Bargaining;

/// <summary>Ten issues of ten options where two parties value nothing but boxes of one to four issues, as in the field's nonlinear domains.</summary>
[MemoryDiagnoser]
public class InteractionBenchmarks
{
    BargainingProblem problem = null!;

    /// <summary>How many boxes each party has.</summary>
    [Params(5, 10, 20)]
    public int Boxes { get; set; }

    /// <summary>Makes the boxes.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        problem = new(OutcomeDiagram.Compile(new(Enumerable.Repeat(10, 10))).Diagram!, Party(), Party());

        Utility Party() => Utility.Of(
            [.. Enumerable.Repeat(new Rational[10], 10)], default, [.. Enumerable.Range(0, Boxes).Select(_ => (Box(), new Rational(random.Next(10, 100), 1_000)))], Rational.One);

        Rule Box() => Rule.All(Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
        {
            var from = random.Next(8);
            return Rule.Takes(random.Next(10), OptionSet.Range(from, random.Next(from + 1, 10)));
        }));
    }

    /// <summary>The exact frontier; refining the diagram included.</summary>
    [Benchmark]
    public int Frontier() => ParetoFrontier.Find(new(problem.Outcomes, problem.Parties)).Frontier?.Points.Length ?? 0;
}
