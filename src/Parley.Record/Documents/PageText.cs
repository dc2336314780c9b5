using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parley.Model;
using SmartReader;

namespace Parley.Record.Documents;

/// <summary>The article of a web page, without menus and notices, with what the page states of itself.</summary>
static class PageText
{
    /// <summary>What a parser may open anew before the page counts as built to harm.</summary>
    const long MostReopened = 2_000_000;

    /// <summary>No page is fetched; the reader wants an address to resolve links against.</summary>
    const string Nowhere = "https://document.invalid/";

    static readonly HashSet<string> blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
    };

    static readonly HashSet<string> silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "noscript", "iframe", "svg", "head", "select" };

    public static RawReading Read(string name, ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        var (decoded, encoding, guessed) = TextDecoding.Read(bytes, DeclaredEncoding(bytes));
        var scan = PageScan.Of(decoded);
        if (scan.Depth > limits.Depth) return RawReading.Refused(DocumentFindings.TooDeep(name, limits.Depth));
        if (scan.Reopened > MostReopened) return RawReading.Refused(DocumentFindings.Entangled(name));
        if (scan.Tags > limits.PageTags) return RawReading.Refused(DocumentFindings.TooMany(name, limits.PageTags, "tags"));
        if (scan.Attributes > limits.PageAttributes) return RawReading.Refused(DocumentFindings.TooMany(name, limits.PageAttributes, "attributes"));

        var page = new HtmlParser().ParseDocument(scan.Parsed);
        var data = LinkedData.Of(page);
        var date = PageDate.Of(page, data);
        var tooMuch = scan.Letters.Length > ArticleCost.Letters || ArticleCost.TooMuch(page);
        if (!tooMuch) PageBody.Clear(page);
        var article = tooMuch ? null : Article(page.ToHtml());
        var readable = article is { Completed: true } && !string.IsNullOrWhiteSpace(article.TextContent) && (article.IsReadable || IsMost(article.TextContent, page));
        var marked = readable ? new HtmlParser().ParseDocument(article!.Content).Body : PageBody.Marked(page);
        var root = marked ?? page.Body;

        var builder = new TextBuilder();
        var aligner = new PageAligner(scan, builder);
        if (root is not null) Walk(root, aligner, builder);
        var (text, map) = builder.Build();
        var publisher = PageFacts.Publisher(page, data, article?.SiteName);
        return new()
        {
            Text = text,
            Map = map,
            Encoding = encoding,
            Title = PageFacts.Title(page, data, article?.Title, publisher),
            Author = PageFacts.Author(page, data, article?.Author ?? article?.Byline),
            Publisher = publisher,
            Date = date ?? (article?.PublicationDate is { } day ? DateOnly.FromDateTime(day) : null),
            Findings = [.. guessed ? [DocumentFindings.Guessed(name, encoding)] : Array.Empty<Finding>(), .. marked is null ? [DocumentFindings.NoArticle(name)] : Array.Empty<Finding>()],
        };
    }

    static Article Article(string page)
    {
        using var reader = new Reader(Nowhere, page);
        return reader.GetArticle();
    }

    /// <summary>Whether an article in small pieces, such as a transcript, is the better part of what its page says.</summary>
    static bool IsMost(string article, IHtmlDocument page) => 10 * Letters(article) > 7 * Letters(page.Body?.TextContent ?? "");

    static long Letters(string text) => text.LongCount(c => !char.IsWhiteSpace(c));

    /// <summary>Visits nodes in order, without recursion, for a page may be deep, and without asking a node for the next, for a page may be long.</summary>
    static void Walk(INode root, PageAligner aligner, TextBuilder builder)
    {
        var timed = false;
        var open = new Stack<(INode Parent, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Parent.ChildNodes.Length)
            {
                if (blocks.Contains(at.Parent.NodeName)) builder.Paragraph();
                timed |= at.Parent is IHtmlTimeElement;
                continue;
            }
            open.Push(at with { Next = at.Next + 1 });
            var node = at.Parent.ChildNodes[at.Next];
            if (node is IText text)
            {
                // "14:05Joel Adair": on the screen a time stands apart, with nothing after it in the source.
                if (timed && text.Data is [var next, ..] && char.IsLetterOrDigit(next)) builder.Space();
                aligner.Add(text.Data);
                timed = false;
            }
            if (node is IHtmlBreakRowElement) builder.Line();
            if (blocks.Contains(node.NodeName)) builder.Paragraph();
            if (node.NodeName is "TD" or "TH") builder.Space();
            if (node.HasChildNodes && !silent.Contains(node.NodeName)) open.Push((node, 0));
        }
    }

    /// <summary>The encoding that the page names in its first kilobyte.</summary>
    static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(1024, bytes.Length)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = head[(at + 8)..].TrimStart('"', '\'', ' ');
        var end = value.IndexOfAny(['"', '\'', ' ', ';', '>', '/']);
        return end > 0 ? value[..end] : null;
    }
}
