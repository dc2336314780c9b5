namespace Parley.Solve.Stability;

/// <summary>Counts the steps of an analysis and says when it must end early.</summary>
sealed class StepMeter(long limit, IProgress<double>? progress, CancellationToken cancellation)
{
    /// <summary>How many steps a search may take between two looks at the meter.</summary>
    public const int Stride = 1 << 14;

    long steps;

    public SolveStatus Status { get; private set; } = SolveStatus.Complete;

    /// <summary>Adds steps; false if the analysis must end, for the reason then in <see cref="Status"/>.</summary>
    public bool Spend(long count)
    {
        steps += count;
        if (cancellation.IsCancellationRequested)
            Status = SolveStatus.Cancelled;
        else if (steps > limit)
            Status = SolveStatus.LimitReached;
        return Status == SolveStatus.Complete;
    }

    public void Report(double share) => progress?.Report(share);
}
