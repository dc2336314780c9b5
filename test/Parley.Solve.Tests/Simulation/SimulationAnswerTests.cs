using Parley.Solve.Bargaining;
using Parley.Solve.Simulation;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Simulation;

public sealed class SimulationAnswerTests
{
    const string Preferences = """
        preferences:
          upland: { author: a, weights: { flow: 1 }, values: { flow: { low: 1, middle: 0.75, high: 0 } }, no_agreement: 0.25 DISCOUNT }
          vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, middle: 0.75, high: 1 } }, no_agreement: LEVEL }
        """;

    static SimulationAnswer Run(SimulationOptions options, string level = "0.25", string discount = "") =>
        SimulationAnswer.Of(Case(Preferences.Replace("LEVEL", level, StringComparison.Ordinal).Replace("DISCOUNT", discount, StringComparison.Ordinal)), options with { Runs = 40, Rounds = 20 }, cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void Two_parties_meet_with_each_of_five_tactics_against_each()
    {
        var answer = Run(new());

        Assert.Equal(25, answer.Tables.Length);
        Assert.Equal(25, answer.Tables.Select(table => string.Join(' ', table.Tactics)).Distinct().Count());
        Assert.All(answer.Tables, table => Assert.Equal(40, table.Runs));
        Assert.Equal((SolveStatus.Complete, 75, true), (answer.Status, (int)answer.Packages, answer.AllPackages));
    }

    [Fact]
    public void The_only_flow_that_both_accept_is_agreed_on_and_is_the_Nash_outcome()
    {
        var table = Assert.Single(Run(new() { Tables = [[Tactic.Linear, Tactic.Linear]] }).Tables);

        Assert.Equal(40, table.Agreements);
        Assert.Equal((0.75, 0.75), (table.MeanUtilities["upland"], table.MeanUtilities["vale"]));
        Assert.Equal((0.0, 0.0), (table.ToFrontier!.Value, table.ToNash!.Value));
        Assert.Equal(5, table.Packages.Length);
        Assert.All(table.Packages, agreed => Assert.Equal("middle", agreed.Package.Terms[0].Value));
        Assert.Equal(table.Packages.Select(agreed => agreed.Sessions).OrderDescending(), table.Packages.Select(agreed => agreed.Sessions));
        Assert.All(table.Packages, agreed => Assert.InRange(agreed.Sessions, 1, 40));
    }

    [Fact]
    public void Without_a_package_that_both_accept_everybody_stays_at_its_reservation()
    {
        var table = Assert.Single(Run(new() { Tables = [[Tactic.Conceder, Tactic.Conceder]] }, level: "0.9").Tables.Where(table => table.Tactics[0] == "conceder"));

        Assert.Equal(0, table.Agreements);
        Assert.Equal((0.25, 0.9), (Math.Round(table.MeanUtilities["upland"], 9), Math.Round(table.MeanUtilities["vale"], 9)));
        Assert.Null(table.ToFrontier);
        Assert.Null(table.ToNash);
        Assert.Empty(table.Packages);
    }

    [Fact]
    public void What_is_agreed_late_is_worth_less_to_whoever_discounts_it()
    {
        var options = new SimulationOptions { Tables = [[Tactic.Boulware, Tactic.Boulware]] };
        var (plain, discounted) = (Assert.Single(Run(options).Tables), Assert.Single(Run(options, discount: ", discount: 0.5").Tables));

        Assert.True(plain.MeanRounds > 2);
        Assert.Equal(plain.Agreements, discounted.Agreements);
        Assert.InRange(discounted.MeanUtilities["upland"], 0.75 * 0.5, 0.75 * Math.Pow(0.5, 1 / 19.0));
        Assert.Equal(0.75, discounted.MeanUtilities["vale"]);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("0.9")]
    public void An_agreement_loses_what_the_discount_takes_by_its_round_and_no_more(string discount)
    {
        var @case = Case(Preferences.Replace("LEVEL", "0.25", StringComparison.Ordinal).Replace("DISCOUNT", ", discount: " + discount, StringComparison.Ordinal));

        for (var seed = 1UL; seed <= 20; seed++)
        {
            // One session, so that its round is the mean: the discount to the power of the time passed, 0 in the first of 20 rounds and 1 in the last.
            var table = Assert.Single(SimulationAnswer.Of(@case, new() { Tables = [[Tactic.Boulware, Tactic.Conceder]], Rounds = 20, Runs = 1, Seed = seed }, cancellation: TestContext.Current.CancellationToken).Tables);

            Assert.Equal(1, table.Agreements);
            Assert.Equal(0.75 * Math.Pow(double.Parse(discount, System.Globalization.CultureInfo.InvariantCulture), (table.MeanRounds - 1) / 19), table.MeanUtilities["upland"], 1e-12);
            Assert.Equal(0.75, table.MeanUtilities["vale"], 1e-12);
        }
    }

    [Fact]
    public void Without_agreement_nothing_is_discounted()
    {
        var table = Assert.Single(Run(new() { Tables = [[Tactic.Conceder, Tactic.Conceder]] }, level: "0.9", discount: ", discount: 0.5").Tables);

        Assert.Equal((0, 0.25), (table.Agreements, table.MeanUtilities["upland"]));
    }

    [Fact]
    public void The_single_text_has_one_table_without_tactics_and_no_discount()
    {
        var table = Assert.Single(Run(new() { Protocol = SimulationProtocol.SingleText }, discount: ", discount: 0.5").Tables);

        Assert.Empty(table.Tactics);
        Assert.Equal(table.Agreements, table.Packages.Sum(agreed => agreed.Sessions) is var named && table.Agreements > named ? table.Agreements : named);
    }

    [Fact]
    public void One_party_alone_has_nobody_to_bargain_with()
    {
        var answer = SimulationAnswer.Of(Case("preferences: { vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, middle: 1, high: 1 } }, no_agreement: 0 } }"), cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(answer.Tables);
        Assert.Equal(["upland"], answer.WithoutPreference);
        Assert.Equal(BargainScope.Nothing, answer.Scope);
    }

    [Fact]
    public void A_run_that_is_cancelled_says_so() =>
        Assert.Equal(SolveStatus.Cancelled, SimulationAnswer.Of(Case(Preferences.Replace("LEVEL", "0", StringComparison.Ordinal).Replace("DISCOUNT", "", StringComparison.Ordinal)), cancellation: new(canceled: true)).Status);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    public void Numbers_below_one_are_refused(int runs, int rounds, int threads) =>
        Assert.Throws<ArgumentException>(() => SimulationAnswer.Of(Case(""), new() { Runs = runs, Rounds = rounds, Threads = threads }));

    [Fact]
    public void A_session_of_one_round_takes_no_time()
    {
        var @case = Case(Preferences.Replace("LEVEL", "0", StringComparison.Ordinal).Replace("DISCOUNT", ", discount: 0.5", StringComparison.Ordinal));

        var table = Assert.Single(SimulationAnswer.Of(@case, new() { Tables = [[Tactic.Conceder, Tactic.Conceder]], Rounds = 1, Runs = 40 }, cancellation: TestContext.Current.CancellationToken).Tables);

        Assert.All(table.MeanUtilities.Values, worth => Assert.InRange(worth, 0, 1));
        Assert.Equal(1, table.MeanRounds);
    }
}
