namespace Parley.Model;

/// <summary>A document that statements, events and figures stand on.</summary>
public sealed record Source
{
    /// <summary>The title, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day it was published, as 2024-02-07.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its text inside the case folder, a UTF-8 file; passages are checked against it.</summary>
    public string? File { get; init; }

    /// <summary>Where it can be read; shown in briefings, never fetched.</summary>
    public string? Url { get; init; }

    /// <summary>A remark, for instance how the text was made.</summary>
    public string? Note { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility? VisibleTo { get; init; }
}
