using CsCheck;
using Parley.Record.Language;
using Parley.Training;

namespace Parley.Record.Tests.Language;

public sealed class OracleTests
{
    /// <summary>Trees without crossing arcs: where permitted moves lead that were drawn at random.</summary>
    static readonly Gen<int[]> trees = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 2].Array[20]).Select((count, draws) =>
    {
        var state = new ParserState();
        state.Start(count);
        for (var step = 0; !state.IsDone; step++)
        {
            var moves = Permitted(state);
            Move(state, moves[draws[step] % moves.Length]);
        }
        return state.Heads[..count];
    });

    static Transition[] Permitted(ParserState state) => [.. new[] { Transition.Shift, Transition.Left, Transition.Right }.Where(state.Permits)];

    static void Move(ParserState state, Transition move)
    {
        if (move == Transition.Shift)
            state.Shift();
        else
            state.Attach(move, Relation.Dep);
    }

    [Fact]
    public void Moves_without_cost_lead_to_the_right_tree() => trees.Sample(heads => Assert.Equal(heads, Follow(heads, (costs, _) => costs[0].Move)));

    [Fact]
    public void What_a_move_costs_is_what_the_best_tree_after_it_lacks() => Gen.Select(trees, Gen.Int[0, 2].Array[20]).Sample((heads, draws) =>
    {
        var spent = 0;
        var found = Follow(heads, (costs, step) =>
        {
            var drawn = step < draws.Length ? costs[draws[step] % costs.Count] : costs[0];
            spent += drawn.Cost;
            return drawn.Move;
        });

        Assert.Equal(spent, heads.Where((head, word) => head != found[word]).Count());
    });

    /// <summary>Moves as chosen among the permitted ones, the cheapest first, to the end.</summary>
    static int[] Follow(int[] heads, Func<List<(int Cost, Transition Move)>, int, Transition> choose)
    {
        var (state, oracle) = (new ParserState(), new Oracle(heads));
        state.Start(heads.Length);
        for (var step = 0; !state.IsDone; step++)
        {
            List<(int Cost, Transition Move)> costs = [.. Permitted(state).Select(move => (oracle.Cost(state, move), move)).Order()];
            var move = choose(costs, step);
            oracle.Note(move == Transition.Shift ? state.Next : state.Arc(move).Dependent, move == Transition.Shift);
            Move(state, move);
        }
        return state.Heads[..heads.Length];
    }
}
