using System.Collections.Immutable;

namespace Parley.Record.Coding;

/// <summary>How much each word tells within a collection of texts: tf–idf (Salton and Buckley 1988), with idf = ln(1 + texts / texts with the word).</summary>
sealed class WordWeights
{
    readonly Dictionary<string, int> counts;
    readonly int texts;

    public WordWeights(IReadOnlyCollection<IEnumerable<string>> texts)
    {
        this.texts = texts.Count;
        counts = texts.SelectMany(words => words.Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>How much a word tells; the most for one that no text has.</summary>
    public double Of(string word) => Math.Log(1 + (texts + 1.0) / (counts.GetValueOrDefault(word) + 1));

    /// <summary>A text as a vector of length one; empty for a text without words.</summary>
    public ImmutableDictionary<string, double> Vector(IEnumerable<string> words)
    {
        var raw = words.CountBy(word => word, StringComparer.Ordinal).Select(word => (word.Key, Value: (1 + Math.Log(word.Value)) * Of(word.Key))).ToArray();
        var length = Math.Sqrt(raw.Sum(word => word.Value * word.Value));
        return raw.ToImmutableDictionary(word => word.Key, word => word.Value / length, StringComparer.Ordinal);
    }

    /// <summary>The cosine of two vectors of length one: 0 for nothing in common, 1 for the same.</summary>
    public static double Cosine(ImmutableDictionary<string, double> one, ImmutableDictionary<string, double> other) =>
        Math.Min(1, (one.Count < other.Count ? one : other).Sum(word => word.Value * (one.Count < other.Count ? other : one).GetValueOrDefault(word.Key)));
}
