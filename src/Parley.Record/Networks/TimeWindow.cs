using System.Collections.Immutable;

namespace Parley.Record.Networks;

/// <summary>A stretch of days, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct TimeWindow(DateOnly From, DateOnly To)
{
    /// <summary>Windows of one length that move over all ties, the last one ending at or after the last tie.</summary>
    /// <param name="ties">The ties to cover.</param>
    /// <param name="days">How many days a window holds, at least 1.</param>
    /// <param name="step">By how many days a window is later than the one before, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A window or step of less than a day.</exception>
    public static ImmutableArray<TimeWindow> Over(IReadOnlyCollection<Tie> ties, int days, int step)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        if (ties.Count == 0) return [];
        var (first, last) = (ties.Min(tie => tie.Date), ties.Max(tie => tie.Date));
        var windows = ImmutableArray.CreateBuilder<TimeWindow>();
        for (var from = first; ; from = from.AddDays(step))
        {
            windows.Add(new(from, from.AddDays(days - 1)));
            if (windows[^1].To >= last) return windows.ToImmutable();
        }
    }
}
