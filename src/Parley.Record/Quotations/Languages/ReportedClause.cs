using Parley.Model.Anchors;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;

namespace Parley.Record.Quotations.Languages;

/// <summary>A clause as the finder walks it: words, what of it stands in quotation marks, and what stands between.</summary>
sealed class ReportedClause(string text, List<Word> words, int[] quoted, IReadOnlyList<QuotedStretch> stretches, ReportingWords table, SpeakerWords small, int from, int to, int end)
{
    internal string Text => text;

    internal ReportingWords Table => table;

    internal IReadOnlyList<QuotedStretch> Stretches => stretches;

    /// <summary>The first word.</summary>
    internal int From => from;

    /// <summary>Behind the last word.</summary>
    internal int To => to;

    /// <summary>Behind the last character that can belong to content: before the full stop.</summary>
    internal int End => end;

    internal int Start => words[from].Start is var start && quoted[from] >= 0 ? Math.Min(start, stretches[quoted[from]].Start) : start;

    internal Word Word(int at) => words[at];

    internal string Folded(int at) => words[at].Folded;

    internal bool IsQuoted(int at) => quoted[at] >= 0;

    internal int Stretch(int at) => quoted[at];

    internal bool Is(string kind, int at) => at >= from && at < to && table.Is(kind, words[at].Folded);

    internal bool IsDeterminer(int at) => small.IsDeterminer(words[at].Folded);

    internal bool IsPronoun(int at) => small.Is("he", words[at].Folded) || small.Is("she", words[at].Folded) || small.Is("they", words[at].Folded) || small.Is("own", words[at].Folded);

    internal bool IsPreposition(int at) => small.Is("before", words[at].Folded);

    internal bool IsOpener(int at) => small.Is("opener", words[at].Folded);

    internal bool IsPerson(int at) => NameForm.NounKind(small, words[at].Folded) == FigureKind.Person;

    internal bool IsNobody(int at) => small.Is("nobody", words[at].Folded);

    /// <summary>The last character before a word that is no blank; a blank at the head of the clause.</summary>
    internal char Before(int at)
    {
        for (var i = words[at].Start - 1; i >= (at > from ? words[at - 1].End : words[at].Start); i--) if (!char.IsWhiteSpace(text[i])) return text[i];
        return at > from ? 'x' : ' ';
    }

    /// <summary>What stands between a word and the one before.</summary>
    internal ReadOnlySpan<char> Between(int at) => at > from ? text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) : default;

    /// <summary>Whether a comma, dash, bracket or mark stands before a word.</summary>
    internal bool Breaks(int at) => at > from && words[at].Breaks || at > from && quoted[at] != quoted[at - 1];

    internal TextSpan Span(int first, int behind) => new(StartOf(first), EndOf(behind - 1));

    /// <summary>Where a word begins, with the opening mark before it.</summary>
    internal int StartOf(int at) => quoted[at] >= 0 && (at == 0 || quoted[at - 1] != quoted[at]) ? stretches[quoted[at]].Start : words[at].Start;

    internal int EndOf(int at) => quoted[at] >= 0 && (at + 1 == words.Count || quoted[at + 1] != quoted[at]) ? stretches[quoted[at]].End : words[at].End;
}
