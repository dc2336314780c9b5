using Parley.Solve.Exchanges;

namespace Parley.Solve.Tests.Exchanges;

public sealed class ExchangeAnswerTests
{
    static ExchangePlan Plan(string exchange) => Assert.Single(ExchangeAnswer.Of(CaseText.Case("exchanges: { august: { title: August, author: analyst, " + exchange + " } }"), cancellation: TestContext.Current.CancellationToken).Plans);

    [Fact]
    public void Other_names_of_a_party_are_on_its_side()
    {
        var plan = Plan("steps: { a: { by: upland, to: ministry, what: A, cost: 1, worth: 3 }, b: { by: vale, to: upland, what: B, cost: 1, worth: 3 } }");

        var pair = Assert.Single(plan.Pairs);
        Assert.Equal(("upland", "vale", "1"), (pair.First, pair.Second, pair.Guarantee!.Exact));
        Assert.Equal("0", pair.LastTogether!.Exact);
    }

    [Fact]
    public void The_guarantee_in_hand_is_held_against_the_one_that_is_needed()
    {
        const string steps = "steps: { a: { by: upland, to: vale, what: A, cost: 1.5, worth: 3 }, b: { by: vale, to: upland, what: B, cost: 1.5, worth: 3 } }";

        Assert.True(Plan("guarantee: { worth: 1.5 }" + ", " + steps).Pairs[0].Holds);
        Assert.False(Plan("guarantee: { worth: 1.49 }" + ", " + steps).Pairs[0].Holds);
        Assert.Null(Plan(steps).Pairs[0].Holds);
    }

    [Fact]
    public void A_step_without_a_value_is_unknown_and_not_taken_as_nothing()
    {
        var plan = Plan("steps: { a: { by: upland, to: vale, what: A, worth: 3 }, b: { by: vale, to: upland, what: B, cost: 1, worth: 3 } }");

        Assert.Equal(["a"], plan.Unvalued);
        Assert.Null(plan.Pairs[0].Guarantee);
    }

    [Fact]
    public void Three_sides_get_a_plan_for_each_pair_and_one_order_of_all_steps()
    {
        var plan = Plan("steps: { a: { by: upland, to: vale, what: A, cost: 1, worth: 3, days: 2 }, b: { by: vale, to: upland, what: B, cost: 1, worth: 3, after: c, days: 3 }, "
            + "c: { by: vale, to: commission, what: C, cost: 1, worth: 3, after: a, days: 4, legal_floor: yes }, d: { by: commission, to: vale, what: D, cost: 1, worth: 3 } }");

        Assert.Equal(2, plan.Pairs.Length);
        Assert.Equal(4, plan.Order.Length);
        Assert.True(plan.Order.IndexOf("a") < plan.Order.IndexOf("c") && plan.Order.IndexOf("c") < plan.Order.IndexOf("b"));
        Assert.Equal(["a", "c", "b"], plan.CriticalPath);
        Assert.Equal(9, plan.Days);
        Assert.Equal(["c"], plan.LegalFloor);
    }

    [Fact]
    public void Pairs_that_do_not_wait_for_one_another_go_on_side_by_side()
    {
        var plan = Plan("steps: { a: { by: upland, to: vale, what: A, cost: 1, worth: 3 }, b: { by: vale, to: upland, what: B, cost: 1, worth: 3, after: a }, "
            + "c: { by: upland, to: commission, what: C, cost: 1, worth: 3 }, d: { by: commission, to: upland, what: D, cost: 1, worth: 3, after: c } }");

        // Neither pair is made to wait until the other is through; of steps as far on, the first in the file comes first.
        Assert.Equal(["a", "c", "b", "d"], plan.Order);
    }

    [Fact]
    public void What_waits_through_another_pair_waits_within_its_own()
    {
        var plan = Plan("steps: { a: { by: upland, to: vale, what: A, cost: 1, worth: 9 }, b: { by: vale, to: upland, what: B, cost: 5, worth: 9, after: c }, "
            + "c: { by: vale, to: commission, what: C, cost: 1, worth: 3, after: d }, d: { by: upland, to: vale, what: D, cost: 6, worth: 9 } }");

        var own = plan.Pairs[0].Stages.SelectMany(stage => stage.Done).ToList();
        Assert.True(own.IndexOf("d") < own.IndexOf("b"));
        Assert.Equal(4, plan.Order.Length);
    }

    [Fact]
    public void Of_two_chains_that_take_as_long_the_one_with_more_steps_is_told()
    {
        var plan = Plan("steps: { a: { by: upland, to: vale, what: A, cost: 1, worth: 3, days: 4 }, b: { by: vale, to: upland, what: B, cost: 1, worth: 3, days: 4 }, c: { by: upland, to: vale, what: C, cost: 1, worth: 3, after: b } }");

        Assert.Equal(["b", "c"], plan.CriticalPath);
        Assert.Null(plan.Days);
    }

    [Fact]
    public void Steps_that_wait_for_nothing_form_no_chain_and_take_no_known_time()
    {
        var plan = Plan("steps: { a: { by: upland, to: vale, what: A, cost: 1, worth: 3, days: 4 }, b: { by: vale, to: upland, what: B, cost: 1, worth: 3, days: 2 } }");

        Assert.Empty(plan.CriticalPath);
        Assert.Null(plan.Days);
    }
}
