using System.Collections.Immutable;
using Parley.Model.Anchors;

namespace Parley.Model.Files;

/// <summary>What came of reading a case: the case, or nothing, and every finding.</summary>
public sealed record CaseReading
{
    readonly Places? places;

    internal CaseReading(Case? @case, Keyed<SourceText> texts, ImmutableArray<Finding> findings, Places? places) =>
        (Case, Texts, Findings, this.places) = (@case, texts, findings, places);

    /// <summary>The case; null where a finding is an error, for a case with errors is never half-read.</summary>
    public Case? Case { get; }

    /// <summary>The texts of the sources that have a file, by source id.</summary>
    public Keyed<SourceText> Texts { get; }

    /// <summary>All findings, in the order of their places.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Where something stands in the case file, by a path of keys (text) and list positions (numbers); the start of the file where nothing was read.</summary>
    public Place PlaceOf(params ReadOnlySpan<object> path) => places?.OfKey(path) ?? new Place("case.yaml", 0, 0);

    internal static CaseReading Failed(params ImmutableArray<Finding> findings) =>
        new(null, Keyed<SourceText>.Empty, [.. findings.InOrder()], null);
}
