using System.Collections.Immutable;

namespace Parley.Record.Language;

/// <summary>Gives each token its part of speech, from left to right, by adding up the learnt weights of what stands around it.</summary>
/// <remarks>
/// A greedy averaged perceptron: M. Collins, Discriminative training methods for hidden Markov models, EMNLP 2002. Linear in the number of tokens. Not for
/// several threads at once.
/// </remarks>
internal sealed class Tagger(Lexicon lexicon, ClassTable weights)
{
    readonly SentenceWords words = new();
    readonly short[] scores = new short[ClassTable.Width];
    ushort[] lexical = [];

    /// <summary>Tags a sentence.</summary>
    public ImmutableArray<Tag> Tag(Sentence sentence)
    {
        words.Read(sentence);
        var only = new Tag[sentence.Count];
        lexical = ReadLexicon(lexicon, words, lexical, only);
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        var (before, before2) = (Language.Tag.None, Language.Tag.None);
        for (var index = 0; index < only.Length; index++)
        {
            if (only[index] == Language.Tag.None)
            {
                TagFeatures.Fill(words, lexical, index + SentenceWords.Margin, before, before2, features);
                weights.Score(features, scores);
                only[index] = Best(scores);
            }
            (before2, before) = (before, only[index]);
        }
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(only);
    }

    /// <summary>Looks each word up; returns the sets of tags with the margin of the words, and fills in the tags that are certain.</summary>
    public static ushort[] ReadLexicon(Lexicon lexicon, SentenceWords words, ushort[] sets, Span<Tag> only)
    {
        var size = words.Count + (2 * SentenceWords.Margin);
        if (sets.Length < size)
            sets = new ushort[size + 32];
        sets.AsSpan(0, size).Clear();
        for (var index = 0; index < words.Count; index++)
        {
            var entry = lexicon[words.Exacts[index + SentenceWords.Margin]];
            sets[index + SentenceWords.Margin] = entry.Tags;
            only[index] = entry.Only;
        }
        return sets;
    }

    static Tag Best(ReadOnlySpan<short> scores)
    {
        var best = 1;
        for (var tag = 2; tag <= (int)Language.Tag.NFP; tag++)
            if (scores[tag] > scores[best])
                best = tag;
        return (Tag)best;
    }
}
