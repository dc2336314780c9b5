using System.Collections.Immutable;
using Parley.Report.Answers;
using Parley.Report.Documents;

namespace Parley.Report.Briefing;

/// <summary>The sources, and the passages that claims link to.</summary>
static class SourcesSection
{
    public static ImmutableArray<Block> Sources(Wording words) =>
    [
        new DataTable(
            "Sources",
            [new("Source"), new("Published"), new("By"), new("Remark")],
            [.. words.Case.Sources.Values.Select(source => ImmutableArray.Create<Cell>([
                Uri.TryCreate(source.Url, UriKind.Absolute, out var address) ? (Text)new Span(source.Title) { Address = address } : source.Title,
                source.Date is { } date ? Wording.ShortDate(date) : "no date",
                string.Join(", ", new[] { source.Author, source.Publisher }.OfType<string>()) is { Length: > 0 } by ? by : "not known",
                source.Note ?? ""]))]),
    ];

    public static ImmutableArray<Block> Passages(BriefingContent content) => [.. content.Citations.Select(citation => Passage(content, citation))];

    static Passage Passage(BriefingContent content, Citation citation)
    {
        var passage = citation.Quote.IsEmpty ? "(no passage given)" : string.Join(" … ", citation.Quote.Select(fragment => fragment.Exact.Trim()));
        var title = content.Case.Sources[citation.Source].Title;
        var places = citation.Places(content.Texts.TryGet(citation.Source, out var text) ? text : null);
        // Claims link to the passage in its source where that is shown, and from there on to this entry.
        var (id, origin) = places.IsEmpty ? (citation.Anchor, (Text)title) : (citation.EntryAnchor, new Span($"{title}, {Wording.Place(text!, places[0].Start)}") { Anchor = citation.Anchor });
        return new(id, citation.Label, passage, origin + (citation.Note is { } note ? new Span($". {note}", SpanStyle.Quiet) : Text.Empty));
    }
}
