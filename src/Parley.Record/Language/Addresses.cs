using System.Buffers;

namespace Parley.Record.Language;

/// <summary>Finds web and e-mail addresses, which are one token whatever marks they hold.</summary>
internal static class Addresses
{
    const int longest = 2048;

    static readonly SearchValues<char> quotes = SearchValues.Create("\"“”«»<>‘’");

    /// <summary>The offset behind an address that begins at a place, or 0 if none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the address would begin.</param>
    /// <param name="end">Where the next blank stands.</param>
    public static int End(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = text[start..Math.Min(end, start + longest)];
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return start + Trimmed(rest);
        return Mail(rest) is > 0 and var length ? start + length : 0;
    }

    /// <summary>Marks that close the surrounding sentence do not belong to the address.</summary>
    static int Trimmed(ReadOnlySpan<char> address)
    {
        var length = address.IndexOfAny(quotes);
        if (length < 0)
            length = address.Length;
        while (length > 1 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'')
            length--;
        return length;
    }

    static int Mail(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && IsMailCharacter(rest[at]))
            at++;
        if (at == 0 || at >= rest.Length || rest[at] != '@')
            return 0;
        var stop = at + 1;
        while (stop < rest.Length && IsMailCharacter(rest[stop]))
            stop++;
        while (stop > at + 1 && rest[stop - 1] is '.' or '-')
            stop--;
        return stop > at + 1 ? stop : 0;
    }

    static bool IsMailCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';
}
