namespace Parley.Solve.Tests.Stability;

/// <summary>Stops the work as soon as it tells that more than a share is done.</summary>
sealed class Stopper(CancellationTokenSource stop, double share) : IProgress<double>
{
    public void Report(double value)
    {
        if (value > share) stop.Cancel();
    }
}
