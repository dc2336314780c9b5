using System.Collections.Immutable;
using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Learns the whole model, step by step, on one thread and from one seed, so that the same treebanks give the same file.</summary>
/// <param name="Seed">The seed of all draws.</param>
/// <param name="TagRounds">How often the tagger goes over the sentences.</param>
/// <param name="ParseRounds">How often the parser does.</param>
/// <param name="Folds">Into how many parts the sentences are cut to tag each with a tagger that has not seen it.</param>
internal sealed record Trainer(int Seed = 20, int TagRounds = 8, int ParseRounds = 12, int Folds = 5)
{
    const double tagScale = 6, relationScale = 6, moveScale = 32;

    /// <summary>The size below which the weights of a tagger's feature are left out.</summary>
    public double LeastTag { get; init; } = 0.5;

    /// <summary>The same for relations.</summary>
    public double LeastRelation { get; init; } = 0.3;

    /// <summary>The same for moves.</summary>
    public double LeastMove { get; init; } = 0.3;

    /// <summary>Learns from sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="say">Takes a line on each step.</param>
    public LanguageModel Learn(ImmutableArray<TreeSentence> sentences, Action<string> say)
    {
        var lemmas = LemmaTraining.Learn(sentences);
        say($"{lemmas.Rules.Count} rules for dictionary forms");
        var varied = QuoteVariants.Of(sentences);
        var (lexicon, tags) = LearnTags(varied);
        say($"{lexicon.Entries.Count} words, {tags.Rows.Length / ClassTable.Width} rows for tags");
        var seen = TagUnseen(varied);
        say("tagged by parts");
        var (moves, relations) = ParserTraining.Learn(varied, seen, ParseRounds, Seed);
        say($"{moves.Count} features of moves, {relations.Count} of relations learnt");
        var transitions = Tables.Transitions(moves, moveScale, LeastMove);
        var names = Tables.Classes(relations, relationScale, LeastRelation);
        say($"{transitions.Rows.Length} rows for moves, {names.Rows.Length / ClassTable.Width} for relations");
        return new() { Lexicon = lexicon, Tags = tags, Transitions = transitions, Relations = names, Lemmas = lemmas };
    }

    (Lexicon Lexicon, ClassTable Tags) LearnTags(ImmutableArray<TreeSentence> sentences)
    {
        var lexicon = LexiconTraining.Learn(sentences);
        return (lexicon, Tables.Classes(TaggerTraining.Learn(sentences, lexicon, TagRounds, Seed), tagScale, LeastTag));
    }

    /// <summary>The tags of each sentence as a tagger gives them that learnt from the other parts: with mistakes as there will be.</summary>
    ImmutableArray<Tag>[] TagUnseen(ImmutableArray<TreeSentence> sentences)
    {
        var tags = new ImmutableArray<Tag>[sentences.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (lexicon, weights) = LearnTags([.. sentences.Where((_, index) => index * Folds / sentences.Length != fold)]);
            var tagger = new Tagger(lexicon, weights);
            for (var index = 0; index < sentences.Length; index++)
                if (index * Folds / sentences.Length == fold)
                    tags[index] = tagger.Tag(sentences[index].Sentence);
        }
        return tags;
    }
}
