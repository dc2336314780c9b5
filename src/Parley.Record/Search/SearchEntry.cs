namespace Parley.Record.Search;

/// <summary>A document or a statement as it can be searched.</summary>
public sealed record SearchEntry
{
    /// <summary>Whether it is a document or a statement.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>Its id in the case.</summary>
    public required string Id { get; init; }

    /// <summary>The title of the document; for a statement what it says in one sentence.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text of the document; for a statement the passage.</summary>
    public required string Text { get; init; }

    /// <summary>Who speaks: the party's id and name and the office, as far as there are any.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>The id of the source, its publisher and author, as far as there are any.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day it was said or published.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>What can be searched.</summary>
public enum SearchKind
{
    /// <summary>A whole document.</summary>
    Document,

    /// <summary>What somebody said.</summary>
    Statement,
}
