namespace Parley.Solve.Stability;

/// <summary>Tells the progress of a part of some work as that of the whole, on the thread that reports it.</summary>
sealed class ProgressPart(IProgress<double> whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + (to - from) * value);
}
