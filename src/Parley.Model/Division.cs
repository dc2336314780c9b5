namespace Parley.Model;

/// <summary>What two parties would share out between them, and how each spreads its points over it. It is an assumption, never a reported fact.</summary>
public sealed record Division
{
    /// <summary>Who judges so.</summary>
    public required string Author { get; init; }

    /// <summary>How sure the author is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Low;

    /// <summary>Who may see it; the mediator alone unless given.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>On what grounds.</summary>
    public string? Why { get; init; }

    /// <summary>What is to be divided, by id; the issues of the case unless given.</summary>
    public Keyed<string> Items { get; init; } = Keyed<string>.Empty;

    /// <summary>For each of two parties the points it puts on every item, 0 or more, together 100.</summary>
    public required Keyed<Keyed<decimal>> Points { get; init; }
}
