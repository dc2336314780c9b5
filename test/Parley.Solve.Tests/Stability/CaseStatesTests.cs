using CsCheck;
using Parley.Solve.Stability;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Stability;

public sealed class CaseStatesTests
{
    const string Actions = "actions: { a: { by: upland, title: A }, b: { by: vale, title: B }, c: { by: vale, title: C } }\n";

    [Fact]
    public void Without_conditions_every_combination_is_a_state_and_the_first_action_changes_fastest()
    {
        var states = CaseStates.Of(Case(Actions)).States!;

        Assert.Equal(8, states.Count);
        Assert.Equal(["a"], states.Taken(states.PositionOf("2")));
        Assert.Equal(["b", "c"], states.Taken(states.PositionOf("7")));
    }

    [Fact]
    public void States_are_those_that_satisfy_every_condition() =>
        Gen.OneOf("not (a and b)", "a or c", "b if c", "at most 1 of (a, b, c)", "a iff b", "exactly 2 of (a, b, c)").Array[1, 3].Sample(conditions =>
        {
            var @case = Case(Actions + $"states: {{ feasible: [{string.Join(", ", conditions.Select(condition => $"\"{condition}\""))}] }}\n");
            var expected = Enumerable.Range(0, 8).Where(mask => @case.States!.Feasible.All(condition => condition.Evaluate(atom => (mask >> "abc".IndexOf(atom.Name, StringComparison.Ordinal) & 1) == 1))).ToArray();
            var states = CaseStates.Of(@case).States;
            return states is null ? expected.Length == 0 : states.Count == expected.Length && expected.Select((mask, state) => states.Taken(state).Length == int.PopCount(mask)).All(same => same);
        });

    [Fact]
    public void Combinations_that_are_the_same_are_one_state()
    {
        var states = CaseStates.Of(Case(Actions + "states: { same: c }\n")).States!;

        Assert.Equal(5, states.Count);
        Assert.Equal(["c"], states.Taken(4));
        Assert.Equal(["a", "b"], states.Varying(4));
    }

    /// <summary>Were the 2^40 combinations gone through one by one, this test would not end.</summary>
    [Fact]
    public void Few_states_out_of_many_combinations_are_found_through_the_conditions()
    {
        var actions = string.Join(", ", Enumerable.Range(0, 40).Select(at => $"a{at}: {{ by: {(at < 20 ? "upland" : "vale")}, title: A }}"));
        var conditions = string.Join(", ", Enumerable.Range(0, 4).Select(group => $"\"exactly 1 of ({string.Join(", ", Enumerable.Range(10 * group, 10).Select(at => $"a{at}"))})\""));

        var (status, states) = CaseStates.Of(Case($"actions: {{ {actions} }}\nstates: {{ feasible: [{conditions}] }}\n"));

        Assert.Equal((SolveStatus.Complete, 10_000), (status, states!.Count));
    }

    [Fact]
    public void A_move_listed_for_two_parties_is_each_of_theirs_and_need_not_go_on()
    {
        var @case = Case(Actions + "states: { list: { one: {}, two: { taken: a }, three: { taken: b } }, moves: { upland: [[one, two], [two, three]], vale: [[one, two]] }, preferences: { upland: { author: x, ranking: [two, one, three] }, vale: { author: x, ranking: [three, two, one] } } }\n");

        var answer = Parley.Solve.Stability.StabilityAnswer.Of(@case);

        // Upland goes to two and not on to three at once; a common move is an improvement of each owner.
        Assert.Equal(["upland one two", "vale one two"], answer.Improvements.Select(move => $"{move.Party} {move.From} {move.To}").Order(StringComparer.Ordinal));
        Assert.Empty(answer.States[0].Stable["upland"]);
        Assert.Empty(answer.States[0].Stable["vale"].Intersect([StabilityConcept.Nash]));
    }

    [Fact]
    public void Today_is_the_state_with_todays_actions()
    {
        var states = CaseStates.Of(Case(Actions + "states: { feasible: not (a and b), today: { a: no, b: yes, c: yes } }\n")).States!;

        Assert.Equal(["b", "c"], states.Taken(states.Today!.Value));
    }

    [Fact]
    public void Listed_states_keep_their_ids_and_their_moves()
    {
        var states = CaseStates.Of(Case(Actions + "states: { list: { calm: {}, storm: { taken: a } }, moves: { upland: [[calm, storm]] }, today: calm }\n")).States!;

        Assert.Equal("calm", states.Id(states.Today!.Value));
        Assert.Equal([states.PositionOf("storm")], states.Moves.Targets(0, states.PositionOf("calm")));
        Assert.Empty(states.Moves.Targets(0, states.PositionOf("storm")));
    }

    [Fact]
    public void More_states_than_the_limit_is_a_status() =>
        Assert.Equal(SolveStatus.LimitReached, CaseStates.Of(Case(Actions), limit: 7).Status);

    [Fact]
    public void Listed_states_without_moves_follow_from_their_actions()
    {
        var states = CaseStates.Of(Case(Actions + "states: { list: { storm: { taken: [a, b] }, calm: {}, suit: { taken: b } } }\n")).States!;

        int At(string id) => states.PositionOf(id);
        Assert.Equal([At("suit")], states.Moves.Targets(1, At("calm")));
        Assert.Equal([At("storm")], states.Moves.Targets(0, At("suit")));
        Assert.Empty(states.Moves.Targets(0, At("calm")));
        Assert.Equal(["a", "b"], states.Taken(At("storm")));
    }

    [Fact]
    public void A_listed_state_may_stand_for_several_combinations()
    {
        var states = CaseStates.Of(Case(Actions + "states: { list: { calm: {}, storm: { taken: a, any: [b, c] } } }\n")).States!;

        Assert.Equal([states.PositionOf("storm")], states.Moves.Targets(0, states.PositionOf("calm")));
        Assert.Empty(states.Moves.Targets(1, states.PositionOf("calm")));
        Assert.Equal(["a"], states.Taken(states.PositionOf("storm")));
        Assert.Equal(["b", "c"], states.Varying(states.PositionOf("storm")));
    }

    [Fact]
    public void Exactly_as_many_states_as_the_limit_are_found() => Assert.Equal(8, CaseStates.Of(Case(Actions), limit: 8).States!.Count);

    [Fact]
    public void A_case_without_actions_has_no_states() => Assert.Equal((SolveStatus.Complete, null), CaseStates.Of(Case("")));

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("calm")]
    [InlineData("-1")]
    public void An_id_that_no_state_has_has_no_position(string id) => Assert.Equal(-1, CaseStates.Of(Case(Actions)).States!.PositionOf(id));

    [Fact]
    public void Listed_states_need_no_actions_where_their_moves_are_listed_too()
    {
        var answer = StabilityAnswer.Of(Case("""
            states:
              list: { calm: { title: Calm }, dispute: { title: Dispute }, court: { title: Court } }
              moves: { upland: [[calm, dispute]], ministry: [[dispute, court], [court, dispute]] }
              today: calm
              preferences:
                upland: { author: x, ranking: [dispute, calm, court] }
                vale: { author: x, ranking: [calm, court, dispute] }
            """));

        // Upland would gain by the dispute, and Vale would answer it in court.
        Assert.Equal((SolveStatus.Complete, 3, "calm"), (answer.Status, answer.StateCount, answer.Today));
        Assert.Equal(["upland", "vale"], answer.Parties.Select(party => party.Party));
        Assert.Equal(["court"], answer.Equilibria.Single(entry => entry.Concept == StabilityConcept.Nash).States);
        Assert.Equal(["calm", "court"], answer.Equilibria.Single(entry => entry.Concept == StabilityConcept.Sequential).States);
    }

    [Fact]
    public void Listed_states_between_which_nobody_can_move_are_no_conflict() =>
        Assert.Null(CaseStates.Of(Case("states: { list: { calm: {} } }")).States);
}
