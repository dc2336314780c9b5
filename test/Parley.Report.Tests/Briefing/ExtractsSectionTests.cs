using AngleSharp.Html.Parser;
using Parley.Model.Disclosure;
using Parley.Model.Files;
using Parley.Report.Briefing;
using Parley.Report.Html;

namespace Parley.Report.Tests.Briefing;

public sealed class ExtractsSectionTests
{
    const string Case = """
        parley: 1
        title: Water
        as_of: 2025-07-14
        visible_to: joint
        parties: { upland: { name: Upland }, vale: { name: Vale } }
        sources:
          minutes: { title: Minutes, date: 2025-07-09, file: sources/minutes.txt, visible_to: SEEN }
        issues:
          flow: { title: Flow, options: { low: Low, high: High } }
        statements:
          one: { speaker: vale, date: 2025-07-09, source: minutes, quote: [salt reaches us, we shall not sign], stances: { flow = low: red line } }
          other: { speaker: upland, date: 2025-07-09, source: minutes, quote: "salt reaches us, and so" }
        """;

    const string Minutes = "The session began at nine.\n\nFirst remarks were short.\n\nVale said that salt reaches us, and so we shall not sign anything.\n\nThen lunch.\n\nThe session ended at five.\n";

    static AngleSharp.Html.Dom.IHtmlDocument Page(string seen, Audience? audience)
    {
        var text = Case.Replace("visible_to: SEEN", seen, StringComparison.Ordinal);
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", text), ("sources/minutes.txt", Minutes)), TestContext.Current.CancellationToken);
        Assert.Empty(reading.Findings);
        return new HtmlParser().ParseDocument(HtmlWriter.Write(BriefingDocument.Of(reading.Case!.For(audience ?? Audience.Joint), reading.Texts, audience, cancellation: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void The_mediator_sees_the_passage_highlighted_between_the_paragraphs_around_it()
    {
        var extract = Page("", Audience.Mediator).QuerySelector(".extract")!;

        Assert.Equal(["salt reaches us", ", and so", "we shall not sign"], extract.QuerySelectorAll("mark").Select(mark => mark.TextContent.TrimEnd()));
        Assert.Contains("First remarks were short.", extract.TextContent, StringComparison.Ordinal);
        Assert.Contains("Then lunch.", extract.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ended at five", extract.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_the_matrix_leads_to_the_mark()
    {
        var page = Page("", Audience.Mediator);

        var target = page.QuerySelector("#positions a[href^='#passage']")!.GetAttribute("href")![1..];

        Assert.Equal("salt reaches us", page.GetElementById(target)!.TextContent.TrimEnd());
        Assert.Equal("MARK", page.GetElementById(target)!.TagName);
    }

    [Fact]
    public void Others_see_the_passage_alone_unless_the_source_says_that_it_is_for_them()
    {
        var alone = Page("", Audience.Joint).QuerySelector(".extract")!;
        var around = Page("visible_to: joint", Audience.Joint).QuerySelector(".extract")!;

        Assert.DoesNotContain("First remarks", alone.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("anything", alone.TextContent, StringComparison.Ordinal);
        Assert.Contains("salt reaches us", alone.TextContent, StringComparison.Ordinal);
        Assert.Contains("First remarks", around.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_reader_is_not_known_nothing_around_a_passage_is_shown() =>
        Assert.DoesNotContain("First remarks", Page("visible_to: joint", null).QuerySelector(".extract")!.TextContent, StringComparison.Ordinal);
}
