using System.Collections.Immutable;

namespace Parley.Record.Language;

/// <summary>Reads English: sentences, tokens, tags and trees.</summary>
/// <remarks>Linear in the length of the text. A reader works for one thread at a time; make one for each.</remarks>
public sealed class EnglishReader
{
    readonly Tagger tagger;
    readonly Parser parser;
    readonly Lemmas lemmas;

    /// <summary>A reader with the model that ships.</summary>
    public EnglishReader() : this(LanguageModel.English)
    {
    }

    /// <summary>A reader with a model.</summary>
    internal EnglishReader(LanguageModel model)
    {
        tagger = new(model.Lexicon, model.Tags);
        lemmas = model.Lemmas;
        parser = new(model.Transitions, model.Relations);
    }

    /// <summary>The sentences of a text with their tokens only.</summary>
    public static ImmutableArray<Sentence> Split(string text) => Sentences.Split(text);

    /// <summary>A sentence with its tags.</summary>
    public Sentence Tag(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.IsTagged ? sentence : new(sentence.Text, sentence.Tokens) { Tags = tagger.Tag(sentence), Lemmas = lemmas };
    }

    /// <summary>A sentence with its tags and its tree.</summary>
    public Sentence Parse(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.IsParsed)
            return sentence;
        var tagged = Tag(sentence);
        var (heads, relations) = parser.Parse(tagged);
        return new(sentence.Text, sentence.Tokens) { Tags = tagged.Tags, Heads = heads, Relations = relations, Lemmas = lemmas };
    }

    /// <summary>The sentences of a text with tags and trees.</summary>
    public ImmutableArray<Sentence> Read(string text) => [.. Split(text).Select(Parse)];
}
