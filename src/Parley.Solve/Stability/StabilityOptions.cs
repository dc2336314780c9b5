namespace Parley.Solve.Stability;

/// <summary>How far a stability analysis may go.</summary>
public sealed record StabilityOptions
{
    /// <summary>How many steps the analysis may take before it gives up with <see cref="SolveStatus.LimitReached"/>; positive.</summary>
    /// <value>Without limit by default. A step is a visit to one state in one of the searches: at most ten for each state and party.</value>
    public long StepLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = long.MaxValue;

    /// <summary>How many threads may work side by side; positive. The verdicts are the same for any number.</summary>
    /// <value>One by default.</value>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1;
}
