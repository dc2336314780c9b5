using System.Collections.Immutable;

namespace Parley.Record.Tests.Quotations;

/// <summary>One attribution by UTF-16 positions: what was said, by whom, and the words that say so.</summary>
/// <param name="Content">What was said, in the order of the text; a split quotation has several fragments.</param>
/// <param name="Source">The words for whoever said it; empty where nobody is named beside it.</param>
/// <param name="Cue">The words that mark it as said, wanted or believed; empty for a quotation that merely stands there.</param>
/// <param name="Actor">The id of the actor meant, <see cref="Open"/>, an id that begins with <see cref="Anonymous"/>, or null.</param>
sealed record AttributedSpans(
    ImmutableArray<(int Start, int End)> Content,
    ImmutableArray<(int Start, int End)> Source,
    ImmutableArray<(int Start, int End)> Cue,
    string? Actor)
{
    /// <summary>The actor of a source that nobody can resolve from the text.</summary>
    internal const string Open = "?";

    /// <summary>How the id of a source begins that keeps its name back.</summary>
    internal const string Anonymous = "anon";

    internal bool NamesAnActor => Actor is not null && Actor != Open && !Actor.StartsWith(Anonymous, StringComparison.Ordinal);

    /// <summary>Whether the whole of this stands inside what the other one reports.</summary>
    internal bool StandsIn(AttributedSpans other) =>
        !ReferenceEquals(this, other) && Lies(Content, other.Content) && Lies(Cue, other.Content) && !Lies(other.Content, Content);

    static bool Lies(ImmutableArray<(int Start, int End)> inner, ImmutableArray<(int Start, int End)> outer) =>
        inner.All(span => outer.Any(wide => wide.Start <= span.Start && span.End <= wide.End));
}
