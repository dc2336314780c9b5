using Parley.Record.Language;

namespace Parley.Record.Quotations.Trees;

/// <summary>Dictionary forms of words that were met before. Texts say "said" so often that this is a good part of the time.</summary>
sealed class LemmaCache
{
    readonly Dictionary<Tag, Dictionary<string, string>> known = [];

    internal string Of(Sentence sentence, int token)
    {
        if (!known.TryGetValue(sentence.Tags[token], out var words)) known[sentence.Tags[token]] = words = new(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var word = sentence.Word(token);
        if (!lookup.TryGetValue(word, out var lemma)) lookup[word] = lemma = sentence.Lemma(token);
        return lemma;
    }
}
