using System.Text;
using CsCheck;
using Parley.Model;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class WebAnnotationsTests
{
    [Fact]
    public void What_goes_out_comes_back_equal() =>
        RecordGen.Record.Sample(record =>
        {
            var reading = Read(WebAnnotations.Write(record));

            Assert.Empty(reading.Findings.Where(finding => finding.Code != "annotation-passage"));
            return record.Equals(reading.Record);
        });

    [Fact]
    public void Positions_count_code_points_and_leave_the_end_out()
    {
        var text = WebAnnotations.Write(QdpxTests.Said("🤝🤝 He said no. 🤝", "said no"));

        Assert.Contains("\"start\": 6,", text, StringComparison.Ordinal);
        Assert.Contains("\"end\": 13", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 13, "He said no", 0)]
    [InlineData(2, 12, "He said no", 1)]
    [InlineData(2, 12, null, 1)]
    public void Positions_in_utf_16_units_are_recognised_by_the_quoted_words(int start, int end, string? exact, int way)
    {
        var selectors = (exact is null ? "" : $"{{\"type\":\"TextQuoteSelector\",\"exact\":\"{exact}\"}},") + $"{{\"type\":\"TextPositionSelector\",\"start\":{start},\"end\":{end}}}";
        var annotation = """{"id":"https://h.example/a/b1","type":"Annotation","target":{"source":"https://a.example/minutes","selector":[SELECTORS]},"body":{"type":"TextualBody","purpose":"tagging","value":"Upland"}}""";

        var reading = Read(annotation.Replace("SELECTORS", selectors, StringComparison.Ordinal), Orr("🤝 He said no. He said no"));

        Assert.Equal("He said no", reading.Record!.Statements["b1"].Quote[0].Exact);
        Assert.Equal(way == 0 ? ["annotation-positions"] : [], reading.Findings.Select(finding => finding.Code));
        Assert.Equal("minutes", reading.Record.Statements["b1"].Source);
    }

    [Fact]
    public void An_annotation_of_another_program_gives_a_statement_with_its_tags_and_remarks()
    {
        var reading = Read("""
            {"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","next":"https://h.example/2","items":[{
              "id":"https://h.example/a/b1","type":"Annotation","creator":{"name":"Ada"},"canonical":"urn:x",
              "body":["https://x.example",{"type":"TextualBody","purpose":"tagging","value":"Upland"},{"purpose":"tagging","value":"flow = low: opposes"},{"purpose":"tagging","value":"anger"},{"purpose":"commenting","value":"Look again."}],
              "target":[{"source":"https://a.example/minutes#p","selector":{"type":"FragmentSelector","value":"p","refinedBy":{"type":"TextQuoteSelector","exact":"said no","prefix":"He"}}},{"source":"https://b.example/"}]}]}
            """, Orr("He said no."));

        var statement = reading.Record!.Statements["b1"];
        Assert.Equal(("upland", "said no", "He", StanceKind.Opposes), (statement.Speaker, statement.Quote[0].Exact, statement.Quote[0].Prefix, statement.Stances[0].Kind));
        Assert.Equal("See https://x.example. Coded: anger. Look again. Annotated by Ada.", statement.Note);
        Assert.Equal(["annotation-left-out", "annotation-left-out", "annotation-left-out", "annotation-pages", "code-no-condition"], reading.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_that_is_not_at_hand_is_named_and_not_fetched()
    {
        var reading = Read("""{"type":"Annotation","target":{"source":"https://c.example/x","selector":{"type":"TextQuoteSelector","exact":"no"}}}""", Orr("He said no.") with { Speaker = "upland", Date = new(2024, 2, 7) });

        Assert.Equal("https://c.example/x", Assert.Single(reading.Record!.Sources).Value.Url);
        Assert.Equal("no", reading.Record.Statements.Values.Single().Quote[0].Exact);
        Assert.Equal("annotation-document", Assert.Single(reading.Findings).Code);
    }

    [Theory]
    [InlineData("{", "annotation-form")]
    [InlineData("{}", "annotation-form")]
    [InlineData("[[[1,\"a\",null]]]", "annotation-form")]
    public void A_file_without_annotations_is_a_finding(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Findings).Code);

    [Fact]
    public void Lists_nested_without_end_are_refused() => Assert.Equal("annotation-form", Assert.Single(Read(new string('[', 100_000)).Findings).Code);

    static InterchangeOptions Orr(string text) => new()
    {
        For = new() { Parley = 1, Title = "Orr", AsOf = new(2025, 7, 14), Parties = new([new("upland", new() { Name = "Upland" })]), Issues = new([new("flow", new() { Title = "Flow" })]), Sources = new([new("minutes", new() { Title = "Minutes", Date = new(2025, 7, 9), Url = "https://a.example/minutes" })]) },
        Text = id => id == "minutes" ? text : null,
    };

    static InterchangeReading Read(string text, InterchangeOptions? options = null) => WebAnnotations.Read("a.jsonld", Encoding.UTF8.GetBytes(text), options);
}
