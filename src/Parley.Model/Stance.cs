using Parley.Model.Conditions;

namespace Parley.Model;

/// <summary>What a statement tells of a party's position on the outcomes that satisfy a condition.</summary>
public sealed record Stance
{
    /// <summary>The outcomes it is about: flow = low, price &lt; 4.</summary>
    public required Condition On { get; init; }

    /// <summary>The stance on them.</summary>
    public required StanceKind Kind { get; init; }

    /// <summary>For a conditional stance, what has to hold for the party to accept.</summary>
    public Condition? If { get; init; }
}

/// <summary>The stances, from the most to the least favourable. Where there is none, the position is unknown.</summary>
public enum StanceKind
{
    /// <summary>The party asks for it.</summary>
    Demands,

    /// <summary>The party agrees to it.</summary>
    Accepts,

    /// <summary>The party agrees to it if something else holds.</summary>
    Conditional,

    /// <summary>The party is against it, and does not rule it out.</summary>
    Opposes,

    /// <summary>The party rules it out.</summary>
    RedLine,
}

/// <summary>A red line that no statement draws and an analyst judges to exist.</summary>
public sealed record JudgedRedLine
{
    /// <summary>Whose red line it is.</summary>
    public required string Party { get; init; }

    /// <summary>The outcomes that it rules out, a condition over issues.</summary>
    public required Condition Never { get; init; }

    /// <summary>Who judges so.</summary>
    public required string Author { get; init; }

    /// <summary>How sure the author is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Low;

    /// <summary>On what grounds.</summary>
    public string? Why { get; init; }

    /// <summary>Who may see it; the mediator alone unless given.</summary>
    public Visibility? VisibleTo { get; init; }
}

/// <summary>How sure an author is of a judgement.</summary>
public enum Confidence
{
    /// <summary>A guess to work with.</summary>
    Low,

    /// <summary>Some evidence.</summary>
    Medium,

    /// <summary>Good evidence.</summary>
    High,
}
