using System.Collections.Immutable;

namespace Parley.Record.Language;

/// <summary>A sentence of a text: its tokens and, once an <see cref="EnglishReader"/> has been over it, their tags and their tree.</summary>
public sealed class Sentence
{
    /// <summary>A sentence of which only the tokens are known.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The tokens in order; at least one.</param>
    /// <exception cref="ArgumentException">There is no token.</exception>
    internal Sentence(string text, ImmutableArray<Token> tokens)
    {
        if (tokens.IsDefaultOrEmpty)
            throw new ArgumentException("A sentence has at least one token.", nameof(tokens));
        Text = text;
        Tokens = tokens;
        Tags = [];
        Heads = [];
        Relations = [];
    }

    /// <summary>The text the sentence stands in; offsets count from its beginning.</summary>
    public string Text { get; }

    /// <summary>The tokens in order, at least one.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>A tag for each token; empty until the sentence is tagged.</summary>
    public ImmutableArray<Tag> Tags { get; internal init; }

    /// <summary>For each token the index of its head in this sentence, -1 for the root; empty until the sentence is parsed.</summary>
    public ImmutableArray<int> Heads { get; internal init; }

    /// <summary>For each token how it depends on its head; empty until the sentence is parsed.</summary>
    public ImmutableArray<Relation> Relations { get; internal init; }

    /// <summary>How many tokens there are.</summary>
    public int Count => Tokens.Length;

    /// <summary>The offset of the first character.</summary>
    public int Start => Tokens[0].Start;

    /// <summary>The offset behind the last character.</summary>
    public int End => Tokens[^1].End;

    /// <summary>Whether <see cref="Tags"/> is there.</summary>
    public bool IsTagged => !Tags.IsEmpty;

    /// <summary>Whether <see cref="Heads"/> and <see cref="Relations"/> are there.</summary>
    public bool IsParsed => !Heads.IsEmpty;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(Tokens[index].Start, Tokens[index].Length);

    /// <summary>The dictionary form of a token, in lower case save for proper nouns: <c>say</c> for <c>said</c>.</summary>
    /// <exception cref="InvalidOperationException">The sentence is not tagged.</exception>
    public string Lemma(int index) =>
        Lemmas is not null && IsTagged ? Lemmas.Of(Word(index), Tags[index]) : throw new InvalidOperationException("Lemmas need tags.");

    /// <summary>The rules for dictionary forms; there when the sentence is tagged.</summary>
    internal Lemmas? Lemmas { get; init; }

    /// <summary>The characters of the sentence.</summary>
    public override string ToString() => Text[Start..End];
}
