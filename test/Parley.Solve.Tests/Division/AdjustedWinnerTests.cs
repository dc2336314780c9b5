using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Division;

namespace Parley.Solve.Tests.Division;

public class AdjustedWinnerTests
{
    public static TheoryData<string, string, string, string> Tables => new()
    {
        { "nyu_bob_carol_assets", "170/3", "Retirement account", "5/6" },
        { "nyu_bob_carol_divorce", "69", "House", "3/5" },
        { "panama_canal_1974", "66", "Land and water", "2/15" },
        { "two_goods", "800/11", "Y", "1/11" },
    };

    static readonly Gen<(Rational[] First, Rational[] Second)> spread =
        from count in Gen.Int[1, 7]
        from first in Gen.Int[0, 12].Array[count].Where(points => points.Sum() > 0)
        from second in Gen.Int[0, 12].Array[count].Where(points => points.Sum() > 0)
        select (OutOfHundred(first), OutOfHundred(second));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_that_is_printed_or_taught_ends_as_it_is_given(string id, string points, string split, string shareOfFirst)
    {
        var (items, first, second) = Table(id);

        var divided = AdjustedWinner.Of(first, second);

        Assert.Equal([points, points], divided.Totals.Select(total => total.ToString()));
        Assert.Equal(split, items[divided.Split!.Value]);
        Assert.Equal(shareOfFirst, divided.Shares[divided.Split.Value].ToString());
    }

    [Fact]
    public void A_tied_item_goes_to_the_party_behind() =>
        Assert.Equal(["64", "68"], AdjustedWinner.Of(Table("panama_canal_1974").First, Table("panama_canal_1974").Second).FirstPhase.Select(points => points.ToString()));

    [Fact]
    public void Both_end_with_as_many_points_at_least_half_and_at_most_one_item_is_split() =>
        spread.Sample(points =>
        {
            var divided = AdjustedWinner.Of(points.First, points.Second);

            Assert.Equal(divided.Totals[0], divided.Totals[1]);
            Assert.True(divided.Totals[0] >= Rational.From(50));
            Assert.Equal(divided.Totals[0], Sum(points.First.Zip(divided.Shares, (worth, share) => worth * share)));
            Assert.Equal(divided.Totals[1], Sum(points.Second.Zip(divided.Shares, (worth, share) => worth * (Rational.One - share))));
            Assert.InRange(divided.Shares.Count(share => share != Rational.Zero && share != Rational.One), 0, 1);
        });

    [Fact]
    public void No_division_gives_both_more() =>
        spread.Sample(points =>
        {
            // What one gives up on an item costs it at least as much, for what the other gets, as what it could get for it.
            var divided = AdjustedWinner.Of(points.First, points.Second);

            for (var held = 0; held < points.First.Length; held++)
            {
                for (var wanted = 0; wanted < points.First.Length; wanted++)
                {
                    if (divided.Shares[held] == Rational.Zero || divided.Shares[wanted] == Rational.One) continue;
                    Assert.True(points.First[held] * points.Second[wanted] >= points.First[wanted] * points.Second[held]);
                }
            }
        });

    [Fact]
    public void An_item_that_could_be_split_instead_gives_both_the_same() =>
        spread.Sample(points =>
        {
            var divided = AdjustedWinner.Of(points.First, points.Second);

            foreach (var other in divided.SplitInstead)
            {
                Rational[] shares = [.. divided.Shares];
                var (last, ahead) = (divided.Transfers[^1], divided.Transfers[^1].From);
                var own = ahead == 0 ? points.First : points.Second;
                var moved = last.Fraction * own[last.Item] / own[other];
                shares[last.Item] = ahead == 0 ? Rational.One : Rational.Zero;
                shares[other] = ahead == 0 ? Rational.One - moved : moved;
                Assert.True(moved <= Rational.One);
                Assert.Equal(divided.Totals[0], Sum(points.First.Zip(shares, (worth, share) => worth * share)));
                Assert.Equal(divided.Totals[1], Sum(points.Second.Zip(shares, (worth, share) => worth * (Rational.One - share))));
            }
        });

    [Fact]
    public void Items_that_could_be_split_instead_are_all_named()
    {
        // The first holds two items that cost it as much for what the second gets: a third of either evens out 80 and 60.
        var divided = AdjustedWinner.Of([Rational.From(40), Rational.From(40), Rational.From(20)], [Rational.From(20), Rational.From(20), Rational.From(60)]);

        Assert.Equal(0, divided.Split);
        Assert.Equal("2/3", divided.Shares[0].ToString());
        Assert.Equal([1], divided.SplitInstead);
    }

    [Fact]
    public void Points_on_nothing_or_below_zero_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Of([Rational.Zero], [Rational.One]));
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Of([Rational.One], [-Rational.One]));
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Of([Rational.One], [Rational.One, Rational.One]));
    }

    static Rational[] OutOfHundred(int[] points) => [.. points.Select(number => new Rational(100 * number, points.Sum()))];

    static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (a, b) => a + b);

    static (ImmutableArray<string> Items, Rational[] First, Rational[] Second) Table(string id)
    {
        var path = Repository.Shared("cases", "division", "adjusted_winner.json");
        Assert.SkipWhen(path is null, "The tables are not beside this checkout.");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var rows = document.RootElement.GetProperty("cases").EnumerateArray().Single(table => table.GetProperty("id").GetString() == id).GetProperty("points").EnumerateArray().ToArray();
        return ([.. rows.Select(row => row.GetProperty("item").GetString()!)], Column("A"), Column("B"));

        Rational[] Column(string party) => [.. rows.Select(row => Rational.From(decimal.Parse(row.GetProperty(party).GetRawText(), CultureInfo.InvariantCulture)))];
    }
}
