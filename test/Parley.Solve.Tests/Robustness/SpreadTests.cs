using Parley.Solve.Bargaining;
using Parley.Solve.Robustness;

namespace Parley.Solve.Tests.Robustness;

public sealed class SpreadTests
{
    const int Draws = 400;

    /// <summary>The spread of one party that cares for four issues of two options each.</summary>
    static Spread Of(string weights, string ranges, double width = 0.1, string value = "0.5")
    {
        var @case = CaseText.Of($$"""
            parley: 1
            title: Weights
            as_of: 2025-01-01
            parties: { upland: { name: Upland } }
            issues:
              a: { title: A, options: { yes: Yes, perhaps: Perhaps, no: No } }
              b: { title: B, options: { yes: Yes, no: No } }
              c: { title: C, options: { yes: Yes, no: No } }
              d: { title: D, range: { from: 0, to: 4, step: 1 } }
            preferences:
              upland:
                author: a
                weights: { {{weights}} }
                values: { a: { yes: 1, perhaps: {{value}}, no: 0 }, b: { yes: 1, no: 0 }, c: { yes: 1, no: 0 }, d: { 0: 0, 2: 1, 4: 0.5 } }
                no_agreement: 0.3
                {{ranges}}
            """);
        return Spread.Of(@case.Preferences["upland"], CaseProblem.Of(@case).Frame.Issues, width);
    }

    static double[][] Drawn(Spread spread) =>
        [.. Enumerable.Range(0, Draws).Select(index =>
        {
            var (chance, weights) = (new Chance(7, index), new double[] { 9, 9, 9, 9 });
            spread.Draw(ref chance, weights);
            return weights;
        })];

    [Theory]
    [InlineData("a: 0.4, b: 0.3, c: 0.2, d: 0.1", "ranges: { weights: { a: { from: 0.3, to: 0.5 } } }")]
    [InlineData("a: 0.4, b: 0.3, c: 0.2, d: 0.1", "ranges: { weights: { a: { from: 0.3, to: 0.5 }, b: { from: 0.2, to: 0.4 } } }")]
    [InlineData("a: 0.4, b: 0.3, c: 0.3", "ranges: { weights: { a: { from: 0.35, to: 0.45 }, b: { from: 0.2, to: 0.4 }, c: { from: 0.1, to: 0.5 } } }")]
    [InlineData("a: 0.25, b: 0.25, c: 0.25, d: 0.25", "ranges: { weights: { a: { from: 0.24, to: 0.26 }, b: { from: 0.24, to: 0.26 }, c: { from: 0.24, to: 0.26 }, d: { from: 0.24, to: 0.26 } } }")]
    [InlineData("a: 0.4, b: 0.3, c: 0.2, d: 0.1", "")]
    public void Drawn_weights_keep_to_their_ranges_and_to_their_sum_and_use_what_the_ranges_leave(string weights, string ranges)
    {
        var spread = Of(weights, ranges);

        var drawn = Drawn(spread);

        Assert.All(drawn, one => Assert.Equal(1, one.Sum(), 1e-9));
        for (var issue = 0; issue < 4; issue++)
        {
            var (low, high) = spread.Weight(issue);
            double[] own = [.. drawn.Select(one => one[issue])];
            if (low == high && issue == 3 && own.All(weight => weight == 0)) continue;
            if (low < high)
            {
                Assert.All(own, weight => Assert.InRange(weight, low - 1e-9, high + 1e-9));
                Assert.True(own.Max() - own.Min() > (high - low) / 2);
                Assert.True(own.Distinct().Count() > Draws / 2);
            }
        }
    }

    [Fact]
    public void Weights_without_a_range_share_the_rest_as_they_did()
    {
        var drawn = Drawn(Of("a: 0.4, b: 0.3, c: 0.2, d: 0.1", "ranges: { weights: { a: { from: 0.3, to: 0.5 } } }"));

        Assert.All(drawn, one => Assert.Equal(1.5, one[1] / one[2], 1e-9));
        Assert.All(drawn, one => Assert.Equal(3, one[1] / one[3], 1e-9));
        Assert.Equal(0.4, drawn.Average(one => one[0]), 0.02);
    }

    [Fact]
    public void Where_no_weight_may_move_the_guess_is_drawn()
    {
        var spread = Of("a: 0.4, b: 0.3, c: 0.2, d: 0.1", "ranges: { no_agreement: { from: 0.2, to: 0.6 } }");

        Assert.All(Drawn(spread), one => Assert.Equal([0.4, 0.3, 0.2, 0.1], one));
        Assert.Equal((0.4, 0.4), spread.Weight(0));
        Assert.Equal((0.2, 0.6), spread.Level);
    }

    [Fact]
    public void Weights_known_by_order_fall_in_that_order_and_others_have_none()
    {
        var drawn = Drawn(Of("a: 0.4, b: 0.3, c: 0.3", "ranges: { order: [b, a, c] }"));

        Assert.All(drawn, one => Assert.True(one[1] >= one[0] && one[0] >= one[2] && one[3] == 0));
        Assert.All(drawn, one => Assert.Equal(1, one.Sum(), 1e-9));

        // The means of ordered spacings of three: 11/18, 5/18 and 2/18.
        Assert.Equal(11 / 18.0, drawn.Average(one => one[1]), 0.03);
        Assert.Equal(5 / 18.0, drawn.Average(one => one[0]), 0.03);
        Assert.Equal(2 / 18.0, drawn.Average(one => one[2]), 0.03);
    }

    [Fact]
    public void Without_ranges_everything_between_best_and_worst_may_be_off_by_the_width()
    {
        var spread = Of("a: 0.5, b: 0.45, c: 0.05", "");

        Assert.Equal([(0.4, 0.6), (0.35, 0.55), (0, 0.15), (0, 0)], Enumerable.Range(0, 4).Select(spread.Weight).Select(range => (Math.Round(range.Low, 9), Math.Round(range.High, 9))));
        Assert.Equal([1, 0.4, 0], spread.ValueLow[0]);
        Assert.Equal([1, 0.6, 0], spread.ValueHigh[0]);
        Assert.Equal((0.2, 0.4), (Math.Round(spread.Level.Low, 9), Math.Round(spread.Level.High, 9)));

        // A range of numbers keeps its line.
        Assert.Equal([0, 0.5, 1, 0.75, 0.5], spread.ValueLow[3]);
        Assert.Equal(spread.ValueLow[3], spread.ValueHigh[3]);
    }

    [Fact]
    public void No_figure_is_moved_beyond_nothing_and_all()
    {
        var spread = Of("a: 0.95, b: 0.05", "", width: 0.4, value: "0.9");

        Assert.Equal((0.55, 1), (Math.Round(spread.Weight(0).Low, 9), spread.Weight(0).High));
        Assert.Equal((0, 0.45), (spread.Weight(1).Low, Math.Round(spread.Weight(1).High, 9)));
        Assert.Equal((0.5, 1), (Math.Round(spread.ValueLow[0][1], 9), spread.ValueHigh[0][1]));
        Assert.Equal((0, 0.7), (spread.Level.Low, Math.Round(spread.Level.High, 9)));
    }

    [Fact]
    public void A_stated_range_of_a_value_is_taken_as_it_is()
    {
        var spread = Of("a: 1", "ranges: { values: { a: { perhaps: { from: 0.25, to: 0.75 } } } }");

        Assert.Equal([1, 0.25, 0], spread.ValueLow[0]);
        Assert.Equal([1, 0.75, 0], spread.ValueHigh[0]);
        Assert.Equal((0.3, 0.3), spread.Level);
    }
}
