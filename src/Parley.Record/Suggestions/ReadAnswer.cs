using System.Collections.Immutable;
using Parley.Record.Documents;

namespace Parley.Record.Suggestions;

/// <summary>What documents hold that a case may want, and what of it was written.</summary>
public sealed record ReadAnswer
{
    /// <summary>Whether all documents were read; no where the reading was stopped, and then the rest is what was read by then.</summary>
    public required bool Complete { get; init; }

    /// <summary>The documents, in the order they were given.</summary>
    public required ImmutableArray<ReadDocument> Documents { get; init; }

    /// <summary>The statements they may hold, in the order of the documents and texts.</summary>
    public required ImmutableArray<StatementSuggestion> Suggestions { get; init; }

    /// <summary>Pairs of statements that seem to contradict one another.</summary>
    public ImmutableArray<ContestedSuggestion> Contested { get; init; } = [];

    /// <summary>The ids of statements that were written to the case, as drafts.</summary>
    public ImmutableArray<string> Written { get; init; } = [];

    /// <summary>The ids of sources that were written to the case.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];
}

/// <summary>A document that was read.</summary>
/// <param name="Name">The name of its file; the path inside the case folder for a source of the case.</param>
/// <param name="Source">The id it has in the case, or would have.</param>
/// <param name="IsNew">Whether the case does not hold it.</param>
/// <param name="Title">Its title, or the name of its file.</param>
/// <param name="Date">The day of its publication; null where it is not known.</param>
/// <param name="Found">How many statements it may hold.</param>
/// <param name="Alike">What it is like.</param>
public sealed record ReadDocument(string Name, string Source, bool IsNew, string Title, DateOnly? Date, int Found, ImmutableArray<ReadLikeness> Alike);

/// <summary>A document that another is like.</summary>
/// <param name="With">The source of the case, or the name of the file read before it.</param>
/// <param name="Kind">How they are alike.</param>
/// <param name="Share">The share of their passages that is common, 0 to 1.</param>
public sealed record ReadLikeness(string With, LikenessKind Kind, double Share);

/// <summary>Two statements that seem to contradict one another, for a person to put side by side or to leave.</summary>
/// <param name="First">The id of the one, in the case or among the suggestions.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="Confidence">How sure the suggestion is, 0 to 1; a rule of thumb.</param>
/// <param name="Reason">What speaks for it, in one sentence.</param>
public sealed record ContestedSuggestion(string First, string Second, double Confidence, string Reason);
