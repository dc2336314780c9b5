using Parley.Solve.Soundness;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Soundness;

public sealed class CaseSoundnessTests
{
    const string Actions = "actions: { divert: { by: upland, title: Diverts }, sue: { by: vale, title: Sues } }\n";

    [Theory]
    [InlineData("linkages: { a: { rule: flow = low, author: x }, b: { rule: price > 2, author: x }, c: { rule: flow = high, author: x } }\n", "contradictory-linkages", "No outcome keeps the linkages 'a', 'c' together.")]
    [InlineData("red_lines: { a: { party: vale, never: flow = low, author: x }, b: { party: upland, never: flow != low, author: x } }\n", "empty-space", "The red lines leave no outcome open.")]
    [InlineData(Actions + "states: { feasible: [divert, not divert] }\n", "no-feasible-state", "No combination of actions satisfies all feasibility conditions.")]
    [InlineData(Actions + "states: { feasible: not divert, today: { divert: yes, sue: no } }\n", "today", "Today's combination of actions is not a feasible state.")]
    [InlineData(Actions + "states: { names: { 5: Far away } }\n", "unknown-state", "There is no state '5'.")]
    [InlineData(Actions + "states: { preferences: { upland: { author: x, ranking: [1, 2, 3] }, vale: { author: x, order: sue } } }\n", "ranking", "The ranking of 'upland' leaves out 4.")]
    [InlineData(Actions + "states: { preferences: { upland: { author: x, order: divert } } }\n", "no-preference", "'vale' can act, and nobody has judged how it ranks the states.")]
    [InlineData(Actions + "states: { preferences: { upland: { author: x, order: divert, much_better: [[1, 2]] }, vale: { author: x, order: sue } } }\n", "much-better", "'upland' is said to like state 1 much better than 2, and does not rank it above.")]
    [InlineData(Actions + "states: { preferences: { upland: { author: x, order: divert, unknown: [[1, 9]] }, vale: { author: x, order: sue } } }\n", "unknown-state", "There is no state '9'.")]
    [InlineData(Actions + "states: { preferences: { upland: { author: x, order: divert }, vale: { author: x, order: sue } }, coalitions: { all: { members: [upland, commission], author: x } } }\n", "coalition", "'commission' controls no action, so it adds nothing to a coalition.")]
    [InlineData("preferences: { vale: { author: x, weights: { flow: 1 }, values: { flow: { low: 0, middle: 0, high: 1 } }, no_agreement: 0 } }\n", "no-preference", "An agreement needs 'upland', and nobody has judged its preference.")]
    public void What_only_solving_shows_is_a_finding_too(string rest, string code, string what)
    {
        var findings = CaseSoundness.Check(Reading(rest));

        Assert.Contains(findings, finding => (finding.Code, finding.What) == (code, what) && finding.Place.Line > 0);
    }

    [Fact]
    public void Findings_on_one_line_come_from_left_to_right()
    {
        var findings = CaseSoundness.Check(Reading(Actions + "states: { preferences: { upland: { author: x, ranking: [1, 2, 3] }, vale: { author: x, order: sue } }, names: { 9: Far away } }\n"));

        Assert.Equal(["ranking", "unknown-state"], findings.Select(finding => finding.Code));
        Assert.Equal(findings[0].Place.Line, findings[1].Place.Line);
        Assert.True(findings[0].Place.Column < findings[1].Place.Column);
    }

    [Theory]
    [InlineData("list: { one: {}, two: {} }, moves: { upland: [[one, two]], ministry: [[two, one]] }", true)]
    [InlineData("list: { one: {} }", false)]
    public void Listed_states_without_actions_are_sound_where_somebody_can_move_between_them(string states, bool sound) =>
        Assert.Equal(sound ? [] : ["no-moves"], CaseSoundness.Check(Reading($"states: {{ {states} }}\n")).Select(finding => finding.Code));

    [Fact]
    public void A_case_that_judges_no_preference_at_all_lacks_none() => Assert.Empty(CaseSoundness.Check(Reading(Actions)));
}
