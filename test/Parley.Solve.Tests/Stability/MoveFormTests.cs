using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class MoveFormTests
{
    [Fact]
    public void Moves_of_an_action_form_are_the_ones_its_actions_allow() =>
        ModelGen.AnyActions.SelectMany(ModelGen.Ranked).Sample(
            model =>
            {
                for (var party = 0; party < model.PartyCount; party++)
                {
                    for (var state = 0; state < model.StateCount; state++)
                        Assert.Equal(BruteForce.Moves(model, party, state, improvements: false), model.Moves.Targets(party, state));
                }
            },
            iter: 1_000);

    [Fact]
    public void Moves_against_their_direction_are_the_same_moves() =>
        ModelGen.AnyModel.Sample(
            model =>
            {
                int[] room = [];
                for (var party = 0; party < model.PartyCount; party++)
                {
                    for (var state = 0; state < model.StateCount; state++)
                    {
                        int[] sources = [.. model.Moves.SourcesOf(party, state, ref room)];
                        Assert.Equal(
                            Enumerable.Range(0, model.StateCount).Where(source => model.Moves.Targets(party, source).Contains(state)), sources.Order());
                    }
                }
            },
            iter: 1_000);

    [Fact]
    public void A_party_can_move_if_it_has_a_target_somewhere() =>
        ModelGen.AnyModel.Sample(
            model =>
            {
                for (var party = 0; party < model.PartyCount; party++)
                {
                    // One-way actions of a party may all be done in every feasible state, so that it only seems able to move.
                    var moves = Enumerable.Range(0, model.StateCount).Any(state => model.Moves.Targets(party, state).Length > 0);
                    Assert.True(model.Moves.CanMove(party) || !moves);
                    if (model.Moves is ArcForm or ActionForm { IsTwoWay: true })
                        Assert.Equal(moves, model.Moves.CanMove(party));
                }
            },
            iter: 1_000);

    [Fact]
    public void A_state_and_its_mask_find_each_other()
    {
        var form = ActionForm.Of(2, [new(0), new(1), new(1)], [0b000, 0b011, 0b110]);

        Assert.Equal(0b011UL, form.MaskOf(1));
        Assert.Equal(2, form.StateOf(0b110));
        Assert.Equal(-1, form.StateOf(0b111));
        Assert.Equal(0b110UL, form.OwnedBy(1));
        Assert.Equal(-1, ActionForm.Complete(1, new PartyAction(0)).StateOf(2));
    }

    [Fact]
    public void An_action_form_that_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ActionForm.Of(1, [new(0)], []));
        Assert.Throws<ArgumentException>(() => ActionForm.Of(1, [new(0)], [1, 0]));
        Assert.Throws<ArgumentException>(() => ActionForm.Of(1, [new(0)], [0, 2]));
        Assert.Throws<ArgumentException>(() => ActionForm.Of(1, [new(1)], [0]));
        Assert.Throws<ArgumentException>(() => ActionForm.Complete(1, Enumerable.Repeat(new PartyAction(0), 31)));
        Assert.Throws<ArgumentException>(() => ActionForm.Of(1, Enumerable.Repeat(new PartyAction(0), 64), [0]));
    }

    [Fact]
    public void Sixty_three_actions_fit()
    {
        var form = ActionForm.Of(1, Enumerable.Repeat(new PartyAction(0), 63), [0, 1UL << 62]);

        Assert.Equal([1], form.Targets(0, 0));
    }

    [Fact]
    public void An_arc_that_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ArcForm.Of(1, 2, new Move(0, 1, 1)));
        Assert.Throws<ArgumentException>(() => ArcForm.Of(1, 2, new Move(0, 0, 2)));
        Assert.Throws<ArgumentException>(() => ArcForm.Of(1, 2, new Move(1, 0, 1)));
    }

    [Fact]
    public void Rows_and_arcs_say_the_same()
    {
        var arcs = ArcForm.Of(2, 3, new(0, 2, 0), new(0, 0, 2), new(0, 0, 1), new(0, 0, 1), new(1, 1, 2));

        var rows = ArcForm.OfRows(3, ([0, 2, 2, 3], [1, 2, 0]), ([0, 0, 1, 1], [2]));

        Assert.Equal(4, arcs.ArcCount);
        Assert.Equal(4, rows.ArcCount);
        for (var party = 0; party < 2; party++)
        {
            for (var state = 0; state < 3; state++)
                Assert.Equal(arcs.Targets(party, state), rows.Targets(party, state));
        }
    }

    [Fact]
    public void Rows_that_are_not_sound_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ArcForm.OfRows(2, ([0, 1], [1])));
        Assert.Throws<ArgumentException>(() => ArcForm.OfRows(2, ([0, 2, 1], [1])));
        Assert.Throws<ArgumentException>(() => ArcForm.OfRows(2, ([0, 1, 1], [0])));
        Assert.Throws<ArgumentException>(() => ArcForm.OfRows(3, ([0, 2, 2, 2], [2, 1])));
        Assert.Throws<ArgumentException>(() => ArcForm.OfRows(2, (default, default)));
    }

    [Fact]
    public void Coalesced_states_move_wherever_a_member_can()
    {
        var form = ActionForm.Complete(2, new PartyAction(0), new PartyAction(1), new PartyAction(0, CanUndo: false));

        var coalesced = form.Coalesce([0, 1, 2, 3, 4, 4, 4, 4]);

        Assert.Equal([1, 4], coalesced.Targets(0, 0));
        Assert.Equal([2], coalesced.Targets(1, 0));
        Assert.Empty(coalesced.Targets(0, 4));
        Assert.Throws<ArgumentException>(() => form.Coalesce([0, 1, 2, 3, 5, 5, 5, 5]));
        Assert.Throws<ArgumentException>(() => form.Coalesce([0, 1]));
    }
}
