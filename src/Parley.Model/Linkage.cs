using Parley.Model.Conditions;

namespace Parley.Model;

/// <summary>A condition across issues that every agreement must satisfy, whoever likes it: "release goes with withdrawal".</summary>
public sealed record Linkage
{
    /// <summary>The condition over issues: price &gt;= 2 if flow = high.</summary>
    public required Condition Rule { get; init; }

    /// <summary>Why it holds.</summary>
    public string? Why { get; init; }

    /// <summary>The source that says so.</summary>
    public string? Source { get; init; }

    /// <summary>Who judges it to hold, where no source says so.</summary>
    public string? Author { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility? VisibleTo { get; init; }
}
