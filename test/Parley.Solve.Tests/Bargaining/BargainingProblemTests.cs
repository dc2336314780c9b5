using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

public class BargainingProblemTests
{
    static readonly OutcomeDiagram TwoByTwo = OutcomeDiagram.Compile(new([2, 2])).Diagram!;

    [Fact]
    public void A_utility_that_does_not_fit_the_issues_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new BargainingProblem(TwoByTwo, Utility.Of([1m], [[0m, 1m]])));
        Assert.Throws<ArgumentException>(() => new BargainingProblem(TwoByTwo, Utility.Of([1m, 1m], [[0m, 1m], [1m]])));
        Assert.Throws<ArgumentException>(() => new BargainingProblem(TwoByTwo, Utility.Of([[Rational.Zero, Rational.One], [Rational.Zero, Rational.One]], bonuses: [(Rule.Takes(2, 0), Rational.One)])));
    }

    [Fact]
    public void From_one_to_sixty_four_parties_may_bargain()
    {
        var party = Utility.Of([1m, 1m], [[0m, 1m], [1m, 0m]]);

        Assert.Throws<ArgumentException>(() => new BargainingProblem(TwoByTwo));
        Assert.Throws<ArgumentException>(() => new BargainingProblem(TwoByTwo, Enumerable.Repeat(party, 65)));
        Assert.Single(ParetoFrontier.Find(new(TwoByTwo, Enumerable.Repeat(party, 64))).Frontier!.Points);
    }

    [Fact]
    public void It_is_exact_if_every_utility_is()
    {
        var exact = Utility.Of([1m, 1m], [[0m, 1m], [1m, 0m]]);
        var rounded = Utility.Of([[new(1, 3), new(1, System.Numerics.BigInteger.Pow(10, 40))], [new(1, 7), new(1, 11)]]);

        Assert.True(new BargainingProblem(TwoByTwo, exact, exact).IsExact);
        Assert.False(new BargainingProblem(TwoByTwo, exact, rounded).IsExact);
    }
}
