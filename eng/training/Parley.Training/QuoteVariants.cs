using System.Collections.Immutable;
using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Writes the quotation marks of every other sentence as news does: <c>“</c> and <c>”</c> for <c>"</c>, and <c>’</c> for <c>'</c>.</summary>
internal static class QuoteVariants
{
    /// <summary>The sentences, half of them with typographic marks.</summary>
    public static ImmutableArray<TreeSentence> Of(ImmutableArray<TreeSentence> sentences) =>
        [.. sentences.Select((sentence, index) => index % 2 == 0 ? sentence : sentence with { Sentence = Typographic(sentence) })];

    static Sentence Typographic(TreeSentence sentence)
    {
        var text = sentence.Sentence.Text.Replace('\'', '’').ToCharArray();
        for (var index = 0; index < sentence.Tags.Length; index++)
        {
            var (token, opens) = (sentence.Sentence.Tokens[index], sentence.Tags[index] == Tag.OpenQuote);
            if (token.Length == 1 && (opens || sentence.Tags[index] == Tag.CloseQuote))
                text[token.Start] = text[token.Start] switch
                {
                    '"' => opens ? '“' : '”',
                    '’' => opens ? '‘' : '’',
                    var other => other,
                };
        }
        return new(new(text), sentence.Sentence.Tokens);
    }
}
