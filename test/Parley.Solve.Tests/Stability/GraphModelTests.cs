using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public sealed class GraphModelTests
{
    [Fact]
    public void Each_party_ranks_each_state()
    {
        var moves = ActionForm.Complete(2, new PartyAction(0), new PartyAction(1));

        Assert.Equal(4, new GraphModel(moves, [0, 1, 2, 3], [0, 0, 0, 0]).StateCount);
        Assert.Throws<ArgumentException>(() => new GraphModel(moves, [0, 1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new GraphModel(moves, [0, 1, 2, 3], [0, 0, 0]));
        Assert.Throws<ArgumentException>(() => new GraphModel(moves, default, [0, 1, 2, 3]));
    }
}
