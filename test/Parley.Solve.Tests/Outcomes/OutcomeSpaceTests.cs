using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Outcomes;

public class OutcomeSpaceTests
{
    [Fact]
    public void A_rule_about_what_is_not_there_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new OutcomeSpace([2, 2], Rule.Takes(2, 0)));
        Assert.Throws<ArgumentException>(() => new OutcomeSpace([2, 2], Rule.Not(Rule.Takes(1, 2))));
        Assert.Throws<ArgumentException>(() => new OutcomeSpace([2, 0]));
    }

    [Fact]
    public void Broken_rules_are_named_by_their_index()
    {
        var space = new OutcomeSpace([2, 2, 2], Rule.Takes(0, 1), Rule.Any(Rule.Takes(1, 1), Rule.Takes(2, 1)), Rule.Takes(2, 0));

        Assert.Equal([0], space.BrokenRules([0, OutcomeSpace.Unset, 0]));
        Assert.Equal([0, 1], space.BrokenRules([0, 0, 0]));
    }

    [Fact]
    public void An_outcome_that_does_not_fit_is_refused()
    {
        var space = new OutcomeSpace([2, 2]);

        Assert.Throws<ArgumentException>(() => space.BrokenRules([0]));
        Assert.Throws<ArgumentException>(() => space.BrokenRules([0, 2]));
    }
}
