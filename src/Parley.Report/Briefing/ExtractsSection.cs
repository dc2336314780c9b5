using System.Collections.Immutable;
using Parley.Model.Anchors;
using Parley.Report.Documents;

namespace Parley.Report.Briefing;

/// <summary>The sources as far as claims stand on them: each passage highlighted, among the paragraphs around it where the reader may see those.</summary>
/// <remarks>
/// Around a passage there may be words that support what is not for this reader. So all but the mediator see the text around only of sources that
/// say themselves that they are for them; of all others they see the passages alone, and what they see depends on nothing else.
/// </remarks>
static class ExtractsSection
{
    /// <summary>How much of a neighbouring paragraph is shown, and how much of a long one on either side of a passage, in UTF-16 units.</summary>
    const int Around = 400;

    /// <summary>From which mean length on lines are paragraphs.</summary>
    const int LongestLine = 120;

    public static ImmutableArray<Block> Blocks(BriefingContent content) =>
        [.. content.Case.Sources.Ids.Where(content.Texts.Has).Select(id => Of(content, id)).OfType<Block>()];

    static Extract? Of(BriefingContent content, string id)
    {
        var text = content.Texts[id];
        var citations = content.Citations.Where(citation => citation.Source == id).Select(citation => (Citation: citation, Spans: citation.Places(text))).Where(one => !one.Spans.IsEmpty).ToArray();
        if (citations.Length == 0) return null;
        var shown = content.ShowsAround(id) ? WithAround(text.Text, [.. citations.SelectMany(one => one.Spans)]) : Merged(citations.SelectMany(one => one.Spans));
        var paragraphs = ImmutableArray.CreateBuilder<ExtractParagraph>();
        var last = 0;
        foreach (var span in shown)
        {
            var inside = citations.Where(one => one.Spans.Any(own => own.Start < span.End && own.End > span.Start)).ToArray();
            ImmutableArray<Text> cites = [.. inside.Where(one => one.Spans[0].Start >= span.Start).Select(one => (Text)new Span(one.Citation.Label) { Anchor = one.Citation.EntryAnchor })];
            paragraphs.Add(new(
                text.Text.AsSpan(0, span.Start).Count('\n') + 1,
                text.Text.AsSpan(last, span.Start - last).ContainsAnyExcept(" \n\t\r"),
                [.. Pieces(text.Text, span, [.. inside.SelectMany(one => one.Spans.Select((own, at) => (own, Anchor: at == 0 ? one.Citation.Anchor : null)))])],
                cites));
            last = span.End;
        }
        return new(content.Case.Sources[id].Title, paragraphs.ToImmutable());
    }

    /// <summary>A stretch of text, cut where highlights begin and end.</summary>
    static IEnumerable<ExtractPiece> Pieces(string text, TextSpan span, (TextSpan Span, string? Anchor)[] marks)
    {
        int[] cuts = [.. marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(span.Start).Append(span.End).Where(cut => cut >= span.Start && cut <= span.End).Distinct().Order()];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            yield return new(
                text[start..end],
                marks.Any(mark => mark.Span.Start <= start && mark.Span.End >= end),
                [.. marks.Where(mark => mark.Span.Start == start).Select(mark => mark.Anchor).OfType<string>()]);
        }
    }

    /// <summary>The passages alone, those that touch as one.</summary>
    static ImmutableArray<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }
        return [.. merged];
    }

    /// <summary>The paragraphs that hold passages, and the end of the one before and the beginning of the one after.</summary>
    static ImmutableArray<TextSpan> WithAround(string text, ImmutableArray<TextSpan> passages)
    {
        var paragraphs = Paragraphs(text);
        var shown = new TextSpan?[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var own = passages.Where(passage => passage.Start < paragraphs[i].End && passage.End > paragraphs[i].Start).ToArray();
            if (own.Length == 0) continue;
            var (from, to) = (own.Min(passage => passage.Start) - Around, own.Max(passage => passage.End) + Around);
            shown[i] = new(WordStart(text, Math.Max(paragraphs[i].Start, from), paragraphs[i].Start), WordEnd(text, Math.Min(paragraphs[i].End, to), paragraphs[i].End));
            if (i > 0 && shown[i] is { } whole && whole.Start == paragraphs[i].Start) shown[i - 1] ??= new(WordStart(text, Math.Max(paragraphs[i - 1].Start, paragraphs[i - 1].End - Around), paragraphs[i - 1].Start), paragraphs[i - 1].End);
        }
        for (var i = paragraphs.Length - 1; i > 0; i--)
        {
            // The neighbour behind, unless it is shown for its own sake.
            if (shown[i] is null && shown[i - 1] is { } before && before.End == paragraphs[i - 1].End && passages.Any(passage => passage.Start < before.End && passage.End > before.Start))
                shown[i] = new(paragraphs[i].Start, WordEnd(text, Math.Min(paragraphs[i].End, paragraphs[i].Start + Around), paragraphs[i].End));
        }
        return [.. shown.OfType<TextSpan>()];
    }

    /// <summary>Paragraphs are divided by empty lines; in a text whose lines are too long to be lines of a page, by line ends.</summary>
    static ImmutableArray<TextSpan> Paragraphs(string text)
    {
        var byLine = !text.Contains("\n\n", StringComparison.Ordinal) || text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Average(line => line.Length) > LongestLine;
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(byLine ? "\n" : "\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end])) paragraphs.Add(new(start, end));
            start = end;
            while (start < text.Length && text[start] == '\n') start++;
        }
        return paragraphs.ToImmutable();
    }

    static int WordStart(string text, int at, int first)
    {
        if (at <= first) return first;
        while (at > first && !char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }

    static int WordEnd(string text, int at, int last)
    {
        while (at < last && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
