using System.Collections.Immutable;
using System.Globalization;
using Parley.Report.Documents;
using Parley.Record.Search;

namespace Parley.Report.Answers;

/// <summary>What a search found, with the words that were asked for.</summary>
static class SearchSection
{
    public static ImmutableArray<Block> Blocks(Wording words, SearchAnswer answer)
    {
        if (!answer.Findings.IsEmpty) return [new Bullets([.. answer.Findings.Select(finding => (Text)$"Column {finding.Place.Column}: {finding.What} {finding.Mend}")])];
        if (answer.Hits.IsEmpty) return [new Paragraph("Nothing fits.")];
        return
        [
            new Paragraph(answer.More ? $"More than {answer.Count.ToString("N0", CultureInfo.InvariantCulture)} fit; the newest {answer.Hits.Length}:" : answer.Count > answer.Hits.Length ? $"{answer.Count.ToString("N0", CultureInfo.InvariantCulture)} fit; the best {answer.Hits.Length}:" : $"{Wording.Capital(Wording.Count(answer.Count, "place"))} {(answer.Count == 1 ? "fits" : "fit")}."),
            new DataTable(
                "What fits",
                [new("Where"), new("What"), new("Day"), new("Words")],
                [.. answer.Hits.Select(hit => ImmutableArray.Create<Cell>($"{(hit.Kind == SearchKind.Document ? "document" : "statement")} {hit.Id}", Title(words, hit), hit.Date is { } date ? Wording.ShortDate(date) : "not given", Snippet(hit)))]),
        ];
    }

    static string Title(Wording words, SearchHit hit) =>
        hit.Kind == SearchKind.Statement && words.Case.Statements.TryGet(hit.Id, out var statement) ? $"{words.Speaker(statement)}{(hit.Title.Length > 0 ? ": " + hit.Title : "")}{(hit.Contested.IsEmpty ? "" : $" (contested: {string.Join("; ", words.ContestedIn(hit.Id))})")}" : hit.Title.Length > 0 ? hit.Title : "no title";

    static Text Snippet(SearchHit hit)
    {
        Text text = Text.Empty;
        var at = 0;
        foreach (var mark in hit.Marks)
        {
            text += hit.Snippet[at..mark.Start];
            text += new Span(hit.Snippet[mark.Start..mark.End], SpanStyle.Strong);
            at = mark.End;
        }
        return text + (at < hit.Snippet.Length ? hit.Snippet[at..] : hit.Snippet.Length == 0 ? "—" : "");
    }
}
