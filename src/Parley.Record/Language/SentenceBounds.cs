using System.Collections.Frozen;

namespace Parley.Record.Language;

/// <summary>Decides between the tokens of a line whether a sentence ends.</summary>
internal readonly ref struct SentenceBounds(string text, ReadOnlySpan<Token> tokens)
{
    /// <summary>How many closing marks belong to the sentence before them.</summary>
    const int mostClosers = 4;

    /// <summary>Words that seldom stand capitalised within a sentence, so that they begin one even after an abbreviation.</summary>
    static readonly FrozenSet<string> starters = FrozenSet.ToFrozenSet(
    [
        "The", "A", "An", "He", "She", "It", "They", "We", "You", "But", "And", "In", "On", "At", "For", "From", "With", "As", "If", "When", "While", "After", "Before", "This",
        "That", "These", "Those", "There", "His", "Her", "Their", "Its", "Our", "My", "Both", "Some", "Many", "Most", "All", "No", "Not", "So", "Since", "Although", "Though",
        "However", "Meanwhile", "What", "Who", "Why", "How", "Where", "Under", "By", "To", "Then", "Now", "Last", "Asked", "According", "Because", "Until", "One", "Other", "Such",
    ], StringComparer.Ordinal);

    /// <summary>Verbs behind a quotation that ends in <c>?</c> or <c>!</c>: the sentence goes on to its speaker.</summary>
    static readonly FrozenSet<string> saying = FrozenSet.ToFrozenSet(
        ["said", "says", "asked", "asks", "wrote", "writes", "added", "adds", "told", "tells", "replied", "tweeted", "shouted", "wondered", "continued", "exclaimed", "joked"], StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starterSpans = starters.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> sayingSpans = saying.GetAlternateLookup<ReadOnlySpan<char>>();

    readonly string text = text;
    readonly ReadOnlySpan<Token> tokens = tokens;

    ReadOnlySpan<char> Word(int index) => text.AsSpan(tokens[index].Start, tokens[index].Length);

    bool IsGlued(int index) => index > 0 && tokens[index - 1].End == tokens[index].Start;

    /// <summary>Whether a sentence ends with a token; if closing marks follow it, the index is moved on to the last of them.</summary>
    public bool EndsAfter(ref int index)
    {
        var word = Word(index);
        var isStop = IsStop(word);
        var isAbbreviation = !isStop && word.Length > 1 && word[^1] == '.';
        if (!isStop && !isAbbreviation)
            return false;
        var last = index;
        while (last + 1 < tokens.Length && last < index + mostClosers && IsCloser(last + 1))
            last++;
        if (last + 1 >= tokens.Length)
        {
            index = tokens.Length - 1;
            return true;
        }
        // Within the last closing mark nothing ends: the caller looks again from there, and finds no full stop.
        var next = last + 1;
        var ends = isStop ? StopEnds(word, last > index, next) : AbbreviationEnds(word[..^1], last > index, next);
        if (ends)
            index = last;
        return ends;
    }

    static bool IsStop(ReadOnlySpan<char> word) => word.Length == 1 ? word[0] is '.' or '!' or '?' or '…' : word[0] is '.' or '!' or '?' or '…' && word.IndexOfAnyExcept(".!?…") < 0;

    /// <summary>A closing quotation mark or bracket that stands right behind the token before it.</summary>
    bool IsCloser(int index)
    {
        var word = Word(index);
        var c = word[0];
        if (!IsGlued(index))
            return false;
        if (Marks.IsCloseBracket(c) || c is '”' or '’' or '»' or '›')
            return true;
        var isLast = index + 1 >= tokens.Length || !IsGlued(index + 1) || Marks.IsQuote(Word(index + 1)[0]) || Marks.IsCloseBracket(Word(index + 1)[0]);
        return isLast && word.Length <= 2 && (Marks.IsDoubleQuote(c) || Marks.IsSingleQuote(c));
    }

    bool StopEnds(ReadOnlySpan<char> word, bool closed, int next)
    {
        if (!StartsSentence(next))
            return false;
        if (IsGlued(next) && !closed && !Marks.IsQuote(Word(next)[0]) && word[0] == '.' && !char.IsUpper(Word(next)[0]))
            return false;
        return !(closed && word[0] is '!' or '?' && SpeakerFollows(next));
    }

    bool AbbreviationEnds(ReadOnlySpan<char> word, bool closed, int next)
    {
        if (closed)
            return StartsSentence(next);
        if (Abbreviations.NeverEnds(word))
            return false;
        var following = Word(next);
        if (Marks.IsDoubleQuote(following[0]) && next + 1 < tokens.Length)
            following = Word(next + 1);
        return starterSpans.Contains(following);
    }

    /// <summary>Whether a sentence can begin with a token: a capital, a figure, or these behind an opening mark.</summary>
    bool StartsSentence(int index)
    {
        for (var end = Math.Min(tokens.Length, index + 4); index < end; index++)
        {
            var c = Word(index)[0];
            if (char.IsLower(c))
                return false;
            if (Marks.IsWord(c) || c is '@' or '#' or '$' or '€' or '£')
                return true;
            if (c is ',' or ';' or ':' || Marks.IsDash(c) || Marks.IsHyphen(c) || Marks.IsCloseBracket(c))
                return false;
        }
        return true;
    }

    /// <summary>A name and a verb of saying: <c>“Really?” Ms. Orr asked.</c></summary>
    bool SpeakerFollows(int index)
    {
        for (var end = Math.Min(tokens.Length, index + 6); index < end; index++)
        {
            var word = Word(index);
            if (sayingSpans.Contains(word))
                return true;
            if (IsStop(word) || Marks.IsQuote(word[0]) || starterSpans.Contains(word) && word is not ("The" or "A" or "An" or "He" or "She" or "They" or "One"))
                return false;
        }
        return false;
    }
}
