using System.Collections.Immutable;
using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Learns the weights of the parser: those of the moves, and those of the relations.</summary>
internal static class ParserTraining
{
    const double follow = 0.9;

    /// <summary>Parses the sentences some times and corrects the weights after each mistake, going on from the mistake as the parser will have to.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">Their tags as a tagger sees them that has not learnt from them.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="seed">For the order, and for when to follow a mistake.</param>
    public static (Perceptron Transitions, Perceptron Relations) Learn(IReadOnlyList<TreeSentence> sentences, IReadOnlyList<ImmutableArray<Tag>> tags, int rounds, int seed)
    {
        var learner = new Learner(new(3), new(ClassTable.MostClasses), new(seed));
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            learner.Chance.Shuffle(order);
            foreach (var number in order)
                learner.Learn(sentences[number], tags[number], explore: round > 0);
        }
        return (learner.Transitions, learner.Relations);
    }

    sealed record Learner(Perceptron Transitions, Perceptron Relations, Random Chance)
    {
        readonly ParserInput input = new();
        readonly ParserState state = new();
        readonly uint[] features = new uint[TransitionFeatures.Count];
        readonly uint[] naming = new uint[RelationFeatures.Count];
        readonly int[] moves = new int[3];
        readonly int[] names = new int[ClassTable.MostClasses];

        public void Learn(TreeSentence sentence, ImmutableArray<Tag> tags, bool explore)
        {
            input.Read(sentence.Sentence, tags.AsSpan());
            if (input.Count == 0)
                return;
            var (heads, relations) = Reduced(sentence);
            var oracle = new Oracle(heads);
            state.Start(input.Count);
            while (!state.IsDone)
                Make(Parser.Only(state) ?? Choose(oracle, explore), oracle, relations);
        }

        Transition Choose(Oracle oracle, bool explore)
        {
            TransitionFeatures.Fill(input, state, features);
            Transitions.Score(features, moves);
            var best = Parser.Best(state, (moves[0], moves[1], moves[2]));
            var right = best;
            var least = int.MaxValue;
            for (var move = Transition.Shift; move <= Transition.Right; move++)
            {
                if (!state.Permits(move))
                    continue;
                var cost = oracle.Cost(state, move);
                if (cost < least || (cost == least && moves[(int)move] > moves[(int)right]))
                    (right, least) = (move, cost);
            }
            Transitions.Step();
            if (oracle.Cost(state, best) == least)
                return best;
            Transitions.Update(features, (int)right, (int)best);
            return explore && Chance.NextDouble() < follow ? best : right;
        }

        void Make(Transition move, Oracle oracle, ReadOnlySpan<Relation> relations)
        {
            if (move == Transition.Shift)
            {
                oracle.Note(state.Next, true);
                state.Shift();
                return;
            }
            var arc = state.Arc(move);
            var relation = Relation.Root;
            if (arc.Head != state.Count)
            {
                RelationFeatures.Fill(input, state, arc.Dependent, arc.Head, naming);
                Relations.Score(naming, names);
                relation = Best(names);
                if (oracle.Has(arc))
                {
                    Relations.Step();
                    if (relation != relations[arc.Dependent])
                        Relations.Update(naming, (int)relations[arc.Dependent], (int)relation);
                }
            }
            state.Attach(move, relation);
            oracle.Note(arc.Dependent, false);
        }

        /// <summary>The right tree without what the parser leaves out; what depended on a mark that is left out depends on the head of the mark.</summary>
        (int[] Heads, Relation[] Relations) Reduced(TreeSentence sentence)
        {
            var numbers = Enumerable.Repeat(-1, sentence.Heads.Length).ToArray();
            for (var word = 0; word < input.Count; word++)
                numbers[input.Places[word]] = word;
            var heads = new int[input.Count];
            var relations = new Relation[input.Count];
            for (var word = 0; word < input.Count; word++)
            {
                var head = sentence.Heads[input.Places[word]];
                while (head >= 0 && numbers[head] < 0)
                    head = sentence.Heads[head];
                heads[word] = head < 0 ? input.Count : numbers[head];
                relations[word] = sentence.Relations[input.Places[word]];
            }
            return (heads, relations);
        }

        static Relation Best(ReadOnlySpan<int> scores)
        {
            var best = 0;
            for (var relation = 1; relation <= (int)Relation.Punct; relation++)
                if (scores[relation] > scores[best])
                    best = relation;
            return (Relation)best;
        }
    }
}
