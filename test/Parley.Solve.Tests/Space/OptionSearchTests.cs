using CsCheck;
using Parley.Solve.Outcomes;
using Parley.Solve.Space;
using Parley.Solve.Tests.Outcomes;

namespace Parley.Solve.Tests.Space;

public class OptionSearchTests
{
    [Fact]
    public void An_option_is_open_where_an_outcome_has_it_and_else_a_minimal_set_of_rules_excludes_it() =>
        SmallDispute.Any.Sample(dispute =>
        {
            var space = dispute.Space;
            var feasible = OutcomeGen.Feasible(space);
            if (feasible.Length == 0) return;
            var search = new OptionSearch(space.OptionCounts, space.Rules, [.. feasible[0]], default);

            for (var issue = 0; issue < space.IssueCount; issue++)
            {
                var judged = search.Judge(issue).ToArray();

                Assert.Equal(Enumerable.Range(0, space.OptionCounts[issue]), judged.Select(option => option.Option));
                Assert.All(judged, option =>
                {
                    Assert.Equal(feasible.Any(outcome => outcome[issue] == option.Option), option.IsOpen);
                    Assert.Equal(option.IsOpen == true, option.RuledOutBy.IsEmpty);
                    if (option.IsOpen == true) return;
                    Assert.False(Fits(space, issue, option.Option, option.RuledOutBy));
                    Assert.All(option.RuledOutBy, rule => Assert.True(Fits(space, issue, option.Option, option.RuledOutBy.Remove(rule))));
                    Assert.Equal(Enumerable.Range(0, dispute.Count).Where(rule => !Fits(space, issue, option.Option, [rule])), option.EachAlone);
                });
            }

            Assert.Equal(SolveStatus.Complete, search.Status);
        }, iter: 2000);

    [Fact]
    public void A_range_too_long_to_list_is_not_judged_number_by_number() =>
        Assert.Empty(new OptionSearch([1000], [], [0], default).Judge(0));

    [Fact]
    public void An_option_whose_search_was_stopped_is_unknown()
    {
        var two = Rule.AtMost(2, Rule.Takes(1, 1), Rule.Takes(2, 1), Rule.Takes(3, 1));
        var search = new OptionSearch([2, 2, 2, 2], [two], [0, 0, 0, 0], new(canceled: true));

        Assert.Equal([true, null], search.Judge(0).Select(option => option.IsOpen));
        Assert.Equal(SolveStatus.Cancelled, search.Status);
    }

    static bool Fits(OutcomeSpace space, int issue, int option, IEnumerable<int> rules) =>
        OutcomeGen.Product(space).Any(outcome => outcome[issue] == option && rules.All(rule => space.Rules[rule].Holds(outcome)));
}
