using System.Collections.Frozen;

namespace Parley.Record.Language;

/// <summary>Dictionary forms of words, by rules on their endings: the longest ending that has a rule for the tag decides.</summary>
internal sealed class Lemmas
{
    /// <summary>The longest ending a rule has; whole words, marked with <c>^</c>, may be longer.</summary>
    public const int LongestEnding = 8;

    readonly FrozenDictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>>?[] byTag = new FrozenDictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>>?[256];

    /// <summary>The rules as they stand in the model file.</summary>
    public Lemmas(IReadOnlyCollection<LemmaRule> rules)
    {
        Rules = rules;
        foreach (var group in rules.GroupBy(rule => rule.Tag))
            byTag[(int)group.Key] = group.ToFrozenDictionary(rule => rule.Ending, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All rules, for the model file.</summary>
    public IReadOnlyCollection<LemmaRule> Rules { get; }

    /// <summary>The dictionary form of a word with a tag, in lower case save for proper nouns.</summary>
    public string Of(ReadOnlySpan<char> word, Tag tag)
    {
        Span<char> marked = word.Length < 128 ? stackalloc char[word.Length + 1] : new char[word.Length + 1];
        marked[0] = '^';
        for (var at = 0; at < word.Length; at++)
            marked[at + 1] = Marks.IsApostrophe(word[at]) ? '\'' : char.ToLowerInvariant(word[at]);
        var written = tag is Tag.NNP or Tag.NNPS ? word : marked[1..];
        if (byTag[(int)tag] is not { } rules)
            return written.ToString();
        LemmaRule rule;
        if (!rules.TryGetValue(marked, out rule))
        {
            var length = Math.Min(LongestEnding, word.Length);
            while (length > 0 && !rules.TryGetValue(marked[^length..], out rule))
                length--;
            if (length == 0 && !rules.TryGetValue([], out rule))
                return written.ToString();
        }
        return rule.Drop > word.Length || rule.Drop + rule.Add.Length == 0 ? written.ToString() : string.Concat(written[..^rule.Drop], rule.Add);
    }
}

/// <summary>How words with an ending come to their dictionary form.</summary>
/// <param name="Tag">The tag the rule is for.</param>
/// <param name="Ending">The ending in lower case; with <c>^</c> before it a whole word.</param>
/// <param name="Drop">How many characters are cut off.</param>
/// <param name="Add">What is put there.</param>
internal readonly record struct LemmaRule(Tag Tag, string Ending, byte Drop, string Add);
