using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class RankingTests
{
    [Fact]
    public void Groups_rank_best_first_and_tie_within() => Assert.Equal([1, 0, 2, 1], Ranking.OfGroups(4, [[2], [0, 3], [1]]));

    [Fact]
    public void Groups_must_name_every_state_once()
    {
        Assert.Throws<ArgumentException>(() => Ranking.OfGroups(2, [[0]]));
        Assert.Throws<ArgumentException>(() => Ranking.OfGroups(2, [[0, 1], [1]]));
        Assert.Throws<ArgumentException>(() => Ranking.OfGroups(2, [[0, 2], [1]]));
        Assert.Throws<ArgumentException>(() => Ranking.OfGroups(2, [[0, 1], []]));
    }

    [Fact]
    public void Scores_rank_densely() => Assert.Equal([1, 0, 2, 1], Ranking.OfScores<double>([0.5, -3, 1e9, 0.5]));

    [Fact]
    public void Weights_add_up_exactly()
    {
        var form = ActionForm.Complete(1, new PartyAction(0), new PartyAction(0), new PartyAction(0));

        Assert.Equal([1, 2, 3, 4, 0, 1, 2, 3], Ranking.OfWeights(form, 0.1m, 0.2m, -0.1m));
    }

    [Fact]
    public void Weights_of_very_different_size_still_tell_states_apart()
    {
        var form = ActionForm.Complete(1, new PartyAction(0), new PartyAction(0), new PartyAction(0));

        var ranks = Ranking.OfWeights(form, decimal.MaxValue, 0.0000000000000000000000000001m, -decimal.MaxValue);

        Assert.Equal([2, 4, 3, 5, 0, 2, 1, 3], ranks);
    }

    [Theory]
    [InlineData("1", "0.5", "0.25")]
    [InlineData("4294967296", "4294967295", "1.0")]
    [InlineData("18446744073709551616", "4294967296", "0.1")]
    [InlineData("79228162514264337593543950335", "18446744073709551616", "4294967296")]
    public void Weights_are_compared_at_the_same_scale(string high, string middle, string low)
    {
        // Singly taken actions in the order of their weights; nothing taken is worth least.
        var form = ActionForm.Of(1, [new(0), new(0), new(0)], [0b000, 0b001, 0b010, 0b100]);
        decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([0, 3, 2, 1], Ranking.OfWeights(form, Of(high), Of(middle), Of(low)));
    }

    [Fact]
    public void A_weight_for_each_action_is_needed() =>
        Assert.Throws<ArgumentException>(() => Ranking.OfWeights(ActionForm.Complete(1, new PartyAction(0)), 1, 2));

    [Fact]
    public void Statements_compare_word_by_word_however_many_there_are() =>
        Gen.Bool.Array[70].Array[1, 12].Sample(
            states =>
            {
                var statements = Enumerable.Range(0, 70).Select(at => StateSet.Where(states.Length, state => states[state][at]));

                var ranks = Ranking.OfStatements(states.Length, statements);

                var words = states.Select(truths => string.Concat(truths.Select(truth => truth ? '1' : '0'))).ToArray();
                var order = words.Distinct().Order(StringComparer.Ordinal).ToList();
                Assert.Equal(words.Select(word => order.IndexOf(word)), ranks);
            },
            iter: 300);

    [Fact]
    public void Without_statements_all_states_tie() => Assert.Equal([0, 0, 0], Ranking.OfStatements(3));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_state_that_is_not_ranked_is_refused(int left) =>
        Assert.Throws<ArgumentException>(() => Ranking.OfGroups(3, [.. Enumerable.Range(0, 3).Where(state => state != left).Select(state => (IReadOnlyCollection<int>)[state])]));

    [Fact]
    public void A_statement_about_other_states_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ranking.OfStatements(3, StateSet.All(4)));
}
