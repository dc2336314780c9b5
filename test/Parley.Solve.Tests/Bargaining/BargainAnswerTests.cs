using Parley.Solve.Bargaining;

namespace Parley.Solve.Tests.Bargaining;

public class BargainAnswerTests
{
    const string Vale = """
          vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, middle: 0.5, high: 1 } }, no_agreement: 0.1 }
        """;

    [Fact]
    public void A_bonus_makes_a_package_worth_what_no_sum_of_its_terms_is()
    {
        var answer = Of("""
              upland:
                author: a
                weights: { flow: 0.5, price: 0.4 }
                values: { flow: { low: 1, middle: 0.6, high: 0 }, price: { 0: 0, 12: 1 } }
                bonuses: [{ when: flow = high and price >= 11.5, adds: 0.35 }, { when: flow = low, adds: -0.2 }]
                no_agreement: 0.1
            """);

        var best = Assert.Single(answer.Frontier);
        Assert.Equal(["high", "12"], best.Package.Terms.Select(term => term.Value));
        Assert.Equal("3/4", best.Package.Utilities["upland"].Exact);
        Assert.Equal("1", best.Package.Utilities["vale"].Exact);
    }

    [Fact]
    public void A_sum_above_one_counts_as_one_and_every_package_that_reaches_it_ties()
    {
        var answer = Of("""
              upland:
                author: a
                weights: { flow: 0.7, price: 0.5 }
                values: { flow: { low: 1, middle: 1, high: 1 }, price: { 0: 0, 12: 1 } }
                clipped: yes
                no_agreement: 0.1
            """);

        // 0.7 + 0.5 · price / 12 reaches 1 from a price of 7.2 up: ten prices in steps of a half.
        var best = Assert.Single(answer.Frontier);
        Assert.Equal("1", best.Package.Utilities["upland"].Exact);
        Assert.Equal(10, best.Count);
        Assert.True(answer.AllPackagesCounted);
    }

    static BargainAnswer Of(string upland) => BargainAnswer.Of(CaseText.Case($"preferences:\n{upland}\n{Vale}\n"));
}
