using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Record.Language;

/// <summary>Finds the dependency tree of a tagged sentence by moves from left to right, each chosen by adding up learnt weights.</summary>
/// <remarks>
/// A greedy arc-hybrid parser learnt with a dynamic oracle: Y. Goldberg and J. Nivre, Training deterministic parsers with non-deterministic oracles, TACL 2013.
/// The move is chosen first and the relation named at once, by weights of its own. Linear in the number of tokens. Not for several threads at once.
/// </remarks>
internal sealed class Parser(TransitionTable transitions, ClassTable relations)
{
    readonly ParserInput input = new();
    readonly ParserState state = new();
    readonly short[] scores = new short[ClassTable.Width];

    /// <summary>The head and relation of each token.</summary>
    public (ImmutableArray<int> Heads, ImmutableArray<Relation> Relations) Parse(Sentence sentence)
    {
        var tags = sentence.Tags.AsSpan();
        input.Read(sentence, tags);
        var heads = new int[tags.Length];
        var found = new Relation[tags.Length];
        if (input.Count == 0)
            Chain(heads, found);
        else
        {
            Run();
            Copy(input, state, heads, found);
            QuoteAttachment.Attach(tags, heads, found);
        }
        return (ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(found));
    }

    void Run()
    {
        Span<uint> features = stackalloc uint[TransitionFeatures.Count];
        state.Start(input.Count);
        while (!state.IsDone)
        {
            var move = Only(state);
            if (move is null)
            {
                TransitionFeatures.Fill(input, state, features);
                move = Best(state, transitions.Score(features));
            }
            if (move == Transition.Shift)
                state.Shift();
            else
                state.Attach(move.Value, Name(state.Arc(move.Value)));
        }
    }

    /// <summary>The only move that is permitted, if there is only one.</summary>
    public static Transition? Only(ParserState state)
    {
        if (state.Next == state.Count)
            return state.Depth == 1 ? Transition.Left : Transition.Right;
        return state.Depth == 0 ? Transition.Shift : null;
    }

    /// <summary>The best move that is permitted.</summary>
    public static Transition Best(ParserState state, (int Shift, int Left, int Right) score)
    {
        var best = score.Shift >= score.Left ? Transition.Shift : Transition.Left;
        return score.Right > Math.Max(score.Shift, score.Left) && state.Permits(Transition.Right) ? Transition.Right : best;
    }

    Relation Name((int Dependent, int Head) arc)
    {
        if (arc.Head == state.Count)
            return Relation.Root;
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        RelationFeatures.Fill(input, state, arc.Dependent, arc.Head, features);
        relations.Score(features, scores);
        return Best(scores);
    }

    static Relation Best(ReadOnlySpan<short> scores)
    {
        var best = (int)Relation.Nsubj;
        for (var relation = best + 1; relation <= (int)Relation.Punct; relation++)
            if (scores[relation] > scores[best])
                best = relation;
        return scores[(int)Relation.Dep] > scores[best] ? Relation.Dep : (Relation)best;
    }

    /// <summary>Carries the tree of the words over to the tokens of the sentence.</summary>
    static void Copy(ParserInput input, ParserState state, Span<int> heads, Span<Relation> relations)
    {
        heads.Fill(QuoteAttachment.Missing);
        var places = input.Places;
        for (var word = 0; word < places.Length; word++)
        {
            heads[places[word]] = state.Heads[word] == state.Count ? -1 : places[state.Heads[word]];
            relations[places[word]] = state.Relations[word];
        }
    }

    /// <summary>The tree of a sentence that holds nothing but quotation marks: they depend on the first.</summary>
    static void Chain(Span<int> heads, Span<Relation> relations)
    {
        heads.Clear();
        relations.Fill(Relation.Punct);
        heads[0] = -1;
        relations[0] = Relation.Root;
    }
}
