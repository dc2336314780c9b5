using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Record.Language;

/// <summary>Cuts a text into sentences of tokens. The end of a line ends a sentence; within a line full stops and the like do.</summary>
/// <remarks>Linear in the length of the text.</remarks>
internal static class Sentences
{
    static readonly SearchValues<char> lineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\v\f");

    /// <summary>A sentence longer than this is cut, so that no line can make later steps slow.</summary>
    public const int LongestSentence = 400;

    /// <summary>The sentences of a text, in order; none for a blank text.</summary>
    public static ImmutableArray<Sentence> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, tokens);
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(lineEnds);
            var end = length < 0 ? text.Length : start + length;
            tokens.Clear();
            tokenizer.Read(start, end);
            SplitLine(text, CollectionsMarshal.AsSpan(tokens), sentences);
            start = end + 1;
        }
        return sentences.DrainToImmutable();
    }

    static void SplitLine(string text, ReadOnlySpan<Token> tokens, ImmutableArray<Sentence>.Builder sentences)
    {
        var bounds = new SentenceBounds(text, tokens);
        for (var first = 0; first < tokens.Length;)
        {
            var last = first;
            while (last + 1 < tokens.Length && last - first + 1 < LongestSentence && !bounds.EndsAfter(ref last))
                last++;
            sentences.Add(new(text, [.. tokens[first..(last + 1)]]));
            first = last + 1;
        }
    }
}
