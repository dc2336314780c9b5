using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Record.Networks;

/// <summary>The networks of a case: actors and what they are for or against, and actors with one another.</summary>
/// <param name="TwoMode">Actors and concepts.</param>
/// <param name="OneMode">Actors and actors.</param>
/// <param name="Windows">The same for each stretch of time, where stretches were asked for.</param>
public sealed record NetworkAnswer(TwoModeNetwork TwoMode, OneModeNetwork OneMode, ImmutableArray<NetworkWindow> Windows)
{
    /// <summary>How they were drawn.</summary>
    public NetworkOptions Options { get; init; } = new();

    /// <summary>From when to when sides are taken in the case, whatever days count; null where none is.</summary>
    public TimeWindow? Taken { get; init; }

    /// <summary>Both networks of a case, or of the view of it that somebody may see.</summary>
    public static NetworkAnswer Of(Case @case, NetworkOptions? options = null)
    {
        options ??= new();
        var all = Tie.Of(@case);
        var ties = all.RemoveAll(tie => !options.Holds(tie.Date));
        return new(
            TwoModeNetwork.Of(ties, options),
            OneModeNetwork.Of(ties, options),
            options.Window is { } days ? [.. TimeWindow.Over(ties, days, options.Step ?? days).Select(window => NetworkWindow.Of(ties, window, options))] : [])
        {
            Options = options,
            Taken = all.IsEmpty ? null : new(all[0].Date, all[^1].Date),
        };
    }

    /// <summary>How many stretches of time the options ask for in a case, before any is drawn.</summary>
    public static int Stretches(Case @case, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Window is { } days && Tie.Of(@case).RemoveAll(tie => !options.Holds(tie.Date)) is { IsEmpty: false } ties
            ? 1 + (Math.Max(0, ties[^1].Date.DayNumber - ties[0].Date.DayNumber - days + 1) + (options.Step ?? days) - 1) / (options.Step ?? days)
            : 0;
    }
}

/// <summary>The networks of a stretch of time.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Ties">How often somebody was for or against something in it, repetitions included.</param>
/// <param name="TwoMode">Actors and concepts.</param>
/// <param name="OneMode">Actors and actors.</param>
public sealed record NetworkWindow(DateOnly From, DateOnly To, int Ties, TwoModeNetwork TwoMode, OneModeNetwork OneMode)
{
    internal static NetworkWindow Of(ImmutableArray<Tie> ties, TimeWindow window, NetworkOptions options)
    {
        var within = ties.RemoveAll(tie => tie.Date < window.From || tie.Date > window.To);
        return new(window.From, window.To, within.Length, TwoModeNetwork.Of(within, options), OneModeNetwork.Of(within, options));
    }
}
