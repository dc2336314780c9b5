using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class RankOrderTests
{
    [Fact]
    public void Indexes_ascend_by_rank_and_equals_by_index() =>
        Gen.OneOf(Gen.Int.Array[0, 1_500], Gen.Int[-3, 3].Array[500, 1_500], Gen.Int[0, 1 << 23].Array[500, 1_500]).Sample(
            ranks =>
            {
                var indexes = new int[ranks.Length];

                RankOrder.Fill(ranks, indexes);

                Assert.Equal(Enumerable.Range(0, ranks.Length).OrderBy(index => ranks[index]), indexes);
            },
            iter: 200);
}
