using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>What the others can do in answer to the improvements of one party under one concept.</summary>
sealed class ResponseSearch
{
    readonly GraphModel model;
    readonly int party;
    readonly int[] others;
    readonly MoveKind kind;
    readonly bool hasLastWord;
    readonly ImmutableArray<int> ranks;
    readonly CancellationToken cancellation;
    readonly Reach reach;
    readonly int[]? tops; // Where all moves can be taken back, the party's best rank in each of its fibres.
    readonly int leastTop = int.MinValue;
    int[] room = [];

    public ResponseSearch(GraphModel model, int party, StabilityConcept concept, CancellationToken cancellation)
    {
        (this.model, this.party, ranks, this.cancellation) = (model, party, model.Ranks[party], cancellation);
        others = [.. Enumerable.Range(0, model.PartyCount).Where(other => other != party)];
        kind = concept is StabilityConcept.Sequential or StabilityConcept.SymmetricSequential ? MoveKind.Improvements : MoveKind.Moves;
        hasLastWord = concept is StabilityConcept.SymmetricMetarational or StabilityConcept.SymmetricSequential;
        reach = Reach.Open(model, kind);
        if (hasLastWord && model.Moves is ActionForm { IsTwoWay: true } form)
        {
            tops = new int[form.FibreCount(party)];
            Array.Fill(tops, int.MinValue);
            for (var state = 0; state < ranks.Length; state++)
            {
                ref var top = ref tops[form.FibreOf(party, state)];
                top = Math.Max(top, ranks[state]);
            }
            leastTop = tops.Min();
        }
    }

    /// <summary>Whether a search was cancelled, so that its null means nothing.</summary>
    public bool IsCancelled => reach.Status == SolveStatus.Cancelled;

    /// <summary>A shortest answer to an improvement after which the party is no better off; null if there is none.</summary>
    public Response? Sanction(Move improvement)
    {
        var bound = ranks[improvement.From];
        if (bound < leastTop)
            return null;
        return reach.Search(improvement.To, others, state => Key(state) <= bound, cancellation) is { } found ? Respond(found) : null;
    }

    /// <summary>How many states the others can lead to, and the answer that leaves the party worst off, the shortest of several.</summary>
    /// <remarks>To lead back to where the improvement ended is no answer.</remarks>
    public (int Count, Response? Response) Harshest(Move improvement)
    {
        reach.Search(improvement.To, others, static _ => false, cancellation);
        var (count, harshest) = (0, (Key: int.MaxValue, Moves: 0, State: -1));
        foreach (var state in reach.Arrived)
        {
            if (state == improvement.To)
                continue;
            var answer = (Key(state), reach.MovesTo(state), state);
            harshest = count++ == 0 || answer.CompareTo(harshest) < 0 ? answer : harshest;
        }
        return (count, count == 0 ? null : Respond(harshest.State));
    }

    Response Respond(int state) => new(reach.PathTo(state), state, hasLastWord ? BestMove(state) : null);

    /// <summary>How good the state is for the party, after the best it can make of it if it has the last word.</summary>
    int Key(int state) =>
        tops is not null ? tops[((ActionForm)model.Moves).FibreOf(party, state)]
        : hasLastWord && BestMove(state) is { } best ? Math.Max(ranks[state], ranks[best.To])
        : ranks[state];

    /// <summary>The party's best move from the state; of several, the one to the first state.</summary>
    Move? BestMove(int state)
    {
        var best = -1;
        foreach (var target in model.Moves.TargetsOf(party, state, ref room))
        {
            if (best < 0 || ranks[target] > ranks[best] || (ranks[target] == ranks[best] && target < best))
                best = target;
        }
        return best < 0 ? null : new(party, state, best);
    }
}
