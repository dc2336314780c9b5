using System.Globalization;
using System.Text;

namespace Parley.Formats;

/// <summary>Makes the short ids of a case out of the free names of other formats: lower-case letters, digits and hyphens, each once.</summary>
sealed class Ids
{
    /// <summary>Words of the condition language and of YAML, which no id may be.</summary>
    static readonly HashSet<string> taken = new(StringComparer.Ordinal) { "and", "or", "not", "if", "iff", "in", "between", "exactly", "at", "most", "least", "of", "yes", "no", "true", "false", "null" };

    const int Longest = 40;
    readonly HashSet<string> given = new(StringComparer.Ordinal);

    public string Of(string name, string fallback)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var text = id.ToString().Trim('-');
        if (text.Length > Longest) text = text[..Longest].Trim('-');
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]) || taken.Contains(text)) text = text.Length == 0 ? fallback : $"{fallback}-{text}";
        var unique = text;
        for (var number = 2; !given.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{text}-{number}");
        return unique;
    }
}
