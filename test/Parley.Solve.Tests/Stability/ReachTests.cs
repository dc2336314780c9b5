using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class ReachTests
{
    // The first party steps 0 → 1 → 2 → 3, the second 1 → 4 and 4 → 1, and in common with the first 4 → 2.
    static readonly GraphModel Ring = new(
        ArcForm.Of(2, 5, new(0, 0, 1), new(0, 1, 2), new(0, 2, 3), new(1, 1, 4), new(1, 4, 1), new(0, 4, 2), new(1, 4, 2)), [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]);

    [Fact]
    public void A_coalition_reaches_what_the_definition_says() =>
        ModelGen.AnyModel.SelectMany(WithCoalition).Sample(
            given =>
            {
                var (model, start, coalition, kind) = given;

                var reach = Reach.From(model, start, coalition, kind);

                Assert.Equal(BruteForce.Reach(model, coalition, start, kind == MoveKind.Improvements).Order(), reach.States);
            },
            iter: 4_000);

    [Fact]
    public void Every_path_can_be_replayed_and_none_is_shorter() =>
        ModelGen.AnyModel.SelectMany(WithCoalition).Sample(
            given =>
            {
                var (model, start, coalition, kind) = given;

                var reach = Reach.From(model, start, coalition, kind);

                foreach (var state in reach.States)
                {
                    var path = reach.PathTo(state);
                    Replay.AssertLegal(model, start, state, coalition, kind, path);
                    Assert.Equal(BruteForce.Distance(model, coalition, start, state, kind == MoveKind.Improvements), path.Length);
                }
            },
            iter: 2_000);

    [Fact]
    public void Nobody_moves_twice_in_a_row() => Assert.Equal([1], Reach.From(Ring, 0, [0], MoveKind.Moves).States);

    [Fact]
    public void A_party_moves_again_once_another_has_moved()
    {
        var reach = Reach.From(Ring, 0, [0, 1], MoveKind.Moves);

        Assert.Equal([1, 2, 4], reach.States);
        Assert.Equal([new Move(0, 0, 1), new Move(1, 1, 4), new Move(0, 4, 2)], reach.PathTo(2));
    }

    [Fact]
    public void The_start_is_no_move_away_and_what_is_out_of_reach_has_no_path()
    {
        var reach = Reach.From(Ring, 3, [0, 1], MoveKind.Moves);

        Assert.Empty(reach.States);
        Assert.Equal(0, reach.MovesTo(3));
        Assert.Empty(reach.PathTo(3));
        Assert.Equal(-1, reach.MovesTo(0));
        Assert.Throws<ArgumentException>(() => reach.PathTo(0));
    }

    static Gen<(GraphModel Model, int Start, int[] Coalition, MoveKind Kind)> WithCoalition(GraphModel model) =>
        Gen.Select(
            Gen.Const(model), Gen.Int[0, model.StateCount - 1], Gen.Int[0, model.PartyCount - 1].HashSet[0, model.PartyCount].Select(set => set.ToArray()),
            Gen.Bool.Select(improve => improve ? MoveKind.Improvements : MoveKind.Moves));
}
