using System.Text.Json.Nodes;
using CsCheck;
using Parley.Report.Drawing;
using Parley.Report.Json;
using Parley.Report.Tests.Documents;
using Parley.Report.Tests.Drawing;

namespace Parley.Report.Tests.Json;

public sealed class DocumentJsonTests(SharedEngine shared) : IClassFixture<SharedEngine>
{
    readonly DrawingEngine engine = shared.Engine;

    [Fact]
    public void The_sample_is_written_as_it_was_when_it_was_approved() => Expected.Matches(DocumentJson.Write(SampleDocument.Plain(engine)), "sample", "json");

    [Fact]
    public void A_chart_carries_its_specification_as_json_that_draws_the_same_chart()
    {
        var document = SampleDocument.Plain(engine);
        var drawn = document.Sections.SelectMany(section => section.Blocks).OfType<Report.Documents.Figure>().Single().Picture;

        var figure = JsonNode.Parse(DocumentJson.Write(document))!["sections"]![2]!["blocks"]!.AsArray().Single(block => (string?)block!["kind"] == "figure")!;

        Assert.Equal(drawn.Svg, engine.DrawChart(figure["specification"]!.AsObject(), drawn.Label).Svg);
    }

    [Fact]
    public void Programs_get_the_text_of_a_case_letter_by_letter() =>
        HostileText.Gen.Where(text => !text.Any(char.IsSurrogate)).Sample(
            text =>
            {
                var json = JsonNode.Parse(DocumentJson.Write(SampleDocument.Of(_ => text)))!;

                Assert.Equal(text, (string?)json["title"]);
                Assert.Equal(text, (string?)json["sections"]![1]!["blocks"]![0]!["caption"]);
            },
            iter: 200);
}
