using System.Collections.Immutable;
using Parley.Model.Conditions;

namespace Parley.Model;

/// <summary>A quantity followed over time by dated, sourced figures: people displaced, trucks a day.</summary>
public sealed record Indicator
{
    /// <summary>What is counted.</summary>
    public required string Title { get; init; }

    /// <summary>What the figures count, as it stands behind them.</summary>
    public string? Unit { get; init; }

    /// <summary>The figures, in any order.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>When the reader should be alarmed, a condition over value: value &gt; 4.</summary>
    public Condition? Alarm { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>One figure of an indicator.</summary>
public sealed record Figure
{
    /// <summary>The day it is for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The figure.</summary>
    public required decimal Value { get; init; }

    /// <summary>How the source qualifies it.</summary>
    public Bound Bound { get; init; } = Bound.Exactly;

    /// <summary>The source that reports it.</summary>
    public required string Source { get; init; }

    /// <summary>The passage in the source.</summary>
    public ImmutableArray<Fragment> Quote { get; init; } = [];

    /// <summary>Whose figure it is, where the source passes on another's.</summary>
    public string? By { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>How a figure is qualified.</summary>
public enum Bound
{
    /// <summary>This figure.</summary>
    Exactly,

    /// <summary>Around it.</summary>
    About,

    /// <summary>Above it.</summary>
    MoreThan,

    /// <summary>It or above.</summary>
    AtLeast,

    /// <summary>Below it.</summary>
    LessThan,

    /// <summary>It or below.</summary>
    AtMost,
}
