namespace Parley.Solve.Stability;

/// <summary>Which situations would hold once reached, because no party can gain by leaving them given what the others would do in reply.</summary>
public static class StabilityAnalysis
{
    static readonly IStabilityMethod[] Methods = [new FibreMethod(), new ArrivalMethod()];

    /// <summary>Judges every state for every party under all five concepts.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="options">How far to go; without limit if null.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, after each party.</param>
    /// <param name="cancellation">Ends the analysis with <see cref="SolveStatus.Cancelled"/>.</param>
    /// <remarks>
    /// Takes time near-linear in parties times states where all actions can be begun and undone, else in parties times moves.
    /// Runs on the calling thread alone.
    /// </remarks>
    public static StabilityVerdicts Analyse(
        GraphModel model, StabilityOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var meter = new StepMeter((options ?? new()).StepLimit, progress, cancellation);
        return Judge(Array.Find(Methods, method => method.CanJudge(model))!, model, meter);
    }

    internal static StabilityVerdicts Judge(IStabilityMethod method, GraphModel model, StepMeter meter)
    {
        var verdicts = new VerdictBits(model.PartyCount, model.StateCount);
        var done = meter.Spend(0) && method.Judge(model, verdicts, meter);
        return new(model, meter.Status, done ? verdicts.ToSets() : []);
    }
}
