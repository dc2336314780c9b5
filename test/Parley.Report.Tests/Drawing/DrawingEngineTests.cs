using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsCheck;
using Parley.Report.Drawing;

namespace Parley.Report.Tests.Drawing;

public sealed class DrawingEngineTests(SharedEngine shared) : IClassFixture<SharedEngine>
{
    static readonly DrawingLabel label = new("aid", "Aid let in", "Bars: Vale lets in most.");

    readonly DrawingEngine engine = shared.Engine;

    [Fact]
    public void A_chart_is_drawn_as_it_was_when_it_was_approved() => Expected.Matches(Lines(engine.DrawChart(Bars("Upland", "Vale"), label).Svg), "bars", "svg");

    [Fact]
    public void A_graph_is_drawn_as_it_was_when_it_was_approved() => Expected.Matches(Lines(engine.DrawGraph(Pair("today", "deal"), label).Svg), "pair", "svg");

    [Fact]
    public void A_drawing_does_not_depend_on_what_was_drawn_before()
    {
        using var fresh = new DrawingEngine();
        engine.DrawChart(Clipped(), label);
        engine.DrawGraph(Pair("a", "b"), label);

        Assert.Equal(fresh.DrawChart(Clipped(), label).Svg, engine.DrawChart(Clipped(), label).Svg);
        Assert.Equal(fresh.DrawGraph(Pair("x", "y"), label).Svg, engine.DrawGraph(Pair("x", "y"), label).Svg);
    }

    [Fact]
    public void A_drawing_is_an_image_with_a_title_and_a_description_and_scales_to_its_place()
    {
        var svg = XElement.Parse(engine.DrawChart(Bars("Upland"), label).Svg);

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("aid-title aid-desc", svg.Attribute("aria-labelledby")?.Value);
        Assert.Equal(["Aid let in", "Bars: Vale lets in most."], svg.Elements().Take(2).Select(element => element.Value));
        Assert.Equal("100%", svg.Attribute("width")?.Value);
        Assert.Null(svg.Attribute("height"));
        Assert.NotNull(svg.Attribute("viewBox"));
    }

    [Fact]
    public void Ids_inside_a_drawing_begin_with_its_own()
    {
        var svg = XElement.Parse(engine.DrawChart(Clipped(), label).Svg);

        var ids = svg.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Contains("aid-1", ids);
        Assert.All(ids, id => Assert.StartsWith("aid-", id, StringComparison.Ordinal));
        Assert.Contains(svg.Descendants().Attributes("clip-path"), clip => clip.Value == "url(#aid-1)");
    }

    [Fact]
    public void Text_of_a_case_stays_text_in_a_chart() =>
        HostileText.Gen.Sample(
            text =>
            {
                var svg = XElement.Parse(engine.DrawChart(Bars("x" + text), label).Svg);

                Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "a" or "image" or "foreignObject");
                Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value.StartsWith('x'));
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void Text_of_a_case_stays_text_in_a_graph() =>
        HostileText.Gen.Sample(
            text =>
            {
                var svg = XElement.Parse(engine.DrawGraph(Pair("x" + text, text), label).Svg);

                var shown = string.Concat(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
                Assert.Equal(HostileText.Letters($"{text}becomesx{text}"), HostileText.Letters(shown));
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void A_day_is_the_same_day_wherever_the_machine_stands()
    {
        var svg = engine.DrawChart(
            Parse("""{ "data": { "values": [{ "d": "2024-02-07" }, { "d": "2024-02-07T23:30:00" }] }, "mark": "text", "encoding": { "text": { "field": "d", "type": "temporal", "format": "%d %H:%M" } } }"""),
            label).Svg;

        Assert.Contains(">07 00:00<", svg, StringComparison.Ordinal);
        Assert.Contains(">07 23:30<", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "mark": "nosuchmark", "data": { "values": [{ "a": 1 }] }, "encoding": { "x": { "field": "a", "type": "quantitative" } } }""")]
    [InlineData("""{ "data": { "values": [] } }""")]
    [InlineData("""{ "data": { "values": [{ "a": 1 }] }, "transform": [{ "calculate": "nosuch(", "as": "b" }], "mark": "bar", "encoding": { "x": { "field": "b" } } }""")]
    [InlineData("""{ "data": { "url": "https://example.org/data.json" }, "mark": "bar", "encoding": { "x": { "field": "a", "type": "quantitative" } } }""")]
    [InlineData("""{ "data": { "url": "file:///etc/hostname" }, "mark": "bar", "encoding": { "x": { "field": "a", "type": "quantitative" } } }""")]
    public void A_specification_that_is_unsound_or_reaches_outside_is_refused(string specification)
    {
        var refusal = Assert.Throws<ArgumentException>(() => engine.DrawChart(Parse(specification), label));

        Assert.Contains("cannot be drawn", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_starts_where_the_machine_can_draw()
    {
        using var started = DrawingEngine.TryStart();

        Assert.Equal(engine.DrawChart(Bars("a"), label).Svg, started?.DrawChart(Bars("a"), label).Svg);
    }

    [Fact]
    public void An_engine_that_has_ended_says_so()
    {
        var ended = new DrawingEngine();
        ended.Dispose();

        Assert.Throws<ObjectDisposedException>(() => ended.DrawChart(Bars("a"), label));
    }

    static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    static string Lines(string svg) => svg.Replace("><", ">\n<", StringComparison.Ordinal);

    static JsonObject Bars(params string[] parties) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray([.. parties.Select((party, at) => new JsonObject { ["party"] = party, ["trucks"] = 20 + at })]) },
        ["mark"] = "bar",
        ["encoding"] = new JsonObject
        {
            ["y"] = new JsonObject { ["field"] = "party", ["type"] = "nominal", ["title"] = null },
            ["x"] = new JsonObject { ["field"] = "trucks", ["type"] = "quantitative", ["title"] = "Trucks a day" },
        },
    };

    static JsonObject Clipped() => Parse("""{ "data": { "values": [{ "a": 1, "b": 2 }, { "a": 2, "b": 5 }] }, "mark": { "type": "line", "clip": true }, "encoding": { "x": { "field": "a", "type": "quantitative" }, "y": { "field": "b", "type": "quantitative" } } }""");

    static DotGraph Pair(string from, string to) => new()
    {
        Nodes = [new("1", from), new("2", to)],
        Edges = [new("1", "2", "becomes")],
    };
}
