using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Parley.Record.Language;

namespace Parley.Training;

/// <summary>How well a model does on sentences it has not learnt from.</summary>
/// <param name="Tokens">F1 of tokens cut out of the raw text.</param>
/// <param name="Sentences">F1 of sentences cut out of the raw text.</param>
/// <param name="Tags">Share of right tags, on the tokens of the treebank.</param>
/// <param name="Heads">Share of right heads, on the tokens of the treebank with tags of the tagger (UAS).</param>
/// <param name="Trees">Share of right heads with the right relation (LAS).</param>
/// <param name="Lemmas">Share of right dictionary forms, case aside, with tags of the tagger.</param>
/// <param name="TagSpeed">Tokens tagged in a second.</param>
/// <param name="ParseSpeed">Tokens parsed in a second.</param>
internal sealed record Accuracy(double Tokens, double Sentences, double Tags, double Heads, double Trees, double Lemmas, double TagSpeed, double ParseSpeed)
{
    /// <summary>Measures a model.</summary>
    public static Accuracy Of(LanguageModel model, ImmutableArray<TreeSentence> sentences)
    {
        var reader = new EnglishReader(model);
        reader.Parse(sentences[0].Sentence);
        int tokens = 0, tags = 0, heads = 0, trees = 0, lemmas = 0;
        var clock = Stopwatch.StartNew();
        var tagged = sentences.Select(sentence => reader.Tag(sentence.Sentence)).ToArray();
        var tagTime = clock.Elapsed;
        clock.Restart();
        var parsed = tagged.Select(reader.Parse).ToArray();
        var parseTime = clock.Elapsed;
        for (var number = 0; number < parsed.Length; number++)
        {
            var (right, found) = (sentences[number], parsed[number]);
            for (var index = 0; index < found.Count; index++)
            {
                tokens++;
                tags += found.Tags[index] == right.Tags[index] ? 1 : 0;
                lemmas += found.Lemma(index).Equals(right.Lemmas[index].Replace('’', '\''), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if (found.Heads[index] != right.Heads[index])
                    continue;
                heads++;
                trees += found.Relations[index] == right.Relations[index] ? 1 : 0;
            }
        }
        var (tokenF1, sentenceF1) = OfRaw(sentences);
        return new(tokenF1, sentenceF1, Share(tags), Share(heads), Share(trees), Share(lemmas), tokens / tagTime.TotalSeconds, tokens / parseTime.TotalSeconds);

        double Share(int right) => 100.0 * right / tokens;
    }

    /// <summary>F1 of tokens and sentences cut out of the text, its paragraphs a line each.</summary>
    static (double Tokens, double Sentences) OfRaw(ImmutableArray<TreeSentence> sentences)
    {
        var text = new StringBuilder();
        HashSet<Token> tokens = [], bounds = [];
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
                text.Append(sentence.StartsParagraph || sentence.StartsDocument ? '\n' : ' ');
            tokens.UnionWith(sentence.Sentence.Tokens.Select(token => new Token(token.Start + text.Length, token.End + text.Length)));
            bounds.Add(new(sentence.Sentence.Start + text.Length, sentence.Sentence.End + text.Length));
            text.Append(sentence.Sentence.Text);
        }
        var found = EnglishReader.Split(text.ToString());
        return (F1(tokens, [.. found.SelectMany(sentence => sentence.Tokens)]), F1(bounds, [.. found.Select(sentence => new Token(sentence.Start, sentence.End))]));
    }

    static double F1(HashSet<Token> right, HashSet<Token> found) => 200.0 * found.Count(right.Contains) / (right.Count + found.Count);

    /// <summary>One line of figures.</summary>
    public override string ToString() =>
        $"tokens {Tokens:F2}  sentences {Sentences:F2}  tags {Tags:F2}  UAS {Heads:F2}  LAS {Trees:F2}  lemmas {Lemmas:F2}  ({TagSpeed:F0} tokens/s tagged, {ParseSpeed:F0} parsed)";
}
