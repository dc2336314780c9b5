using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Exchanges;

namespace Parley.Solve.Tests.Exchanges;

public sealed class PaidDeliveryTests
{
    static readonly ReciprocalStep[] five = [Step("a", 5, 3), Step("b", 6, 1), Step("c", 2, 3), Step("d", 4, 4), Step("e", 3, 2)];

    [Fact]
    public void Five_deliveries_that_brute_force_counted_are_safe_in_24_orders_of_120_with_a_penalty_of_one()
    {
        Assert.Equal((0, 24, 120), (Safe(0), Safe(1), Safe(5)));
        Assert.Equal(new Rational(1, 1), PaidDelivery.Order(five).Least);

        static int Safe(int penalty) => Orders(five).Count(order => Needed(order) <= new Rational(penalty, 1));
    }

    [Fact]
    public void No_order_needs_less_than_the_one_that_is_given() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Array[0, 5].Sample(numbers =>
        {
            ReciprocalStep[] steps = [.. numbers.Select((pair, i) => Step($"s{i}", pair.Item1, pair.Item2))];

            var (order, least) = PaidDelivery.Order(steps);

            Assert.Equal(Orders(steps).Select(Needed).Min(), least);
            Assert.Equal(Needed([.. order]), least);
        }, iter: 1000);

    static Rational Needed(ReciprocalStep[] order)
    {
        var (needed, surplus) = (Rational.Zero, Rational.Zero);
        foreach (var step in order.Reverse())
        {
            if (step.Cost - surplus > needed) needed = step.Cost - surplus;
            surplus += step.Worth - step.Cost;
        }
        return needed;
    }

    static IEnumerable<ReciprocalStep[]> Orders(ReciprocalStep[] steps) =>
        steps.Length == 0 ? [[]] : steps.SelectMany(first => Orders([.. steps.Where(step => step != first)]).Select(rest => (ReciprocalStep[])[first, .. rest]));

    static ReciprocalStep Step(string id, int worth, int cost) => new(id, new(cost, 1), new(worth, 1), []);
}
