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

    /// <summary>
    /// Does pieces of work side by side, each thread with a worker of its own, and tells progress from one share to another; false if the analysis must end.
    /// </summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="steps">The steps of each.</param>
    /// <param name="worker">Makes what does the piece of a number.</param>
    /// <param name="from">The share that is done before.</param>
    /// <param name="to">The share that is done after; not told where it is no more.</param>
    public bool Share(int count, long steps, Func<Action<int>> worker, double from = 0, double to = 0)
    {
        var (next, done) = (-1, 0);
        if (Math.Min(threads, count) <= 1)
            Work();
        else
            Parallel.For(0, Math.Min(threads, count), new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
        return Status == SolveStatus.Complete;

        void Work()
        {
            var doPiece = worker();
            while (Status == SolveStatus.Complete && Interlocked.Increment(ref next) is var piece && piece < count)
            {
                doPiece(piece);
                Spend(steps);
                if (to > from)
                    Report(from + (to - from) * Interlocked.Increment(ref done) / count);
            }
        }
    }

    public void Report(double share) => progress?.Report(Math.Min(1, share));
}
