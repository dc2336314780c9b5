using System.Buffers;
using System.Text;
using Parley.Report.Documents;

namespace Parley.Report.Markdown;

/// <summary>Text as Markdown writes it, so that it can only ever be text, whatever dialect reads it.</summary>
static class MarkdownText
{
    /// <summary>Characters that may mean something wherever they stand.</summary>
    static readonly SearchValues<char> always = SearchValues.Create("\\`*_[]{}<>|~&$^@");

    /// <summary>Characters that mean something where a line begins.</summary>
    static readonly SearchValues<char> first = SearchValues.Create("#+-=:.)\"");

    /// <summary>Text on one line, with one space for many, and a backslash before what would otherwise mean something.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var letters = OneLine(text);
        for (var at = 0; at < letters.Length; at++)
        {
            if (Means(letters, at)) escaped.Append('\\');
            escaped.Append(letters[at]);
        }
        return escaped.ToString();
    }

    /// <summary>Text that fills its place: no space before it, which could make it code, nor after it.</summary>
    public static string Whole(string text) => Escaped(text.Trim()).Trim();

    static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in Characters.Printing(text))
        {
            if (letter is not (' ' or '\n' or '\t')) line.Append(letter);
            else if (line.Length == 0 || line[^1] != ' ') line.Append(' ');
        }
        return line.ToString();
    }

    static bool Means(string text, int at)
    {
        var letter = text[at];
        if (always.Contains(letter)) return true;
        if (!first.Contains(letter)) return false;
        var before = text.AsSpan(0, at).TrimStart();
        return letter switch
        {
            // "1." and "iv)" begin a list; "www." begins a link.
            '.' or ')' => before.IsEmpty || before.EndsWith("www", StringComparison.OrdinalIgnoreCase)
                || ((at + 1 == text.Length || text[at + 1] == ' ') && before.IndexOfAnyExceptInRange('0', 'z') < 0),
            // "http://" and ":smile:"; a colon before a space, or inside a time of day, is one.
            ':' => before.IsEmpty || (at + 1 < text.Length && text[at + 1] != ' ' && !(char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))),
            // Some dialects double them to mark insertions, marked text and citations.
            _ => before.IsEmpty || text[at - 1] == letter || (at + 1 < text.Length && text[at + 1] == letter),
        };
    }
}
