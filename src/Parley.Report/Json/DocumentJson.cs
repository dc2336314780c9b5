using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Report.Documents;
using Parley.Report.Drawing;

namespace Parley.Report.Json;

/// <summary>Writes a document as JSON: the same content as the page, for programs. Figures carry their specification and table.</summary>
public static class DocumentJson
{
    /// <summary>Writes a document.</summary>
    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonSerializer.Serialize(
            new
            {
                parley = 1,
                verb = "brief",
                document.Title,
                document.Subtitle,
                disclosure = document.Disclosure.ToString(),
                facts = document.Facts.Select(fact => new { fact.Label, fact.Text }),
                sections = document.Sections.Select(Section),
            },
            AnswerJson.Options);
    }

    static object Section(Section section) => new { section.Id, section.Heading, blocks = section.Blocks.Select(Block), parts = section.Parts.Select(Section) };

    static object Block(Block block) => block switch
    {
        Paragraph paragraph => new { kind = "paragraph", text = Text(paragraph.Text) },
        Bullets bullets => new { kind = "list", bullets.Numbered, items = bullets.Items.Select(Text) },
        Callout callout => new { kind = "callout", about = callout.Kind, text = Text(callout.Text) },
        Definitions definitions => new { kind = "definitions", entries = definitions.Entries.Select(entry => new { word = Text(entry.Word), meaning = Text(entry.Meaning) }) },
        DataTable table => Table(table),
        Figure figure => new { kind = "figure", figure.Picture.Label.Id, figure.Caption, drawn_from = figure.Picture.Kind, specification = Specification(figure.Picture), table = Table(figure.Table) },
        Passage passage => new { kind = "passage", passage.Id, passage.Label, passage.Quote, origin = Text(passage.Origin) },
        Extract extract => new
        {
            kind = "extract",
            title = Text(extract.Title),
            paragraphs = extract.Paragraphs.Select(paragraph => new { paragraph.Line, paragraph.Skipped, pieces = paragraph.Pieces.Select(piece => new { piece.Text, piece.Marked, piece.Anchors }), cites = paragraph.Cites.Select(Text) }),
        },
        _ => throw new ArgumentException($"Unknown kind of block {block.GetType().Name}.", nameof(block)),
    };

    /// <summary>A chart's specification is JSON itself; a graph is text.</summary>
    static JsonNode? Specification(Picture picture) => picture.Kind == PictureKind.Chart ? JsonNode.Parse(picture.Specification) : JsonValue.Create(picture.Specification);

    static object Table(DataTable table) => new
    {
        kind = "table",
        table.Caption,
        columns = table.Columns.Select(column => new { column.Heading, column.Numeric }),
        groups = table.Groups.Select(group => new { group.FirstRow, group.Heading }),
        rows = table.Rows.Select(row => row.Select(cell => new { text = Text(cell.Text), tone = cell.Tone == Tone.None ? (Tone?)null : cell.Tone, cell.Inferred })),
    };

    static ImmutableArray<object> Text(Text text) => [.. text.Spans.Select(span => (object)new { span.Text, span.Style, link = span.Anchor ?? span.Address?.AbsoluteUri, span.Basis })];
}
