using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Markdig;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Report.Markdown;
using Parley.Report.Tests.Documents;
using Parley.Report.Tests.Drawing;

namespace Parley.Report.Tests.Markdown;

public sealed class MarkdownWriterTests(SharedEngine shared) : IClassFixture<SharedEngine>
{
    /// <summary>Everything that any reader of Markdown may take for markup.</summary>
    static readonly MarkdownPipeline reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: false).Build();

    readonly DrawingEngine engine = shared.Engine;

    [Fact]
    public void The_sample_is_written_as_it_was_when_it_was_approved() => Expected.Matches(MarkdownWriter.Write(SampleDocument.Plain(engine)), "sample", "md");

    [Fact]
    public void Text_of_a_case_never_becomes_markup()
    {
        var skeleton = Skeleton(Read(MarkdownWriter.Write(SampleDocument.Of(_ => "x"))));

        HostileText.Gen.Sample(
            text => Assert.Equal(skeleton, Skeleton(Read(MarkdownWriter.Write(SampleDocument.Of(_ => text + "x"))))),
            iter: 300);
    }

    [Fact]
    public void Text_of_a_case_reads_as_it_was_written() =>
        HostileText.Gen.Sample(
            text =>
            {
                var page = Read(MarkdownWriter.Write(SampleDocument.Of(_ => text + "x")));

                var expected = HostileText.Squeezed(text + "x");
                Assert.Equal(expected, HostileText.Squeezed(page.QuerySelector("h1")!.TextContent));
                Assert.Equal(expected, HostileText.Squeezed(page.QuerySelectorAll("blockquote")[^3].TextContent));
                Assert.All(page.QuerySelectorAll("thead th"), cell => Assert.Equal(expected, HostileText.Squeezed(cell.TextContent)));
            },
            iter: 300);

    [Fact]
    public void Links_lead_to_their_passage()
    {
        var page = Read(MarkdownWriter.Write(SampleDocument.Plain()));

        var link = page.QuerySelectorAll("a").Single(link => link.TextContent == "7 Feb 2024");
        Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
    }

    static IDocument Read(string markdown) => new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown, reader));

    static string Skeleton(IDocument page) => string.Join('\n', page.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
}
