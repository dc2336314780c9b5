using Parley.Model.Anchors;

namespace Parley.Record.Quotations.Turns;

/// <summary>A line of minutes, a transcript or an interview: who speaks, a colon, and the words.</summary>
/// <param name="Name">Who speaks: "Ms Adan (Northern Council)".</param>
/// <param name="Label">The name without what stands in brackets, to tell whether it comes again.</param>
/// <param name="Colon">The position of the colon.</param>
/// <param name="Words">What is said on the line.</param>
readonly record struct Turn(TextSpan Name, string Label, int Colon, TextSpan Words)
{
    /// <summary>The most words a name has.</summary>
    internal const int Longest = 9;

    /// <summary>The turn a line begins; null where it begins none. Cost linear in the line.</summary>
    internal static Turn? Of(string text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '•' or '*' or '–' or '—')) start++;
        var words = 0;
        var (bracket, label) = (0, -1);
        for (var at = start; at < line.End; at++)
        {
            var c = text[at];
            if (c == ':' && bracket == 0) return at > start && Said(text, at + 1, line.End) is { } said ? new(new(start, at), text[start..(label < 0 ? at : label)].Trim(), at, said) : null;
            if (c is '(' or '[')
            {
                bracket++;
                if (label < 0) label = at;
            }
            else if (c is ')' or ']') bracket--;
            if (bracket > 0 || c is ')' or ']') continue;
            var begins = at == start || text[at - 1] is ' ' or ')' or ']' or '\u00a0';
            if (begins && char.IsLetterOrDigit(c) && (++words > Longest || !char.IsUpper(c) && !Small(text.AsSpan(at, line.End - at)))) return null;
            // A stop that does not shorten a title ends a sentence, and a name has no other marks.
            if (c is '?' or '!' or ';' or '"' or '“' or '«' or '„' or '/' || c == '.' && at + 1 < line.End && Word(text, start, at) > 4) return null;
        }
        return null;
    }

    static int Word(string text, int start, int stop)
    {
        var length = 0;
        while (stop - length > start && char.IsLetter(text[stop - length - 1])) length++;
        return length;
    }

    static bool Small(ReadOnlySpan<char> from)
    {
        var end = 0;
        while (end < from.Length && char.IsLetter(from[end])) end++;
        return from[..end] is "of" or "de" or "du" or "des" or "del" or "la" or "le" or "der" or "den" or "von" or "van" or "al" or "el" or "bin" or "ibn" or "the" or "for" or "and" or "für" or "und" or "et" or "y";
    }

    static TextSpan? Said(string text, int from, int to)
    {
        if (from >= to || !char.IsWhiteSpace(text[from])) return null;
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        // Words in quotation marks behind a colon are found as such.
        return from == to || text[from] is '"' or '“' or '«' or '„' or '‘' or '\'' || !text.AsSpan(from, to - from).ContainsAny(' ', '\u00a0') && text[to - 1] is not ('.' or '!' or '?') ? null : new(from, to);
    }
}
