using Parley.Solve.Stability;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Stability;

public sealed class StabilityAnswerTests
{
    const string Actions = "actions: { dam: { by: upland, title: Dam }, sue: { by: vale, title: Sue } }\n";

    /// <summary>Upland would build the dam if nobody sued, and Vale sues to stop it.</summary>
    const string Dam = Actions + """
        states:
          today: { dam: no, sue: no }
          names: { 2: Dam built }
          preferences:
            upland: { author: ann, confidence: high, ranking: [2, 1, 3, 4] }
            vale: { author: bob, confidence: low, ranking: [1, 4, 3, 2] }
        """;

    static StabilityAnswer Of(string text, IProgress<double>? progress = null, CancellationToken cancellation = default) => StabilityAnswer.Of(Case(text), progress, cancellation: cancellation);

    [Fact]
    public void A_case_that_says_nothing_of_its_states_has_all_combinations_and_lacks_every_ranking()
    {
        var answer = Of(Actions);

        Assert.Equal(["upland", "vale"], answer.WithoutPreference);
        Assert.Equal([null, null], answer.Parties.Select(party => party.Author));
        Assert.Equal(["1", "2", "3", "4"], answer.States.Select(state => state.State));
        Assert.All(answer.States, state => Assert.Null(state.Name));
        Assert.Empty(answer.Equilibria);
        Assert.Null(answer.Today);
    }

    [Fact]
    public void Each_state_is_told_with_its_name_its_actions_and_for_whom_it_is_stable()
    {
        var answer = Of(Dam);

        Assert.Equal((SolveStatus.Complete, 4, "1"), (answer.Status, answer.StateCount, answer.Today));
        Assert.Equal([("upland", "ann"), ("vale", "bob")], answer.Parties.Select(party => (party.Party, party.Author!)));
        Assert.Equal([null, "Dam built", null, null], answer.States.Select(state => state.Name));
        Assert.Equal(["dam"], answer.States[1].Taken);
        Assert.Equal(["dam", "sue"], answer.States[3].Taken);

        // Upland's dam would be answered by a suit, after which it is worse off than today; Vale has the best it can get.
        Assert.DoesNotContain(StabilityConcept.Nash, answer.States[0].Stable["upland"]);
        Assert.Contains(StabilityConcept.Sequential, answer.States[0].Stable["upland"]);
        Assert.Equal(Enum.GetValues<StabilityConcept>(), answer.States[0].Stable["vale"]);
        Assert.Equal(answer.States[0].Stable["upland"], answer.States[0].Equilibrium);
        Assert.Equal(["1", "3"], answer.Equilibria.Single(one => one.Concept == StabilityConcept.Sequential).States);
        Assert.Equal(0, answer.Equilibria.Single(one => one.Concept == StabilityConcept.Nash).Count);
    }

    [Fact]
    public void The_ways_out_of_today_are_told_with_what_deters_them()
    {
        var answer = Of(Dam);

        Assert.Equal([new MoveAnswer("upland", "1", "2"), new("vale", "1", "3")], answer.Exits.Select(exit => exit.Move));
        Assert.Equal([true, false], answer.Exits.Select(exit => exit.IsImprovement));
        Assert.Contains(StabilityConcept.Sequential, answer.Exits[0].Deterred);
        Assert.Empty(answer.Exits[1].Deterred);
        Assert.Equal([new("upland", "1", "2"), new("vale", "2", "4"), new("vale", "3", "1"), new("upland", "4", "3")], answer.Improvements.OrderBy(move => move.From));
        var why = answer.Witnesses.Single(witness => (witness.State, witness.Party) == ("1", "upland"));
        Assert.True(why.Stays);
        Assert.Equal([new MoveAnswer("vale", "2", "4")], Assert.Single(why.Replies).Answer);
    }

    [Fact]
    public void A_way_to_an_equilibrium_is_by_improvements_where_there_is_one()
    {
        var answer = Of(Dam.Replace("dam: no, sue: no", "dam: yes, sue: no", StringComparison.Ordinal));

        Assert.Equal([("1", true), ("3", true)], answer.Ways.Select(way => (way.To, way.Improving)));
        Assert.Equal([new("vale", "2", "4"), new("upland", "4", "3"), new MoveAnswer("vale", "3", "1")], answer.Ways[0].Moves);
        Assert.Equal([new("vale", "2", "4"), new MoveAnswer("upland", "4", "3")], answer.Ways[1].Moves);
    }

    [Fact]
    public void Today_is_listed_however_many_equilibria_come_before_it()
    {
        // Nobody minds anything, so that each of 256 states is an equilibrium; today is the last of them.
        var actions = string.Join(", ", Enumerable.Range(0, 8).Select(at => $"a{at}: {{ by: {(at % 2 == 0 ? "upland" : "vale")}, title: A }}"));
        var today = string.Join(", ", Enumerable.Range(0, 8).Select(at => $"a{at}: yes"));

        var answer = Of($"actions: {{ {actions} }}\nstates: {{ today: {{ {today} }}, preferences: {{ upland: {{ author: a, weights: {{ a0: 0 }} }}, vale: {{ author: a, weights: {{ a0: 0 }} }} }} }}\n");

        Assert.Equal("256", answer.Today);
        Assert.Equal(StabilityAnswer.ListLimit, answer.States.Length);
        Assert.Equal("256", answer.States[^1].State);
        Assert.All(answer.Equilibria, one => Assert.Equal((256, StabilityAnswer.ListLimit), (one.Count, one.States.Length)));
        Assert.Empty(answer.Improvements);
    }

    [Fact]
    public void Progress_rises_to_the_whole()
    {
        var told = new List<double>();

        Of(Dam, new Told(told));

        Assert.Equal(told.Order(), told);
        Assert.InRange(told[0], 0, 0.7);
        Assert.All(told, share => Assert.InRange(share, 0, 1));
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void A_cancelled_answer_says_so() =>
        Assert.Equal(SolveStatus.Cancelled, Of(Dam, cancellation: new(canceled: true)).Status);

    sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
