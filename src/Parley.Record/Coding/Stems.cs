using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parley.Record.Coding;

/// <summary>The words of a text that carry its subject, without their endings, so that "withdrawal" meets "withdraw".</summary>
static class Stems
{
    const int Shortest = 4;

    /// <summary>The longest first, so that each word loses one ending only.</summary>
    static readonly string[] endings = ["ations", "ation", "ments", "ment", "ings", "ions", "ing", "ion", "als", "ers", "ies", "ied", "al", "er", "ed", "es", "ly", "s", "e", "y"];

    static readonly ImmutableHashSet<string> empty = ImmutableHashSet.Create(StringComparer.Ordinal,
        "about", "after", "again", "against", "also", "and", "another", "any", "are", "been", "before", "being", "both", "but", "can", "could", "did", "does", "down", "each", "even", "for", "from", "had", "has", "have", "her", "here", "him",
        "his", "how", "into", "its", "just", "made", "make", "many", "may", "might", "more", "most", "much", "must", "not", "now", "off", "one", "only", "other", "our", "out", "over", "own", "said", "same", "say", "says", "shall", "she",
        "should", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "too", "under", "until", "upon", "very", "was", "were", "what", "when", "where", "which", "while", "who",
        "will", "with", "without", "would", "yet", "you", "your");

    /// <summary>The stems in the order of the text, with repetitions. Cost linear in the text.</summary>
    public static IEnumerable<string> Of(string text) => Carrying(text).Select(Of1);

    /// <summary>The words of a text that carry its subject, as they are spelt but in lower case.</summary>
    public static IEnumerable<string> Carrying(string text) => Words(text).Where(word => word.Length > 2 && !empty.Contains(word));

    /// <summary>For each stem the word that it first stands for, since a person is shown words and no stems.</summary>
    public static ImmutableDictionary<string, string> Spelt(string text) =>
        Words(text).SelectMany(word => Of(word).Select(stem => (stem, word))).DistinctBy(pair => pair.stem, StringComparer.Ordinal).ToImmutableDictionary(pair => pair.stem, pair => pair.word, StringComparer.Ordinal);

    /// <summary>The words of a text in lower case, hyphens and apostrophes between them.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    static string Of1(string word)
    {
        var ending = endings.FirstOrDefault(ending => word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
