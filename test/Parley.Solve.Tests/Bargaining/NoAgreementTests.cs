using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

public class NoAgreementTests
{
    [Fact]
    public void It_says_who_blocks_and_by_how_much_exactly_when_the_zone_is_empty() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var frontier = ParetoFrontier.Find(problem).Frontier!;

            var none = NoAgreement.Of(frontier);

            Assert.Equal(AgreementZone.Of(frontier) is null, none is not null);
            if (none is null)
                return;
            var all = BargainingGen.Everything(problem);
            var parties = problem.Parties.Length;
            var shortfalls = all.Select(pair => problem.Parties.Select((party, index) =>
                party.ValueOf(Int128.Max(0, party.Reservation - pair.Units[index]))).ToArray()).ToArray();
            Assert.Equal(BlockingByBruteForce(problem, all), none.Blocking.Select(set => string.Join(',', set)).Order(StringComparer.Ordinal));
            Assert.Equal(all.Length == 0, none.LeastTotal.IsEmpty);
            if (all.Length == 0)
                return;
            Assert.Equal(
                Enumerable.Range(0, parties).Select(party => problem.Parties[party].ValueOf(all.Max(pair => pair.Units[party]))),
                none.Greatest);
            var leastTotal = shortfalls.Min(missing => missing.Aggregate((a, b) => a + b));
            Assert.All(none.LeastTotal, shortfall => Assert.Equal(leastTotal, shortfall.Total));
            var leastGreatest = shortfalls.Min(missing => missing.Max());
            Assert.All(none.LeastGreatest, shortfall => Assert.Equal(leastGreatest, shortfall.ByParty.Max()));
        });

    [Fact]
    public void Two_parties_each_of_whom_could_be_satisfied_block_together()
    {
        var problem = new BargainingProblem(
            OutcomeDiagram.Compile(new([3])).Diagram!,
            Utility.Of([1m], [[0m, 0.5m, 1m]], 0.6m),
            Utility.Of([1m], [[1m, 0.5m, 0m]], 0.7m));

        var none = NoAgreement.Of(ParetoFrontier.Find(problem).Frontier!)!;

        Assert.Equal([0, 1], Assert.Single(none.Blocking));
        Assert.Equal([Rational.One, Rational.One], none.Greatest);
        var closest = Assert.Single(none.LeastTotal);
        Assert.Equal([new(1, 10), new(1, 5)], closest.ByParty);
        Assert.Equal(new(3, 10), closest.Total);
    }

    [Fact]
    public void Where_the_rules_leave_nothing_the_empty_set_blocks()
    {
        var problem = new BargainingProblem(OutcomeDiagram.Compile(new([2], Rule.Never)).Diagram!, Utility.Of([1m], [[0m, 1m]]));

        var none = NoAgreement.Of(ParetoFrontier.Find(problem).Frontier!)!;

        Assert.Empty(Assert.Single(none.Blocking));
        Assert.Empty(none.Greatest);
    }

    static IEnumerable<string> BlockingByBruteForce(BargainingProblem problem, (int[] Outcome, Int128[] Units)[] all)
    {
        var parties = problem.Parties.Length;
        var sets = Enumerable.Range(0, 1 << parties).Select(set => Enumerable.Range(0, parties).Where(party => (set >> party & 1) != 0).ToArray()).ToArray();
        var blocking = sets.Where(Blocks).ToArray();
        return blocking.Where(set => !Array.Exists(blocking, other => other.Length < set.Length && other.All(set.Contains)))
            .Select(set => string.Join(',', set)).Order(StringComparer.Ordinal);

        bool Blocks(int[] set) => !Array.Exists(all, pair => set.All(party => pair.Units[party] >= problem.Parties[party].Reservation));
    }
}
