namespace Parley.Solve.Stability;

/// <summary>Which states of a model are stable, for whom, under which concept.</summary>
public sealed class StabilityVerdicts
{
    readonly StateSet[] stable;
    readonly StateSet[] equilibria;

    internal StabilityVerdicts(GraphModel model, SolveStatus status, StateSet[] stable)
    {
        (Model, Status, this.stable) = (model, status, stable);
        equilibria = new StateSet[stable.Length / model.PartyCount];
        for (var concept = 0; concept < equilibria.Length; concept++)
        {
            equilibria[concept] = stable[concept];
            for (var party = 1; party < model.PartyCount; party++)
                equilibria[concept] = equilibria[concept].Intersect(stable[party * VerdictBits.ConceptCount + concept]);
        }
    }

    /// <summary>The model that was judged.</summary>
    public GraphModel Model { get; }

    /// <summary>How far the analysis came. Unless it is complete there are no verdicts.</summary>
    public SolveStatus Status { get; }

    /// <summary>The states that are stable for a party.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party or concept.</exception>
    /// <exception cref="InvalidOperationException">The analysis is not complete.</exception>
    public StateSet Stable(StabilityConcept concept, int party)
    {
        Model.Moves.CheckParty(party);
        CheckConcept(concept);
        return stable[party * VerdictBits.ConceptCount + (int)concept];
    }

    /// <summary>The states that are stable for every party.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such concept.</exception>
    /// <exception cref="InvalidOperationException">The analysis is not complete.</exception>
    public StateSet Equilibria(StabilityConcept concept)
    {
        CheckConcept(concept);
        return equilibria[(int)concept];
    }

    void CheckConcept(StabilityConcept concept)
    {
        if (!Enum.IsDefined(concept))
            throw new ArgumentOutOfRangeException(nameof(concept));
        if (Status != SolveStatus.Complete)
            throw new InvalidOperationException($"The analysis ended early ({Status}), so there are no verdicts.");
    }
}
