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
    [InlineData(4)]
    [InlineData(5)]
    public void Thousands_that_are_kept_do_not_hide_what_they_exceed(int dimension)
    {
        // Vectors of nearly the same sum exceed one another seldom; every fifth has a little less than the one before it.
        var random = new Random(dimension);
        var vectors = new List<Int128[]>();
        for (var number = 0; number < 4_000; number++)
        {
            Int128[] vector = number % 5 == 4 ? [.. vectors[^1].Select(value => value - random.Next(3))] : [.. Enumerable.Range(1, dimension - 1).Select(_ => (Int128)random.Next(1_000_000))];
            vectors.Add(vector.Length == dimension ? vector : [.. vector, 10_000_000 - vector.Aggregate((a, b) => a + b)]);
        }

        Int128[] data = [.. vectors.OrderByDescending(vector => vector, Comparer<Int128[]>.Create((a, b) => VectorSet.Compare(a, b))).SelectMany(vector => vector)];
        var expected = data.Chunk(dimension).Where(vector => !vectors.Exists(other => BargainingGen.Dominates(other, vector))).DistinctBy(vector => string.Join(',', vector)).SelectMany(vector => vector).ToArray();

        var kept = Dominance.Prune(data, dimension, [], CancellationToken.None);

        Assert.InRange(kept, 2_000, 3_999);
        Assert.Equal(expected, data.Take(kept * dimension));
    }

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
