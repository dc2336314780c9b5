using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>A move that a party could make now, and what would come of it.</summary>
/// <param name="Move">The move.</param>
/// <param name="IsImprovement">Whether the party likes the state it moves to strictly better.</param>
/// <param name="Sanctions">
/// For an improvement, the answer of the others under each concept under which they have one; a concept that is not there leaves the
/// improvement unanswered. Nash never is. Empty for other moves.
/// </param>
public sealed record Departure(Move Move, bool IsImprovement, ImmutableSortedDictionary<StabilityConcept, Response> Sanctions);

/// <summary>The shortest ways from one state to another.</summary>
/// <param name="State">The state they lead to.</param>
/// <param name="ByMoves">As few moves as possible; null if it cannot be reached, empty if one is there.</param>
/// <param name="ByImprovements">As few moves as possible, each an improvement for its mover; null if it cannot be reached so.</param>
public sealed record Journey(int State, ImmutableArray<Move>? ByMoves, ImmutableArray<Move>? ByImprovements);

/// <summary>What lies ahead of a state, above all of the state things are in today.</summary>
public sealed class Outlook
{
    internal Outlook(GraphModel model, int state, IProgress<double>? progress, CancellationToken cancellation)
    {
        State = state;
        var all = Enumerable.Range(0, model.PartyCount).ToArray();
        ByMoves = Reach.From(model, state, all, MoveKind.Moves, cancellation);
        progress?.Report(0.2);
        ByImprovements = Reach.From(model, state, all, MoveKind.Improvements, cancellation);
        progress?.Report(0.4);
        Departures = [.. all.SelectMany(party => Depart(model, state, party, share => progress?.Report(0.4 + 0.6 * (party + share) / all.Length), cancellation))];
        Status = cancellation.IsCancellationRequested ? SolveStatus.Cancelled : SolveStatus.Complete;
        progress?.Report(1);
    }

    /// <summary>Whether the search ended. If it was cancelled, departures whose answers had not been looked for are missing, and so may be states that can be reached, and shorter ways to them.</summary>
    public SolveStatus Status { get; }

    /// <summary>The state one looks from.</summary>
    public int State { get; }

    /// <summary>All moves of all parties out of the state, by party and target.</summary>
    public ImmutableArray<Departure> Departures { get; }

    /// <summary>What all parties together can reach by moves, nobody moving twice in a row.</summary>
    public Reach ByMoves { get; }

    /// <summary>What all parties together can reach by improvements, nobody moving twice in a row.</summary>
    public Reach ByImprovements { get; }

    /// <summary>The shortest ways to states, for example to the equilibria of a concept: those that take the fewest moves first, those out of reach last.</summary>
    /// <exception cref="ArgumentException">The states are of another model.</exception>
    public ImmutableArray<Journey> JourneysTo(StateSet states)
    {
        ArgumentNullException.ThrowIfNull(states);
        if (states.StateCount != ByMoves.States.StateCount)
            throw new ArgumentException($"The set is of {states.StateCount} states, the model has {ByMoves.States.StateCount}.", nameof(states));
        return [.. states.OrderBy(state => (uint)ByMoves.MovesTo(state)).Select(state => new Journey(state, Path(ByMoves, state), Path(ByImprovements, state)))];

        static ImmutableArray<Move>? Path(Reach reach, int state) => reach.MovesTo(state) < 0 ? null : reach.PathTo(state);
    }

    static IEnumerable<Departure> Depart(GraphModel model, int state, int party, Action<double> report, CancellationToken cancellation)
    {
        var searches = Enum.GetValues<StabilityConcept>().Where(concept => concept != StabilityConcept.Nash)
            .Select(concept => (Concept: concept, Search: new ResponseSearch(model, party, concept, cancellation))).ToArray();
        var targets = model.Moves.Targets(party, state);
        foreach (var (at, target) in targets.Index())
        {
            var sanctions = ImmutableSortedDictionary.CreateBuilder<StabilityConcept, Response>();
            var (move, improves) = (new Move(party, state, target), model.Prefers(party, state, target));
            foreach (var (concept, search) in improves ? searches : [])
            {
                if (search.Sanction(move) is { } sanction)
                    sanctions.Add(concept, sanction);
            }
            if (cancellation.IsCancellationRequested)
                yield break;
            yield return new(move, improves, sanctions.ToImmutable());
            report((at + 1.0) / targets.Length);
        }
    }
}
