using System.Collections.Immutable;
using System.Globalization;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Positions;
using Parley.Solve.Stability;
using Parley.Solve.Unlocking;

namespace Parley.Report.Answers;

/// <summary>What would have to change for a situation to hold, and how to get there from today.</summary>
static class UnlockSection
{
    public static ImmutableArray<Block> Blocks(Wording words, UnlockAnswer answer)
    {
        if (answer.Parties.IsEmpty && answer.Status == SolveStatus.Cancelled) return [new Callout(CalloutKind.Warning, "The work was stopped before the situations were found.")];
        if (answer.Parties.IsEmpty) return [new Callout(CalloutKind.Unknown, "The case has no situations that parties can move between.")];
        if (!answer.WithoutPreference.IsEmpty)
            return [new Callout(CalloutKind.Unknown, $"How {words.Parties(answer.WithoutPreference)} {(answer.WithoutPreference.Length == 1 ? "ranks" : "rank")} the situations is not known here, so nobody can say what would make {State(words, answer.State)} hold.")];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(Opening(words, answer)));
        // SEQ says most; where it asks for nothing, the first concept that does.
        var asking = answer.Concepts.OrderBy(concept => concept.Concept != StabilityConcept.Sequential).FirstOrDefault(concept => concept.JointDistance > 0);
        if (asking is not null) blocks.Add(new Bullets([.. answer.Parties.Select(party => Asked(words, answer, asking, party))]));
        blocks.Add(Table(words, answer));
        blocks.Add(new Paragraph("Counted are pairs of situations that change their order. Alone: the least change of one party's ranking after which it would stay, the others' rankings being what they are. Together: the least change of all rankings after which everybody would stay; “at most” where a smaller one of another kind is not excluded."));
        blocks.Add(new Paragraph(WayThere(words, answer)));
        if (answer.Status != SolveStatus.Complete) blocks.Add(new Callout(CalloutKind.Warning, answer.Status == SolveStatus.Cancelled ? "The search was stopped before all concepts were looked at." : "For some concepts the search met its limit; what is given works, and a smaller change may too."));
        return blocks.ToImmutable();
    }

    static Text Opening(Wording words, UnlockAnswer answer)
    {
        var holds = answer.Concepts.Where(concept => concept.JointDistance == 0).Select(concept => StabilitySection.Letters(concept.Concept)).ToArray();
        var opening = $"{Wording.Capital(State(words, answer.State))}: ";
        return (Text)opening + (holds.Length == answer.Concepts.Length ? "nothing has to change, it holds under every concept. "
            : holds.Length > 0 ? $"it holds already under {Wording.List(holds)}; under the others somebody would leave it. "
            : "today it would not hold under any concept; somebody would leave it. ") + Wording.Mark(Basis.Computed);
    }

    /// <summary>What the joint change under a concept asks of a party, in words.</summary>
    static string Asked(Wording words, UnlockAnswer answer, UnlockConcept concept, string party)
    {
        var letters = StabilitySection.Letters(concept.Concept);
        var alone = concept.Alone.Single(entry => entry.Party == party);
        if (alone.Distance == 0 && concept.Joint[party].IsEmpty) return $"{words.Party(party)} would stay already ({letters}).";
        if (!alone.Asked.IsEmpty)
            return $"{words.Party(party)} would stay ({letters}) if it liked {State(words, answer.State)} at least as well as {Wording.List(alone.Asked.Select(state => State(words, state)))}{(alone.Passed.Length > alone.Asked.Length ? $", past {Wording.Count(alone.Passed.Length - alone.Asked.Length, "other situation")} on the way" : "")}.";
        return $"{words.Party(party)} would have to move as well: together with the others' changes it must like {State(words, answer.State)} at least as well as {State(words, concept.Joint[party][^1])}.";
    }

    static DataTable Table(Wording words, UnlockAnswer answer) => new(
        $"What would make {State(words, answer.State)} hold",
        [new("Concept"), .. answer.Parties.Select(party => new Column($"{words.Party(party)} alone", Numeric: true)), new("All together", Numeric: true)],
        [.. answer.Concepts.Select(concept => ImmutableArray.Create<Cell>([StabilitySection.Letters(concept.Concept), .. concept.Alone.Select(entry => (Cell)Pairs(entry.Distance)), concept.IsLeast ? Pairs(concept.JointDistance) : $"at most {concept.JointDistance}, at least {concept.JointBound}"]))]);

    static string Pairs(int number) => number == 0 ? "stays already" : string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "pair" : "pairs")}");

    static string WayThere(Wording words, UnlockAnswer answer)
    {
        if (answer.Today is null) return "The case does not say what holds today.";
        if (answer.Today == answer.State) return "It is what holds today.";
        if (answer.Improving is { } improving) return $"It can be reached from today by moves that whoever makes them likes: {Path(words, improving)}.";
        return answer.AnyMoves is { } any
            ? $"It can be reached from today, though whoever makes these moves does not like all of them: {Path(words, any)}."
            : "It cannot be reached from today by any moves.";
    }

    static string Path(Wording words, ImmutableArray<MoveAnswer> moves) => string.Join(", then ", moves.Select(move => $"{words.Party(move.Party)} moves to {State(words, move.To)}"));

    static string State(Wording words, string id) =>
        words.Case.States is { } states && (states.Names.TryGet(id, out var name) || (states.List.TryGet(id, out var listed) && (name = listed.Title) is not null)) ? $"situation {id}, “{name}”" : $"situation {id}";
}
