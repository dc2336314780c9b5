using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>Judges the coalitions that a case calls possible.</summary>
sealed class CoalitionSolver(Case @case, CaseStates states, GraphModel model, CancellationToken cancellation)
{
    /// <summary>How many improvements of a coalition are told in one state.</summary>
    const int ReplyLimit = 3;

    static readonly ImmutableArray<CoalitionConcept> concepts = [.. Enum.GetValues<CoalitionConcept>()];

    /// <summary>Answers for the given states, as far as it came; for none where there are too many states.</summary>
    public ImmutableArray<CoalitionAnswer> Solve(IReadOnlyList<int> listed)
    {
        if (states.Count > CoalitionAnswer.StateLimit) return [];
        var answers = ImmutableArray.CreateBuilder<CoalitionAnswer>();
        foreach (var (id, coalition) in @case.States!.Coalitions)
        {
            ImmutableArray<int> members = [.. coalition.Members.Select(member => states.Parties.IndexOf(@case.Principal(member))).Order()];
            // A state whose judgement was cut short is not told: what was not looked at would read as deterred.
            var judged = listed.Select(state => Judge(state, members)).TakeWhile(_ => !cancellation.IsCancellationRequested).ToImmutableArray();
            answers.Add(new(id, [.. members.Select(member => states.Parties[member])], coalition.Author, coalition.Confidence, judged));
        }
        return answers.ToImmutable();
    }

    CoalitionState Judge(int state, ImmutableArray<int> members)
    {
        var reach = Reach.From(model, state, members, MoveKind.Moves);
        var others = Enumerable.Range(0, model.PartyCount).Except(members).ToArray();
        return new(
            states.Id(state),
            [.. concepts.Where(concept => CoalitionStability.Replies(model, state, concept, members, cancellation).All(reply => reply.Answer is not null))],
            [
                .. CoalitionStability.Replies(model, state, CoalitionConcept.GeneralMetarational, members, cancellation).Take(ReplyLimit).Select(reply => new CoalitionReply(
                    states.Id(reply.Improvement),
                    Told(reach.PathTo(reply.Improvement)),
                    reply.Answer is { } answer ? Told(Reach.From(model, reply.Improvement, others, MoveKind.Moves).PathTo(answer)) : [])),
            ]);
    }

    ImmutableArray<MoveAnswer> Told(IEnumerable<Move> path) => [.. path.Select(move => new MoveAnswer(states.Parties[move.Party], states.Id(move.From), states.Id(move.To)))];
}
