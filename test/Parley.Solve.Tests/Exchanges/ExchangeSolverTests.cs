using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Exchanges;

namespace Parley.Solve.Tests.Exchanges;

public sealed class ExchangeSolverTests
{
    /// <summary>Exchanges made up for testing and solved by brute force; no published examples.</summary>
    static readonly string? constructed = Repository.Shared("cases", "exchange", "safe_exchange.json");

    [Fact]
    public void The_constructed_two_sided_exchanges_need_the_guarantees_that_brute_force_found()
    {
        Assert.SkipUnless(constructed is not null, "The constructed exchanges are not beside the project.");
        using var file = JsonDocument.Parse(File.ReadAllText(constructed!));
        var cases = file.RootElement.GetProperty("cases").EnumerateArray().Where(entry => entry.GetProperty("kind").GetString() == "two_sided").ToArray();

        foreach (var entry in cases)
        {
            var exchange = new BilateralExchange(Side(entry, "A", "B"), Side(entry, "B", "A"), InOrder: true);
            var expected = entry.GetProperty("expected");
            Assert.Equal(Read(expected.GetProperty("min_bond_alternating")), ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken).Schedule!.Guarantee);
            Assert.Equal(Read(expected.GetProperty("min_bond_simultaneous")), ExchangeSolver.Solve(exchange with { HandOver = HandOver.Together }, TestContext.Current.CancellationToken).Schedule!.Guarantee);
        }

        Assert.True(cases.Length >= 6);
    }

    [Fact]
    public void The_order_matters_and_is_found()
    {
        var smallestFirst = new BilateralExchange([Step("a", 1, 2), Step("b", 2, 3), Step("c", 4, 6), Step("d", 8, 12)], [Step("p", 2, 3), Step("q", 3, 4), Step("r", 5, 7), Step("s", 5, 7)], InOrder: true);

        var given = ExchangeSolver.Solve(smallestFirst, TestContext.Current.CancellationToken);
        var free = ExchangeSolver.Solve(smallestFirst with { InOrder = false }, TestContext.Current.CancellationToken);

        Assert.Equal((Whole(5), OrderProof.OrderGiven), (given.Schedule!.Guarantee, given.Proof));
        Assert.Equal((Whole(1), OrderProof.AllOrders), (free.Schedule!.Guarantee, free.Proof));
    }

    [Fact]
    public void A_step_waits_for_what_comes_before_it_on_either_side()
    {
        var exchange = new BilateralExchange([Step("a", 1, 3, "q"), Step("b", 1, 3)], [Step("p", 1, 3), Step("q", 1, 3, "b")]);

        var order = ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken).Schedule!.Stages.SelectMany(stage => stage.Done).ToList();

        Assert.True(order.IndexOf("b") < order.IndexOf("q") && order.IndexOf("q") < order.IndexOf("a"));
    }

    [Fact]
    public void A_step_may_wait_for_several_of_its_own_side_and_no_order_that_lets_it_wait_needs_less()
    {
        ReciprocalStep[] first = [Step("large", 9, 12, "small", "middle"), Step("small", 1, 2), Step("middle", 4, 6)];
        ReciprocalStep[] second = [Step("p", 5, 7), Step("q", 3, 4), Step("r", 6, 9, "p", "q")];

        var free = ExchangeSolver.Solve(new([.. first], [.. second]), TestContext.Current.CancellationToken);

        var order = free.Schedule!.Stages.SelectMany(stage => stage.Done).ToList();
        Assert.All(first.Concat(second), step => Assert.All(step.After, before => Assert.True(order.IndexOf(before) < order.IndexOf(step.Id))));
        var least = (from one in Orders(first)
                     from other in Orders(second)
                     let schedule = ExchangeSolver.Solve(new([.. one], [.. other], InOrder: true), TestContext.Current.CancellationToken).Schedule
                     where schedule is not null
                     select schedule.Guarantee).Min();
        Assert.Equal(least, free.Schedule.Guarantee);

        static IEnumerable<ReciprocalStep[]> Orders(ReciprocalStep[] steps) =>
            from a in steps from b in steps from c in steps where a != b && b != c && a != c select (ReciprocalStep[])[a, b, c];
    }

    [Fact]
    public void Steps_that_wait_for_one_another_have_no_schedule()
    {
        var exchange = new BilateralExchange([Step("a", 1, 3, "p")], [Step("p", 1, 3, "a")]);

        Assert.Null(ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken).Schedule);
        Assert.Null(ExchangeSolver.Solve(exchange with { InOrder = true, HandOver = HandOver.Together }, TestContext.Current.CancellationToken).Schedule);
    }

    [Fact]
    public void Of_two_steps_at_once_neither_counts_as_done_before_the_other()
    {
        var exchange = new BilateralExchange([Step("a", 5, 6)], [Step("p", 5, 6, "a")], HandOver: HandOver.Together);

        Assert.Equal(Whole(5), ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken).Schedule!.Guarantee);
    }

    [Fact]
    public void The_fragile_stage_is_the_one_that_asks_for_the_guarantee()
    {
        var schedule = ExchangeSolver.Solve(new([Step("a", 1, 3)], [Step("p", 1, 3)]), TestContext.Current.CancellationToken).Schedule!;

        var fragile = Assert.Single(schedule.Fragile);
        Assert.Equal(-schedule.Guarantee, schedule.Stages[fragile].Least);
    }

    [Fact]
    public void A_thousand_steps_a_side_are_one_walk_over_a_million_stages()
    {
        var random = new Random(7);
        ReciprocalStep[] Side(string name) => [.. Enumerable.Range(0, 1000).Select(i => Step(name + i, random.Next(1, 50), random.Next(50, 90)))];

        var solution = ExchangeSolver.Solve(new([.. Side("a")], [.. Side("b")]), TestContext.Current.CancellationToken);

        Assert.Equal(2001, solution.Schedule!.Stages.Length);
        Assert.True(solution.Schedule.Guarantee >= solution.Bound);
    }

    [Fact]
    public void Where_orders_are_too_many_to_compare_each_step_still_waits_for_what_comes_before_it() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, 24).ToArray()), Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, 40]).Array[24]).Sample((places, numbers) =>
        {
            // given: each step may wait for one that is earlier in a hidden order, so that an order exists
            ReciprocalStep[] steps =
            [
                .. places.Select((place, i) => numbers[i].Item3 < place
                    ? Step($"s{i}", numbers[i].Item1, numbers[i].Item2, $"s{Array.IndexOf(places, numbers[i].Item3)}")
                    : Step($"s{i}", numbers[i].Item1, numbers[i].Item2)),
            ];

            var solution = ExchangeSolver.Solve(new([.. steps[..12]], [.. steps[12..]]), TestContext.Current.CancellationToken);

            Assert.NotEqual(OrderProof.AllOrders, solution.Proof);
            var order = solution.Schedule!.Stages.SelectMany(stage => stage.Done).ToList();
            Assert.Equal(24, order.Count);
            Assert.All(steps, step => Assert.All(step.After, before => Assert.True(order.IndexOf(before) < order.IndexOf(step.Id))));
            Assert.True(solution.Bound <= solution.Schedule.Guarantee);
        }, iter: 200);

    [Fact]
    public void A_search_that_is_stopped_keeps_an_order_that_holds()
    {
        var exchange = new BilateralExchange([Step("a", 10, 30), Step("b", 11, 30)], [.. Enumerable.Range(0, 10).Select(i => Step($"c{i}", 1, 2 + (i % 4)))]);

        var stopped = ExchangeSolver.Solve(exchange, new CancellationToken(canceled: true));

        Assert.Equal((SolveStatus.Cancelled, OrderProof.BestTried), (stopped.Status, stopped.Proof));
        Assert.True(stopped.Bound <= stopped.Schedule!.Guarantee);
        Assert.True(ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken).Schedule!.Guarantee <= stopped.Schedule.Guarantee);
    }

    [Fact]
    public void Long_numbers_and_steps_worth_nothing_do_not_confuse_the_orders_that_are_tried()
    {
        ReciprocalStep Long(string id, int i) => i % 5 == 0 ? Step(id, 0, 0) : new(id, new(BigInteger.Pow(10, 27) + i, 7), new(BigInteger.Pow(10, 27) + (i * i), 7), []);

        var solution = ExchangeSolver.Solve(new([.. Enumerable.Range(0, 30).Select(i => Long($"a{i}", i))], [.. Enumerable.Range(0, 30).Select(i => Long($"b{i}", i))]), TestContext.Current.CancellationToken);

        Assert.Equal(61, solution.Schedule!.Stages.Length);
    }

    [Fact]
    public void No_order_that_brute_force_tries_needs_less() =>
        Small.Sample(exchange =>
        {
            var least = BruteForce(exchange);

            var solution = ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken);

            Assert.Equal(least, solution.Schedule?.Guarantee);
            Assert.True(least is null || solution.Bound <= least.Value);
        }, iter: 3000);

    [Fact]
    public void Handing_over_at_once_never_asks_for_more() =>
        Small.Sample(exchange =>
        {
            var alternating = ExchangeSolver.Solve(exchange with { HandOver = HandOver.Alternating }, TestContext.Current.CancellationToken).Schedule;
            var together = ExchangeSolver.Solve(exchange with { HandOver = HandOver.Together }, TestContext.Current.CancellationToken).Schedule;

            Assert.True(alternating is null || together!.Guarantee <= alternating.Guarantee);
        }, iter: 1000);

    [Fact]
    public void The_guarantee_is_what_the_worst_stage_of_the_schedule_asks_for() =>
        Small.Where(exchange => exchange.First.Length > 0).Sample(exchange =>
        {
            if (ExchangeSolver.Solve(exchange, TestContext.Current.CancellationToken).Schedule is not { } schedule) return;

            Assert.Equal(schedule.Guarantee, schedule.Stages.Select(stage => -stage.Least).Append(Rational.Zero).Max());
            Assert.Equal(Rational.Zero, schedule.Stages[^1].FirstGains);
            Assert.Equal(exchange.First.Length + exchange.Second.Length, schedule.Stages.Sum(stage => stage.Done.Length));
        }, iter: 1000);

    [Fact]
    public void Orders_that_are_tried_are_no_worse_than_any_that_is_given() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9]).Array[14, 16].Sample(numbers =>
        {
            ReciprocalStep[] steps = [.. numbers.Select((pair, i) => Step($"s{i}", pair.Item1, pair.Item1 + pair.Item2))];
            var sorted = new BilateralExchange([.. steps[..7].OrderByDescending(step => step.Cost)], [.. steps[7..].OrderByDescending(step => step.Cost)], InOrder: true);

            var free = ExchangeSolver.Solve(sorted with { InOrder = false }, TestContext.Current.CancellationToken);

            Assert.True(free.Schedule!.Guarantee <= ExchangeSolver.Solve(sorted, TestContext.Current.CancellationToken).Schedule!.Guarantee);
        }, iter: 60);

    static Gen<BilateralExchange> Small => Gen.Select(
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 9]).Array[0, 3], Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 9]).Array[0, 3], Gen.Bool, Gen.Enum<HandOver>(),
        (first, second, inOrder, together) => new BilateralExchange(Steps("a", first, "b", second.Length), Steps("b", second, "a", first.Length), inOrder, together));

    static System.Collections.Immutable.ImmutableArray<ReciprocalStep> Steps(string name, (int Cost, int Worth, int Waits)[] numbers, string other, int others) =>
        [.. numbers.Select((step, i) => step.Waits switch { 0 when others > 0 => Step($"{name}{i}", step.Cost, step.Worth, $"{other}{i % others}"), 1 when i > 0 => Step($"{name}{i}", step.Cost, step.Worth, $"{name}{i - 1}"), _ => Step($"{name}{i}", step.Cost, step.Worth) })];

    /// <summary>Every way to do everything, one step or two at once at a time.</summary>
    static Rational? BruteForce(BilateralExchange exchange)
    {
        Rational? Rest(List<ReciprocalStep> first, List<ReciprocalStep> second)
        {
            Rational Sum(List<ReciprocalStep> steps, Func<ReciprocalStep, Rational> of) => steps.Aggregate(Rational.Zero, (sum, step) => sum + of(step));
            var gains = new[] { Sum(second, step => step.Worth) - Sum(first, step => step.Cost), Sum(first, step => step.Worth) - Sum(second, step => step.Cost) }.Min();
            var risk = gains < Rational.Zero ? -gains : Rational.Zero;
            if (first.Count + second.Count == 0) return risk;

            bool Free(ReciprocalStep step) => step.After.All(before => first.Concat(second).All(left => left.Id != before));
            IEnumerable<ReciprocalStep> Next(List<ReciprocalStep> side) => (exchange.InOrder ? side.Take(1) : side).Where(Free);
            var ways = Next(first).Select(step => Rest([.. first.Except([step])], second))
                .Concat(Next(second).Select(step => Rest(first, [.. second.Except([step])])))
                .Concat(exchange.HandOver == HandOver.Together || (exchange.HandOver == HandOver.LastTogether && first.Count == 1 && second.Count == 1) ? Next(first).SelectMany(a => Next(second).Select(b => Rest([.. first.Except([a])], [.. second.Except([b])]))) : []);
            Rational? best = null;
            foreach (var way in ways.OfType<Rational>()) best = best is { } known && known <= way ? known : way;
            return best is { } least ? new[] { least, risk }.Max() : null;
        }
        return Rest([.. exchange.First], [.. exchange.Second]);
    }

    static ReciprocalStep Step(string id, int cost, int worth, params string[] after) => new(id, Whole(cost), Whole(worth), [.. after]);

    static Rational Whole(int number) => new(number, 1);

    static System.Collections.Immutable.ImmutableArray<ReciprocalStep> Side(JsonElement entry, string own, string other) =>
        [.. entry.GetProperty(own + "_units").EnumerateArray().Select((unit, i) => new ReciprocalStep($"{own}{i}", Read(unit.GetProperty("cost_to_" + own)), Read(unit.GetProperty("value_to_" + other)), []))];

    static Rational Read(JsonElement number)
    {
        var parts = (number.ValueKind == JsonValueKind.String ? number.GetString()! : number.GetRawText()).Split('/');
        return new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 1 ? 1 : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
