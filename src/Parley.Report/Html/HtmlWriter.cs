using System.Reflection;
using System.Text;
using Parley.Report.Documents;

namespace Parley.Report.Html;

/// <summary>Writes a document as one HTML file that needs nothing else: no script, no network, no fonts.</summary>
/// <remarks>It opens behind any policy, survives a mail client that drops its style sheet, prints on A4 and reads on a phone.</remarks>
public static class HtmlWriter
{
    static readonly string style = Resource("Parley.Report.Html.page.css");

    static readonly (string Word, string Meaning)[] bases =
    [
        ("reported", "a source says it"),
        ("inferred", "the analyst reads it out of a statement"),
        ("judged", "the analyst assumes it"),
        ("computed", "it follows by a named method"),
        ("unknown", "nobody has said it"),
    ];

    /// <summary>Writes a document. Text from a case is never markup in it.</summary>
    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new Markup();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Element("title", document.Title).Raw($"\n<style>\n{style}{PrintedMargins(document)}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
        Header(html, document);
        html.Raw("<main id=\"content\">\n");
        if (document.Sections.Length > 0) HtmlBlocks.Section(html, document.Sections[0], 2);
        if (document.Sections.Length > 1) Contents(html, document);
        Legend(html);
        foreach (var section in document.Sections.Skip(1)) HtmlBlocks.Section(html, section, 2);
        html.Raw("</main>\n<footer>").Element("p", $"Disclosure class: {document.Disclosure}. {document.Title}.").Raw("</footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    static void Header(Markup html, Document document)
    {
        html.Raw("<header>\n").Element("p", $"Disclosure class: {document.Disclosure}", " class=\"class\"").Raw("\n").Element("h1", document.Title).Raw("\n");
        if (document.Subtitle is { } subtitle) html.Element("p", subtitle, " class=\"subtitle\"").Raw("\n");
        html.Raw("<dl class=\"facts\">\n");
        foreach (var (label, text) in document.Facts) html.Raw("<div>").Element("dt", label).Element("dd", text).Raw("</div>\n");
        html.Raw("</dl>\n</header>\n");
    }

    static void Contents(Markup html, Document document)
    {
        html.Raw("<nav aria-label=\"Contents\">\n<ol>\n");
        foreach (var section in document.Sections) html.Raw($"<li><a href=\"#{PageAnchor.Of(section.Id)}\">").Text(section.Heading).Raw("</a></li>\n");
        html.Raw("</ol>\n</nav>\n");
    }

    static void Legend(Markup html)
    {
        html.Raw("<div class=\"legend\">\n<p>");
        foreach (var (tone, word) in HtmlBlocks.Tones) html.Raw($"<span class=\"chip {HtmlBlocks.ToneClass(tone)}\"><span aria-hidden=\"true\">{ToneSign.Of(tone)}</span> ").Text(word).Raw("</span> ");
        html.Raw("<span class=\"chip inferred\">hatched: inferred</span></p>\n<p>");
        foreach (var (word, meaning) in bases) html.Raw($"<span class=\"key\"><span class=\"basis basis-{word}\"><span class=\"bare\">[</span>{word}<span class=\"bare\">]</span></span> ").Text(meaning).Raw("</span> ");
        html.Raw("</p>\n</div>\n");
    }

    /// <summary>What stands in the margin of every printed page: whose eyes it is for, the title, the page.</summary>
    static string PrintedMargins(Document document) =>
        $$"""
        @page {
          size: A4; margin: 17mm 17mm 20mm;
          @bottom-left { content: "{{Quoted($"Disclosure class: {document.Disclosure}")}}"; font: bold 7.5pt Helvetica, Arial, sans-serif; color: #8c2f14; }
          @bottom-center { content: "{{Quoted(document.Title)}}"; font: 7.5pt Helvetica, Arial, sans-serif; color: #55595f; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt Helvetica, Arial, sans-serif; color: #55595f; }
        }

        """;

    /// <summary>Text inside a string of a style sheet, with all but letters and digits spelt out by number.</summary>
    static string Quoted(string text) =>
        string.Concat(Characters.Printing(text).EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : $"\\{rune.Value:x6}"));

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
