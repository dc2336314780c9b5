namespace Parley.Model;

/// <summary>A yes/no choice that one party controls outside the deal: advance, withhold, walk out.</summary>
public sealed record CaseAction
{
    /// <summary>The party that controls it.</summary>
    public required string By { get; init; }

    /// <summary>What the party does if it takes the action, as "Opens the side channel".</summary>
    public required string Title { get; init; }

    /// <summary>Whether it can be taken back once taken.</summary>
    public bool Undo { get; init; } = true;

    /// <summary>Whether it can be taken at all from a state in which it is not; no where it can only be given up.</summary>
    public bool Start { get; init; } = true;

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}
