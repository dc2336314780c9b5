using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>A dated, sourced fact that is neither a statement nor a proposal: a meeting, an order given, a border closed.</summary>
public sealed record Event
{
    /// <summary>The day it happened or became known.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What happened, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>In which lane of the timeline it stands.</summary>
    public EventKind Kind { get; init; } = EventKind.Talks;

    /// <summary>The parties it concerns.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>The source that reports it.</summary>
    public required string Source { get; init; }

    /// <summary>The passage in the source.</summary>
    public ImmutableArray<Fragment> Quote { get; init; } = [];

    /// <summary>Who may see it.</summary>
    public Visibility? VisibleTo { get; init; }
}

/// <summary>The lanes of the timeline.</summary>
public enum EventKind
{
    /// <summary>Mediation and diplomacy.</summary>
    Talks,

    /// <summary>What happens on the ground.</summary>
    Ground,

    /// <summary>What happens to civilians.</summary>
    Humanitarian,

    /// <summary>Courts, councils and laws.</summary>
    Law,

    /// <summary>A day by which something is due.</summary>
    Deadline,
}
