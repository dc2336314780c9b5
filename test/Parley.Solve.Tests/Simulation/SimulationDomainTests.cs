using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;
using Parley.Solve.Simulation;

namespace Parley.Solve.Tests.Simulation;

public sealed class SimulationDomainTests
{
    [Fact]
    public void Of_more_packages_than_are_taken_whole_some_are_drawn_and_each_party_has_its_best()
    {
        decimal[] rising = [.. Enumerable.Range(0, 8).Select(i => i / 7m)];
        decimal[] falling = [.. rising.Reverse()];
        var weights = Enumerable.Repeat(1 / 8m, 8).ToArray();
        var problem = new BargainingProblem(
            OutcomeDiagram.Compile(new OutcomeSpace(Enumerable.Repeat(8, 8))).Diagram!,
            Utility.Of(weights, [.. Enumerable.Repeat(rising, 8)], 0), Utility.Of(weights, [.. Enumerable.Repeat(falling, 8)], 0));

        var domain = SimulationDomain.Of(problem, seed: 3, TestContext.Current.CancellationToken)!;

        Assert.False(domain.IsWhole);
        Assert.InRange(domain.Outcomes.Length, SimulationDomain.Drawn * 99 / 100, SimulationDomain.Drawn + 2);
        Assert.Equal(domain.Outcomes.Length, domain.Outcomes.Select(outcome => string.Join(',', outcome)).Distinct().Count());
        Assert.Contains(domain.Outcomes, outcome => outcome.All(option => option == 7));
        Assert.Contains(domain.Outcomes, outcome => outcome.All(option => option == 0));
        Assert.Equal(domain.Outcomes[1000], SimulationDomain.Of(problem, seed: 3, TestContext.Current.CancellationToken)!.Outcomes[1000]);
    }

    [Fact]
    public void A_space_of_as_many_packages_as_are_taken_whole_is_whole()
    {
        var problem = new BargainingProblem(OutcomeDiagram.Compile(new OutcomeSpace([2, 3])).Diagram!, Utility.Of([1m, 0], [[0, 1], [0, 0, 0]], 0), Utility.Of([1m, 0], [[1, 0], [0, 0, 0]], 0));

        var domain = SimulationDomain.Of(problem, cancellation: TestContext.Current.CancellationToken)!;

        Assert.True(domain.IsWhole);
        Assert.Equal(6, domain.Outcomes.Length);
    }
}
