using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
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
        var (decoded, encoding, confidence) = TextDecoding.Read(bytes, DeclaredEncoding(bytes));
        var scan = PageScan.Of(decoded);
        if (scan.Depth > limits.Depth) return RawReading.Refused(DocumentFindings.TooDeep(name, limits.Depth));
        if (scan.Reopened > MostReopened) return RawReading.Refused(DocumentFindings.Entangled(name));

        var page = new HtmlParser().ParseDocument(decoded);
        using var reader = new Reader(Nowhere, decoded);
        var article = reader.GetArticle();
        var readable = article is { Completed: true, IsReadable: true } && !string.IsNullOrWhiteSpace(article.TextContent);
        var root = readable ? new HtmlParser().ParseDocument(article!.Content).Body : page.Body;

        var builder = new TextBuilder();
        var aligner = new PageAligner(scan, builder);
        if (root is not null) Walk(root, aligner, builder);
        var (text, map) = builder.Build();
        return new()
        {
            Text = text,
            Map = map,
            Encoding = encoding,
            Title = article?.Title ?? page.Title,
            Author = article?.Author ?? article?.Byline,
            Publisher = article?.SiteName,
            Date = PageDate.Of(page) ?? (article?.PublicationDate is { } date ? DateOnly.FromDateTime(date) : null),
            Findings = [.. confidence < PlainText.Sure ? [DocumentFindings.Guessed(name, encoding)] : Array.Empty<Model.Finding>(), .. readable ? Array.Empty<Model.Finding>() : [DocumentFindings.NoArticle(name)]],
        };
    }

    /// <summary>Visits nodes in order without recursion, for a page may be deep.</summary>
    static void Walk(INode root, PageAligner aligner, TextBuilder builder)
    {
        for (var node = root.FirstChild; node is not null;)
        {
            if (node is IText text) aligner.Add(text.Data);
            var descends = node.FirstChild is not null && !silent.Contains(node.NodeName);
            if (node is IHtmlBreakRowElement) builder.Line();
            if (blocks.Contains(node.NodeName)) builder.Paragraph();
            if (node.NodeName is "TD" or "TH") builder.Space();
            if (descends)
            {
                node = node.FirstChild;
                continue;
            }
            while (node is not null && node.NextSibling is null && node.Parent != root) node = Leave(node.Parent!, builder);
            node = node?.NextSibling;
        }
    }

    static INode Leave(INode parent, TextBuilder builder)
    {
        if (blocks.Contains(parent.NodeName)) builder.Paragraph();
        return parent;
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
