using Parley.Solve.Division;
using Parley.Solve.Tests.Catalogue;

namespace Parley.Solve.Tests.Division;

public class DivisionAnswerTests
{
    [Fact]
    public void The_division_of_the_catalogue_is_that_printed()
    {
        var published = new CatalogueCase("panama-canal-1974");
        var expected = published.Expected.GetProperty("division");

        var answer = DivisionAnswer.Of(published.Case);

        Assert.Equal((DivisionBasis.Points, expected.GetProperty("split").GetString()), (answer.Basis, answer.Split));
        var split = answer.Items.Single(item => item.Item == answer.Split);
        foreach (var party in answer.Parties)
        {
            Assert.Equal(expected.GetProperty("first_phase").GetProperty(party.Party).GetString(), party.FirstPhase.Exact);
            Assert.Equal(expected.GetProperty("total").GetString(), party.Total.Exact);
            Assert.Equal(expected.GetProperty("shares").GetProperty(party.Party).GetString(), split.Shares[party.Party].Exact);
        }
    }

    [Fact]
    public void Without_points_the_weights_of_two_preferences_count_out_of_a_hundred()
    {
        var answer = DivisionAnswer.Of(CaseText.Case("""
            preferences:
              upland: { author: a, weights: { flow: 0.7, price: 0.3 }, values: { flow: { low: 1, middle: 0.5, high: 0 }, price: { 0: 0, 12: 1 } }, no_agreement: 0 }
              vale: { author: b, weights: { flow: 0.4, price: 0.6 }, values: { flow: { low: 0, middle: 0.5, high: 1 }, price: { 0: 1, 12: 0 } }, no_agreement: 0 }
            linkages: { paid: { rule: price >= 2 if flow = high, author: a } }
            red_lines: { dry: { party: vale, never: flow = low, author: b } }
            """));

        Assert.Equal(DivisionBasis.Weights, answer.Basis);
        Assert.Equal(["70", "60"], answer.Parties.Select(party => party.FirstPhase.Exact));
        Assert.Equal(["700/11", "700/11"], answer.Parties.Select(party => party.Total.Exact));
        Assert.Equal(("flow", "1/11"), (answer.Split, answer.Transfers.Single().Fraction.Exact));
        Assert.Equal(["dry"], answer.RedLines);
        Assert.Equal(["paid"], answer.Linkages);
    }

    [Fact]
    public void An_issue_to_which_a_party_gives_no_weight_goes_to_the_other()
    {
        var answer = DivisionAnswer.Of(CaseText.Case("""
            preferences:
              upland: { author: a, weights: { flow: 1 }, values: { flow: { low: 1, middle: 0.5, high: 0 } }, no_agreement: 0 }
              vale: { author: b, weights: { flow: 0.4, price: 0.6 }, values: { flow: { low: 0, middle: 0.5, high: 1 }, price: { 0: 1, 12: 0 } }, no_agreement: 0 }
            """));

        var price = answer.Items.Single(item => item.Item == "price");
        Assert.Equal(("0", "60"), (price.Points["upland"].Exact, price.Points["vale"].Exact));
        Assert.Equal(("0", "1"), (price.Shares["upland"].Exact, price.Shares["vale"].Exact));
        Assert.True(answer.IsEven);
    }

    [Fact]
    public void Where_points_of_two_parties_are_not_to_be_had_nothing_is_divided() =>
        Assert.Equal(DivisionBasis.Nothing, DivisionAnswer.Of(CaseText.Case("")).Basis);
}
