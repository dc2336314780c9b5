using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class StateSetTests
{
    [Fact]
    public void Sets_combine_like_sets() =>
        Gen.Int[1, 200].SelectMany(count => Gen.Select(Gen.Const(count), Gen.Int[0, count - 1].HashSet[0, count], Gen.Int[0, count - 1].HashSet[0, count])).Sample(
            (count, one, other) =>
            {
                var (first, second) = (StateSet.Of(count, one), StateSet.Where(count, other.Contains));

                Assert.Equal(one.Order(), first);
                Assert.Equal(one.Count, first.Count);
                Assert.Equal(one.Intersect(other).Order(), first.Intersect(second));
                Assert.Equal(one.Union(other).Order(), first.Union(second));
                Assert.Equal(one.Except(other).Order(), first.Except(second));
                Assert.Equal(one.IsSubsetOf(other), first.IsSubsetOf(second));
                Assert.Equal(StateSet.All(count), first.Union(StateSet.All(count).Except(first)));
            });

    [Fact]
    public void Equal_sets_are_equal_values()
    {
        var (one, other) = (StateSet.Of(70, 1, 69), StateSet.Of(70, 69, 1, 1));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, StateSet.Of(71, 1, 69));
        Assert.Equal("{1, 69}", one.ToString());
    }

    [Fact]
    public void What_is_no_state_is_refused_or_not_contained()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StateSet.Of(3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StateSet.Of(3, -1));
        Assert.Throws<ArgumentException>(() => StateSet.All(3).Union(StateSet.All(4)));
        Assert.False(StateSet.All(3).Contains(3));
        Assert.False(StateSet.All(3).Contains(-1));
    }

    [Fact]
    public void No_states_at_all_are_refused() => Assert.Throws<ArgumentNullException>(() => StateSet.Of(3, (IEnumerable<int>)null!));
}
