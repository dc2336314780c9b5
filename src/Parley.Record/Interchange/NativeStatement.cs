using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Interchange;

/// <summary>A stretch of text that somebody marked, as a format itself tells of it.</summary>
sealed record NativeStatement
{
    /// <summary>What to call it in a finding.</summary>
    public required string Label { get; init; }

    /// <summary>The id it would like to have.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the source; null where the format does not say.</summary>
    public string? Source { get; init; }

    /// <summary>Where it stands in the text, in UTF-16 units.</summary>
    public ImmutableArray<TextSpan> Spans { get; init; } = [];

    /// <summary>How many places the format can name: all, or the first alone.</summary>
    public int MostSpans { get; init; } = int.MaxValue;

    /// <summary>The passage, from a format that quotes it.</summary>
    public ImmutableArray<Fragment> Fragments { get; init; } = [];

    /// <summary>The name of the speaker.</summary>
    public string? Speaker { get; init; }

    public string? By { get; init; }

    public DateOnly? Date { get; init; }

    public string? Says { get; init; }

    /// <summary>Stances, with what they are about as the format has it; null where the format has no place for them.</summary>
    public ImmutableArray<(string On, StanceKind Kind)>? Stances { get; init; }

    /// <summary>What else is said of it, each a sentence.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The whole statement as JSON, where this program wrote the file.</summary>
    public string? Carried { get; init; }
}
