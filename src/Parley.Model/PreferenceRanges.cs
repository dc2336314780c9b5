using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>Within what a judged preference may be wrong. The figures of the preference itself stay the best guess.</summary>
public sealed record PreferenceRanges
{
    /// <summary>From where to where the weight of an issue may lie, by issue id.</summary>
    public Keyed<Interval> Weights { get; init; } = Keyed<Interval>.Empty;

    /// <summary>From where to where the value of an option may lie, by issue id and option.</summary>
    public Keyed<Keyed<Interval>> Values { get; init; } = Keyed<Keyed<Interval>>.Empty;

    /// <summary>From where to where what no agreement is worth may lie.</summary>
    public Interval? NoAgreement { get; init; }

    /// <summary>The issues by weight, the weightiest first, where no more than that is known; then their weights need no ranges.</summary>
    public ImmutableArray<string> Order { get; init; } = [];
}

/// <summary>The numbers from one to another, both included.</summary>
public sealed record Interval
{
    /// <summary>The least, 0 to 1.</summary>
    public required decimal From { get; init; }

    /// <summary>The greatest, at least <see cref="From"/>, at most 1.</summary>
    public required decimal To { get; init; }
}
