using System.Globalization;
using System.Text;

namespace Parley.Record.Tests.Quotations.Speakers;

/// <summary>How the sources of the annotated texts are read, with the annotated words given.</summary>
public sealed class SpeakerScoreTests(ITestOutputHelper output)
{
    static readonly List<ReadSource> all = [.. AnnotatedText.All().SelectMany(text => ReadSource.All(text))];

    [Theory]
    [InlineData(Mention.FullName, 0.97)]
    [InlineData(Mention.Surname, 0.97)]
    [InlineData(Mention.Title, 0.85)]
    [InlineData(Mention.Body, 0.95)]
    [InlineData(Mention.Pronoun, 0.88)]
    [InlineData(Mention.Withheld, 0.95)]
    [InlineData(Mention.Unsourced, 0.9)]
    public void Every_kind_of_mention_is_read_right_as_a_rule(Mention mention, double least)
    {
        var own = all.Where(one => one.Mention == mention).ToList();

        Assert.True(own.Count(one => one.IsRight) >= least * own.Count, Missed(own));
    }

    [Fact]
    public void Hardly_any_source_is_read_wrong() =>
        Assert.True(all.Count(one => one.IsWrong) <= 0.015 * all.Count, Missed(all.Where(one => one.IsWrong)));

    /// <summary>A case that gives full names only, no surname, title, capital or adjective.</summary>
    [Fact]
    public void With_full_names_alone_more_is_left_open_and_hardly_more_is_wrong()
    {
        var bare = AnnotatedText.All().SelectMany(text => ReadSource.All(text, onlyFullNames: true)).ToList();
        output.WriteLine(Table(bare));

        Assert.True(bare.Count(one => one.IsRight) >= 0.8 * bare.Count, Missed(bare));
        Assert.True(bare.Count(one => one.IsWrong) <= 0.02 * bare.Count, Missed(bare.Where(one => one.IsWrong)));
    }

    /// <summary>Of the readings marked 0.9, at least about 90 in a hundred are right.</summary>
    [Fact]
    public void Readings_are_right_at_least_as_often_as_they_say()
    {
        output.WriteLine(Table(all));
        foreach (var step in all.Where(one => one.Reading.Party is not null).GroupBy(one => Math.Floor(one.Reading.Confidence * 10)))
        {
            var said = step.Average(one => one.Reading.Confidence);
            var right = (double)step.Count(one => one.IsRight) / step.Count();
            output.WriteLine($"said {said:0.00}, right {right:0.00} of {step.Count()}");
            // Two deviations of so many draws.
            Assert.True(right >= said - 2 * Math.Sqrt(said * (1 - said) / step.Count()) - 0.02, Missed(step.Where(one => one.IsWrong)));
        }
    }

    [Fact]
    public void Whatever_is_left_open_says_why() =>
        Assert.All(all, one => Assert.True(one.Reading.Reason.Length > 10 && one.Reading.Reason.EndsWith('.') && (one.Reading.Party ?? one.Reading.Name) is null == (one.Reading.Confidence == 0 || one.Reading.Anonymous), one.ToString()));

    static string Table(List<ReadSource> sources)
    {
        var lines = new StringBuilder("| mention | sources | right | left open | wrong |\n|---|---|---|---|---|\n");
        foreach (var group in sources.GroupBy(one => one.Mention).OrderBy(group => group.Key)) lines.AppendLine(Row(group.Key.ToString(), [.. group]));
        foreach (var group in sources.GroupBy(one => one.Text.Language).OrderBy(group => group.Key)) lines.AppendLine(Row(group.Key, [.. group]));
        return lines.AppendLine(Row("all", sources)).ToString();
    }

    static string Row(string name, List<ReadSource> own) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {own.Count} | {100.0 * own.Count(one => one.IsRight) / own.Count:0.0} % | {100.0 * own.Count(one => one.IsOpen) / own.Count:0.0} % | {100.0 * own.Count(one => one.IsWrong) / own.Count:0.0} % |");

    static string Missed(IEnumerable<ReadSource> sources) => string.Join('\n', sources.Where(one => !one.IsRight));
}
