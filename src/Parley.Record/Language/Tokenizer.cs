using System.Collections.Frozen;

namespace Parley.Record.Language;

/// <summary>Cuts a text into tokens as the English treebanks of Universal Dependencies do. Linear in the length of the text.</summary>
/// <remarks>Every character that is not blank ends up in exactly one token; nothing is changed.</remarks>
internal readonly ref struct Tokenizer(ReadOnlySpan<char> text, List<Token> tokens)
{
    /// <summary>First parts that a hyphen joins to what follows; other words with hyphens are three tokens.</summary>
    static readonly FrozenSet<string> joined = FrozenSet.ToFrozenSet(
    [
        "non", "e", "mid", "re", "anti", "co", "pro", "pre", "post", "over", "multi", "ex", "counter", "sub", "semi", "mini", "neo", "inter", "intra", "socio", "psycho",
        "trans", "ultra", "hyper", "bi", "tri", "un", "de", "pseudo", "quasi", "micro", "macro", "under", "cross", "arch", "extra",
    ], StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> joinedSpans = joined.GetAlternateLookup<ReadOnlySpan<char>>();

    readonly ReadOnlySpan<char> text = text;
    readonly List<Token> tokens = tokens;

    /// <summary>Adds the tokens of a stretch of the text.</summary>
    public void Read(int start, int end)
    {
        while (start < end)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }
            var stop = start + 1;
            while (stop < end && !char.IsWhiteSpace(text[stop]))
                stop++;
            ReadChunk(start, stop);
            start = stop;
        }
    }

    void Add(int start, int end) => tokens.Add(new(start, end));

    /// <summary>Reads what stands between two blanks.</summary>
    void ReadChunk(int start, int end)
    {
        var at = start;
        while (at < end)
            at = ReadOne(start, at, end);
    }

    /// <summary>Reads one word or mark and returns the offset behind it.</summary>
    int ReadOne(int first, int at, int end)
    {
        var c = text[at];
        var next = at + 1 < end ? text[at + 1] : ' ';
        if (Marks.IsWord(c) || (c == '@' && at + 1 < end && char.IsLetter(next) && (at == first || !Marks.IsWord(text[at - 1]))) || (c == '#' && char.IsLetter(next)))
            return ReadWord(at, end);
        if (Marks.IsSingleQuote(c))
            return ReadSingleQuote(first, at, end);
        if (c == '.' && char.IsAsciiDigit(next) && (at == first || !Marks.IsWord(text[at - 1])))
            return ReadWord(at, end);
        var stop = at + 1;
        if (c is '.' or '-' or '*' or '=' or '_' or '~' or '#' or '+' or '|' or '<' or '>' or '…' || Marks.IsDash(c))
            while (stop < end && text[stop] == c)
                stop++;
        else if (c is '!' or '?')
            while (stop < end && text[stop] is '!' or '?')
                stop++;
        Add(at, stop);
        return stop;
    }

    /// <summary>An apostrophe or single quotation mark that is not within a word.</summary>
    int ReadSingleQuote(int first, int at, int end)
    {
        var c = text[at];
        var stop = at + 1;
        if (stop < end && text[stop] == c)
        {
            Add(at, stop + 1);
            return stop + 1;
        }
        if (Marks.IsApostrophe(c))
        {
            while (stop < end && char.IsLetterOrDigit(text[stop]))
                stop++;
            var letters = text[(at + 1)..stop];
            var closes = stop >= end || !Marks.IsWord(text[stop]);
            var startsWord = at == first || !Marks.IsWord(text[at - 1]);
            if (closes && ((!startsWord && Contractions.IsEnding(letters)) || (startsWord && Contractions.IsShortened(letters)) || (c is '\'' or '’' && IsShortYear(letters))))
            {
                Add(at, stop);
                return stop;
            }
        }
        Add(at, at + 1);
        return at + 1;
    }

    static bool IsShortYear(ReadOnlySpan<char> letters) =>
        letters.Length is 2 or 3 && char.IsAsciiDigit(letters[0]) && char.IsAsciiDigit(letters[1]) && (letters.Length == 2 || letters[2] == 's');

    int ReadWord(int at, int end)
    {
        if (Addresses.End(text, at, end) is > 0 and var address)
        {
            Add(at, address);
            return address;
        }
        var stop = at + 1;
        var hasLetter = char.IsLetter(text[at]);
        while (stop < end)
        {
            var c = text[stop];
            if (Marks.IsWord(c))
            {
                hasLetter |= !char.IsAsciiDigit(c);
                stop++;
            }
            else if (stop + 1 < end && Marks.IsWord(text[stop + 1]) && Joins(at, stop, hasLetter))
                stop++;
            else
                break;
        }
        var word = text[at..stop];
        if (stop < end && text[stop] == '.' && (stop + 1 == end || !Marks.IsWord(text[stop + 1])) && !(stop + 1 < end && text[stop + 1] == '.') && Abbreviations.KeepsStop(word))
        {
            Add(at, stop + 1);
            return stop + 1;
        }
        AddParts(at, stop);
        return stop;
    }

    /// <summary>Whether the mark at a place, with a word character on either side, belongs to the word.</summary>
    bool Joins(int start, int at, bool hasLetter)
    {
        var (before, c, after) = (text[at - 1], text[at], text[at + 1]);
        if (Marks.IsApostrophe(c))
            return c != '‘' && !char.IsAsciiDigit(after) && !(char.IsAsciiDigit(before) && !Contractions.IsEnding(text.Slice(at + 1, 1)));
        if (c == '.')
            return char.IsAsciiDigit(before) == char.IsAsciiDigit(after) && (char.IsAsciiDigit(before) || IsInnerStop(start, at));
        if (c is ',' or ':')
            return char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && !hasLetter && (c == ':' || IsThousand(at));
        if (c == '&')
            return char.IsUpper(before) && char.IsUpper(after);
        if (c == '/')
            return char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && !hasLetter;
        if (Marks.IsHyphen(c))
            return hasLetter ? char.IsLetter(after) && joinedSpans.Contains(text[start..at]) : IsTelephone(start, at);
        return false;
    }

    /// <summary>A stop within <c>U.S.</c>, a file name or a bare web address; not between two sentences written without a blank.</summary>
    bool IsInnerStop(int start, int at) =>
        at - start == 1 || (at - start >= 3 && text[at - 2] == '.') || (char.IsLower(text[at + 1]) && char.IsLetter(text[at - 1]));

    bool IsThousand(int at) => at + 3 < text.Length && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    /// <summary>Whether a hyphen between digits is that of a telephone number rather than of a range.</summary>
    bool IsTelephone(int start, int at)
    {
        var digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
            digits++;
        return (at - start >= 3 && digits == 4 && at - start != 4) || (digits == 3 && at - start is 1 or 3 && at + 4 < text.Length && text[at + 4] == '-');
    }

    /// <summary>Adds a word, cut where it is contracted.</summary>
    void AddParts(int start, int end)
    {
        Span<int> cuts = stackalloc int[4];
        var count = 0;
        var stop = end;
        while (count < cuts.Length && Contractions.LastPart(text[start..stop]) is > 0 and var cut)
        {
            cuts[count++] = stop = start + cut;
        }
        var from = start;
        while (count > 0)
        {
            Add(from, cuts[--count]);
            from = cuts[count];
        }
        Add(from, end);
    }
}
