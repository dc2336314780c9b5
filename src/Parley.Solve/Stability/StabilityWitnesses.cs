using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>Puts witnesses, exits and ways of one analysis in the ids of the case.</summary>
/// <remarks>Once cancelled, it gives what it has by then.</remarks>
sealed class StabilityWitnesses(CaseStates states, GraphModel model, StabilityVerdicts verdicts, IProgress<double>? progress, CancellationToken cancellation)
{
    /// <summary>How many equilibria are explained, and shown a way to.</summary>
    const int Limit = 8;

    readonly Outlook? outlook = states.Today is { } today ? StabilityAnalysis.LookFrom(model, today, progress, cancellation) : null;

    public ImmutableArray<ExitAnswer> Exits() => outlook is null ? [] :
    [
        .. outlook.Departures.Select(departure => new ExitAnswer(Of(departure.Move), departure.IsImprovement, [.. departure.Sanctions.Keys])),
    ];

    /// <summary>By improvements where there is such a way, else by moves.</summary>
    public ImmutableArray<WayAnswer> Ways() => outlook is null ? [] :
    [
        .. from journey in outlook.JourneysTo(verdicts.Equilibria(StabilityConcept.Sequential)).Take(Limit)
           let improving = journey.ByImprovements is not null
           let path = journey.ByImprovements ?? journey.ByMoves
           where path is { IsEmpty: false }
           select new WayAnswer(states.Id(journey.State), improving, [.. path.Value.Select(Of)]),
    ];

    /// <summary>Each party's improvements, where there are few enough states to show them.</summary>
    public ImmutableArray<MoveAnswer> Improvements() => model.StateCount > StabilityAnswer.DrawnLimit ? [] :
    [
        .. from state in Enumerable.Range(0, model.StateCount)
           from party in Enumerable.Range(0, model.PartyCount)
           from target in model.Moves.Targets(party, state)
           where model.Prefers(party, state, target)
           select Of(new Move(party, state, target)),
    ];

    /// <summary>Today's state and the sequential equilibria, for every party, under the sequential concept.</summary>
    public ImmutableArray<WitnessAnswer> Witnesses()
    {
        var explained = (states.Today is { } today ? new[] { today } : []).Concat(verdicts.Equilibria(StabilityConcept.Sequential)).Distinct().Take(Limit + 1);
        return
        [
            .. (from state in explained
                from party in Enumerable.Range(0, model.PartyCount)
                select StabilityAnalysis.Explain(model, state, party, StabilityConcept.Sequential, cancellation))
            .TakeWhile(witness => witness.Status == SolveStatus.Complete && !cancellation.IsCancellationRequested).Select(Of),
        ];
    }

    WitnessAnswer Of(StabilityWitness witness)
    {
        ImmutableArray<ReplyAnswer> replies = witness switch
        {
            AllSanctioned all => [.. all.Sanctions.Select(sanction => new ReplyAnswer(Of(sanction.Improvement), Path(sanction.Response), Counter(sanction.Response), []))],
            Unsanctioned bare => [new ReplyAnswer(Of(bare.Improvement), [], null, bare.HarshestResponse is { } harshest ? Path(harshest) : [])],
            _ => [],
        };
        return new(states.Id(witness.State), states.Parties[witness.Party], witness.Concept, witness.IsStable, replies);
    }

    ImmutableArray<MoveAnswer> Path(Response response) => [.. response.Path.Select(Of)];

    MoveAnswer? Counter(Response response) => response.CounterMove is { } move ? Of(move) : null;

    MoveAnswer Of(Move move) => new(states.Parties[move.Party], states.Id(move.From), states.Id(move.To));
}
