using CsCheck;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Outcomes;

public class RuleTests
{
    const int Open = OutcomeSpace.Unset;

    static readonly Rule Withdrawal = Rule.Takes(0, 1);
    static readonly Rule Release = Rule.Takes(1, 1, 2);
    static readonly Rule Corridor = Rule.Takes(2, 0);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 2, true)]
    public void Withdrawal_only_with_release(int withdrawal, int release, bool kept) =>
        Assert.Equal(kept, Rule.Implies(Withdrawal, Release).Holds([withdrawal, release]));

    [Fact]
    public void At_most_two_of_three_is_broken_by_three()
    {
        var rule = Rule.AtMost(2, Withdrawal, Release, Corridor);

        Assert.True(rule.Holds([1, 2, 1]));
        Assert.False(rule.Holds([1, 2, 0]));
    }

    [Fact]
    public void A_partial_outcome_settles_what_no_completion_can_change()
    {
        var rule = Rule.AtLeast(2, Withdrawal, Release, Corridor);

        Assert.True(rule.Decide([1, 1, Open]));
        Assert.False(rule.Decide([0, 0, Open]));
        Assert.Null(rule.Decide([1, 0, Open]));
    }

    [Fact]
    public void What_a_partial_outcome_settles_holds_for_every_completion() =>
        Gen.Select(OutcomeGen.Space, Gen.Int).Sample((space, seed) =>
        {
            var random = new Random(seed);
            var partial = space.OptionCounts.Select(count => random.Next(-1, count)).ToArray();
            foreach (var rule in space.Rules)
            {
                if (rule.Decide(partial) is not bool decided)
                    continue;
                var completions = OutcomeGen.Product(space).Where(o => o.Zip(partial).All(p => p.Second == Open || p.First == p.Second));
                Assert.All(completions, outcome => Assert.Equal(decided, rule.Holds(outcome)));
            }
        });

    [Fact]
    public void An_open_issue_is_refused_where_a_whole_outcome_is_needed() =>
        Assert.Throws<ArgumentException>(() => Withdrawal.Holds([Open]));

    [Fact]
    public void Lists_without_a_rule_are_always_or_never_kept()
    {
        Assert.True(Rule.Always.Holds([]));
        Assert.False(Rule.Never.Holds([]));
    }

    [Fact]
    public void Rules_with_equal_parts_are_equal()
    {
        var rule = Rule.All(Rule.Not(Withdrawal), Rule.AtLeast(1, Release, Corridor));
        var same = Rule.All(Rule.Not(Rule.Takes(0, 1)), Rule.AtLeast(1, Release, Corridor));

        Assert.Equal(rule, same);
        Assert.Equal(rule.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(rule, Rule.Any(Rule.Not(Withdrawal), Rule.AtLeast(1, Release, Corridor)));
        Assert.Equal([0, 1, 2], rule.Issues);
    }

    [Fact]
    public void Not_not_is_the_rule_itself() => Assert.Same(Release, Rule.Not(Rule.Not(Release)));
}
