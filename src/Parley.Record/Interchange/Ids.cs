using System.Globalization;
using System.Text;

namespace Parley.Record.Interchange;

/// <summary>Makes the short ids of a case out of the free names of other programs: lower-case letters, digits and hyphens, each once.</summary>
sealed class Ids
{
    const int Longest = 40;

    readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>The id itself where it is free, as one that this program wrote is.</summary>
    public bool TryTake(string id) => given.Add(id);

    public string Of(string name, string fallback)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) id.Append('-');
            if (id.Length > Longest) break;
        }
        var text = id.ToString().Trim('-');
        if (text.Length == 0) text = fallback;
        var unique = text;
        for (var number = 2; !given.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{text}-{number}");
        return unique;
    }

    /// <summary>Half a pair of surrogates cannot be normalised.</summary>
    public static string Sound(string name) => new([.. name.Select(c => char.IsSurrogate(c) ? '-' : c)]);
}
