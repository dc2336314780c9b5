using System.Text;
using Parley.Report.Documents;

namespace Parley.Report.Markdown;

/// <summary>Writes a document as Markdown with tables (GitHub Flavored). Text from a case is never markup in it.</summary>
public static class MarkdownWriter
{
    /// <summary>Characters that mean something in Markdown.</summary>
    const string Special = "\\`*_{}[]<>()#+-.!|~&:";

    /// <summary>Writes a document.</summary>
    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var markdown = new StringBuilder();
        markdown.Append($"# {Escaped(document.Title)}\n\n");
        if (document.Subtitle is { } subtitle) markdown.Append($"{Escaped(subtitle)}\n\n");
        markdown.Append($"- Disclosure class: **{Escaped(document.Disclosure.ToString())}**\n");
        foreach (var (label, text) in document.Facts) markdown.Append($"- {Escaped(label)}: **{Escaped(text)}**\n");
        foreach (var section in document.Sections) Section(markdown, section, 2);
        return markdown.ToString();
    }

    static void Section(StringBuilder markdown, Section section, int level)
    {
        markdown.Append($"\n{new string('#', level)} {Escaped(section.Heading)}\n\n");
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
                foreach (var (word, meaning) in definitions.Entries) markdown.Append($"- **{Text(word)}**: {Text(meaning)}\n");
                markdown.Append('\n');
                break;
            case DataTable table:
                Table(markdown, table);
                break;
            case Figure figure:
                markdown.Append($"*{Escaped(figure.Caption)}*\n\n");
                Table(markdown, figure.Table);
                break;
            case Passage passage:
                markdown.Append($"**{Escaped(passage.Label)}**\n\n> {Escaped(passage.Quote)}\n\n{Text(passage.Origin)}\n\n");
                break;
        }
    }

    static void Table(StringBuilder markdown, DataTable table)
    {
        markdown.Append($"**{Escaped(table.Caption)}**\n\n");
        markdown.Append($"| {string.Join(" | ", table.Columns.Select(column => Escaped(column.Heading)))} |\n");
        markdown.Append($"| {string.Join(" | ", table.Columns.Select(column => column.Numeric ? "---:" : "---"))} |\n");
        foreach (var row in table.Rows) markdown.Append($"| {string.Join(" | ", row.Select(Cell))} |\n");
        markdown.Append('\n');
    }

    static string Cell(Cell cell)
    {
        var sign = Html.HtmlBlocks.Sign(cell.Tone);
        return $"{(sign.Length > 0 ? sign + " " : "")}{Text(cell.Text)}{(cell.Inferred ? " \\(inferred\\)" : "")}";
    }

    static string Text(Text text) => string.Concat(text.Spans.Select(Span));

    static string Span(Span span)
    {
        var text = Escaped(span.Text);
        if (span.Basis is not null) text = $"\\[{text}\\]";
        if (span.Address is { IsAbsoluteUri: true, Scheme: "http" or "https" } address) text = $"[{text}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)";
        return span.Style == SpanStyle.Strong && text.Trim().Length > 0 ? text.Replace(text.Trim(), $"**{text.Trim()}**", StringComparison.Ordinal) : text;
    }

    /// <summary>Text on one line, with every character that means something made to mean itself.</summary>
    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsControl(letter)) escaped.Append(' ');
            else if (Special.Contains(letter, StringComparison.Ordinal)) escaped.Append('\\').Append(letter);
            else escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
