using System.Buffers;
using System.Text;

namespace Parley.Report.Documents;

/// <summary>The characters of a text that print.</summary>
static class Characters
{
    /// <summary>Embeddings, overrides and isolates: they could turn round the text after them. The plain left-to-right and right-to-left marks stay.</summary>
    static readonly SearchValues<char> steering = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The text without what steers a reader's machine instead of printing: controls become spaces, direction overrides go, half a surrogate pair becomes U+FFFD.</summary>
    public static string Printing(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        var printing = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') printing.Append(rune.ToString());
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029) printing.Append(' ');
            else if (rune.IsBmp && steering.Contains((char)rune.Value)) continue;
            else if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF) printing.Append('\uFFFD');
            else printing.Append(rune.ToString());
        }
        return printing.ToString();
    }
}
