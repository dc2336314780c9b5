using System.Text;
using Parley.Report.Documents;
using static Parley.Report.Markdown.MarkdownText;

namespace Parley.Report.Markdown;

/// <summary>Writes a document as Markdown with tables (GitHub Flavored). Text from a case is never markup in it.</summary>
public static class MarkdownWriter
{
    /// <summary>Writes a document.</summary>
    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var markdown = new StringBuilder();
        markdown.Append($"# {Whole(document.Title)}\n\n");
        if (document.Subtitle is { } subtitle) markdown.Append($"{Whole(subtitle)}\n\n");
        markdown.Append($"- Disclosure class: **{Escaped(document.Disclosure.ToString())}**\n");
        foreach (var (label, text) in document.Facts) markdown.Append($"- {Whole(label)}: {Strong(Whole(text))}\n");
        markdown.Append('\n');
        foreach (var section in document.Sections) Section(markdown, section, 2);
        return markdown.ToString();
    }

    static void Section(StringBuilder markdown, Section section, int level)
    {
        markdown.Append($"{new string('#', level)} {Here(section.Id)}{Whole(section.Heading)}\n\n");
        foreach (var block in section.Blocks) Block(markdown, block);
        foreach (var part in section.Parts) Section(markdown, part, Math.Min(level + 1, 6));
    }

    static void Block(StringBuilder markdown, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                markdown.Append($"{Text(paragraph.Text)}\n\n");
                break;
            case Bullets bullets:
                for (var i = 0; i < bullets.Items.Length; i++) markdown.Append($"{(bullets.Numbered ? $"{i + 1}." : "-")} {Text(bullets.Items[i])}\n");
                markdown.Append('\n');
                break;
            case Callout callout:
                markdown.Append($"> **{callout.Kind}.** {Text(callout.Text)}\n\n");
                break;
            case Definitions definitions:
                foreach (var (word, meaning) in definitions.Entries) markdown.Append($"- {Strong(Whole(word.Plain))}: {Text(meaning)}\n");
                markdown.Append('\n');
                break;
            case DataTable table:
                Table(markdown, table);
                break;
            case Figure figure:
                markdown.Append($"{Here(figure.Picture.Label.Id)}{Whole(figure.Caption)}\n\n");
                Table(markdown, figure.Table);
                break;
            case Passage passage:
                markdown.Append($"{Here(passage.Id)}{Strong(Whole(passage.Label))}\n\n> {Whole(passage.Quote)}\n\n{Text(passage.Origin)}\n\n");
                break;
            case Extract extract:
                Extract(markdown, extract);
                break;
        }
    }

    static void Extract(StringBuilder markdown, Extract extract)
    {
        markdown.Append($"{Strong(Text(extract.Title))}\n\n");
        foreach (var paragraph in extract.Paragraphs)
        {
            markdown.Append($"> {(paragraph.Skipped ? "… " : "")}");
            foreach (var piece in paragraph.Pieces)
            {
                foreach (var anchor in piece.Anchors) markdown.Append(Here(anchor));
                markdown.Append(piece.Marked ? Strong(Whole(piece.Text)) : Whole(piece.Text));
            }
            markdown.Append($" (line {paragraph.Line})\n\n");
            if (!paragraph.Cites.IsEmpty) markdown.Append($"Cited: {string.Join("; ", paragraph.Cites.Select(Text))}\n\n");
        }
    }

    static void Table(StringBuilder markdown, DataTable table)
    {
        markdown.Append($"{Strong(Whole(table.Caption))}\n\n");
        markdown.Append($"| {string.Join(" | ", table.Columns.Select(column => Whole(column.Heading)))} |\n");
        markdown.Append($"| {string.Join(" | ", table.Columns.Select(column => column.Numeric ? "---:" : "---"))} |\n");
        for (var at = 0; at < table.Rows.Length; at++)
        {
            if (table.GroupAt(at) is { } group) markdown.Append($"| {Strong(Whole(group))} |{string.Concat(Enumerable.Repeat(" |", table.Columns.Length - 1))}\n");
            markdown.Append($"| {string.Join(" | ", table.Rows[at].Select(Cell))} |\n");
        }
        markdown.Append('\n');
    }

    static string Cell(Cell cell)
    {
        var sign = ToneSign.Of(cell.Tone);
        return $"{(sign.Length > 0 ? sign + " " : "")}{Text(cell.Text)}{(cell.Inferred ? " (inferred)" : "")}";
    }

    /// <summary>A run of text; what begins a block must not be indented, which would make it code.</summary>
    static string Text(Text text) => string.Concat(text.Spans.Select(Span)).TrimStart();

    static string Span(Span span)
    {
        var text = Escaped(span.Text);
        if (span.Basis is not null) text = $"\\[{text}\\]";
        if (span.Anchor is { } anchor) text = $"[{text}](#{PageAnchor.Of(anchor)})";
        else if (span.Address is { IsAbsoluteUri: true, Scheme: "http" or "https" } address) text = $"[{text}](<{address.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)";
        return span.Style == SpanStyle.Strong ? Strong(text) : text;
    }

    /// <summary>Stars hold only where no space stands inside them.</summary>
    static string Strong(string text)
    {
        var bare = text.Trim();
        if (bare.Length == 0) return text;
        var start = text.IndexOf(bare, StringComparison.Ordinal);
        return $"{text[..start]}**{bare}**{text[(start + bare.Length)..]}";
    }

    /// <summary>The place that links to an id lead to. Markdown has no mark of its own for it.</summary>
    static string Here(string id) => $"<a id=\"{PageAnchor.Of(id)}\"></a>";
}
