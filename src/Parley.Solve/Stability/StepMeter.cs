namespace Parley.Solve.Stability;

/// <summary>Counts the steps of an analysis and says when it must end early.</summary>
sealed class StepMeter(long limit, IProgress<double>? progress, CancellationToken cancellation, int threads = 1)
{
    /// <summary>How many steps a search may take between two looks at the meter.</summary>
    public const int Stride = 1 << 14;

    readonly Lock counting = new();
    long steps;

    /// <summary>How many threads may work side by side.</summary>
    public int Threads => threads;

    public SolveStatus Status { get; private set; } = SolveStatus.Complete;

    /// <summary>Adds steps; false if the analysis must end, for the reason then in <see cref="Status"/>.</summary>
    public bool Spend(long count)
    {
        lock (counting)
        {
            steps += count;
            if (cancellation.IsCancellationRequested)
                Status = SolveStatus.Cancelled;
            else if (steps > limit)
                Status = SolveStatus.LimitReached;
            return Status == SolveStatus.Complete;
        }
    }

    public void Report(double share) => progress?.Report(Math.Min(1, share));
}
