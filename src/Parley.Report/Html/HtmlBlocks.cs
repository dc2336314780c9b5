using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Positions;

namespace Parley.Report.Html;

/// <summary>Writes sections, blocks and spans as HTML.</summary>
static class HtmlBlocks
{
    /// <summary>How many rows the table beside a picture may have to be unfolded on paper; a longer one stays with the page.</summary>
    const int LongestOnPaper = 16;

    /// <summary>How many columns fit a phone side by side; of a wider table each row is a card there, its cells named by their columns.</summary>
    const int WidestOnPhone = 2;

    public static ImmutableArray<(Tone Tone, string Word)> Tones { get; } =
        [(Tone.Demands, "demands"), (Tone.Accepts, "accepts"), (Tone.Conditional, "conditional"), (Tone.Opposes, "opposes"), (Tone.RedLine, "red line"), (Tone.Unknown, "unknown")];

    public static void Section(Markup html, Section section, int level)
    {
        html.Raw($"<section id=\"{PageAnchor.Of(section.Id)}\">\n").Element($"h{level}", section.Heading).Raw("\n");
        foreach (var block in section.Blocks) Block(html, block);
        foreach (var part in section.Parts) Section(html, part, Math.Min(level + 1, 6));
        html.Raw("</section>\n");
    }

    static void Block(Markup html, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Text(html.Raw("<p>"), paragraph.Text).Raw("</p>\n");
                break;
            case Bullets bullets:
                var list = bullets.Numbered ? "ol" : "ul";
                html.Raw($"<{list}>\n");
                foreach (var item in bullets.Items) Text(html.Raw("<li>"), item).Raw("</li>\n");
                html.Raw($"</{list}>\n");
                break;
            case Callout callout:
                Text(html.Raw($"<p class=\"callout callout-{ClassName(callout.Kind)}\"><strong>{callout.Kind}.</strong> "), callout.Text).Raw("</p>\n");
                break;
            case Definitions definitions:
                html.Raw("<dl class=\"definitions\">\n");
                foreach (var (word, meaning) in definitions.Entries) Text(Text(html.Raw("<dt>"), word).Raw("</dt><dd>"), meaning).Raw("</dd>\n");
                html.Raw("</dl>\n");
                break;
            case DataTable table:
                Table(html, table);
                break;
            case Figure figure:
                html.Raw($"<figure id=\"{PageAnchor.Of(figure.Picture.Label.Id)}\">\n").Element("figcaption", figure.Caption).Raw("\n<div class=\"drawing\" role=\"group\" tabindex=\"0\" aria-label=\"").Text(figure.Caption)
                    .Raw($"\">\n{figure.Picture.Svg}\n</div>\n</figure>\n<details{(figure.Table.Rows.Length > LongestOnPaper ? " class=\"long\"" : "")}>\n<summary>The same as a table, {figure.Table.Rows.Length} {(figure.Table.Rows.Length == 1 ? "row" : "rows")}</summary>\n");
                Table(html, figure.Table);
                html.Raw("</details>\n");
                break;
            case Passage passage:
                html.Raw($"<div class=\"passage\" id=\"{PageAnchor.Of(passage.Id)}\">\n<p class=\"cites\">").Text(passage.Label).Raw("</p>\n<blockquote><p>").Text(passage.Quote).Raw("</p></blockquote>\n");
                Text(html.Raw("<p class=\"origin\">"), passage.Origin).Raw("</p>\n</div>\n");
                break;
            case Extract extract:
                Extract(html, extract);
                break;
        }
    }

    static void Extract(Markup html, Extract extract)
    {
        Text(html.Raw("<div class=\"extract\">\n<p class=\"cites\">"), extract.Title).Raw("</p>\n");
        foreach (var paragraph in extract.Paragraphs)
        {
            html.Raw($"<p class=\"quoted\"><span class=\"line\">{paragraph.Line}</span>{(paragraph.Skipped ? "… " : "")}");
            foreach (var piece in paragraph.Pieces)
            {
                // An element has one id; passages that begin at the same place get theirs on the way.
                foreach (var anchor in piece.Anchors.Skip(1)) html.Raw($"<span id=\"{PageAnchor.Of(anchor)}\"></span>");
                if (piece.Marked) html.Raw(piece.Anchors.IsEmpty ? "<mark>" : $"<mark id=\"{PageAnchor.Of(piece.Anchors[0])}\">").Text(piece.Text).Raw("</mark>");
                else html.Text(piece.Text);
            }
            html.Raw("</p>\n");
            if (paragraph.Cites.IsEmpty) continue;
            Text(html.Raw("<p class=\"origin\">Cited: "), Documents.Text.Join("; ", paragraph.Cites)).Raw("</p>\n");
        }
        html.Raw("</div>\n");
    }

    static void Table(Markup html, DataTable table)
    {
        // What scrolls must be reachable by keyboard, and named.
        var wide = table.Columns.Length > WidestOnPhone;
        html.Raw($"<div class=\"table{(wide ? " wide" : "")}\" role=\"group\" tabindex=\"0\" aria-label=\"").Text(table.Caption).Raw("\">\n<table>\n").Element("caption", table.Caption).Raw("\n<thead><tr>");
        foreach (var column in table.Columns) html.Element("th", column.Heading, column.Numeric ? " scope=\"col\" class=\"number\"" : " scope=\"col\"");
        html.Raw("</tr></thead>\n<tbody>\n");
        for (var at = 0; at < table.Rows.Length; at++)
        {
            if (table.GroupAt(at) is { } group) html.Raw("<tr class=\"group\">").Element("th", group, $" scope=\"rowgroup\" colspan=\"{table.Columns.Length}\"").Raw("</tr>\n");
            html.Raw("<tr>");
            for (var column = 0; column < table.Rows[at].Length; column++) Cell(html, table.Columns[column], table.Rows[at][column], isHead: column == 0, isNamed: wide);
            html.Raw("</tr>\n");
        }
        html.Raw("</tbody>\n</table>\n</div>\n");
    }

    static void Cell(Markup html, Column column, Cell cell, bool isHead, bool isNamed)
    {
        var classes = string.Join(' ', new[] { ToneClass(cell.Tone), cell.Inferred ? "inferred" : "", column.Numeric ? "number" : "" }.Where(name => name.Length > 0));
        // The bgcolor is for mail clients that drop the style sheet.
        var fallback = cell.Tone == Tone.None ? "" : $" bgcolor=\"{Background(cell.Tone)}\"";
        html.Raw(isHead ? "<th scope=\"row\"" : "<td").Raw(classes.Length == 0 ? "" : $" class=\"{classes}\"").Raw(fallback);
        if (isNamed && !isHead && column.Heading.Length > 0) html.Raw(" data-column=\"").Text(column.Heading).Raw("\"");
        html.Raw(">");
        if (ToneSign.Of(cell.Tone) is { Length: > 0 } sign) html.Raw($"<span class=\"sign\" aria-hidden=\"true\">{sign}</span> ");
        Text(html, cell.Text);
        if (cell.Inferred) html.Raw(" <span class=\"note\">(inferred)</span>");
        html.Raw(isHead ? "</th>" : "</td>");
    }

    static Markup Text(Markup html, Text text)
    {
        for (var at = 0; at < text.Spans.Length; at++)
        {
            // A mark stays with the word that it marks.
            var isMarked = at + 1 < text.Spans.Length && text.Spans[at + 1].Basis is not null && text.Spans[at].Text.EndsWith(' ');
            Span(html, isMarked ? text.Spans[at] with { Text = text.Spans[at].Text[..^1] + '\u00A0' } : text.Spans[at]);
        }
        return html;
    }

    static void Span(Markup html, Span span)
    {
        var tag = span.Style switch { SpanStyle.Strong => "strong", SpanStyle.Quiet => "small", SpanStyle.Code => "code", _ => "" };
        var target = span.Anchor is { } anchor ? $"<a href=\"#{PageAnchor.Of(anchor)}\">" : span.Address is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? "<a rel=\"noreferrer\" href=\"" : null;
        if (tag.Length > 0) html.Raw($"<{tag}>");
        if (span.Basis is { } basis) html.Raw($"<span class=\"basis basis-{BasisClass(basis)}\"><span class=\"bare\">[</span>");
        if (target is not null) html.Raw(target);
        if (target is not null && span.Anchor is null) html.Text(span.Address!.AbsoluteUri).Raw("\">");
        html.Text(span.Text);
        if (target is not null) html.Raw("</a>");
        if (span.Basis is not null) html.Raw("<span class=\"bare\">]</span></span>");
        if (tag.Length > 0) html.Raw($"</{tag}>");
    }

    public static string ToneClass(Tone tone) => tone switch
    {
        Tone.None => "",
        Tone.Demands => "tone-demands",
        Tone.Accepts => "tone-accepts",
        Tone.Conditional => "tone-conditional",
        Tone.Opposes => "tone-opposes",
        Tone.RedLine => "tone-redline",
        Tone.Unknown => "tone-unknown",
        Tone.Yes => "tone-yes",
        _ => "tone-no",
    };

    static string Background(Tone tone) => tone switch
    {
        Tone.Demands => "#cfe6d4",
        Tone.Accepts or Tone.Yes => "#e6f3e8",
        Tone.Conditional => "#fcf0cf",
        Tone.Opposes or Tone.No => "#fbe6e0",
        Tone.RedLine => "#f3c8bd",
        _ => "#f4f4f2",
    };

    static string BasisClass(Basis basis) => basis switch
    {
        Basis.Reported => "reported",
        Basis.Inferred => "inferred",
        Basis.Judged => "judged",
        Basis.Computed => "computed",
        _ => "unknown",
    };

    static string ClassName(CalloutKind kind) => kind switch
    {
        CalloutKind.Assumption => "assumption",
        CalloutKind.Unknown => "unknown",
        CalloutKind.Contested => "contested",
        _ => "warning",
    };
}
