using Parley.Record.Networks;

namespace Parley.Record.Tests.Networks;

public sealed class OneModeNetworkTests
{
    static readonly DateOnly day = new(2025, 7, 1);

    /// <summary>Three actors over four concepts; the third only ever speaks of one.</summary>
    static readonly Tie[] ties =
    [
        Says("upland", "dam", true), Says("upland", "levy", true), Says("upland", "gauge", false), Says("upland", "dam", true),
        Says("vale", "dam", true), Says("vale", "levy", false), Says("vale", "gauge", false), Says("vale", "canal", true),
        Says("fishers", "dam", false),
    ];

    static Tie Says(string actor, string concept, bool agrees, int after = 0) => new(actor, concept, agrees, day.AddDays(after), $"{actor}-{concept}");

    static OneModePair Pair(Normalisation normalisation, bool once = true) =>
        OneModeNetwork.Of(ties, new() { Normalisation = normalisation, Once = once }).Pairs.Single(pair => pair is { First: "vale", Second: "upland" });

    [Fact]
    public void Two_agree_where_both_are_for_or_both_against_and_conflict_where_they_part()
    {
        var pair = Pair(Normalisation.None);

        Assert.Equal((2, 1, 1), (pair.Agreement, pair.Conflict, pair.Balance));
        Assert.Equal(["dam", "gauge"], pair.AgreeOn);
        Assert.Equal(["levy"], pair.DisagreeOn);
    }

    [Fact]
    public void Saying_the_same_twice_counts_once_unless_asked_otherwise() =>
        Assert.Equal((2, 3), (Pair(Normalisation.None).Agreement, Pair(Normalisation.None, once: false).Agreement));

    [Theory]
    [InlineData(Normalisation.Average, true, 2 / 3.5)]
    [InlineData(Normalisation.Average, false, 3 / 4.0)]   // Upland says four things, the dam twice among them, and Vale four.
    [InlineData(Normalisation.Jaccard, true, 2 / 5.0)]    // Dam and gauge both; the levy for, the levy against and the canal one alone.
    [InlineData(Normalisation.Jaccard, false, 3 / 6.0)]
    public void Weights_are_divided_as_asked(Normalisation normalisation, bool once, double expected) =>
        Assert.Equal(expected, Pair(normalisation, once).Agreement, 12);

    [Fact]
    public void Who_is_for_and_against_the_same_says_two_things()
    {
        var pair = Assert.Single(OneModeNetwork.Of([Says("a", "x", true), Says("a", "x", false), Says("b", "x", true)], new() { Normalisation = Normalisation.Average }).Pairs);

        Assert.Equal((1 / 1.5, 1 / 1.5), (pair.Agreement, pair.Conflict));
    }

    [Fact]
    public void The_cosine_divides_by_the_lengths_of_both_rows() =>
        Assert.Equal(2 / Math.Sqrt(12), Pair(Normalisation.Cosine).Agreement, 12);

    [Fact]
    public void Who_shares_no_concept_has_no_tie() =>
        Assert.Empty(OneModeNetwork.Of([Says("a", "x", true), Says("b", "y", true)]).Pairs);

    [Fact]
    public void Days_outside_the_window_do_not_count() =>
        Assert.Empty(OneModeNetwork.Of([Says("a", "x", true), Says("b", "x", true, after: 9)], new() { To = day.AddDays(8) }).Pairs);

    [Fact]
    public void Moving_windows_cover_the_first_day_and_the_last()
    {
        var windows = TimeWindow.Over([Says("a", "x", true), Says("a", "x", true, after: 30)], days: 10, step: 7);

        Assert.Equal(new(day, day.AddDays(9)), windows[0]);
        Assert.Equal(4, windows.Length);
        Assert.True(windows[^1].To >= day.AddDays(30));
    }
}
