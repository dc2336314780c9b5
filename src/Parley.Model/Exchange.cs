using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>Reciprocal steps that sides owe one another, to be put in an order in which nobody gains by stopping. Steps are obligations, never persons.</summary>
public sealed record Exchange
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Who judges what the steps cost and are worth.</summary>
    public required string Author { get; init; }

    /// <summary>How sure the author is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Low;

    /// <summary>On what grounds.</summary>
    public string? Why { get; init; }

    /// <summary>Who may see the steps; the mediator alone unless given.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>Who may see what the steps cost and are worth, and the guarantee; the mediator alone unless given, whoever may see the steps.</summary>
    public Visibility? ValuesVisibleTo { get; init; }

    /// <summary>Whether the steps of each side come in the order in which they are listed.</summary>
    public bool InOrder { get; init; }

    /// <summary>Whether somebody neutral can hand over a step of each side at once.</summary>
    public bool Simultaneous { get; init; }

    /// <summary>What is in hand to make stopping costly.</summary>
    public Guarantee? Guarantee { get; init; }

    /// <summary>The steps, by id.</summary>
    public required Keyed<ExchangeStep> Steps { get; init; }
}

/// <summary>What a side loses by stopping half-way: a deposit, a guarantor's word, a name to lose.</summary>
public sealed record Guarantee
{
    /// <summary>What it is worth to each side, on the scale of the steps, at least 0.</summary>
    public required decimal Worth { get; init; }

    /// <summary>The party that gives it.</summary>
    public string? By { get; init; }

    /// <summary>What it consists of.</summary>
    public string? What { get; init; }
}

/// <summary>One step of an exchange: who does what for whom, what it costs the one and is worth to the other.</summary>
public sealed record ExchangeStep
{
    /// <summary>Who takes it.</summary>
    public required string By { get; init; }

    /// <summary>For whom.</summary>
    public required string To { get; init; }

    /// <summary>What is done.</summary>
    public required string What { get; init; }

    /// <summary>What it costs the side that takes it, at least 0, on one scale for all steps of the exchange; unknown where not given.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What it is worth to the side that receives it, at least 0, on the same scale; unknown where not given.</summary>
    public decimal? Worth { get; init; }

    /// <summary>The steps that must be done and verified before it.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>What else must hold before it, in words: a day, a count that is reached.</summary>
    public string? When { get; init; }

    /// <summary>How many days it takes, at least 0; unknown where not given.</summary>
    public int? Days { get; init; }

    /// <summary>The party that verifies it.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>Whether it is owed in law whatever is exchanged, as the release of persons deprived of liberty is.</summary>
    public bool LegalFloor { get; init; }

    /// <summary>The source that names it.</summary>
    public string? Source { get; init; }
}
