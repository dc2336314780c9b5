using Parley.Model;
using Parley.Solve.Bargaining;
using Parley.Solve.Robustness;

namespace Parley.Solve.Tests.Robustness;

public sealed class RobustAnswerTests
{
    const string Preferences = """
        preferences:
          upland:
            author: a
            confidence: high
            weights: { flow: 0.5, price: 0.5 }
            values: { flow: { low: 1, middle: 0.5, high: 0 }, price: { 0: 0, 12: 1 } }
            no_agreement: 0.4
            ranges: { UPLAND }
          vale:
            author: a
            confidence: high
            weights: { flow: 0.5, price: 0.5 }
            values: { flow: { low: 0, middle: 0.5, high: 1 }, price: { 0: 1, 12: 0 } }
            no_agreement: 0.4
            ranges: { VALE }
        proposals:
          draft: { tabled_by: vale, versions: { 1: { date: 2025-07-01, terms: { flow: high, price: 9 } } } }
        """;

    static Case With(string upland, string vale = "") => CaseText.Case(Preferences.Replace("UPLAND", upland, StringComparison.Ordinal).Replace("VALE", vale, StringComparison.Ordinal));

    static RobustAnswer Run(Case @case, int draws = 4000, int threads = 1, ulong seed = 1) =>
        RobustAnswer.Of(@case, new() { Draws = draws, Threads = threads, Seed = seed }, cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void Figures_that_may_not_move_give_what_the_best_guess_gives()
    {
        var answer = Run(With(""));

        Assert.All(answer.Outcomes, package => Assert.Contains(package.AcceptableToAll.Value, new double[] { 0, 1 }));
        Assert.All(answer.Outcomes, package => Assert.Contains(package.Nash.Value, new double[] { 0, 1 }));
        Assert.Equal(1, answer.Zone!.Value);
        Assert.Empty(answer.Flips);
    }

    [Fact]
    public void The_share_of_draws_that_accept_is_that_of_the_range_below_the_worth_of_the_draft()
    {
        // The draft is worth 0.375 to Upland; of levels from 0.3 to 0.5 three in eight lie below it.
        var draft = Run(With("no_agreement: { from: 0.3, to: 0.5 }"), draws: 20_000).Outcomes.Single(package => package.Proposal == "draft");

        var share = draft.Acceptable["upland"];
        Assert.InRange(0.375, share.Low, share.High);
        Assert.InRange(share.High - share.Low, 0, 0.02);
    }

    [Fact]
    public void Weights_known_by_order_alone_lie_uniformly_on_that_half_of_the_simplex()
    {
        // With flow at least as weighty as price, the draft is worth 0.75 × the weight of price: at least 0.3 where that weight is at least 0.4, one fifth of the way from 0 to 0.5.
        var draft = Run(With("order: [flow, price]").WithLevel(0.3m), draws: 20_000).Outcomes.Single(package => package.Proposal == "draft");

        Assert.InRange(0.2, draft.Acceptable["upland"].Low, draft.Acceptable["upland"].High);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_answer_and_a_shorter_run_is_its_beginning()
    {
        var @case = With("weights: { flow: { from: 0.3, to: 0.7 } }, no_agreement: { from: 0.3, to: 0.5 }", "values: { flow: { middle: { from: 0.2, to: 0.8 } } }");

        var one = Run(@case, draws: 3000);

        foreach (var threads in new[] { 2, 7 })
        {
            var other = Run(@case, draws: 3000, threads);
            Assert.Equal(one.Zone, other.Zone);
            Assert.Equal(one.Outcomes.Select(package => (package.Nash, package.Efficient, package.AcceptableToAll)), other.Outcomes.Select(package => (package.Nash, package.Efficient, package.AcceptableToAll)));
        }
        Assert.NotEqual(one.Outcomes[0].Nash, Run(@case, draws: 3000, seed: 2).Outcomes[0].Nash);
    }

    [Fact]
    public void A_flip_is_so_on_one_side_of_its_figure_and_not_on_the_other()
    {
        var @case = With("no_agreement: { from: 0.3, to: 0.5 }", "no_agreement: { from: 0.2, to: 0.9 }, weights: { flow: { from: 0.2, to: 0.8 } }");

        var flips = Run(@case, draws: 100).Flips;

        var accepted = flips.Single(flip => flip is { Judgement: { Kind: JudgementKind.NoAgreement, Party: "upland" }, Conclusion: { Kind: ConclusionKind.Acceptable, Party: "upland" } });
        Assert.Equal(0.375, accepted.At!.Value, 5);
        Assert.False(accepted.Conclusion.Holds);
        var zone = flips.Single(flip => flip is { Judgement: { Kind: JudgementKind.NoAgreement, Party: "vale" }, Conclusion.Kind: ConclusionKind.Zone });
        foreach (var (level, open) in new[] { ((decimal)zone.At!.Value - 0.001m, true), ((decimal)zone.At.Value + 0.001m, false) })
        {
            var moved = @case with { Preferences = @case.Preferences.Select((party, preference) => party == "vale" ? preference with { NoAgreement = level } : preference) };
            Assert.Equal(open, BargainAnswer.Of(moved, cancellation: TestContext.Current.CancellationToken).NoZone is null);
        }
    }

    [Fact]
    public void Without_ranges_the_confidence_of_the_author_says_how_far_figures_move_and_the_answer_names_it()
    {
        var @case = With("");
        var plain = @case with { Preferences = @case.Preferences.Select((_, preference) => preference with { Ranges = null, Confidence = Confidence.Low }) };

        Assert.Equal([0.15, 0.15], Run(plain, draws: 200).Defaults.Select(entry => entry.Width));
        Assert.Empty(Run(@case, draws: 200).Defaults);
    }

    [Fact]
    public void A_run_that_is_stopped_says_so()
    {
        var stopped = RobustAnswer.Of(With("no_agreement: { from: 0.3, to: 0.5 }"), new() { Draws = 1000 }, cancellation: new CancellationToken(canceled: true));

        Assert.Equal(SolveStatus.Cancelled, stopped.Status);
        Assert.Equal(0, stopped.Draws);
    }

    [Fact]
    public void Rankings_that_may_be_true_are_combined_and_tried_one_by_one()
    {
        var @case = CaseText.Case("""
            actions: { divert: { by: upland, title: Diverts }, sue: { by: vale, title: Sues } }
            states:
              today: { divert: no, sue: no }
              preferences:
                upland: { author: a, confidence: high, order: [divert, not sue], or_perhaps: [[not sue, not divert]] }
                vale: { author: a, confidence: high, order: [not divert, not sue] }
            """);

        var answer = Run(@case, draws: 1);

        Assert.Equal((2, true), (answer.Rankings, answer.AllRankings));
        Assert.Contains(answer.States, state => state.Equilibrium.Any(entry => entry.Share is { Hits: 1, Draws: 2 }));
        Assert.NotEmpty(answer.Flips);
        Assert.All(answer.Flips, flip => Assert.Equal((JudgementKind.Ranking, 1), (flip.Judgement.Kind, flip.Alternative)));
    }

    [Fact]
    public void Where_two_parties_may_rank_otherwise_every_pair_of_rankings_is_taken_once()
    {
        // Each cares for its own action alone, one way or the other: each of the four states is the equilibrium of one pair.
        var answer = Run(CaseText.Case("""
            actions: { divert: { by: upland, title: Diverts }, sue: { by: vale, title: Sues } }
            states:
              today: { divert: no, sue: no }
              preferences:
                upland: { author: a, confidence: high, order: [divert], or_perhaps: [[not divert]] }
                vale: { author: a, confidence: high, order: [sue], or_perhaps: [[not sue]] }
            """), draws: 1);

        Assert.Equal((4, true), (answer.Rankings, answer.AllRankings));
        Assert.Equal(4, answer.States.Length);
        Assert.All(answer.States, state => Assert.All(state.Equilibrium, entry => Assert.Equal((1, 4), (entry.Share.Hits, entry.Share.Draws))));
        Assert.All(answer.States, state => Assert.NotEmpty(state.Equilibrium));
    }

    [Fact]
    public void An_author_of_low_confidence_may_have_exchanged_two_neighbours_of_the_order()
    {
        const string text = """
            actions: { divert: { by: upland, title: Diverts }, sue: { by: vale, title: Sues } }
            states:
              today: { divert: no, sue: no }
              preferences:
                upland: { author: a, confidence: CONFIDENCE, order: [divert, sue] }
                vale: { author: a, confidence: high, order: [sue if divert, not sue] }
            """;

        // The order as stated and the one exchange that it allows; an author who is surer has made none.
        Assert.Equal(2, Run(CaseText.Case(text.Replace("CONFIDENCE", "low", StringComparison.Ordinal)), draws: 1).Rankings);
        Assert.Equal(0, Run(CaseText.Case(text.Replace("CONFIDENCE", "medium", StringComparison.Ordinal)), draws: 1).Rankings);
    }

    [Fact]
    public void Of_three_statements_by_an_author_of_low_confidence_either_two_neighbours_may_be_exchanged_alone()
    {
        // The first statement says nothing, so to exchange it changes nothing. To exchange the others makes Upland divert whatever Vale does, and calm no longer holds.
        var answer = Run(CaseText.Case("""
            actions: { divert: { by: upland, title: Diverts }, sue: { by: vale, title: Sues } }
            states:
              preferences:
                upland: { author: a, confidence: low, order: [divert or not divert, divert iff sue, divert] }
                vale: { author: a, confidence: high, order: [sue iff divert] }
            """), draws: 1);

        Assert.Equal((3, true), (answer.Rankings, answer.AllRankings));
        Assert.Equal([2], answer.Flips.Select(flip => flip.Alternative).Distinct());
    }

    [Fact]
    public void Without_rankings_nothing_is_said_of_situations()
    {
        var answer = Run(CaseText.Case("actions: { divert: { by: upland, title: Diverts } }\n"), draws: 1);

        Assert.Equal((0, SolveStatus.Complete), (answer.Rankings, answer.Status));
        Assert.Empty(answer.States);
    }

    [Fact]
    public void A_package_worth_exactly_no_agreement_is_accepted_and_may_be_the_Nash_outcome()
    {
        var answer = Run(CaseText.Case("""
            preferences:
              upland: { author: a, weights: { flow: 1 }, values: { flow: { low: 1, middle: 0.5, high: 0 } }, no_agreement: 0.5, ranges: {} }
              vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, middle: 0.5, high: 1 } }, no_agreement: 0.5, ranges: {} }
            """), draws: 10);

        Assert.Equal(1, answer.Zone!.Value);
        var agreed = Assert.Single(answer.Outcomes);
        Assert.Equal("middle", agreed.Package.Terms[0].Value);
        Assert.Equal((1, 1, 1, 1), (agreed.AcceptableToAll.Value, agreed.Acceptable["upland"].Value, agreed.Acceptable["vale"].Value, agreed.Nash.Value));
    }

    [Fact]
    public void Where_one_weight_is_moved_alone_the_others_share_the_rest_in_their_proportions()
    {
        // Upland cares for the flow (0.5), and for the price (0.3) and the gauge (0.2), of which the draft gives it the price alone: 0.6 of what is not the flow's, 0.42 where the flow has 0.3.
        var answer = Run(CaseText.Of("""
            parley: 1
            title: Test
            as_of: 2025-07-14
            parties: { upland: { name: Upland }, vale: { name: Vale } }
            issues:
              flow: { title: Flow, options: { low: Low, high: High } }
              price: { title: Price, options: { low: Low, high: High } }
              gauge: { title: Gauge, options: { shared: Shared, none: None } }
            preferences:
              upland: { author: a, weights: { flow: 0.5, price: 0.3, gauge: 0.2 }, values: { flow: { low: 1, high: 0 }, price: { low: 0, high: 1 }, gauge: { shared: 1, none: 0 } }, no_agreement: 0.42, ranges: { weights: { flow: { from: 0.2, to: 0.6 } } } }
              vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, high: 1 } }, no_agreement: 0, ranges: {} }
            proposals:
              draft: { tabled_by: vale, versions: { 1: { date: 2025-07-01, terms: { flow: high, price: high, gauge: none } } } }
            """), draws: 100);

        var flip = Assert.Single(answer.Flips, flip => flip.Conclusion is { Kind: ConclusionKind.Acceptable, Party: "upland" });
        Assert.Equal((JudgementKind.Weight, "flow", 0.5), (flip.Judgement.Kind, flip.Judgement.Issue, flip.Guess!.Value));
        Assert.Equal(0.3, flip.At!.Value, 5);
        Assert.False(flip.Conclusion.Holds);
    }

    [Fact]
    public void Values_without_a_range_do_not_move_where_others_have_one()
    {
        // The draft's flow is worth 0 to Upland at its best guess and has no range, though to be worth more would make Upland accept.
        var answer = Run(With("values: { flow: { middle: { from: 0.2, to: 0.8 } } }"), draws: 100);

        Assert.All(answer.Flips, flip => Assert.Equal((JudgementKind.Value, "flow", "middle"), (flip.Judgement.Kind, flip.Judgement.Issue, flip.Judgement.Option)));
        Assert.Contains(answer.Firm, conclusion => conclusion is { Kind: ConclusionKind.Acceptable, Subject: "draft", Party: "upland", Holds: false });
    }

    [Fact]
    public void A_share_of_no_draws_may_be_anything()
    {
        var share = new Share(0, 0);

        Assert.Equal((0, 0, 1), (share.Value, share.Low, share.High));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Draws_and_threads_below_one_are_refused(int draws, int threads) =>
        Assert.Throws<ArgumentException>(() => RobustAnswer.Of(With(""), new() { Draws = draws, Threads = threads }));

    [Theory]
    [InlineData(50, 100, 0.4038, 0.5962)]
    [InlineData(0, 100, 0, 0.0370)]
    [InlineData(100, 100, 0.9630, 1)]
    public void Intervals_are_those_of_Wilson(long hits, long draws, double low, double high)
    {
        var share = new Share(hits, draws);

        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }
}

static class RobustCases
{
    /// <summary>The same case with another worth of no agreement to everybody.</summary>
    public static Case WithLevel(this Case @case, decimal level) => @case with { Preferences = @case.Preferences.Select((_, preference) => preference with { NoAgreement = level }) };
}
