using System.Globalization;
using System.Text;

namespace Parley.Record.Interchange;

/// <summary>Makes the short ids of a case out of the free names of other programs: lower-case letters, digits and hyphens, each once.</summary>
sealed class Ids
{
    const int Longest = 40;

    readonly HashSet<string> given = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>The id itself where it is free, as one that this program wrote is.</summary>
    public bool TryTake(string id) => given.Add(id);

    public string Of(string name, string fallback)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (Plain(c) is { } plain) id.Append(plain);
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) id.Append('-');
            if (id.Length > Longest) break;
        }
        var text = id.ToString().Trim('-');
        if (text.Length == 0) text = fallback;
        var unique = text;
        var number = next.GetValueOrDefault(text, 2);
        for (; !given.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{text}-{number}");
        next[text] = number;
        return unique;
    }

    /// <summary>Letters with marks, behind what they become. The program runs without the tables of a culture, so that Unicode's own decomposition is not at hand.</summary>
    static readonly string[] marked =
    [
        "aàáâãäåāăą", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
    ];

    static string? Plain(char letter) => letter switch
    {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        _ => Array.Find(marked, letters => letters.Contains(letter, StringComparison.Ordinal))?[..1],
    };

    /// <summary>Half a pair of surrogates is no letter.</summary>
    public static string Sound(string name) => new([.. name.Select(c => char.IsSurrogate(c) ? '-' : c)]);
}
