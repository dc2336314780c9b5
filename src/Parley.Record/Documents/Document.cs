using System.Collections.Immutable;

namespace Parley.Record.Documents;

/// <summary>A document as it came in, and the text that people read and cite from it.</summary>
public sealed record Document
{
    /// <summary>The name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of file it is.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>The bytes as they came, never changed.</summary>
    public required ImmutableArray<byte> Original { get; init; }

    /// <summary>SHA-256 of <see cref="Original"/> in lower-case hexadecimal: 64 characters.</summary>
    public required string Hash { get; init; }

    /// <summary>The text, normalised once: lines end with \n, runs of blanks are one space, invisible characters are gone. All positions count its UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>Where each character of <see cref="Text"/> stands in the original.</summary>
    public required OffsetMap Map { get; init; }

    /// <summary>The encoding the bytes were read with, by its web name; null for formats that carry their own.</summary>
    public string? Encoding { get; init; }

    /// <summary>How many pages it has; 0 for formats without pages.</summary>
    public int Pages { get; init; }

    /// <summary>The title that the document states.</summary>
    public string? Title { get; init; }

    /// <summary>The author that the document states.</summary>
    public string? Author { get; init; }

    /// <summary>The publisher that the document states.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication that the document states.</summary>
    public DateOnly? Date { get; init; }
}
