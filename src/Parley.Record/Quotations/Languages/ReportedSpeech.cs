using System.Collections.Immutable;
using Parley.Record.Language;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;

namespace Parley.Record.Quotations.Languages;

/// <summary>Finds who said what in German, French and Spanish by verbs and frames of reporting, without a tagger.</summary>
/// <remarks>Cost near-linear in the text: each sentence is looked at once for each verb in it.</remarks>
static class ReportedSpeech
{
    /// <summary>The languages there are words for.</summary>
    internal static ImmutableArray<string> Languages { get; } = ["de", "fr", "es"];

    /// <summary>The attributions in the order of the text; none in a language without words.</summary>
    /// <param name="text">Paragraphs are lines.</param>
    /// <param name="stretches">What stands in quotation marks, in order.</param>
    /// <param name="language">A two-letter tag.</param>
    internal static List<Attribution> Find(string text, ImmutableArray<QuotedStretch> stretches, string language)
    {
        if (!Languages.Contains(language)) return [];
        var table = ReportingWords.Of(language);
        var small = SpeakerWords.Of(language);
        var sentences = Sentences.Split(text);
        var words = Word.Of(text, sentences);
        var quoted = Quoted(words, stretches);
        var found = new List<Attribution>();
        for (var from = 0; from < words.Count;)
        {
            var to = from + 1;
            while (to < words.Count && words[to].Sentence == words[from].Sentence && !Parts(text, words, quoted, to)) to++;
            from = BehindDateline(text, words, from, to);
            var limit = to < words.Count && words[to].Sentence == words[from].Sentence ? words[to].Start : sentences[words[from].Sentence].End;
            var clause = new ReportedClause(text, words, quoted, stretches, table, small, from, to, Trimmed(text, words[from].Start, limit, quoted[to - 1] >= 0 ? stretches[quoted[to - 1]].End : words[to - 1].End));
            new ClauseFinder(clause, found).Find();
            from = to;
        }
        if (language == "fr") new Incises(text, words, stretches, table, small, found).Find();
        new LooseQuotes(text, stretches, found).Join(position => SentenceAt(sentences, position));
        found.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
        return found;
    }

    static int SentenceAt(ImmutableArray<Sentence> sentences, int position)
    {
        var (low, high) = (0, sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Start <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    static int[] Quoted(List<Word> words, ImmutableArray<QuotedStretch> stretches)
    {
        var quoted = new int[words.Count];
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            while (at < stretches.Length && stretches[at].End <= words[i].Start) at++;
            quoted[i] = at < stretches.Length && stretches[at].Contains(words[i].Start) ? at : -1;
        }
        return quoted;
    }

    /// <summary>A semicolon outside quotation marks parts two clauses that stand alone.</summary>
    static bool Parts(string text, List<Word> words, int[] quoted, int at) =>
        (quoted[at] < 0 || quoted[at - 1] < 0) && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is var between
        && (between.Contains(';') || quoted[at - 1] >= 0 && quoted[at] < 0 && words[at].Capital && between.Contains('.') && !between.Contains(','));

    /// <summary>Behind a dateline: "PORT-LINEL – Les bacs …".</summary>
    static int BehindDateline(string text, List<Word> words, int from, int to)
    {
        if (words[from].Start > 0 && text[words[from].Start - 1] != '\n') return from;
        for (var i = from + 1; i < to && i - from < 5; i++)
            if (text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Trim() is "–" or "—") return i;
        return from;
    }

    static int Trimmed(string text, int start, int limit, int least)
    {
        var end = limit;
        while (end > Math.Max(start, least) && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ';' or ',' or ':' or '“' or '„' or '«' or '»' or '—')) end--;
        return Math.Max(end, least);
    }
}
