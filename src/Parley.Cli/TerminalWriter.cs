using System.Collections.Immutable;
using Parley.Report.Documents;
using Spectre.Console;
using Paragraph = Parley.Report.Documents.Paragraph;
using Text = Parley.Report.Documents.Text;

namespace Parley.Cli;

/// <summary>Writes blocks of a document on a screen of text.</summary>
static class TerminalWriter
{
    public static void Write(IAnsiConsole console, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) Write(console, block);
    }

    static void Write(IAnsiConsole console, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                console.MarkupLine(Markup(paragraph.Text));
                console.WriteLine();
                break;
            case Callout callout:
                console.MarkupLine($"[bold]{callout.Kind}:[/] {Markup(callout.Text)}");
                console.WriteLine();
                break;
            case Bullets bullets:
                for (var i = 0; i < bullets.Items.Length; i++)
                    console.MarkupLine($"{(bullets.Numbered ? $"{i + 1}." : "•")} {Markup(bullets.Items[i])}");
                console.WriteLine();
                break;
            case Definitions definitions:
                foreach (var (word, meaning) in definitions.Entries) console.MarkupLine($"[bold]{Markup(word)}[/]: {Markup(meaning)}");
                console.WriteLine();
                break;
            case DataTable table:
                Write(console, table);
                break;
            case Figure figure:
                Write(console, figure.Table);
                break;
            case Passage passage:
                console.MarkupLine($"{Spectre.Console.Markup.Escape(passage.Label)}: “{Spectre.Console.Markup.Escape(passage.Quote)}” — {Markup(passage.Origin)}");
                break;
            case Extract extract:
                console.MarkupLine($"[bold]{Markup(extract.Title)}[/]");
                foreach (var paragraph in extract.Paragraphs) console.MarkupLine(string.Concat(paragraph.Pieces.Select(piece => Markup(new Report.Documents.Span(piece.Text, piece.Marked ? SpanStyle.Strong : SpanStyle.Plain)))));
                console.WriteLine();
                break;
        }
    }

    static void Write(IAnsiConsole console, DataTable table)
    {
        var grid = new Table().Title(Spectre.Console.Markup.Escape(table.Caption)).Border(TableBorder.Rounded).ShowRowSeparators();
        foreach (var column in table.Columns)
        {
            var heading = new TableColumn(Spectre.Console.Markup.Escape(column.Heading));
            if (column.Numeric) heading.RightAligned();
            grid.AddColumn(heading);
        }
        for (var at = 0; at < table.Rows.Length; at++)
        {
            if (table.GroupAt(at) is { } group) grid.AddRow($"[bold]{Spectre.Console.Markup.Escape(Visible(group))}[/]");
            grid.AddRow(table.Rows[at].Select(Markup).ToArray());
        }
        console.Write(grid);
        console.WriteLine();
    }

    static string Markup(Cell cell)
    {
        var colour = cell.Tone switch
        {
            Tone.Demands or Tone.Accepts or Tone.Yes => "green",
            Tone.Conditional => "yellow",
            Tone.Opposes or Tone.No => "red",
            Tone.RedLine => "red bold",
            Tone.Unknown => "grey",
            _ => "",
        };
        var sign = ToneSign.Of(cell.Tone) is { Length: > 0 } drawn ? drawn + " " : "";
        var text = $"{sign}{Markup(cell.Text)}{(cell.Inferred ? " (inferred)" : "")}";
        return colour.Length == 0 ? text : $"[{colour}]{text}[/]";
    }

    static string Markup(Text text) => string.Concat(text.Spans.Select(Markup));

    static string Markup(Report.Documents.Span span)
    {
        var text = Spectre.Console.Markup.Escape(Visible(span.Basis is null ? span.Text : $"[{span.Text}]"));
        return span.Style switch
        {
            SpanStyle.Strong => $"[bold]{text}[/]",
            SpanStyle.Quiet => $"[dim]{text}[/]",
            SpanStyle.Code => $"[italic]{text}[/]",
            _ => text,
        };
    }

    /// <summary>Control characters in a case must not steer the terminal.</summary>
    static string Visible(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;
}
