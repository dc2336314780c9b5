using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Parley.Model.Disclosure;
using Parley.Model.Files;
using Parley.Report.Briefing;
using Parley.Report.Html;
using Parley.Report.Tests.Documents;
using Parley.Report.Tests.Drawing;

namespace Parley.Report.Tests.Browser;

/// <summary>The page as a browser shows it: the sample with every kind of block, and the briefings of the examples.</summary>
public sealed class PageTests(Chromium chromium, SharedEngine shared) : IClassFixture<SharedEngine>
{
    const string Sample = "sample";

    static readonly ConcurrentDictionary<string, string> pages = new(StringComparer.Ordinal);

    public static TheoryData<string> Documents => [Sample, .. Directory.EnumerateFiles(Repository.PathOf("examples"), "case.yaml", SearchOption.AllDirectories).Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Nothing_on_the_page_shuts_a_reader_out(string document)
    {
        await using var opened = await chromium.OpenAsync(Html(document));

        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }

    [Fact]
    public async Task Nothing_on_a_phone_shuts_a_reader_out()
    {
        await using var opened = await chromium.OpenAsync(Html(Sample), 360, 740);

        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_page_asks_the_world_for_nothing(string document)
    {
        await using var opened = await chromium.OpenAsync(Html(document));

        await opened.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.Empty(opened.Requests);
        Assert.Empty(opened.Messages);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_page_fits_a_phone(string document)
    {
        await using var opened = await chromium.OpenAsync(Html(document), 360, 740);

        var width = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(360, width);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task No_table_has_to_be_pushed_aside_on_a_phone(string document)
    {
        await using var opened = await chromium.OpenAsync(Html(document), 360, 740);

        var cut = await opened.Page.EvaluateAsync<string[]>("Array.from(document.querySelectorAll('.table')).filter(table => table.scrollWidth > table.clientWidth).map(table => table.getAttribute('aria-label'))");

        Assert.Empty(cut);
    }

    [Fact]
    public async Task A_cell_of_a_wide_table_is_named_by_its_column_on_a_phone()
    {
        await using var opened = await chromium.OpenAsync(Html("orr-water"), 360, 740);

        var named = await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#positions td:nth-of-type(2)'), '::before').content");

        Assert.Contains("Vale", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_leads_to_its_passage_and_lights_it_up()
    {
        await using var opened = await chromium.OpenAsync(Html("orr-water"));

        await opened.Page.Locator("#positions td a").First.ClickAsync();

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.querySelector(':target').matches('mark, .extract span, .passage') && document.querySelector(':target').getBoundingClientRect().top < innerHeight"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector(':target')).backgroundColor"));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_page_prints_on_A4(string document)
    {
        await using var opened = await chromium.OpenAsync(Html(document));

        var pdf = Encoding.Latin1.GetString(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        var boxes = Regex.Matches(pdf, @"/MediaBox \[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]").Select(match => (Rounded(match, "width"), Rounded(match, "height"))).ToArray();
        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.Equal((595, 842), box));
    }

    [Fact]
    public async Task Paper_shows_the_table_that_the_screen_folds_away()
    {
        await using var opened = await chromium.OpenAsync(Html(Sample));
        const string isTwinSeen = "document.querySelector('details table').checkVisibility()";

        Assert.False(await opened.Page.EvaluateAsync<bool>(isTwinSeen));

        await opened.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.True(await opened.Page.EvaluateAsync<bool>(isTwinSeen));
    }

    [Fact]
    public async Task A_hostile_case_runs_nothing()
    {
        var document = SampleDocument.Of(text => text + "\"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)></style><iframe src=javascript:alert(4)>");
        await using var opened = await chromium.OpenAsync(HtmlWriter.Write(document));

        await opened.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.Empty(opened.Requests);
        Assert.Empty(opened.Messages);
        Assert.Equal(0, await opened.Page.Locator("main img, main script, main iframe").CountAsync());
    }

    string Html(string document) => pages.GetOrAdd(document, Written);

    string Written(string document)
    {
        if (document == Sample) return HtmlWriter.Write(SampleDocument.Plain(shared.Engine));
        var reading = CaseFile.Read(MemoryFolder.OfDisk("examples", document));
        return HtmlWriter.Write(BriefingDocument.Of(reading.Case!, reading.Texts, Audience.Mediator, shared.Engine));
    }

    static int Rounded(Match match, string name) => (int)Math.Round(double.Parse(match.Groups[name].Value, System.Globalization.CultureInfo.InvariantCulture));
}
