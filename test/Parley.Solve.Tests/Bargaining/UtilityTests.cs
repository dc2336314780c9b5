using System.Numerics;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Tests.Bargaining;

public class UtilityTests
{
    [Fact]
    public void Decimals_become_integers_on_the_least_common_scale()
    {
        var utility = Utility.Of([0.5m, 0.5m], [[0.1m, 1m], [0.25m, 0m]], 0.3m);

        Assert.True(utility.IsExact);
        Assert.Equal(40, utility.Scale);
        Assert.Equal([2, 20], utility.Values[0]);
        Assert.Equal([5, 0], utility.Values[1]);
        Assert.Equal(12, utility.Reservation);
        Assert.Equal(new(5, 8), utility.ValueOf(utility.SumOf([1, 0])));
    }

    [Fact]
    public void Equal_packages_are_equal_where_binary_fractions_would_differ()
    {
        var utility = Utility.Of([1m, 1m, 1m], [[0.1m, 0.3m], [0.2m, 0.2m], [0.3m, 0.1m]]);

        Assert.NotEqual(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
        Assert.Equal(utility.SumOf([0, 0, 0]), utility.SumOf([1, 0, 1]));
    }

    [Fact]
    public void Without_a_common_scale_that_fits_values_are_rounded_and_it_says_so()
    {
        Rational[][] values = [[new(1, BigInteger.Pow(10, 24) + 7), new(1, BigInteger.Pow(10, 21) + 9)], [new(1, 999_999_937), new(1, 3)]];

        var utility = Utility.Of(values);

        Assert.False(utility.IsExact);
        Assert.Equal((Int128)1e24m, utility.Scale);
        Assert.Equal([1, 1_000], utility.Values[0]);
        Assert.Equal((Int128)333_333_333_333_333_333_333_333m, utility.Values[1][1]);
    }

    [Fact]
    public void A_utility_too_large_even_when_rounded_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Utility.Of([[new(BigInteger.Pow(10, 40), 1)]]));

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Utility.Of([1m], [[1m], [1m]]));
        Assert.Throws<ArgumentException>(() => Utility.Of([1m], [[1m]]).SumOf([0, 0]));
        Assert.Throws<ArgumentException>(() => Utility.Of([1m], [[1m]]).SumOf([1]));
    }
}
