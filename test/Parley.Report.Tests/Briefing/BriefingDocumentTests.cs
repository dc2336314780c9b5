using AngleSharp.Html.Parser;
using Parley.Model.Disclosure;
using Parley.Model.Files;
using Parley.Report.Briefing;
using Parley.Report.Html;
using Parley.Report.Tests.Drawing;

namespace Parley.Report.Tests.Briefing;

public sealed class BriefingDocumentTests(SharedEngine shared) : IClassFixture<SharedEngine>
{
    public static TheoryData<string, string> Cases =>
    [
        .. new[] { "examples", "catalog" }.SelectMany(folder => Directory.EnumerateDirectories(Repository.PathOf(folder)).Select(path => (folder, Path.GetFileName(path)))),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_claim_that_links_to_a_passage_finds_it(string folder, string name)
    {
        var page = new HtmlParser().ParseDocument(Html(folder, name));

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        var targets = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Distinct();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Empty(targets.Except(ids));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object"));
    }

    [Fact]
    public void The_Rafah_briefing_says_everything_in_the_order_a_principal_reads_it()
    {
        var page = new HtmlParser().ParseDocument(Html("examples", "rafah-2024"));

        Assert.Equal(
            [
                "In five lines", "Where the parties stand", "The proposals against the positions", "What is still possible", "Bargains", "What would hold without a deal",
                "What would unlock the wanted situation", "In which order steps can be exchanged",
                "Timeline", "Indicators", "Contested claims, side by side", "Assumptions, and what leans on them", "How firm the conclusions are", "What is unknown", "Sources",
            ],
            page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(5, page.QuerySelectorAll("#summary li").Length);
        Assert.Contains(page.QuerySelectorAll("#exchange li"), step => step.TextContent.Contains("Releases a first group of hostages — owed in law whatever is exchanged", StringComparison.Ordinal));
        Assert.Contains("rests on something nobody knows: how Israel likes it compared with situation 8", page.QuerySelector("#summary")!.TextContent, StringComparison.Ordinal);
        Assert.All(["illustration", "1,000,000", "Disclosure class: public"], text => Assert.Contains(text, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_from_a_case_never_becomes_markup()
    {
        const string Hostile = "<img src=x onerror=alert(1)></title><script>alert(2)</script>";
        var folder = new MemoryFolder(("case.yaml", $$"""
            parley: 1
            title: "{{Hostile}}"
            as_of: 2025-01-01
            parties: { a: { name: "{{Hostile}}" }, b: { name: B } }
            sources: { s: { title: "{{Hostile}}", url: "https://example.org/?q=\"><script>" } }
            issues: { i: { title: "{{Hostile}}", options: { x: "{{Hostile}}", y: Y } } }
            statements: { t: { speaker: a, date: 2025-01-01, source: s, says: "{{Hostile}}", stances: { i = x: red line } } }
            actions: { d: { by: a, title: "{{Hostile}}" } }
            states: { today: { d: no }, preferences: { a: { author: "{{Hostile}}", order: d } } }
            """));

        var reading = CaseFile.Read(folder);
        var page = new HtmlParser().ParseDocument(HtmlWriter.Write(BriefingDocument.Of(reading.Case!, reading.Texts, Audience.Mediator, shared.Engine)));

        Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent);
    }

    string Html(string folder, string name)
    {
        var reading = CaseFile.Read(MemoryFolder.OfDisk(folder, name));
        return HtmlWriter.Write(BriefingDocument.Of(reading.Case!.For(Audience.Mediator), reading.Texts, Audience.Mediator, shared.Engine));
    }
}
