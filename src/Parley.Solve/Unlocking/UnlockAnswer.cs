using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Stability;

namespace Parley.Solve.Unlocking;

/// <summary>What would have to change for a state to hold, and how to get there from today.</summary>
public sealed record UnlockAnswer
{
    /// <summary>Whether the answer is whole.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The id of the wanted state.</summary>
    public required string State { get; init; }

    /// <summary>The parties that can act, in file order.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>Those whose ranking nobody has judged; without it nothing can be said of any.</summary>
    public ImmutableArray<string> WithoutPreference { get; init; } = [];

    /// <summary>How many states there are.</summary>
    public int StateCount { get; init; }

    /// <summary>What each concept asks for; empty where a ranking is missing.</summary>
    public ImmutableArray<UnlockConcept> Concepts { get; init; } = [];

    /// <summary>The id of today's state; null where the case does not say.</summary>
    public string? Today { get; init; }

    /// <summary>A shortest way from today in which each move is an improvement for whoever makes it; null where there is none.</summary>
    public ImmutableArray<MoveAnswer>? Improving { get; init; }

    /// <summary>A shortest way from today by any moves; null where there is none.</summary>
    public ImmutableArray<MoveAnswer>? AnyMoves { get; init; }

    /// <summary>Answers for a state of a case.</summary>
    /// <exception cref="ArgumentException">The case has no such state.</exception>
    public static UnlockAnswer Of(Case @case, string state, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (status, states) = CaseStates.Of(@case, cancellation: cancellation);
        if (states is null) return new() { Status = status, State = state, Parties = [] };
        var wanted = states.PositionOf(state);
        if (wanted < 0) throw new ArgumentException($"The case has no state '{state}'.", nameof(state));
        var answer = new UnlockAnswer
        {
            Status = status,
            State = state,
            Parties = states.Parties,
            WithoutPreference = [.. states.Parties.Where(party => !states.Preferences.Has(party))],
            StateCount = states.Count,
            Today = states.Today is { } now ? states.Id(now) : null,
        };
        if (!answer.WithoutPreference.IsEmpty) return answer;

        var model = new GraphModel(states.Moves, [.. states.Parties.Select(party => CaseRanks.Of(@case, states, party))]);
        var concepts = ImmutableArray.CreateBuilder<UnlockConcept>();
        foreach (var concept in Enum.GetValues<StabilityConcept>())
        {
            if (cancellation.IsCancellationRequested) return answer with { Status = SolveStatus.Cancelled, Concepts = concepts.ToImmutable() };
            concepts.Add(Concept(states, model, wanted, concept, cancellation));
            progress?.Report(concepts.Count / 6.0);
        }
        answer = answer with { Concepts = concepts.ToImmutable(), Status = concepts.Max(concept => concept.Status) };
        return states.Today is { } today && today != wanted
            ? answer with { Improving = Way(states, model, today, wanted, MoveKind.Improvements), AnyMoves = Way(states, model, today, wanted, MoveKind.Moves) }
            : answer;
    }

    static UnlockConcept Concept(CaseStates states, GraphModel model, int wanted, StabilityConcept concept, CancellationToken cancellation)
    {
        var joint = JointChange.Of(model, wanted, concept, cancellation);
        return new(
            concept,
            joint.Status,
            [.. states.Parties.Select((party, at) => Alone(states, party, Stabiliser.Of(model, wanted, at, concept).LeastChange()))],
            joint.Distance,
            joint.Bound,
            joint.IsLeast,
            new(states.Parties.Select((party, at) => KeyValuePair.Create(party, joint.Changes[at].Select(states.Id).ToImmutableArray()))));
    }

    static UnlockParty Alone(CaseStates states, string party, LeastChange change) => new(party, change.Distance, [.. change.Asked.Select(states.Id)], [.. change.Passed.Select(states.Id)]);

    static ImmutableArray<MoveAnswer>? Way(CaseStates states, GraphModel model, int today, int wanted, MoveKind kind)
    {
        var reach = Reach.From(model, today, Enumerable.Range(0, model.PartyCount), kind);
        return reach.MovesTo(wanted) < 0 ? null : [.. reach.PathTo(wanted).Select(move => new MoveAnswer(states.Parties[move.Party], states.Id(move.From), states.Id(move.To)))];
    }
}

/// <summary>What one concept asks for.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Status">Whether the joint change was found within the limit; else it is one that works, perhaps not the least.</param>
/// <param name="Alone">For each party by itself, the others' rankings being what they are.</param>
/// <param name="JointDistance">How many pairs change in all so that the state is an equilibrium.</param>
/// <param name="JointBound">What no change is below.</param>
/// <param name="IsLeast">Whether no change of any kind is smaller.</param>
/// <param name="Joint">For each party the states that the wanted one is raised past.</param>
public sealed record UnlockConcept(
    StabilityConcept Concept, SolveStatus Status, ImmutableArray<UnlockParty> Alone, int JointDistance, int JointBound, bool IsLeast, Keyed<ImmutableArray<string>> Joint);

/// <summary>The least change of one party's ranking by itself.</summary>
/// <param name="Party">The party.</param>
/// <param name="Distance">How many pairs of states change their relation; 0 where it would stay already.</param>
/// <param name="Asked">The states that the wanted one has to be at least as good as, the best first.</param>
/// <param name="Passed">All states that it is raised past, the nearest first.</param>
public sealed record UnlockParty(string Party, int Distance, ImmutableArray<string> Asked, ImmutableArray<string> Passed);
