using System.Collections.Immutable;
using CsCheck;
using Parley.Solve.Stability;
using Parley.Solve.Tests.Stability;
using Parley.Solve.Unlocking;

namespace Parley.Solve.Tests.Unlocking;

public sealed class StabiliserTests
{
    /// <summary>Euphrates 1975 (Hipel, Kilgour and Kinsara 2014): Syria releases water or escalates, not both; Iraq attacks.</summary>
    static GraphModel SyriaIraq()
    {
        var form = ActionForm.Of(2, [new(0), new(0), new(1)], [0b000, 0b001, 0b010, 0b100, 0b101, 0b110]);
        return new(form, Ranking.OfGroups(6, [0], [2], [5], [1], [3], [4]), Ranking.OfGroups(6, [1], [3], [5], [0], [4], [2]));
    }

    [Theory]
    [InlineData(StabilityConcept.Nash, 240)]
    [InlineData(StabilityConcept.GeneralMetarational, 384)]
    [InlineData(StabilityConcept.SymmetricMetarational, 300)]
    [InlineData(StabilityConcept.Sequential, 384)]
    [InlineData(StabilityConcept.SymmetricSequential, 300)]
    public void Of_the_720_strict_rankings_of_Syria_so_many_hold_the_release_of_water(StabilityConcept concept, int expected) =>
        Assert.Equal(expected, Stabiliser.Of(SyriaIraq(), state: 1, party: 0, concept).CountStrictRankings());

    [Fact]
    public void Counting_by_sets_agrees_with_going_through_all_rankings() =>
        Games.Sample(game =>
        {
            var (model, state, party, concept) = game;
            if (model.StateCount > 6) return;
            var expected = Orders([.. Enumerable.Range(0, model.StateCount)]).Count(order => BruteForce.IsStable(With(model, party, Ranking.OfGroups(model.StateCount, [.. order.Select(one => (IReadOnlyCollection<int>)[one])])), party, state, concept));

            Assert.Equal(expected, Stabiliser.Of(model, state, party, concept).CountStrictRankings());
        }, iter: 300);

    [Fact]
    public void No_ranking_that_makes_the_state_stable_is_nearer_than_the_one_that_is_found() =>
        Games.Sample(game =>
        {
            var (model, state, party, concept) = game;
            if (model.StateCount > 5) return;
            var nearest = WeakOrders(model.StateCount)
                .Where(ranks => BruteForce.IsStable(With(model, party, ranks), party, state, concept))
                .Min(ranks => Distance(model.Ranks[party], ranks));

            Assert.Equal(nearest, Stabiliser.Of(model, state, party, concept).LeastChange().Distance);
        }, iter: 300);

    [Fact]
    public void What_is_asked_is_enough() =>
        Games.Sample(game =>
        {
            var (model, state, party, concept) = game;
            var stabiliser = Stabiliser.Of(model, state, party, concept);

            var change = stabiliser.LeastChange();

            Assert.Equal(BruteForce.IsStable(model, party, state, concept), change.Distance == 0);
            Assert.True(change.Asked.ToHashSet().IsSubsetOf(change.Passed));
            Assert.True(stabiliser.StaysAbove(other => model.Ranks[party][other] <= model.Ranks[party][state] || change.Asked.Contains(other)));
        }, iter: 500);

    [Fact]
    public void Of_two_ways_to_answer_a_move_the_one_that_asks_for_less_is_told_though_it_is_longer()
    {
        // From 0 the first party can go to 1, from where the second leads it to 2 and it helps itself to 3; and to 4, where nobody answers.
        var arcs = ArcForm.Of(2, 5, [new(0, 0, 1), new(0, 0, 4), new(1, 1, 2), new(0, 2, 3)]);
        var model = new GraphModel(arcs, Ranking.OfGroups(5, [4], [1], [0], [2, 3]), Ranking.OfGroups(5, [0, 1, 2, 3, 4]));

        var change = Stabiliser.Of(model, state: 0, party: 0, StabilityConcept.SymmetricMetarational).LeastChange();

        // It has to be as good as 4 whatever else; 2 and 3 are no better than 0 today, so nothing is asked of 1, which is passed on the way.
        Assert.Equal([1, 4], change.Passed);
        Assert.Equal([4], change.Asked);
    }

    [Fact]
    public void The_joint_change_makes_an_equilibrium_and_is_no_less_than_its_bound() =>
        Games.Sample(game =>
        {
            var (model, state, _, concept) = game;

            var joint = JointChange.Of(model, state, concept, TestContext.Current.CancellationToken);

            var raised = new GraphModel(model.Moves, [.. joint.Changes.Select((passed, party) => passed.IsEmpty ? model.Ranks[party]
                : Ranking.OfScores<long>([.. model.Ranks[party].Select((rank, other) => other == state ? 2L * model.Ranks[party][passed[^1]] + 1 : 2L * rank)]))]);
            Assert.All(Enumerable.Range(0, model.PartyCount), party => Assert.True(BruteForce.IsStable(raised, party, state, concept)));
            Assert.True(joint.Distance >= joint.Bound);
            Assert.Equal(SolveStatus.Complete, joint.Status);
        }, iter: 300);

    [Fact]
    public void No_smaller_change_of_all_rankings_together_makes_an_equilibrium_where_it_says_so() =>
        Games.Sample(game =>
        {
            var (model, state, _, concept) = game;
            if (model.StateCount > 4 || model.PartyCount > 2) return;
            var joint = JointChange.Of(model, state, concept, TestContext.Current.CancellationToken);
            var orders = WeakOrders(model.StateCount).ToArray();
            var least = orders.SelectMany(first => orders.Select(second => (first, second)))
                .Where(both => Enumerable.Range(0, 2).All(party => BruteForce.IsStable(new(model.Moves, both.first, both.second), party, state, concept)))
                .Min(both => Distance(model.Ranks[0], both.first) + Distance(model.Ranks[1], both.second));

            Assert.InRange(least, joint.Bound, joint.Distance);
        }, iter: 60);

    static Gen<(GraphModel Model, int State, int Party, StabilityConcept Concept)> Games =>
        ModelGen.AnyModel.SelectMany(model => Gen.Select(Gen.Int[0, model.StateCount - 1], Gen.Int[0, model.PartyCount - 1], Gen.Enum<StabilityConcept>(), (state, party, concept) => (model, state, party, concept)));

    static GraphModel With(GraphModel model, int party, ImmutableArray<int> ranks) => new(model.Moves, model.Ranks.SetItem(party, ranks));

    /// <summary>How many pairs of states are related in another way.</summary>
    static int Distance(ImmutableArray<int> one, ImmutableArray<int> other) =>
        Enumerable.Range(0, one.Length).Sum(a => Enumerable.Range(0, a).Count(b => one[a].CompareTo(one[b]) != other[a].CompareTo(other[b])));

    static IEnumerable<int[]> Orders(int[] items) => items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    /// <summary>All rankings with ties.</summary>
    static IEnumerable<ImmutableArray<int>> WeakOrders(int count)
    {
        var total = (int)Math.Pow(count, count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < total; number++)
        {
            var scores = new int[count];
            for (int i = 0, left = number; i < count; i++, left /= count) scores[i] = left % count;
            var ranks = Ranking.OfScores<int>(scores);
            if (seen.Add(string.Join(',', ranks))) yield return ranks;
        }
    }
}
