namespace Parley.Model;

/// <summary>What an analyst judges packages to be worth to a party: the sum over issues of weight times value. It is an assumption, never a reported fact.</summary>
public sealed record Preference
{
    /// <summary>Who judges so.</summary>
    public required string Author { get; init; }

    /// <summary>How sure the author is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Low;

    /// <summary>Who may see it; the mediator alone unless given.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>On what grounds.</summary>
    public string? Why { get; init; }

    /// <summary>How much each issue counts, by issue id: 0 to 1, together exactly 1.</summary>
    public required Keyed<decimal> Weights { get; init; }

    /// <summary>How good each option is, by issue id: 0 worst to 1 best for every option; for a range the value at some numbers, straight lines between them.</summary>
    public required Keyed<Keyed<decimal>> Values { get; init; }

    /// <summary>What no agreement is worth to the party, 0 to 1: it will not accept less.</summary>
    public required decimal NoAgreement { get; init; }
}
