using CsCheck;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Outcomes;

public class OptionSetTests
{
    static readonly Gen<int[]> Options = Gen.Int[0, 200].Array[0, 20];

    [Fact]
    public void A_set_holds_what_it_was_made_of_in_ascending_order() =>
        Options.Sample(options =>
        {
            var set = OptionSet.Of(options);

            Assert.Equal(options.Distinct().Order(), set);
            Assert.Equal(options.Distinct().Count(), set.Count);
            Assert.Equal(options.DefaultIfEmpty(-1).Max(), set.Greatest);
            Assert.All(Enumerable.Range(-1, 210), option => Assert.Equal(options.Contains(option), set.Contains(option)));
        });

    [Fact]
    public void Union_intersection_and_difference_are_those_of_sets() =>
        Gen.Select(Options, Options).Sample((a, b) =>
        {
            Assert.Equal(a.Union(b).Order(), OptionSet.Of(a).Union(OptionSet.Of(b)));
            Assert.Equal(a.Intersect(b).Order(), OptionSet.Of(a).Intersect(OptionSet.Of(b)));
            Assert.Equal(a.Except(b).Order(), OptionSet.Of(a).Except(OptionSet.Of(b)));
        });

    [Fact]
    public void Equal_sets_are_equal_values_however_they_were_made()
    {
        var made = OptionSet.Range(0, 130).Except(OptionSet.Range(3, 130));

        Assert.Equal(OptionSet.Of(2, 0, 1, 1), made);
        Assert.Equal(OptionSet.Of(0, 1, 2).GetHashCode(), made.GetHashCode());
        Assert.Equal("{0, 1, 2}", made.ToString());
        Assert.Equal(OptionSet.Empty, OptionSet.Range(5, 4));
        Assert.Equal(OptionSet.Empty, OptionSet.Of());
        Assert.Equal(OptionSet.Empty, OptionSet.Of(70).Except(OptionSet.Of(70)));
    }

    [Fact]
    public void A_negative_option_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => OptionSet.Of(1, -1));
}
