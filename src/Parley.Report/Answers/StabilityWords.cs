using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Stability;

namespace Parley.Report.Answers;

/// <summary>Witnesses of stability in plain words.</summary>
static class StabilityWords
{
    /// <summary>Those that have nothing better to move to in one sentence, each other party in one of its own.</summary>
    public static IEnumerable<Text> Witnesses(Wording words, StabilityAnswer answer, ImmutableArray<WitnessAnswer> witnesses)
    {
        foreach (var witness in witnesses.Where(witness => !IsContent(witness))) yield return Witness(words, answer, witness);
        var content = witnesses.Where(IsContent).Select(witness => witness.Party).ToArray();
        if (content.Length > 1 && content.Length == witnesses.Length) yield return "Everybody would stay: nobody has anything better to move to.";
        else if (content.Length > 0) yield return $"{words.Parties(content)} would stay: {(content.Length == 1 ? "it has" : "they have")} nothing better to move to.";
    }

    static bool IsContent(WitnessAnswer witness) => witness.Stays && witness.Replies.IsEmpty;

    static Text Witness(Wording words, StabilityAnswer answer, WitnessAnswer witness)
    {
        var party = words.Party(witness.Party);
        if (witness.Stays) return $"{party} would stay. {string.Join(" ", witness.Replies.Select(reply => Deterred(words, answer, party, reply)))}";
        var unanswered = witness.Replies[0];
        var worst = unanswered.WorstAnswer.IsEmpty
            ? "the others have no answer that they would like"
            : $"even after the answer that hurts it most ({Path(words, answer, unanswered.WorstAnswer)}) it is better off than now";
        return $"{party} would leave: if it {Deed(words, answer, unanswered.Improvement)}, {worst}.";
    }

    static string Deterred(Wording words, StabilityAnswer answer, string party, ReplyAnswer reply) =>
        $"If it {Deed(words, answer, reply.Improvement)}, {Path(words, answer, reply.Answer)}, which {party} likes no better than now{(reply.BestReply is { } best ? $", nor could it help itself by a move to {State(words, answer, best.To)}" : "")}.";

    public static Text Way(Wording words, StabilityAnswer answer, WayAnswer way) =>
        $"From today to {State(words, answer, way.To)} in {Wording.Count(way.Moves.Length, "move")}{(way.Improving ? ", each liked by whoever makes it" : "")}: {Path(words, answer, way.Moves)}.";

    public static string Path(Wording words, StabilityAnswer answer, ImmutableArray<MoveAnswer> moves) =>
        string.Join(", then ", moves.Select(move => $"{words.Party(move.Party)} {Deed(words, answer, move)}"));

    /// <summary>What a party does in a move. Titles of actions are verbs in the third person: "Advances into Rafah".</summary>
    public static string Deed(Wording words, StabilityAnswer answer, MoveAnswer move)
    {
        var from = answer.States.FirstOrDefault(state => state.State == move.From);
        var to = answer.States.FirstOrDefault(state => state.State == move.To);
        if (from is null || to is null || !to.Varying.IsEmpty || !from.Varying.IsEmpty) return $"moves to {State(words, answer, move.To)}";
        var begun = to.Taken.Except(from.Taken).Select(id => Verb(words.Case.Actions[id].Title));
        var ended = from.Taken.Except(to.Taken).Select(id => $"no longer {Verb(words.Case.Actions[id].Title)}");
        string[] deeds = [.. begun, .. ended];
        return deeds.Length == 0 ? $"moves to {State(words, answer, move.To)}" : $"{Wording.List(deeds)} ({State(words, answer, move.To)})";
    }

    static string Verb(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    public static string State(Wording words, StabilityAnswer answer, string id) =>
        answer.States.FirstOrDefault(state => state.State == id)?.Name is { } name ? name.Equals(id, StringComparison.OrdinalIgnoreCase) ? $"situation “{name}”" : $"situation {id}, “{name}”" : $"situation {id}";
}
