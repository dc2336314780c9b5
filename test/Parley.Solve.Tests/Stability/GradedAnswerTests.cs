using Parley.Model;
using Parley.Solve.Stability;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Stability;

/// <summary>Upland may divert, and Vale may sue against it; nothing else can happen.</summary>
public sealed class GradedAnswerTests
{
    const string Actions = "actions: { divert: { by: upland, title: Diverts, undo: no }, sue: { by: vale, title: Sues, undo: no } }\n";

    /// <summary>States: 1 quiet, 2 diverted, 3 sued, 4 both. Upland would rather divert than not, and rather not than be sued for it.</summary>
    static Case Dispute(string upland = "", string more = "") => Case(Actions
        + $"states: {{ today: {{ divert: no, sue: no }}, preferences: {{ upland: {{ author: x, ranking: [2, 1, 4, 3]{upland} }}, vale: {{ author: x, ranking: [1, 4, 2, 3] }} }}{more} }}\n");

    static GradedState State(StabilityAnswer answer, string id) => answer.Graded!.States.Single(state => state.State == id);

    [Fact]
    public void A_case_that_says_nothing_of_strength_or_the_unknown_has_no_range() => Assert.Null(StabilityAnswer.Of(Dispute()).Graded);

    [Fact]
    public void A_threat_whose_worth_is_unknown_deters_in_the_hopeful_readings_alone()
    {
        var graded = StabilityAnswer.Of(Dispute(", unknown: [[1, 4]]")).Graded!;

        var today = graded.States[0];
        Assert.Equal("1", today.State);
        Assert.DoesNotContain(StabilityConcept.Sequential, today.Equilibrium.Aggressive);
        Assert.DoesNotContain(StabilityConcept.Sequential, today.Equilibrium.Certain);
        Assert.Contains(StabilityConcept.Sequential, today.Equilibrium.Mixed);
        Assert.Contains(StabilityConcept.Sequential, today.Equilibrium.Conservative);
        Assert.Equal(1, graded.UnknownPairs["upland"]);
        Assert.Equal([new Hinge("upland", "1", "4", IsAnswer: true)], graded.Hinges);
    }

    [Fact]
    public void An_improvement_of_unknown_worth_tempts_in_the_readings_of_a_daring_mover()
    {
        var graded = StabilityAnswer.Of(Dispute(", unknown: [[4, 1], [2, 1]]")).Graded!;

        Assert.Empty(graded.States[0].Stable["upland"].Aggressive);
        Assert.Contains(StabilityConcept.Nash, graded.States[0].Stable["upland"].Certain);
        Assert.Contains(new Hinge("upland", "1", "2", IsAnswer: false), graded.Hinges);
    }

    [Fact]
    public void Orders_that_may_be_true_make_unknown_what_they_disagree_on()
    {
        var @case = Case(Actions + "states: { preferences: { upland: { author: x, order: [not sue, divert], or_perhaps: [[divert, not sue]] }, vale: { author: x, ranking: [1, 4, 2, 3] } } }\n");

        // Of the six pairs they disagree on state 1, quiet, against state 4, both: the first order puts 1 above, the second 4.
        Assert.Equal(1, StabilityAnswer.Of(@case).Graded!.UnknownPairs["upland"]);
    }

    [Fact]
    public void What_is_much_better_is_so_for_all_above_against_all_below()
    {
        var states = CaseStates.Of(Dispute(", much_better: [[1, 4]]")).States!;
        var @case = Dispute(", much_better: [[1, 4]]");
        var likings = new CaseLikings(@case, states, new(states.Moves, [.. states.Parties.Select(party => CaseRanks.Of(@case, states, party))]));

        // Ranked 2, 1, 4, 3.
        Assert.Equal(Liking.MuchMore, likings.Of(0, from: 2, to: 1));
        Assert.Equal(Liking.MuchLess, likings.Of(0, from: 1, to: 3));
        Assert.Equal(Liking.More, likings.Of(0, from: 0, to: 1));
        Assert.Equal(Liking.Less, likings.Of(0, from: 3, to: 2));
        Assert.Equal(Liking.AsMuch, likings.Of(0, from: 3, to: 3));
    }

    [Fact]
    public void A_threat_that_is_much_worse_makes_a_state_hold_strongly()
    {
        var strong = StabilityAnswer.Of(Dispute(", much_better: [[1, 4]]"));
        var weak = StabilityAnswer.Of(Dispute(", much_better: [[1, 3]]"));

        Assert.Contains(StabilityConcept.Sequential, State(strong, "1").Equilibrium.Strongly);
        Assert.DoesNotContain(StabilityConcept.Sequential, State(weak, "1").Equilibrium.Strongly);
        Assert.Contains(StabilityConcept.Sequential, State(weak, "1").Equilibrium.Aggressive);
        Assert.Contains(new StrengthWitness("upland", "1", "2", "4"), strong.Graded!.Strength);
        Assert.Contains(new StrengthWitness("upland", "1", "2", null), weak.Graded!.Strength);
    }

    [Fact]
    public void Beyond_four_thousand_states_the_range_is_left_out_and_the_rest_answered()
    {
        var actions = string.Join(", ", Enumerable.Range(0, 13).Select(at => $"a{at}: {{ by: {(at % 2 == 0 ? "upland" : "vale")}, title: A }}"));
        var answer = StabilityAnswer.Of(Case($"actions: {{ {actions} }}\nstates: {{ preferences: {{ upland: {{ author: x, order: a0, unknown: [[1, 2]] }}, vale: {{ author: x, order: a1 }} }} }}\n"));

        Assert.Equal((SolveStatus.Complete, 8192), (answer.Status, answer.StateCount));
        Assert.Null(answer.Graded);
    }

    [Fact]
    public void A_coalition_undoes_what_holds_against_each_of_its_members()
    {
        // Both like it better when both act, and neither likes to act alone.
        var @case = Case(Actions + "states: { preferences: { upland: { author: x, ranking: [4, 1, 3, 2] }, vale: { author: x, ranking: [4, 1, 2, 3] } }, coalitions: { pact: { members: [upland, ministry], author: x } } }\n");

        var answer = StabilityAnswer.Of(@case);

        Assert.Contains(StabilityConcept.Nash, answer.States[0].Equilibrium);
        var pact = Assert.Single(answer.Coalitions);
        Assert.Equal(["upland", "vale"], pact.Members);
        Assert.Empty(pact.States[0].Stays);
        var reply = Assert.Single(pact.States[0].Replies);
        Assert.Equal(("4", 2, 0), (reply.To, reply.Way.Length, reply.Answer.Length));
        Assert.Equal(4, pact.States[3].Stays.Length);
    }
}
