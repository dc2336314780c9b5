using System.Collections.Immutable;
using Parley.Model.Conditions;

namespace Parley.Model;

/// <summary>Something agreed, with the obligations that follow from it.</summary>
public sealed record Agreement
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The day it was agreed.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who is bound by it.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>The terms agreed, by issue id.</summary>
    [Schema.NumberAllowed]
    public Keyed<string> Terms { get; init; } = Keyed<string>.Empty;

    /// <summary>The source that reports it.</summary>
    public string? Source { get; init; }

    /// <summary>Who does what by when, by id.</summary>
    public Keyed<Obligation> Obligations { get; init; } = Keyed<Obligation>.Empty;

    /// <summary>Who may see it.</summary>
    public Visibility? VisibleTo { get; init; }
}

/// <summary>Who does what by when, on which condition, verified by whom.</summary>
public sealed record Obligation
{
    /// <summary>Who owes it.</summary>
    public required string By { get; init; }

    /// <summary>To whom it is owed.</summary>
    public string? To { get; init; }

    /// <summary>What is to be done.</summary>
    public required string What { get; init; }

    /// <summary>The day by which it is due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The obligations of the same agreement that come first.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>The condition over the agreement's terms on which it is owed.</summary>
    public Condition? If { get; init; }

    /// <summary>Who verifies it.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>How far it has been carried out: 0 not begun, 1 minimal, 2 intermediate, 3 full; unknown where not given.</summary>
    public int? Status { get; init; }

    /// <summary>Whether it is owed in law whatever is agreed, as the release of persons deprived of liberty is.</summary>
    public bool LegalFloor { get; init; }
}
