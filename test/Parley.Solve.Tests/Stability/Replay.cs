using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

/// <summary>Plays the moves of a path one by one, as a person would with the list of moves and the rankings at hand.</summary>
static class Replay
{
    public static void AssertLegal(GraphModel model, int start, int end, int[] coalition, MoveKind kind, IReadOnlyList<Move> path)
    {
        var (at, last) = (start, -1);
        foreach (var (party, from, to) in path)
        {
            Assert.Equal(at, from);
            Assert.NotEqual(last, party);
            Assert.Contains(party, coalition);
            Assert.Contains(to, BruteForce.Moves(model, party, from, kind == MoveKind.Improvements));
            (at, last) = (to, party);
        }
        Assert.Equal(end, at);
    }
}
