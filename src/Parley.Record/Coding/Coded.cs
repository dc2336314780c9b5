using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>One coder's reading of one statement on one code: who stands how to what.</summary>
public sealed record Coded
{
    /// <summary>The id of the statement.</summary>
    public required string Statement { get; init; }

    /// <summary>Who coded it, as a name or initials.</summary>
    public required string Coder { get; init; }

    /// <summary>What the statement is about, as the codebook had it on the day: <c>flow = low</c>, or any condition of the case file.</summary>
    public required string Code { get; init; }

    /// <summary>How the speaker stands to it.</summary>
    public required StanceKind Stance { get; init; }

    /// <summary>How firmly it is said.</summary>
    public Strength Strength { get; init; } = Strength.Stated;

    /// <summary>For a conditional stance, what has to hold, as a condition of the case file.</summary>
    public string? If { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>How firmly something is said.</summary>
public enum Strength
{
    /// <summary>It can be read out of the words.</summary>
    Hinted,

    /// <summary>It is said.</summary>
    Stated,

    /// <summary>It is sworn, vowed, or said to be final.</summary>
    Firm,
}
