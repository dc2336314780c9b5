using System.Collections.Immutable;
using Parley.Model.Anchors;

namespace Parley.Model.Files;

/// <summary>What came of reading a case: the case, or nothing, and every finding.</summary>
public sealed record CaseReading
{
    internal CaseReading(Case? @case, Keyed<SourceText> texts, ImmutableArray<Finding> findings) => (Case, Texts, Findings) = (@case, texts, findings);

    /// <summary>The case; null where a finding is an error, for a case with errors is never half-read.</summary>
    public Case? Case { get; }

    /// <summary>The texts of the sources that have a file, by source id.</summary>
    public Keyed<SourceText> Texts { get; }

    /// <summary>All findings, in the order of their places.</summary>
    public ImmutableArray<Finding> Findings { get; }

    internal static CaseReading Failed(params ImmutableArray<Finding> findings) =>
        new(null, Keyed<SourceText>.Empty, [.. findings.InOrder()]);
}
