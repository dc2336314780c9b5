using System.Numerics;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Tests.Bargaining;

public class RationalTests
{
    [Fact]
    public void A_fraction_is_kept_in_lowest_terms_with_a_positive_denominator()
    {
        Assert.Equal(new Rational(-2, 3), new Rational(4, -6));
        Assert.Equal("-2/3", new Rational(4, -6).ToString());
        Assert.Equal("5", new Rational(10, 2).ToString());
        Assert.Equal(Rational.Zero, new Rational(0, -7));
        Assert.Equal(BigInteger.One, Rational.Zero.Denominator);
    }

    [Theory]
    [InlineData("0.1", "1/10")]
    [InlineData("-2.50", "-5/2")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "1/10000000000000000000000000000")]
    public void A_decimal_is_taken_as_written(string written, string expected) =>
        Assert.Equal(expected, Rational.From(decimal.Parse(written)).ToString());

    [Fact]
    public void Arithmetic_is_exact()
    {
        var (third, quarter) = (new Rational(1, 3), new Rational(1, 4));

        Assert.Equal(new(7, 12), third + quarter);
        Assert.Equal(new(1, 12), third - quarter);
        Assert.Equal(new(1, 12), third * quarter);
        Assert.Equal(new(4, 3), third / quarter);
        Assert.True(third > quarter && quarter < third && third >= quarter && quarter <= third && third != quarter);
        Assert.Throws<DivideByZeroException>(() => third / Rational.Zero);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-1, 3)]
    [InlineData(0, 5)]
    [InlineData(123456789, 1000)]
    public void As_a_double_it_is_the_quotient(int numerator, int denominator) =>
        Assert.Equal((double)numerator / denominator, new Rational(numerator, denominator).ToDouble());

    [Fact]
    public void Parts_beyond_the_range_of_doubles_still_have_a_quotient() =>
        Assert.Equal(0.1, new Rational(BigInteger.Pow(10, 999), BigInteger.Pow(10, 1000)).ToDouble());
}
