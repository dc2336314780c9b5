using System.Numerics;
using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

public class ParetoFrontierTests
{
    [Fact]
    public void The_frontier_is_that_of_brute_force_with_every_tied_outcome() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var frontier = ParetoFrontier.Find(problem).Frontier!;

            var all = BargainingGen.Everything(problem);
            var efficient = all.Where(pair => !Array.Exists(all, other => BargainingGen.Dominates(other.Units, pair.Units))).ToArray();
            Assert.Equal(BargainingGen.Described(efficient), BargainingGen.Described(frontier.Points));
            Assert.Equal(efficient.Length, frontier.OutcomeCount);
            Assert.All(frontier.Points, point => Assert.Equal(point.Outcomes().Count(), point.OutcomeCount));
            Assert.Equal(frontier.Points.Length, frontier.Points.DistinctBy(point => string.Join(',', point.Units)).Count());
        });

    [Fact]
    public void Above_a_floor_it_is_the_part_of_the_frontier_that_reaches_it() =>
        Gen.Select(BargainingGen.Problem, Gen.Int[0, 40].Array[4]).Sample((problem, levels) =>
        {
            Int128[] floor = [.. levels.Take(problem.Parties.Length).Select(level => (Int128)level)];

            var above = ParetoFrontier.FindAbove(problem, [.. floor]).Frontier!;

            var whole = ParetoFrontier.Find(problem).Frontier!;
            var reaching = whole.Points.Where(point => VectorSet.AtLeast(point.Units.AsSpan(), floor));
            Assert.Equal(BargainingGen.Described(reaching), BargainingGen.Described(above.Points));
            Assert.False(above.IsWhole);
        });

    [Fact]
    public void Within_a_tolerance_every_outcome_has_a_point_that_misses_no_more() =>
        Gen.Select(BargainingGen.Problem, Gen.Int[0, 30].Array[4]).Sample((problem, tenths) =>
        {
            Rational[] tolerance = [.. tenths.Take(problem.Parties.Length).Select(missing => new Rational(missing, 10))];

            var frontier = ParetoFrontier.FindWithin(problem, [.. tolerance]).Frontier!;

            var everything = BargainingGen.Everything(problem);
            Assert.All(everything, pair => Assert.Contains(frontier.Points, point => point.Values.Select((value, party) =>
                value >= problem.Parties[party].ValueOf(pair.Units[party]) - tolerance[party]).All(enough => enough)));
            Assert.Subset(BargainingGen.Described(everything).ToHashSet(), BargainingGen.Described(frontier.Points).ToHashSet());
            Assert.DoesNotContain(frontier.Points, one =>
                frontier.Points.Any(other => BargainingGen.Dominates([.. other.Units], [.. one.Units])));
            Assert.False(frontier.IsWhole);
        });

    [Fact]
    public void A_tolerance_makes_a_large_frontier_small()
    {
        var problem = Opposed(issues: 12);

        Assert.Equal(4_096, ParetoFrontier.Find(problem).Frontier!.Points.Length);
        Assert.InRange(ParetoFrontier.FindWithin(problem, [new(400, 1), new(400, 1)]).Frontier!.Points.Length, 2, 200);
        Assert.Throws<ArgumentException>(() => ParetoFrontier.FindWithin(problem, [new(-1, 1), new(1, 1)]));
    }

    [Fact]
    public void Points_go_from_the_best_for_the_first_party_down() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var first = ParetoFrontier.Find(problem).Frontier!.Points.Select(point => point.Units[0]).ToArray();

            Assert.Equal(first.OrderDescending(), first);
        });

    [Fact]
    public void Permuting_the_parties_permutes_the_points() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var turned = new BargainingProblem(problem.Outcomes, problem.Parties.Reverse());

            var points = ParetoFrontier.Find(problem).Frontier!.Points.Select(point => string.Join(',', point.Units.Reverse()));
            var turnedPoints = ParetoFrontier.Find(turned).Frontier!.Points.Select(point => string.Join(',', point.Units));

            Assert.Equal(points.Order(StringComparer.Ordinal), turnedPoints.Order(StringComparer.Ordinal));
        });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Issues_of_hundreds_of_options_are_summed_in_parts_to_the_same_end(int parties)
    {
        // 520 × 520 sums are more than are merged in one go; the values are opposed, so that no option is pointless.
        var random = new Random(parties);
        int[][][] values = [.. Enumerable.Range(0, parties).Select(party => Enumerable.Range(0, 2).Select(_ =>
            Enumerable.Range(0, 520).Select(option => party == 0 ? option : 2 * (520 - option) + random.Next(2)).ToArray()).ToArray())];
        var problem = new BargainingProblem(
            OutcomeDiagram.Compile(new([520, 520])).Diagram!,
            values.Select(columns => Utility.Of(columns.Select(column => column.Select(value => new Rational(value, 1)).ToArray()).ToArray())));

        var frontier = ParetoFrontier.Find(problem).Frontier!;

        var sums = new Dictionary<string, (Int128[] Vector, int Count)>(StringComparer.Ordinal);
        foreach (var (first, second) in Enumerable.Range(0, 520).SelectMany(first => Enumerable.Range(0, 520).Select(second => (first, second))))
        {
            Int128[] vector = [.. values.Select(columns => columns[0][first] + columns[1][second])];
            var key = string.Join(',', vector);
            sums[key] = (vector, sums.GetValueOrDefault(key).Count + 1);
        }

        // The first coordinate has few values; a vector is efficient if none before it, best first, exceeds it.
        var kept = new List<Int128[]>();
        foreach (var (vector, _) in sums.Values.OrderByDescending(sum => sum.Vector, Comparer<Int128[]>.Create((a, b) => VectorSet.Compare(a, b))))
        {
            if (!kept.Exists(other => VectorSet.AtLeast(other, vector)))
                kept.Add(vector);
        }

        Assert.Equal(kept.Select(vector => string.Join(',', vector)), frontier.Points.Select(point => string.Join(',', point.Units)));
        Assert.All(frontier.Points, point => Assert.Equal(sums[string.Join(',', point.Units)].Count, point.OutcomeCount));
    }

    [Fact]
    public void Where_all_sums_of_two_long_ranges_tie_each_point_has_its_share_of_the_outcomes()
    {
        Rational[] up = [.. Enumerable.Range(0, 600).Select(option => new Rational(option, 1_198))];
        Rational[] down = [.. up.Reverse()];
        var problem = new BargainingProblem(OutcomeDiagram.Compile(new([600, 600])).Diagram!, Utility.Of([up, up]), Utility.Of([down, down]));

        var frontier = ParetoFrontier.Find(problem).Frontier!;

        Assert.Equal(1_199, frontier.Points.Length);
        Assert.Equal(360_000, frontier.OutcomeCount);
        Assert.Equal([1, 2, 3], frontier.Points.Take(3).Select(point => (int)point.OutcomeCount));
    }

    [Fact]
    public void Ten_to_the_thirty_combinations_under_linkages_are_no_more_than_their_frontier()
    {
        // Thirty issues: the first party gains the option's number, the second its distance from nine; neighbours may not both be zero.
        var rules = Enumerable.Range(0, 29).Select(issue => Rule.Not(Rule.All(Rule.Takes(issue, 0), Rule.Takes(issue + 1, 0))));
        var diagram = OutcomeDiagram.Compile(new(Enumerable.Repeat(10, 30), rules)).Diagram!;
        var up = Enumerable.Range(0, 10).Select(option => option / 10m).ToArray();
        var problem = new BargainingProblem(
            diagram,
            Utility.Of(Enumerable.Repeat(1m, 30).ToArray(), Enumerable.Repeat(up, 30).ToArray()),
            Utility.Of(Enumerable.Repeat(1m, 30).ToArray(), Enumerable.Repeat(up.Reverse().ToArray(), 30).ToArray()));

        var frontier = ParetoFrontier.Find(problem).Frontier!;

        // Every feasible outcome is efficient: the sum is constant, and every total from 15 (fifteen ones among zeros) to 270 occurs.
        Assert.Equal(diagram.Count, frontier.OutcomeCount);
        Assert.Equal(270 - 15 + 1, frontier.Points.Length);
        Assert.Equal(BigInteger.One, frontier.Points[0].OutcomeCount);
        Assert.Equal(30, frontier.Points[1].OutcomeCount);
    }

    [Fact]
    public void A_frontier_beyond_its_limit_is_a_status_and_never_a_part()
    {
        var problem = Opposed(issues: 4);

        var result = ParetoFrontier.Find(problem, sizeLimit: 5);

        Assert.Equal(SolveStatus.LimitReached, result.Status);
        Assert.Null(result.Frontier);
    }

    [Fact]
    public void Cancelled_work_is_a_status() =>
        Assert.Equal(SolveStatus.Cancelled, ParetoFrontier.Find(Opposed(issues: 4), cancellation: new(true)).Status);

    [Fact]
    public void Progress_ends_at_one()
    {
        var told = new List<double>();

        ParetoFrontier.Find(Opposed(issues: 4), progress: new Teller(told.Add));

        Assert.Equal([0.25, 0.5, 0.75, 1], told);
    }

    [Fact]
    public void Without_a_feasible_outcome_the_frontier_is_empty()
    {
        var diagram = OutcomeDiagram.Compile(new([2], Rule.Never)).Diagram!;

        Assert.Empty(ParetoFrontier.Find(new(diagram, Utility.Of([1m], [[0m, 1m]]))).Frontier!.Points);
    }

    static BargainingProblem Opposed(int issues)
    {
        var weights = Enumerable.Range(0, issues).Select(issue => (decimal)(1 << issue)).ToArray();
        return new(
            OutcomeDiagram.Compile(new(Enumerable.Repeat(2, issues))).Diagram!,
            Utility.Of(weights, Enumerable.Repeat((decimal[])[0, 1], issues).ToArray()),
            Utility.Of(weights, Enumerable.Repeat((decimal[])[1, 0], issues).ToArray()));
    }

    sealed class Teller(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
