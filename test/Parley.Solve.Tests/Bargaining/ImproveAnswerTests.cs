using Parley.Solve.Bargaining;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Bargaining;

public sealed class ImproveAnswerTests
{
    const string Text = """
        preferences:
          upland: { author: a, weights: { flow: 0.75, price: 0.25 }, values: { flow: { low: 1, middle: 0.5, high: 0 }, price: { 0: 0, 12: 1 } }, no_agreement: 0.5 }
          vale: { author: a, weights: { flow: 0.25, price: 0.75 }, values: { flow: { low: 0, middle: 0.5, high: 1 }, price: { 0: 1, 12: 0 } }, no_agreement: 0.1 }
        proposals:
          draft:
            tabled_by: vale
            versions:
              1: { date: 2025-07-01, terms: { flow: low, price: 0 } }
              2: { date: 2025-07-02, terms: { flow: high, price: 12 } }

        """;

    static ImproveAnswer Of(string more = "", string? version = null) => ImproveAnswer.Of(Case(Text + more), "draft", version, cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void The_last_version_is_improved_unless_another_is_named()
    {
        Assert.Equal(("2", false), (Of().Version, Of().IsEfficient!.Value));
        Assert.Equal(("1", true), (Of(version: "1").Version, Of(version: "1").IsEfficient!.Value));
        Assert.Empty(Of(version: "1").Better);
    }

    [Fact]
    public void What_is_given_on_one_issue_and_got_on_another_is_a_trade()
    {
        var answer = Of();

        Assert.Equal("1/4", answer.Shortfall["upland"].Exact);
        Assert.Equal("0", answer.Shortfall["vale"].Exact);
        Assert.Equal(["1/4", "1/4"], answer.Baseline!.Utilities.Values.Select(amount => amount.Exact));
        Assert.All(answer.Better, better => Assert.Equal(better.ChangedTerms, better.Trades.Length));
        Assert.Equal(answer.Better.Select(better => better.ChangedTerms).Order(), answer.Better.Select(better => better.ChangedTerms));

        // All of the flow for all of the price: each gives a quarter and gets three.
        var both = answer.Better.First(better => better.Package.Terms.Select(term => term.Value).SequenceEqual(["low", "0"]));
        Assert.True(both.IsLogrolling);
        Assert.Equal(["1/2", "1/2"], both.Gains.Values.Select(gain => gain.Exact));
        var flow = both.Trades.Single(trade => trade.Issue == "flow");
        Assert.Equal(("high", "low", "3/4", "-1/4"), (flow.From, flow.To, flow.Change["upland"].Exact, flow.Change["vale"].Exact));
        Assert.All(both.Together.Values, amount => Assert.Equal("0", amount.Exact));
    }

    [Fact]
    public void A_broken_linkage_is_named_and_nothing_better_breaks_it()
    {
        var answer = Of("linkages: { cheap: { rule: price <= 6 if flow = high }, other: { rule: price <= 12 if flow = low } }\n");

        Assert.False(answer.IsFeasible);
        Assert.Equal(["cheap"], answer.BrokenLinkages);
    }

    [Fact]
    public void A_party_without_a_judged_preference_leaves_nothing_to_improve()
    {
        var answer = ImproveAnswer.Of(Case("""
            preferences: { vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, middle: 0, high: 1 } }, no_agreement: 0 } }
            proposals: { draft: { tabled_by: vale, versions: { 1: { date: 2025-07-01, terms: { flow: low } } } } }
            """), "draft", cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["upland"], answer.WithoutPreference);
        Assert.Null(answer.Baseline);
        Assert.Equal(BargainScope.Nothing, answer.Scope);
    }

    [Fact]
    public void A_proposal_that_does_not_exist_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => ImproveAnswer.Of(Case(Text), "nothing"));

    [Fact]
    public void Of_packages_that_change_as_many_terms_the_one_whose_least_gain_over_a_reservation_is_greatest_comes_first()
    {
        var better = Of().Better;

        Assert.Contains(better.GroupBy(package => package.ChangedTerms), same => same.Count() > 1);
        foreach (var same in better.GroupBy(package => package.ChangedTerms))
        {
            double[] least = [.. same.Select(package => Math.Min(package.Package.Utilities["upland"].Value - 0.5, package.Package.Utilities["vale"].Value - 0.1))];
            Assert.Equal(least.OrderDescending(), least);
        }
    }
}
