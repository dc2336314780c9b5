using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

public class ProposalReviewTests
{
    const int Open = OutcomeSpace.Unset;

    // Party 0 cares for the first issue, party 1 for the second; on both, the party that cares wants the later option.
    static readonly Utility Timetable = Utility.Of([0.7m, 0.3m], [[0m, 1m], [1m, 0m]], 0.2m);
    static readonly Utility Corridor = Utility.Of([0.4m, 0.6m], [[1m, 0m], [0m, 1m]], 0.5m);

    [Fact]
    public void A_trade_across_issues_is_made_visible()
    {
        var review = ProposalReview.Of(Problem(), [0, 0]);

        Assert.True(review.IsFeasible);
        Assert.False(review.IsEfficient);
        Assert.False(review.IsAcceptable);
        Assert.Equal([Rational.Zero, new(1, 10)], review.Standings.Select(standing => standing.Shortfall));
        var improvement = Assert.Single(review.Improvements);
        Assert.Equal([1, 1], improvement.Outcome);
        Assert.Equal(2, improvement.ChangedTerms);
        Assert.True(improvement.IsLogrolling);
        Assert.Equal([new(7, 10), new(-4, 10)], improvement.Trades[0].Change);
        Assert.Equal([new(-3, 10), new(6, 10)], improvement.Trades[1].Change);
        Assert.Equal([new(4, 10), new(2, 10)], improvement.Gains);
    }

    [Fact]
    public void An_efficient_proposal_has_no_improvement()
    {
        var review = ProposalReview.Of(Problem(), [1, 1]);

        Assert.True(review.IsEfficient);
        Assert.True(review.IsAcceptable);
        Assert.Empty(review.Improvements);
    }

    [Fact]
    public void A_proposal_that_breaks_a_rule_is_measured_against_what_keeps_it()
    {
        var review = ProposalReview.Of(Problem(Rule.Always, Rule.Implies(Rule.Takes(0, 0), Rule.Takes(1, 1))), [0, 0]);

        Assert.False(review.IsFeasible);
        Assert.Equal([1], review.BrokenRules);
        Assert.Equal([1, 1], Assert.Single(review.Improvements).Outcome);
    }

    [Fact]
    public void An_incomplete_proposal_is_judged_by_its_fairest_completion()
    {
        var review = ProposalReview.Of(Problem(), [Open, 1]);

        Assert.Equal([1, 1], review.Baseline!.Value);
        Assert.True(review.IsEfficient);
    }

    [Fact]
    public void Changing_an_open_issue_is_no_changed_term()
    {
        // Rule: option 0 of the second issue forces option 0 of the first, so that the completion of (open, 0) is (0, 0).
        var review = ProposalReview.Of(Problem(Rule.Implies(Rule.Takes(1, 0), Rule.Takes(0, 0))), [Open, 0]);

        Assert.Equal([0, 0], review.Baseline!.Value);
        var improvement = Assert.Single(review.Improvements);
        Assert.Equal(1, improvement.ChangedTerms);
        Assert.Equal(2, improvement.Trades.Length);
    }

    [Fact]
    public void A_proposal_no_completion_of_which_is_feasible_has_no_baseline()
    {
        var review = ProposalReview.Of(Problem(Rule.Takes(1, 1)), [Open, 0]);

        Assert.False(review.IsFeasible);
        Assert.Null(review.Baseline);
        Assert.Empty(review.Improvements);
    }

    [Fact]
    public void Improvements_are_those_of_brute_force_fewest_changes_first() =>
        Gen.Select(BargainingGen.Problem, Gen.Int).Sample((problem, seed) =>
        {
            var random = new Random(seed);
            var proposal = problem.Outcomes.Space.OptionCounts.Select(count => random.Next(count)).ToArray();

            var review = ProposalReview.Of(problem, proposal, new(Improvements: 10_000));

            var baseline = problem.UnitsOf(proposal);
            var feasible = problem.Outcomes.Contains(proposal);
            var better = BargainingGen.Everything(problem)
                .Where(pair => VectorSet.AtLeast(pair.Units, baseline) && !(feasible && pair.Units.SequenceEqual(baseline)))
                .Select(pair => (pair.Outcome, pair.Units, Changes: pair.Outcome.Zip(proposal).Count(terms => terms.First != terms.Second))).ToArray();
            var expected = better
                .Where(one => !Array.Exists(better, other => other.Changes <= one.Changes && BargainingGen.Dominates(other.Units, one.Units)))
                .GroupBy(one => string.Join(',', one.Units)).Select(same => $"{same.Key} after {same.Min(one => one.Changes)}");
            Assert.Equal(feasible, review.IsFeasible);
            Assert.Equal(feasible && better.Length == 0, review.IsEfficient);
            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                review.Improvements.Select(improvement => $"{string.Join(',', improvement.Point.Units)} after {improvement.ChangedTerms}").Order(StringComparer.Ordinal));
            Assert.Equal(review.Improvements.Select(improvement => improvement.ChangedTerms).Order(), review.Improvements.Select(improvement => improvement.ChangedTerms));
            Assert.All(review.Improvements, improvement =>
            {
                Assert.Equal(improvement.ChangedTerms, improvement.Trades.Length);
                Assert.Equal(problem.UnitsOf(improvement.Outcome.AsSpan()), improvement.Point.Units);
                Assert.All(improvement.Gains, gain => Assert.True(gain.Sign >= 0));
                for (var at = 0; at < problem.Parties.Length; at++)
                {
                    // Without a ceiling, what no trade explains is what bonuses are earned and lost.
                    var party = problem.Parties[at];
                    if (party.Ceiling is null)
                        Assert.Equal(Rational.Zero, improvement.Together[at]);
                    else if (party.ValueOf(party.Ceiling.Value) == Rational.From(100))
                        Assert.Equal(party.ValueOf(Earned(party, [.. improvement.Outcome]) - Earned(party, proposal)), improvement.Together[at]);
                }
            });
        });

    [Fact]
    public void An_incomplete_proposal_is_held_to_its_completions_by_brute_force() =>
        Gen.Select(BargainingGen.Problem, Gen.Int).Sample((problem, seed) =>
        {
            var random = new Random(seed);
            var proposal = problem.Outcomes.Space.OptionCounts.Select(count => random.Next(-1, count)).ToArray();

            var review = ProposalReview.Of(problem, proposal, new(Improvements: 10_000));

            var all = BargainingGen.Everything(problem);
            var completions = all.Where(pair => pair.Outcome.Zip(proposal).All(terms => terms.Second is Open || terms.First == terms.Second)).ToArray();
            Assert.Equal(completions.Length > 0, review.IsFeasible);
            if (review.Baseline is not { } baseline || !proposal.Contains(Open))
                return;
            var units = problem.UnitsOf(baseline.AsSpan());
            Assert.Contains(completions, pair => pair.Outcome.SequenceEqual(baseline));
            Assert.DoesNotContain(completions, pair => BargainingGen.Dominates(pair.Units, units));
            Assert.Equal(!Array.Exists(all, pair => BargainingGen.Dominates(pair.Units, units)), review.IsEfficient);
            Assert.Equal(review.IsEfficient, review.Improvements.IsEmpty);
            Assert.Equal(Array.Exists(completions, pair => VectorSet.AtLeast(pair.Units, problem.Reservations)), review.IsAcceptable);
            Assert.All(review.Improvements, improvement => Assert.Equal(
                improvement.Outcome.Zip(proposal).Count(terms => terms.Second is not Open && terms.First != terms.Second),
                improvement.ChangedTerms));
        });

    [Fact]
    public void A_bounded_list_says_that_there_is_more()
    {
        var review = ProposalReview.Of(Problem(), [0, 0], new(Improvements: 0));

        Assert.Empty(review.Improvements);
        Assert.True(review.HasMore);
    }

    [Fact]
    public void A_limit_is_a_status()
    {
        Assert.Equal(SolveStatus.LimitReached, ProposalReview.Of(Problem(), [0, 0], new(Nodes: 1)).Status);
        Assert.Equal(SolveStatus.Cancelled, ProposalReview.Of(Problem(), [0, 0], cancellation: new(true)).Status);
    }

    [Fact]
    public void A_proposal_that_does_not_fit_is_refused() =>
        Assert.Throws<ArgumentException>(() => ProposalReview.Of(Problem(), [0]));

    static BargainingProblem Problem(params Rule[] rules) =>
        new(OutcomeDiagram.Compile(new([2, 2], rules)).Diagram!, Timetable, Corridor);

    static Int128 Earned(Utility party, int[] outcome) =>
        party.Bonuses.Where(bonus => bonus.When.Holds(outcome)).Aggregate(Int128.Zero, (sum, bonus) => sum + bonus.Adds);
}
