using CsCheck;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Tests.Bargaining;

public class DominanceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public void Of_sorted_vectors_those_are_kept_that_no_other_weakly_exceeds(int dimension) =>
        Gen.OneOf(Gen.Long[0, 6].Select(small => (Int128)small), Gen.Long[0, 1L << 61].Select(large => (Int128)large << 60)).Array[dimension].Array[0, 150].Sample(vectors =>
        {
            var sorted = vectors.OrderByDescending(vector => vector, Comparer<Int128[]>.Create((a, b) => VectorSet.Compare(a, b))).ToArray();
            Int128[] data = [.. sorted.SelectMany(vector => vector)];

            var kept = Dominance.Prune(data, dimension, [], CancellationToken.None);

            var expected = sorted.Where(vector => !Array.Exists(vectors, other => BargainingGen.Dominates(other, vector)))
                .DistinctBy(vector => string.Join(',', vector));
            Assert.Equal(expected.SelectMany(vector => vector), data.Take(kept * dimension));
        });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void With_slack_every_vector_is_reached_but_for_the_slack_by_one_that_is_kept(int dimension) =>
        Gen.Select(Gen.Int[0, 50].Array[dimension].Array[0, 150], Gen.Int[0, 20].Array[dimension]).Sample((vectors, slacks) =>
        {
            Int128[] slack = [.. slacks];
            var sorted = vectors.Select(vector => (Int128[])[.. vector])
                .OrderByDescending(vector => vector, Comparer<Int128[]>.Create((a, b) => VectorSet.Compare(a, b))).ToArray();
            Int128[] data = [.. sorted.SelectMany(vector => vector)];

            var kept = data.Take(Dominance.Prune(data, dimension, slack, CancellationToken.None) * dimension).Chunk(dimension).ToArray();

            Assert.All(sorted, vector =>
            {
                Int128[] least = [.. vector.Zip(slack, (value, missing) => value - missing)];
                Assert.Contains(kept, other => VectorSet.AtLeast(other, least));
            });
            Assert.DoesNotContain(kept, one => Array.Exists(kept, other => BargainingGen.Dominates(other, one)));
        });
}
