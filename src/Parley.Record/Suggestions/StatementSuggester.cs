using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Coding;
using Parley.Record.Interchange;
using Parley.Record.Quotations;

namespace Parley.Record.Suggestions;

/// <summary>Suggests statements out of the texts of documents: who said what, where, and how it may be coded.</summary>
public sealed class StatementSuggester
{
    /// <summary>From how many words on a passage of another document counts as the same one.</summary>
    const int SameWords = 6;

    /// <summary>How long words may be that name a speaker; what is longer tells a story besides.</summary>
    const int LongestName = 80;

    /// <summary>How long what leads over from a reporting word to the passage may be: a preposition or two, no clause.</summary>
    const int LongestLead = 16;

    static readonly char[] marks = [' ', '\n', '“', '”', '„', '"', '«', '»', '‘', '’', '‹', '›', ',', ';'];

    static readonly ImmutableHashSet<string> firstPersons = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "I", "we", "ich", "wir", "je", "j’", "j'", "nous", "yo", "nosotros", "nosotras");

    readonly Case @case;
    readonly Keyed<SourceText> texts;
    readonly ImmutableArray<KnownSpeaker> speakers;
    readonly CodingSuggester coding;
    readonly ILookup<string, string> said;
    readonly Ids ids = new();

    /// <summary>Takes the case that statements are for, and the texts of its sources. Cost linear in the case.</summary>
    public StatementSuggester(Case @case, Keyed<SourceText> texts)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(texts);
        (this.@case, this.texts) = (@case, texts);
        speakers = KnownSpeaker.Of(@case);
        coding = new(@case);
        said = @case.Statements.ToLookup(entry => Folded(entry.Value.Quote), entry => entry.Key, StringComparer.Ordinal);
        foreach (var id in @case.Statements.Ids) ids.TryTake(id);
    }

    /// <summary>The statements that a text may hold, in its order, numbered from a number on.</summary>
    /// <param name="source">The id of the source.</param>
    /// <param name="text">Its text.</param>
    /// <param name="date">The day that statements are dated to where nothing else is known; null where none is.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="language">The language of the text, as two letters; told from the text where null.</param>
    /// <param name="given">Speakers that a person names, by number.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public ImmutableArray<StatementSuggestion> Suggest(string source, SourceText text, DateOnly? date, int first = 1, string? language = null, IReadOnlyDictionary<int, string>? given = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        var points = new CodePoints(text.Text);
        var lines = LineStarts(text.Text);
        var held = @case.Statements.Where(entry => entry.Value.Source == source).Select(entry => (entry.Key, Spans: Passages.Places(text, entry.Value.Quote))).ToArray();
        var found = ImmutableArray.CreateBuilder<StatementSuggestion>();
        var quotations = QuotationFinder.Find(text.Text, speakers, language, cancellation);
        foreach (var quotation in quotations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsOwnReport(text.Text, quotation, quotations)) continue;
            ImmutableArray<TextSpan> spans = [.. quotation.Content.Select(span => Bare(text.Text, span)).Where(span => span.End > span.Start)];
            ImmutableArray<Fragment> quote = [.. spans.Select(span => Passages.At(text, points, span)).OfType<Fragment>()];
            if (quote.IsEmpty) continue;
            found.Add(Suggestion(quotation, source, text, points, lines, spans, quote, held, first + found.Count, date, given?.GetValueOrDefault(first + found.Count)));
        }
        return found.ToImmutable();
    }

    /// <summary>Whether speakers only say within their own words that they say it ("we call on both to agree"): the statement is the whole, and need not be told twice.</summary>
    static bool IsOwnReport(string text, Quotation inner, IEnumerable<Quotation> all) =>
        inner.Source is [var source] && firstPersons.Contains(text[source.Start..source.End])
        && all.Any(outer => outer != inner && outer.Mode != SpeechMode.Indirect && inner.Content.All(part => outer.Content.Any(whole => whole.Start <= part.Start && part.End <= whole.End)));

    StatementSuggestion Suggestion(
        Quotation quotation, string source, SourceText text, CodePoints points, int[] lines, ImmutableArray<TextSpan> spans, ImmutableArray<Fragment> quote,
        (string Id, ImmutableArray<TextSpan> Spans)[] held, int number, DateOnly? date, string? given)
    {
        var reading = quotation.Speaker;
        var speaker = given ?? (reading.Party is { } party && @case.Parties.Has(party) ? party : null);
        var content = string.Join(' ', quote.Select(fragment => fragment.Exact));
        var cue = string.Join(' ', quotation.Cue.Select(span => text.Text[span.Start..span.End]));
        var known = held.Where(one => Overlap(one.Spans, spans)).Select(one => one.Id).FirstOrDefault() ?? SaidElsewhere(quote);
        var line = Array.BinarySearch(lines, spans[0].Start) is var at && at >= 0 ? at : ~at - 1;
        return new()
        {
            Number = number,
            Id = known ?? ids.Of(Ids.Sound($"{speaker ?? "open"} {string.Join(' ', Stems.Carrying(content).Where(word => word.Length > 4 && word != speaker).Take(2))}"), "statement"),
            Source = source,
            Place = new(line + 1, points.Of(spans[0].Start) - points.Of(lines[line]) + 1, points.Of(spans[0].Start), points.Of(spans[^1].End)),
            Quote = quote,
            Mode = quotation.Mode,
            Cue = cue.Length > 0 ? cue : null,
            Speaker = speaker,
            By = By(reading, speaker, string.Join(' ', quotation.Source.Select(span => text.Text[span.Start..span.End]))),
            Anonymous = reading.Anonymous,
            Date = date,
            SaidConfidence = Math.Round(quotation.Confidence, 2),
            SpeakerConfidence = given is not null ? 1 : speaker is null ? 0 : Math.Round(reading.Confidence, 2),
            Why = quotation.Reason,
            SpeakerWhy = given is not null ? "The reader names the speaker." : reading.Reason,
            Codes = coding.Suggest(content, Reporting(text.Text, quotation.Cue, spans[0]) ?? cue, speaker, known),
            Standing = known is not null ? SuggestionStanding.Known : speaker is null ? SuggestionStanding.Open : SuggestionStanding.New,
            Known = known,
        };
    }

    /// <summary>The words that report with what leads over to the passage, as in "called for"; null where they do not stand right before it.</summary>
    static string? Reporting(string text, ImmutableArray<TextSpan> cue, TextSpan content) =>
        cue is [.., var last] && content.Start - last.End is >= 0 and <= LongestLead && !text.AsSpan(last.End, content.Start - last.End).ContainsAny(".;\n") ? text[cue[0].Start..content.Start].TrimEnd(marks) : null;

    /// <summary>How the source calls a speaker, where it is not simply by the party's name: the fullest words for it, else those beside the passage unless they are a pronoun.</summary>
    string? By(SpeakerReading reading, string? speaker, string beside)
    {
        var party = speaker is null ? null : @case.Parties[speaker];
        return new[] { reading.Name, beside }.FirstOrDefault(name => name is { Length: > 3 and <= LongestName } && char.IsUpper(name[0]) && name is not ("They" or "This" or "Both") && !Is(party?.Name, name) && !Is(party?.Short, name));
    }

    static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    string? SaidElsewhere(ImmutableArray<Fragment> quote) => Folded(quote) is var folded && folded.Count(' ') >= SameWords - 1 ? said[folded].FirstOrDefault() : null;

    static string Folded(ImmutableArray<Fragment> quote) => string.Join(' ', quote.SelectMany(fragment => Stems.Words(fragment.Exact)));

    /// <summary>Whether two passages share at least half of the shorter.</summary>
    static bool Overlap(ImmutableArray<TextSpan> one, ImmutableArray<TextSpan> other)
    {
        var common = one.Sum(a => other.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
        return common > 0 && 2 * common >= Math.Min(one.Sum(span => span.End - span.Start), other.Sum(span => span.End - span.Start));
    }

    /// <summary>A stretch without the quotation marks and commas at its ends, and without an opening "that"; a mark that closes one inside stays.</summary>
    static TextSpan Bare(string text, TextSpan span)
    {
        var inner = text.AsSpan(span.Start, span.End - span.Start);
        var start = span.Start + (inner.Length - inner.TrimStart(marks).Length);
        if (text.AsSpan(start, span.End - start).StartsWith("that ", StringComparison.Ordinal)) start += "that ".Length;
        var end = Math.Max(start, span.Start + inner.TrimEnd(marks).Length);
        while (end < span.End && IsOpen(text.AsSpan(start, end - start))) end++;
        return IsEnclosed(text.AsSpan(start, end - start)) ? new(start + 1, end - 1) : new(start, end);
    }

    /// <summary>Whether one pair of marks stands around all of it, as behind "that".</summary>
    static bool IsEnclosed(ReadOnlySpan<char> text) => text is ['“', .. var curly, '”'] && !curly.ContainsAny('“', '”') || text is ['"', .. var straight, '"'] && !straight.Contains('"');

    static bool IsOpen(ReadOnlySpan<char> text) => text.Count('“') > text.Count('”') || text.Count('"') % 2 == 1;

    static int[] LineStarts(string text) => [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(at => at + 1)];
}
