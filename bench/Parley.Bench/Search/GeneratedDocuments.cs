using Parley.Record.Search;

namespace Parley.Bench.Search;

/// <summary>Documents that depend on a seed alone: words by Zipf's law, as in any language the few that are common and the many that are rare.</summary>
public static class GeneratedDocuments
{
    const int Vocabulary = 60_000;

    /// <summary>So many documents of 100 to 300 words, one a speaker's among a hundred, over ten years.</summary>
    public static IEnumerable<SearchEntry> Of(int count, ulong seed)
    {
        for (var document = 0; document < count; document++)
        {
            var words = new string[100 + (int)(Next(ref seed) * 200)];
            for (var i = 0; i < words.Length; i++) words[i] = Word((int)Math.Pow(Vocabulary, Next(ref seed)));
            yield return new()
            {
                Kind = document % 10 == 0 ? SearchKind.Document : SearchKind.Statement,
                Id = $"d{document}",
                Title = string.Join(' ', words.Take(6)),
                Text = string.Join(' ', words),
                Speaker = $"party{document % 100}",
                Source = $"wire{document % 7}",
                Date = new DateOnly(2015, 1, 1).AddDays(document % 3650),
            };
        }
    }

    /// <summary>The word of a rank, from 1: the lower the more common.</summary>
    public static string Word(int rank)
    {
        Span<char> letters = stackalloc char[12];
        var length = 0;
        for (var left = rank + 26; left > 0; left /= 26) letters[length++] = (char)('a' + left % 26);
        return new(letters[..length]);
    }

    /// <summary>The next number from 0 to 1 (SplitMix64).</summary>
    static double Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var bits = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
