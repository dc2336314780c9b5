using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Documents;

namespace Parley.Record.Tests.Documents;

public sealed class CaseDuplicatesTests
{
    const string Report = "The minister said that the flow in August would never fall below twenty cubic metres, and that the commission had been told so twice.";

    [Theory]
    [InlineData("Gazette", Report, "source-twice")]
    [InlineData("Minutes", "The delegation left the room without a word to anybody.", "source-version")]
    [InlineData("Gazette", Report + " He left.", "source-alike")]
    [InlineData("Gazette", "The delegation left the room without a word to anybody.", null)]
    public void Sources_that_say_much_the_same_are_told_at_the_second(string title, string text, string? code)
    {
        var sources = new Keyed<Source>([new("minutes", new() { Title = "Minutes", File = "a" }), new("other", new() { Title = title, File = "b" }), new("unread", new() { Title = title })]);
        var @case = new Case { Parley = 1, Title = "Orr", AsOf = new(2025, 7, 14), Parties = Keyed<Party>.Empty, Sources = sources };

        var findings = CaseDuplicates.Findings(@case, new([new("minutes", new("a", Report)), new("other", new("b", text))]), id => new(id, 3, 4));

        Assert.Equal(code is null ? [] : [(code, new Place("other", 3, 4))], findings.Select(finding => (finding.Code, finding.Place)));
    }

    [Fact]
    public void Two_sources_of_one_file_are_no_finding()
    {
        var sources = new Keyed<Source>([new("first", new() { Title = "A", File = "a" }), new("second", new() { Title = "B", File = "a" })]);
        var @case = new Case { Parley = 1, Title = "Orr", AsOf = new(2025, 7, 14), Parties = Keyed<Party>.Empty, Sources = sources };

        Assert.Empty(CaseDuplicates.Findings(@case, new([new("first", new SourceText("a", Report)), new("second", new SourceText("a", Report))]), _ => default));
    }
}
