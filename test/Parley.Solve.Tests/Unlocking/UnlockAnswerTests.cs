using Parley.Solve.Stability;
using Parley.Solve.Unlocking;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Unlocking;

public sealed class UnlockAnswerTests
{
    const string Actions = "actions: { dam: { by: upland, title: Dam }, sue: { by: vale, title: Sue } }\n";

    const string Dam = Actions + """
        states:
          today: { dam: yes, sue: yes }
          preferences:
            upland: { author: ann, ranking: [2, 1, 3, 4] }
            vale: { author: bob, ranking: [1, 4, 3, 2] }
        """;

    static UnlockAnswer Of(string text, string state) => UnlockAnswer.Of(Case(text), state, cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void A_case_that_says_nothing_of_its_states_lacks_every_ranking()
    {
        var answer = Of(Actions, "1");

        Assert.Equal(["upland", "vale"], answer.WithoutPreference);
        Assert.Equal(4, answer.StateCount);
        Assert.Empty(answer.Concepts);
    }

    [Fact]
    public void Only_those_whose_ranking_is_missing_are_named()
    {
        var answer = Of(Actions + "states: { preferences: { vale: { author: bob, ranking: [1, 4, 3, 2] } } }\n", "1");

        Assert.Equal(["upland"], answer.WithoutPreference);
        Assert.Empty(answer.Concepts);
    }

    [Fact]
    public void Each_party_is_asked_for_the_least_and_all_together_too()
    {
        var answer = Of(Dam, "1");

        Assert.Equal(Enum.GetValues<StabilityConcept>(), answer.Concepts.Select(concept => concept.Concept));
        var nash = answer.Concepts[0];
        Assert.Equal([("upland", 1), ("vale", 0)], nash.Alone.Select(party => (party.Party, party.Distance)));
        Assert.Equal(["2"], nash.Alone[0].Asked);
        Assert.Equal(["2"], nash.Alone[0].Passed);
        Assert.Equal((1, 1, true), (nash.JointDistance, nash.JointBound, nash.IsLeast));
        Assert.Equal(["2"], nash.Joint["upland"]);
        Assert.Empty(nash.Joint["vale"]);
        var sequential = answer.Concepts.Single(concept => concept.Concept == StabilityConcept.Sequential);
        Assert.Equal((0, SolveStatus.Complete), (sequential.JointDistance, sequential.Status));
    }

    [Fact]
    public void The_way_from_today_is_given_by_improvements_and_by_any_moves()
    {
        var answer = Of(Dam, "1");

        Assert.Equal("4", answer.Today);
        Assert.Equal([new("upland", "4", "3"), new MoveAnswer("vale", "3", "1")], answer.Improving!.Value);
        Assert.Equal(2, answer.AnyMoves!.Value.Length);
    }

    [Fact]
    public void A_state_out_of_reach_of_improvements_has_a_way_by_moves_alone_and_todays_needs_none()
    {
        // Nobody gains by a step from 1 but Upland by the dam; from 2 on, Vale sues.
        var far = Of(Dam.Replace("dam: yes, sue: yes", "dam: no, sue: yes", StringComparison.Ordinal).Replace("[2, 1, 3, 4]", "[1, 2, 3, 4]", StringComparison.Ordinal), "2");
        var here = Of(Dam, "4");

        Assert.Null(far.Improving);
        Assert.NotNull(far.AnyMoves);
        Assert.Null(here.AnyMoves);
        Assert.Null(here.Improving);
    }

    [Fact]
    public void A_state_that_does_not_exist_is_refused() => Assert.Throws<ArgumentException>(() => Of(Dam, "5"));

    [Fact]
    public void A_cancelled_answer_says_so_and_claims_nothing()
    {
        var answer = UnlockAnswer.Of(Case(Dam), "1", cancellation: new(canceled: true));

        Assert.Equal(SolveStatus.Cancelled, answer.Status);
    }
}
