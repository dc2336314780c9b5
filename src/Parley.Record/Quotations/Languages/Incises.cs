using Parley.Model.Anchors;
using System.Collections.Immutable;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;

namespace Parley.Record.Quotations.Languages;

/// <summary>Reporting words that French puts in without closing the marks: « L’eau passe ailleurs, précise-t-elle, et elle revient. »</summary>
sealed class Incises(string text, List<Word> words, ImmutableArray<QuotedStretch> stretches, ReportingWords table, SpeakerWords small, List<Attribution> found)
{
    readonly int[] unquoted = [.. Enumerable.Repeat(-1, words.Count)];

    internal void Find()
    {
        var at = 0;
        foreach (var stretch in stretches)
        {
            while (at < words.Count && words[at].Start < stretch.Start) at++;
            var end = at;
            while (end < words.Count && words[end].Start < stretch.End) end++;
            if (end - at > 3) Within(stretch, at, end);
            at = end;
        }
    }

    void Within(QuotedStretch stretch, int from, int to)
    {
        for (var i = from + 1; i < to - 1; i++)
        {
            if (!words[i].Breaks || table.Verbs(words[i].Folded).FirstOrDefault(verb => verb.Kind == ReportingKind.Say && !verb.Participle && verb.Words.Length == 1) is null) continue;
            if (!text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains(',')) continue;
            var clause = new ReportedClause(text, words, unquoted, stretches, table, small, from, to, stretch.To);
            var at = i + 1;
            if (words[at].Folded == "t") at++;
            var inverted = at < to && text.AsSpan(words[i].End, words[at].Start - words[i].End) is "-" or "-t-";
            if (at >= to || inverted && !clause.IsPronoun(at)) continue;
            var phrase = inverted ? (From: at, To: at + 1) : NounPhrases.Right(clause, at, to);
            if (phrase.To == phrase.From || words[phrase.From].Folded is "je" or "nous" or "vous" || !Closes(phrase.To, to)) continue;
            Take(stretch, new(words[i].Start, words[i].End), new(words[phrase.From].Start, words[phrase.To - 1].End), words[i], i);
            return;
        }
    }

    /// <summary>Whether what is put in ends here: at a comma or full stop, or with the quotation.</summary>
    bool Closes(int at, int to) => at >= to || words[at].Breaks || words[at].Sentence != words[at - 1].Sentence;

    void Take(QuotedStretch stretch, TextSpan cue, TextSpan source, Word verb, int token)
    {
        var content = new List<TextSpan> { new(stretch.Start, text.LastIndexOf(',', cue.Start)) };
        var next = source.End;
        while (next < stretch.To && !char.IsLetterOrDigit(text[next])) next++;
        if (next < stretch.To) content.Add(new(next, stretch.End));
        // Words inside that seemed to report are what is reported.
        found.RemoveAll(other => other.Content.TrueForAll(span => stretch.Start <= span.Start && span.End <= stretch.End));
        found.Add(new() { Content = content, Source = source, Cue = cue, Frame = Frame.Quote, Lemma = verb.Folded, Sentence = verb.Sentence, Token = token, Score = 0.9 });
    }
}
