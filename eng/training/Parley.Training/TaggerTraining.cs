using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Learns the weights of the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>Goes over the sentences some times, in an order drawn anew each time, and corrects the weights after each mistake.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="lexicon">What is known of words.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="seed">For the order.</param>
    public static Perceptron Learn(IReadOnlyList<TreeSentence> sentences, Lexicon lexicon, int rounds, int seed)
    {
        var weights = new Perceptron(ClassTable.MostClasses);
        var chance = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var words = new SentenceWords();
        ushort[] sets = [];
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[ClassTable.MostClasses];
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var number in order)
            {
                var sentence = sentences[number];
                words.Read(sentence.Sentence);
                var tags = new Tag[sentence.Tags.Length];
                sets = Tagger.ReadLexicon(lexicon, words, sets, tags);
                var (before, before2) = (Tag.None, Tag.None);
                for (var index = 0; index < tags.Length; index++)
                {
                    if (tags[index] == Tag.None && sentence.Tags[index] != Tag.None)
                    {
                        TagFeatures.Fill(words, sets, index + SentenceWords.Margin, before, before2, features);
                        weights.Score(features, scores);
                        var right = (int)sentence.Tags[index];
                        var best = Best(scores);
                        weights.Step();
                        if (best != right)
                            weights.Update(features, right, best);
                        tags[index] = (Tag)best;
                    }
                    (before2, before) = (before, tags[index]);
                }
            }
        }
        return weights;
    }

    static int Best(ReadOnlySpan<int> scores)
    {
        var best = 1;
        for (var tag = 2; tag < scores.Length; tag++)
            if (scores[tag] > scores[best])
                best = tag;
        return best;
    }
}
