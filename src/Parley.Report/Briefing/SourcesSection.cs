using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
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

    public static ImmutableArray<Block> Passages(BriefingContent content)
    {
        var (words, @case) = (content.Words, content.Case);
        return
        [
            .. @case.Statements.Select(entry => Passage(content, "statement", entry.Key, $"{words.Speaker(entry.Value)}, {Wording.Date(entry.Value.Date)}", entry.Value.Source, entry.Value.Quote, entry.Value.Note)),
            .. from entry in @case.Proposals
               from version in entry.Value.Versions
               where version.Value.Source is not null && !version.Value.Quote.IsEmpty
               select Passage(content, "proposal", $"{entry.Key}-{version.Key}", words.Proposal(entry.Key), version.Value.Source!, version.Value.Quote, version.Value.Note),
            .. @case.Events.Select(entry => Passage(content, "event", entry.Key, entry.Value.Title, entry.Value.Source, entry.Value.Quote, null)),
            .. from entry in @case.Indicators
               from at in Enumerable.Range(0, entry.Value.Figures.Length)
               let figure = entry.Value.Figures[at]
               where !figure.Quote.IsEmpty
               select Passage(content, "figure", $"{entry.Key}-{at + 1}", entry.Value.Title, figure.Source, figure.Quote, figure.Note),
        ];
    }

    static Passage Passage(BriefingContent content, string kind, string id, string label, string source, ImmutableArray<Fragment> quote, string? note)
    {
        var passage = quote.IsEmpty ? "(no passage given)" : string.Join(" … ", quote.Select(fragment => fragment.Exact.Trim()));
        var line = content.Texts.TryGet(source, out var text) && !quote.IsEmpty && text.Find(quote[0]) is { Status: AnchorStatus.Found } anchor ? $", line {LineOf(text, anchor)}" : "";
        return new(Wording.PassageAnchor(kind, id), label, passage, (Text)$"{content.Case.Sources[source].Title}{line}" + (note is null ? Text.Empty : new Span($". {note}", SpanStyle.Quiet)));
    }

    static int LineOf(SourceText text, Anchor anchor) => text.Text.AsSpan(0, anchor.Spans[0].Start).Count('\n') + 1;
}
