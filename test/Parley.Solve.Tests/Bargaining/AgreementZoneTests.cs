using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

public class AgreementZoneTests
{
    [Fact]
    public void The_solutions_are_those_of_brute_force_with_every_tie() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var zone = AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!);

            var reservations = problem.Reservations;
            var rational = BargainingGen.Everything(problem).Where(pair => VectorSet.AtLeast(pair.Units, reservations)).ToArray();
            Assert.Equal(rational.Length > 0, zone is not null);
            if (zone is null)
                return;

            Int128[] ideal = [.. Enumerable.Range(0, reservations.Length).Select(party => rational.Max(pair => pair.Units[party]))];
            Rational[] spans = BargainingGen.Gains(problem, ideal);
            Agrees(zone.Nash, gains => [gains.Aggregate((a, b) => a * b)]);
            Agrees(zone.Egalitarian, gains => [.. gains.Order()]);
            Agrees(zone.Utilitarian, gains => [gains.Aggregate((a, b) => a + b)]);
            Agrees(zone.KalaiSmorodinsky, gains => [.. gains.Zip(spans).Where(pair => pair.Second.Sign > 0).Select(pair => pair.First / pair.Second).Order()]);
            Assert.Equal(problem.ValuesOf(ideal), zone.Ideal);

            void Agrees(BargainingSolution solution, Func<Rational[], Rational[]> key)
            {
                var keyed = rational.Select(pair => (pair, Key: key(BargainingGen.Gains(problem, pair.Units)))).ToArray();
                var best = keyed.Select(entry => entry.Key).Aggregate((a, b) => Compare(a, b) >= 0 ? a : b);
                var ties = keyed.Where(entry => Compare(entry.Key, best) == 0).Select(entry => entry.pair);
                Assert.Equal(BargainingGen.Described(ties), BargainingGen.Described(solution.Ties));
                Assert.Equal(SolveStatus.Complete, solution.Status);
                if (solution.Concept != SolutionConcept.Utilitarian)
                    Assert.Equal(best.FirstOrDefault(Rational.One), solution.Value);
            }
        });

    [Fact]
    public void A_solution_with_a_positive_value_is_on_the_frontier() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var frontier = ParetoFrontier.Find(problem).Frontier!;
            if (AgreementZone.Of(frontier) is not { } zone)
                return;

            var efficient = BargainingGen.Described(frontier.Points);
            Assert.All(
                zone.Solutions.Where(solution => solution.Concept != SolutionConcept.Nash || solution.Value.Sign > 0),
                solution => Assert.Subset(efficient.ToHashSet(), BargainingGen.Described(solution.Ties).ToHashSet()));
        });

    [Fact]
    public void Nash_and_Kalai_Smorodinsky_do_not_change_when_a_party_counts_in_other_units() =>
        Gen.Select(BargainingGen.Problem, Gen.Int[1, 9], Gen.Int[0, 5]).Sample((problem, factor, shift) =>
        {
            // The first party's utility times a factor plus a shift, the shift put on its first issue.
            var party = problem.Parties[0];
            var values = party.Values.Select((column, issue) =>
                column.Select(units => party.ValueOf(units) * Rational.From(factor) + Rational.From(issue == 0 ? shift : 0)).ToArray()).ToArray();
            (Rule, Rational)[] bonuses = [.. party.Bonuses.Select(bonus => (bonus.When, party.ValueOf(bonus.Adds) * Rational.From(factor)))];
            Rational Shifted(Int128 units) => party.ValueOf(units) * Rational.From(factor) + Rational.From(shift);
            var rescaled = new BargainingProblem(
                problem.Outcomes,
                [Utility.Of(values, Shifted(party.Reservation), bonuses, party.Ceiling is { } ceiling ? Shifted(ceiling) : null), .. problem.Parties.Skip(1)]);

            var (before, after) = (AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!), AgreementZone.Of(ParetoFrontier.Find(rescaled).Frontier!));

            Assert.Equal(before is null, after is null);
            Assert.Equal(before?.KalaiSmorodinsky.Value, after?.KalaiSmorodinsky.Value);
            Assert.Equal(Outcomes(before?.KalaiSmorodinsky), Outcomes(after?.KalaiSmorodinsky));
            Assert.Equal(Outcomes(before?.Nash), Outcomes(after?.Nash));
        });

    [Fact]
    public void Permuting_the_parties_leaves_the_chosen_outcomes_as_they_are() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var turned = new BargainingProblem(problem.Outcomes, problem.Parties.Reverse());

            var (before, after) = (AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!), AgreementZone.Of(ParetoFrontier.Find(turned).Frontier!));

            Assert.Equal(before?.Solutions.Select(Outcomes), after?.Solutions.Select(Outcomes));
            Assert.Equal(before?.Solutions.Select(solution => solution.Value), after?.Solutions.Select(solution => solution.Value));
        });

    [Fact]
    public void The_part_of_the_frontier_above_the_reservations_gives_the_same_zone() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var part = ParetoFrontier.FindAbove(problem, [.. problem.Reservations]).Frontier!;

            var (whole, fromPart) = (AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!), AgreementZone.Of(part));

            Assert.Equal(whole?.Solutions.Select(Outcomes), fromPart?.Solutions.Select(Outcomes));
        });

    [Fact]
    public void A_party_that_can_gain_nothing_makes_every_rational_outcome_a_Nash_solution()
    {
        // The second party's utility is its reservation whatever is agreed; the product is zero everywhere.
        var problem = new BargainingProblem(
            OutcomeDiagram.Compile(new([2, 2])).Diagram!,
            Utility.Of([0.5m, 0.5m], [[0m, 1m], [0m, 1m]]),
            Utility.Of([0.5m, 0.5m], [[0m, 0m], [0m, 0m]]));

        var zone = AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!)!;

        Assert.Equal(Rational.Zero, zone.Nash.Value);
        Assert.Equal([new(1, 1), new(1, 2), new(0, 1)], zone.Nash.Ties.Select(point => point.Values[0]));
        Assert.All(zone.Nash.Ties, point => Assert.True(point.HasAllOutcomes));
        Assert.Equal(Rational.One, zone.KalaiSmorodinsky.Value);
        Assert.Equal([1, 1], Assert.Single(Assert.Single(zone.KalaiSmorodinsky.Ties).Outcomes()));
    }

    [Fact]
    public void Too_many_worthless_ties_leave_the_value_right_and_say_that_some_are_missing()
    {
        var problem = new BargainingProblem(
            OutcomeDiagram.Compile(new([2, 2])).Diagram!,
            Utility.Of([0.5m, 0.5m], [[0m, 1m], [0m, 1m]]),
            Utility.Of([0.5m, 0.5m], [[0m, 0m], [0m, 0m]]));

        var nash = AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!, tieLimit: 2)!.Nash;

        Assert.Equal(SolveStatus.LimitReached, nash.Status);
        Assert.Equal(Rational.Zero, nash.Value);
        Assert.Equal([Rational.One, Rational.Zero], Assert.Single(nash.Ties).Values);
    }

    [Fact]
    public void A_frontier_sought_above_the_reservations_is_refused()
    {
        var problem = new BargainingProblem(OutcomeDiagram.Compile(new([2])).Diagram!, Utility.Of([1m], [[0m, 1m]]));

        var part = ParetoFrontier.FindAbove(problem, [1]).Frontier!;

        Assert.Throws<ArgumentException>(() => AgreementZone.Of(part));
    }

    [Fact]
    public void An_approximate_frontier_is_refused()
    {
        var problem = new BargainingProblem(OutcomeDiagram.Compile(new([2])).Diagram!, Utility.Of([1m], [[0m, 1m]]));

        var approximate = ParetoFrontier.FindWithin(problem, [Rational.Zero]).Frontier!;

        Assert.Throws<ArgumentException>(() => AgreementZone.Of(approximate));
        Assert.Throws<ArgumentException>(() => NoAgreement.Of(approximate));
    }

    static int Compare(Rational[] a, Rational[] b) =>
        a.Zip(b).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);

    static string Outcomes(BargainingSolution? solution) => solution is null ? "none" : string.Join(
        '|', solution.Ties.SelectMany(point => point.Outcomes()).Select(outcome => string.Join(' ', outcome)).Order(StringComparer.Ordinal));
}
