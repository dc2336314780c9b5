namespace Parley.Solve.Stability;

/// <summary>Which situations would hold once reached, because no party can gain by leaving them given what the others would do in reply.</summary>
public static class StabilityAnalysis
{
    static readonly IStabilityMethod[] Methods = [new GridMethod(), new FibreMethod(), new ArrivalMethod()];

    /// <summary>Judges every state for every party under all five concepts.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="options">How far to go; without limit if null.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, after each party.</param>
    /// <param name="cancellation">Ends the analysis with <see cref="SolveStatus.Cancelled"/>.</param>
    /// <remarks>
    /// Takes time near-linear in parties times states where all actions can be begun and undone, else in parties times moves.
    /// Where all actions can be begun and undone as many threads work side by side as the options allow; else the calling thread alone.
    /// </remarks>
    public static StabilityVerdicts Analyse(
        GraphModel model, StabilityOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new();
        var meter = new StepMeter(options.StepLimit, progress, cancellation, options.Threads);
        return Judge(Array.Find(Methods, method => method.CanJudge(model))!, model, meter);
    }

    /// <summary>Why a state is or is not stable for a party under a concept.</summary>
    /// <remarks>Searches from the one state, so that no analysis of the whole model is needed; under SEQ and its like only along improvements.</remarks>
    /// <param name="model">The conflict.</param>
    /// <param name="state">The state.</param>
    /// <param name="party">The party.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="cancellation">Ends the search with <see cref="Unfinished"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, party or concept.</exception>
    public static StabilityWitness Explain(GraphModel model, int state, int party, StabilityConcept concept, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Moves.CheckState(state);
        model.Moves.CheckParty(party);
        if (!Enum.IsDefined(concept))
            throw new ArgumentOutOfRangeException(nameof(concept));

        Move[] improvements =
        [
            .. model.Moves.Targets(party, state).Where(target => model.Prefers(party, state, target))
                .OrderByDescending(target => model.Ranks[party][target]).Select(target => new Move(party, state, target)),
        ];
        if (improvements.Length == 0)
            return new NoImprovement(state, party, concept);
        if (concept == StabilityConcept.Nash)
            return new Unsanctioned(state, party, concept, improvements[0], ResponseCount: 0, HarshestResponse: null);

        var search = new ResponseSearch(model, party, concept, cancellation);
        var sanctions = new List<Sanction>();
        foreach (var improvement in improvements)
        {
            if (search.Sanction(improvement) is not { } response)
            {
                if (search.IsCancelled)
                    return new Unfinished(state, party, concept, [.. sanctions]);
                var (count, harshest) = search.Harshest(improvement);
                return search.IsCancelled ? new Unfinished(state, party, concept, [.. sanctions]) : new Unsanctioned(state, party, concept, improvement, count, harshest);
            }
            sanctions.Add(new(improvement, response));
        }
        return new AllSanctioned(state, party, concept, [.. sanctions]);
    }

    /// <summary>What lies ahead of a state: the moves out of it and what would answer them, what can be reached from it, and how.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="state">The state.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends the search; the outlook then says so and has what was found.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public static Outlook LookFrom(GraphModel model, int state, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Moves.CheckState(state);
        return new(model, state, progress, cancellation);
    }

    internal static StabilityVerdicts Judge(IStabilityMethod method, GraphModel model, StepMeter meter)
    {
        var verdicts = new VerdictBits(model.PartyCount, model.StateCount);
        var done = meter.Spend(0) && method.Judge(model, verdicts, meter);
        return new(model, meter.Status, done ? verdicts.ToSets() : []);
    }
}
