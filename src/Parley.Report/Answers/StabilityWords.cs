using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Stability;

namespace Parley.Report.Answers;

/// <summary>Witnesses of stability in plain words.</summary>
static class StabilityWords
{
    public static Text Witness(Wording words, StabilityAnswer answer, WitnessAnswer witness)
    {
        var party = words.Party(witness.Party);
        if (witness.Stays && witness.Replies.IsEmpty) return $"{party} would stay: it has nothing better to move to.";
        if (witness.Stays) return $"{party} would stay. {string.Join(" ", witness.Replies.Select(reply => Deterred(words, answer, party, reply)))}";
        var unanswered = witness.Replies[0];
        var worst = unanswered.WorstAnswer.IsEmpty
            ? "the others have no answer that they would like"
            : $"the answer that hurts it most ({Path(words, answer, unanswered.WorstAnswer)}) still leaves it better off than now";
        return $"{party} would leave: it would {Move(words, answer, unanswered.Improvement)}; {worst}.";
    }

    static string Deterred(Wording words, StabilityAnswer answer, string party, ReplyAnswer reply) =>
        $"If it were to {Move(words, answer, reply.Improvement)}, {Path(words, answer, reply.Answer)}, which {party} likes no better than now{(reply.BestReply is { } best ? $", nor could it help itself by a move to {State(words, answer, best.To)}" : "")}.";

    public static Text Way(Wording words, StabilityAnswer answer, WayAnswer way) =>
        $"From today to situation {way.To} in {Wording.Count(way.Moves.Length, "move")}{(way.Improving ? ", each liked by whoever makes it" : "")}: {Path(words, answer, way.Moves)}.";

    static string Path(Wording words, StabilityAnswer answer, ImmutableArray<MoveAnswer> moves) =>
        string.Join(", then ", moves.Select(move => $"{words.Party(move.Party)} would {Move(words, answer, move)}"));

    static string Move(Wording words, StabilityAnswer answer, MoveAnswer move)
    {
        var from = answer.States.FirstOrDefault(state => state.State == move.From);
        var to = answer.States.FirstOrDefault(state => state.State == move.To);
        if (from is null || to is null || !to.Varying.IsEmpty || !from.Varying.IsEmpty) return $"move to {State(words, answer, move.To)}";
        var begun = to.Taken.Except(from.Taken).Select(id => $"begin “{words.Case.Actions[id].Title}”");
        var ended = from.Taken.Except(to.Taken).Select(id => $"give up “{words.Case.Actions[id].Title}”");
        return $"{Wording.List(begun.Concat(ended))} (to {State(words, answer, move.To)})";
    }

    public static string State(Wording words, StabilityAnswer answer, string id) =>
        answer.States.FirstOrDefault(state => state.State == id)?.Name is { } name ? $"{id}, {name}" : $"situation {id}";
}
