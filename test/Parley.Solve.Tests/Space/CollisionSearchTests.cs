using CsCheck;
using Parley.Solve.Outcomes;
using Parley.Solve.Space;

namespace Parley.Solve.Tests.Space;

public class CollisionSearchTests
{
    const int Cases = 3000;

    [Fact]
    public void An_outcome_is_found_exactly_when_there_is_one_and_keeps_the_rules() =>
        Gen.Select(SmallDispute.Any, Gen.Int).Sample((dispute, seed) =>
        {
            var dropped = Enumerable.Range(0, dispute.Count).Where(rule => (seed >> rule & 1) != 0).ToArray();
            var kept = Enumerable.Range(0, dispute.Count).Except(dropped).ToArray();

            var outcome = Searching(dispute).OutcomeWithout(dropped);

            Assert.Equal(dispute.Keepable()[kept.Sum(rule => 1 << rule)], outcome is not null);
            if (outcome is { } found) Assert.All(kept, rule => Assert.True(dispute.Space.Rules[rule].Holds(found.AsSpan())));
        }, iter: Cases);

    [Fact]
    public void Collisions_are_the_minimal_sets_that_no_outcome_keeps() =>
        SmallDispute.Any.Sample(dispute =>
        {
            var search = Searching(dispute);

            var collisions = search.Collisions().Select(rules => SmallDispute.Text(rules)).Order(StringComparer.Ordinal);

            Assert.Equal(dispute.Collisions(), collisions);
            Assert.Equal(SolveStatus.Complete, search.Status);
        }, iter: Cases);

    [Fact]
    public void Openings_are_the_minimal_sets_of_red_lines_whose_loss_opens_the_space_smallest_first() =>
        SmallDispute.Any.Sample(dispute =>
        {
            var search = Searching(dispute);

            var openings = search.Openings().ToArray();

            Assert.Equal(dispute.Openings(), openings.Select(opening => SmallDispute.Text(opening.Dropped)).Order(StringComparer.Ordinal));
            Assert.Equal(openings.Select(opening => opening.Dropped.Length).Order(), openings.Select(opening => opening.Dropped.Length));
            Assert.All(openings, opening => Assert.All(Enumerable.Range(0, dispute.Count).Except(opening.Dropped), rule => Assert.True(dispute.Space.Rules[rule].Holds(opening.Outcome.AsSpan()))));
            Assert.Equal(SolveStatus.Complete, search.Status);
        }, iter: Cases);

    [Fact]
    public void Openings_are_the_minimal_hitting_sets_of_the_red_lines_in_the_collisions() =>
        SmallDispute.Any.Sample(dispute =>
        {
            var collisions = Searching(dispute).Collisions().Select(rules => rules.Where(rule => dispute.Droppable[rule]).Sum(rule => 1 << rule)).ToArray();
            var hitting = Enumerable.Range(0, 1 << dispute.Count).Where(set => collisions.All(collision => (collision & set) != 0)).ToHashSet();
            var minimal = hitting.Where(set => Enumerable.Range(0, dispute.Count).All(rule => (set & 1 << rule) == 0 || !hitting.Contains(set & ~(1 << rule))));

            var openings = Searching(dispute).Openings().Select(opening => opening.Dropped.Sum(rule => 1 << rule));

            Assert.Equal(minimal.Order(), openings.Order());
        }, iter: Cases);

    [Fact]
    public void Linkages_that_collide_among_themselves_leave_no_opening()
    {
        Rule[] rules = [Rule.Takes(0, 0), Rule.Takes(0, 1), Rule.Not(Rule.Takes(0, 2))];
        var search = new CollisionSearch([3], rules, [false, false, true]);

        Assert.Equal(["0 1"], search.Collisions().Select(collision => SmallDispute.Text(collision)));
        Assert.Empty(search.Openings());
    }

    [Fact]
    public void An_open_space_has_no_collision_and_is_opened_by_dropping_nothing()
    {
        var search = new CollisionSearch([3], [Rule.Not(Rule.Takes(0, 2))], [true]);

        Assert.Empty(search.Collisions());
        Assert.Empty(Assert.Single(search.Openings()).Dropped);
    }

    [Fact]
    public void A_limit_on_splits_ends_the_search_with_a_status_and_keeps_what_was_found()
    {
        var (counts, rules) = Pigeons(9);
        var search = new CollisionSearch(counts, rules, [.. rules.Select(_ => true)], splitLimit: 20);

        Assert.Empty(search.Collisions());
        Assert.Equal(SolveStatus.LimitReached, search.Status);
    }

    [Fact]
    public void A_cancelled_search_says_so()
    {
        var (counts, rules) = Pigeons(4);
        var search = new CollisionSearch(counts, rules, [.. rules.Select(_ => true)], cancellation: new(canceled: true));

        Assert.Empty(search.Collisions());
        Assert.Equal(SolveStatus.Cancelled, search.Status);
    }

    [Fact]
    public void Droppable_needs_an_entry_for_each_rule() =>
        Assert.Throws<ArgumentException>(() => new CollisionSearch([2], [Rule.Takes(0, 1)], []));

    /// <summary>One more envoy than there are seats, and no two on one seat: every rule is needed for the collision.</summary>
    static (int[] Counts, Rule[] Rules) Pigeons(int seats) =>
    (
        [.. Enumerable.Repeat(seats, seats + 1)],
        [
            .. from first in Enumerable.Range(0, seats + 1)
               from second in Enumerable.Range(first + 1, seats - first)
               select Rule.All(Enumerable.Range(0, seats).Select(seat => Rule.Not(Rule.All(Rule.Takes(first, seat), Rule.Takes(second, seat))))),
        ]
    );

    static CollisionSearch Searching(SmallDispute dispute) =>
        new(dispute.Space.OptionCounts, dispute.Space.Rules, [.. dispute.Droppable]);
}
