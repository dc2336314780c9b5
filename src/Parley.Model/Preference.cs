using System.Collections.Immutable;
using Parley.Model.Conditions;

namespace Parley.Model;

/// <summary>What an analyst judges packages to be worth to a party: the sum over issues of weight times value, and of the bonuses that a package earns. It is an assumption, never a reported fact.</summary>
/// <remarks>A sum above 1 counts as 1; it can only be above where there are bonuses or where the preference is <see cref="Clipped"/>. A sum below 0, by negative bonuses, stays what it is.</remarks>
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

    /// <summary>How much each issue counts, by issue id: 0 to 1, together exactly 1; together at most 1 where there are bonuses.</summary>
    public required Keyed<decimal> Weights { get; init; }

    /// <summary>How good each option is, by issue id: 0 worst to 1 best for every option; for a range the value at some numbers, straight lines between them.</summary>
    public required Keyed<Keyed<decimal>> Values { get; init; }

    /// <summary>What is added where issues come together in a certain way: more than their values taken one by one.</summary>
    public ImmutableArray<Bonus> Bonuses { get; init; } = [];

    /// <summary>Whether the weights may sum to something other than 1; a package whose sum is above 1 then counts as 1.</summary>
    public bool Clipped { get; init; }

    /// <summary>What no agreement is worth to the party, 0 to 1: it will not accept less.</summary>
    public required decimal NoAgreement { get; init; }

    /// <summary>Within what these figures may be wrong; where nothing is said it follows from the confidence.</summary>
    public PreferenceRanges? Ranges { get; init; }

    /// <summary>What is left of a package's worth at the end of the time, above 0 and up to 1; at a share t of the time it is the t-th power. Simulation alone uses it.</summary>
    public decimal? Discount { get; init; }
}

/// <summary>What every package that satisfies a condition is worth beside its weighted values.</summary>
public sealed record Bonus
{
    /// <summary>The packages, a condition over issues: price &gt;= 5 and flow = high.</summary>
    public required Condition When { get; init; }

    /// <summary>What they are worth more, or less where negative: −1 to 1.</summary>
    public required decimal Adds { get; init; }
}
