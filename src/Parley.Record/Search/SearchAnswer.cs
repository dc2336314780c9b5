using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The best hits, best first.</param>
/// <param name="Count">How many there are altogether; where there are more than are counted, how many were.</param>
/// <param name="More">Whether there are more than were counted.</param>
/// <param name="Findings">What was wrong with the question; then there are no hits.</param>
public sealed record SearchAnswer(ImmutableArray<SearchHit> Hits, int Count, bool More, ImmutableArray<Finding> Findings);

/// <summary>One document or statement that fits.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">Its id in the case.</param>
/// <param name="Title">Its title.</param>
/// <param name="Speaker">Who speaks, as it was put into the index; empty for a document.</param>
/// <param name="Source">Where it stands, as it was put into the index.</param>
/// <param name="Date">Of which day.</param>
/// <param name="Snippet">A few words around the best place.</param>
/// <param name="Marks">Where the words that were asked for stand in the snippet.</param>
public sealed record SearchHit(SearchKind Kind, string Id, string Title, string Speaker, string Source, DateOnly? Date, string Snippet, ImmutableArray<TextSpan> Marks)
{
    /// <summary>For a statement the office in which the speaker speaks, where one is given.</summary>
    public string? By { get; init; }

    /// <summary>For a statement the ids of the questions on which others contradict it.</summary>
    public ImmutableArray<string> Contested { get; init; } = [];
}
