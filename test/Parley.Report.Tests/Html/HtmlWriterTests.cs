using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Report.Html;
using Parley.Report.Tests.Documents;
using Parley.Report.Tests.Drawing;

namespace Parley.Report.Tests.Html;

public sealed class HtmlWriterTests(SharedEngine shared) : IClassFixture<SharedEngine>
{
    readonly DrawingEngine engine = shared.Engine;

    [Fact]
    public void The_sample_is_written_as_it_was_when_it_was_approved() =>
        Expected.Matches(Regex.Replace(HtmlWriter.Write(SampleDocument.Plain(engine)), "<style>.*?</style>", "<style></style>", RegexOptions.Singleline), "sample", "html");

    [Fact]
    public void A_page_holds_no_script_and_fetches_nothing()
    {
        var page = Parse(HtmlWriter.Write(SampleDocument.Plain(engine)));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, input, audio, video, source"));
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_web_addresses_and_places_on_the_page_are_linked()
    {
        var page = Parse(HtmlWriter.Write(SampleDocument.Plain()));

        var targets = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Contains("https://example.org/report?a=1&b=%3C2%3E", targets);
        Assert.All(targets, target => Assert.True(target.StartsWith("https://", StringComparison.Ordinal) || page.GetElementById(target[1..]) is not null, target));
    }

    [Fact]
    public void Ids_stand_once_on_the_page()
    {
        var page = Parse(HtmlWriter.Write(SampleDocument.Plain(engine)));

        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Tones_are_told_by_sign_and_word_besides_colour()
    {
        var page = Parse(HtmlWriter.Write(SampleDocument.Plain()));

        var cells = page.QuerySelectorAll("td[class*=tone]");
        Assert.Equal(8, cells.Length);
        Assert.All(cells, cell =>
        {
            Assert.NotEqual("", cell.QuerySelector(".sign")!.TextContent);
            Assert.NotEqual("", cell.GetAttribute("bgcolor"));
        });
        Assert.All(page.QuerySelectorAll("td.inferred"), cell => Assert.Contains("(inferred)", cell.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_of_a_case_never_becomes_markup()
    {
        var skeleton = Skeleton(Parse(HtmlWriter.Write(SampleDocument.Of(_ => "x"))));

        HostileText.Gen.Sample(
            text => Assert.Equal(skeleton, Skeleton(Parse(HtmlWriter.Write(SampleDocument.Of(_ => text + "x"))))),
            iter: 300);
    }

    [Fact]
    public void Text_of_a_case_reads_as_it_was_written() =>
        HostileText.Gen.Sample(
            text =>
            {
                var page = Parse(HtmlWriter.Write(SampleDocument.Of(_ => text + "x")));

                var expected = HostileText.Squeezed(text + "x");
                Assert.Equal(expected, HostileText.Squeezed(page.QuerySelector("h1")!.TextContent));
                Assert.Equal(expected, HostileText.Squeezed(page.Title!));
                Assert.Equal(expected, HostileText.Squeezed(page.QuerySelector("caption")!.TextContent));
                Assert.Equal(expected, HostileText.Squeezed(page.QuerySelector("blockquote")!.TextContent));
                Assert.Equal(expected, HostileText.Squeezed(page.QuerySelector(".table")!.GetAttribute("aria-label")!));
                Assert.All(page.QuerySelectorAll("thead th, td.number"), cell => Assert.Equal(expected, HostileText.Squeezed(cell.TextContent)));
            },
            iter: 300);

    [Fact]
    public void A_title_cannot_leave_its_string_in_the_style_sheet()
    {
        var document = SampleDocument.Plain() with { Title = "\"; } </style><script>\\ \n body { display: none } 7" };

        var style = Parse(HtmlWriter.Write(document)).QuerySelector("style")!.TextContent;

        Assert.Contains("""@bottom-center { content: "\000022\00003b\000020\00007d\000020\00003c\00002fstyle\00003e\00003cscript\00003e""", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_any_letters_become_anchors_that_links_find()
    {
        var document = SampleDocument.Plain() with
        {
            Sections = [new("s", "S", [new Paragraph(new Span("there") { Anchor = "é_\"><b>1" }), new Passage("é_\"><b>1", "A", "B", "C"), new Passage("_e9_", "A", "B", "C")])],
        };

        var page = Parse(HtmlWriter.Write(document));

        var target = page.QuerySelector("p > a")!.GetAttribute("href")![1..];
        Assert.Equal(page.QuerySelectorAll(".passage")[0].Id, target);
        Assert.NotEqual(page.QuerySelectorAll(".passage")[1].Id, target);
    }

    static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The elements of a page with the names of their attributes, text left out.</summary>
    static string Skeleton(IDocument page) => string.Join('\n', page.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
}
