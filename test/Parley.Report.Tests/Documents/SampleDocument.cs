using System.Text.Json.Nodes;
using Parley.Model;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Solve.Positions;
using Figure = Parley.Report.Documents.Figure;

namespace Parley.Report.Tests.Documents;

/// <summary>A document with every kind of block, span, tone and mark in it.</summary>
static class SampleDocument
{
    /// <summary>The document.</summary>
    /// <param name="text">Makes the texts of it: given what a text says, gives what stands there.</param>
    /// <param name="engine">Draws its figure; without one it has none.</param>
    public static Document Of(Func<string, string> text, DrawingEngine? engine = null) => new()
    {
        Title = text("Water for two valleys"),
        Subtitle = text("Upland and Vale share one river; Shore lives at its mouth."),
        Disclosure = Visibility.Bilateral("upland", "vale"),
        Facts = [new(text("As of"), text("7 February 2024")), new(text("For"), text("the envoy"))],
        Sections =
        [
            new("summary", text("In five lines"), [new Bullets([Marked(text("Upland tabled a plan."), Basis.Reported), Marked(text("Nothing is ruled out."), Basis.Computed)], Numbered: true)]),
            new("positions", text("Where the parties stand"), [Positions(text), .. Callouts(text)]),
            new("words", text("Words"), [new Definitions([(new Span(text("Open"), SpanStyle.Strong), text("nobody has ruled it out"))]), .. Figures(text, engine)]),
            new("sources", text("Sources"), [new Paragraph(Links(text))]) { Parts = [new("passages", text("Passages"), [Passage(text)]), new("extracts", text("In their sources"), [Extract(text)])] },
        ],
    };

    /// <summary>The document with its own texts.</summary>
    public static Document Plain(DrawingEngine? engine = null) => Of(text => text, engine);

    static Text Marked(string text, Basis basis) => (Text)text + " " + new Span(basis.ToString()) { Basis = basis };

    static Text Links(Func<string, string> text) =>
        (Text)new Span(text("A report")) { Address = new("https://example.org/report?a=1&b=<2>") } + " " + new Span(text("an island of code"), SpanStyle.Code) + " " + new Span(text("a quiet aside"), SpanStyle.Quiet)
        + " " + new Span(text("not a link")) { Address = new("javascript:alert(1)") } + " " + new Span(text("nor this")) { Address = new("data:text/html,x") };

    static DataTable Positions(Func<string, string> text) => new(
        text("Positions by term"),
        [new(text("Term")), new(text("Upland")), new(text("Vale")), new(text("Weight"), true)],
        [
            [text("Share by flow"), new(text("demands"), Tone.Demands), new(Cited(text("accepts"), text("7 Feb 2024")), Tone.Accepts), text("0.5")],
            [text("Share by need"), new(text("conditional"), Tone.Conditional, true), new(text("opposes"), Tone.Opposes), text("0.3")],
            [text("A dam"), new(text("red line"), Tone.RedLine, true), new(text("unknown"), Tone.Unknown), text("0.2")],
            [text("Together"), new(text("agreed"), Tone.Yes), new(text("ruled out"), Tone.No), text("1")],
        ])
    {
        Groups = [new(0, text("Sharing")), new(2, text("Works"))],
    };

    static Text Cited(string text, string date) => (Text)text + " " + new Span(date) { Anchor = "passage-statement-s1" };

    static Block[] Callouts(Func<string, string> text) =>
        [.. Enum.GetValues<CalloutKind>().Select(kind => new Callout(kind, Marked(text($"What a reader must not miss: {kind}."), Basis.Judged)))];

    static Passage Passage(Func<string, string> text) => new("passage-statement-s1", text("Vale, 7 February 2024"), text("We take what flows … and no less."), text("Minutes, line 3"));

    static Extract Extract(Func<string, string> text) => new(
        text("Minutes"),
        [
            new(2, true, [new(text("Vale spoke. "), false, []), new(text("We take what flows"), true, ["marked-s1", "marked-s2"]), new(text(", it said."), false, [])], [new Span(text("Vale, 7 February 2024")) { Anchor = "passage-statement-s1" }]),
            new(3, false, [new(text("Nobody answered."), false, [])], []),
        ]);

    static IEnumerable<Block> Figures(Func<string, string> text, DrawingEngine? engine)
    {
        if (engine is null) yield break;
        var specification = new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["valley"] = text("Upland"), ["flow"] = 3 }, new JsonObject { ["valley"] = text("Vale"), ["flow"] = 5 }) },
            ["mark"] = "bar",
            ["encoding"] = new JsonObject
            {
                ["y"] = new JsonObject { ["field"] = "valley", ["type"] = "nominal", ["title"] = null },
                ["x"] = new JsonObject { ["field"] = "flow", ["type"] = "quantitative", ["title"] = text("Water") },
            },
        };
        yield return new Figure(
            engine.DrawChart(specification, new("figure-flow", text("Flow by valley"), text("Vale takes more."))),
            text("What each valley takes"),
            new(text("Flow by valley"), [new(text("Valley")), new(text("Flow"), true)], [[text("Upland"), text("3")], [text("Vale"), text("5")]]));
    }
}
