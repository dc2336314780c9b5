namespace Parley.Record.Quotations.Languages;

/// <summary>Tells English, German, French and Spanish apart by their commonest small words.</summary>
static class LanguageGuess
{
    /// <summary>How many small words must speak for a language.</summary>
    const int Fewest = 3;

    /// <summary>How many words at the head of a text are looked at.</summary>
    const int Looked = 2000;

    static readonly string[] languages = ["en", "de", "fr", "es"];

    /// <summary>The language as a two-letter tag; null where none of the four stands out. Cost does not grow with the text.</summary>
    internal static string? Of(string text)
    {
        Span<int> counts = stackalloc int[languages.Length];
        var words = 0;
        for (var i = 0; i < text.Length && words < Looked;)
        {
            if (!char.IsLetter(text[i])) { i++; continue; }
            var stop = i;
            while (stop < text.Length && char.IsLetter(text[stop])) stop++;
            words++;
            var word = text[i..stop].ToLowerInvariant();
            for (var one = 0; one < languages.Length; one++) if (ReportingWords.Of(languages[one]).Is("small", word)) counts[one]++;
            i = stop;
        }
        var best = 0;
        for (var one = 1; one < languages.Length; one++) if (counts[one] > counts[best]) best = one;
        var second = 0;
        for (var one = 0; one < languages.Length; one++) if (one != best) second = Math.Max(second, counts[one]);
        // A text of another language shares some of these words, but few: one word in seven at least is a small one.
        return counts[best] >= Fewest && 7 * counts[best] >= words && 4 * counts[best] >= 5 * second ? languages[best] : null;
    }
}
