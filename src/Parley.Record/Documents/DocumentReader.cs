using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Parley.Model;

namespace Parley.Record.Documents;

/// <summary>Reads files as documents. Files are taken as hostile: size, depth, unfolding and pages are bounded, nothing is fetched, and what cannot be read is a finding.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file from a stream, and no more of it than the limits allow.</summary>
    /// <param name="name">Its name, for findings; the ending tells Markdown from plain text.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="limits">How much is borne; the defaults unless given.</param>
    /// <param name="cancellation">Stops between pages and parts.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static DocumentReading Read(string name, Stream stream, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= ReadingLimits.Default;
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            held.Write(buffer, 0, count);
            if (held.Length > limits.Bytes) return new(null, [DocumentFindings.TooLarge(name, limits.Bytes)]);
        }
        return Read(name, ImmutableCollectionsMarshal.AsImmutableArray(held.ToArray()), limits, cancellation);
    }

    /// <summary>Reads a file. Cost linear in its size, for the formats' own parsers apart.</summary>
    /// <param name="name">Its name, for findings; the ending tells Markdown from plain text.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="limits">How much is borne; the defaults unless given.</param>
    /// <param name="cancellation">Stops between pages and parts.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static DocumentReading Read(string name, ImmutableArray<byte> bytes, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        limits ??= ReadingLimits.Default;
        if (bytes.Length > limits.Bytes) return new(null, [DocumentFindings.TooLarge(name, limits.Bytes)]);
        if (bytes.Length == 0) return new(null, [DocumentFindings.Empty(name)]);
        if (FileKinds.Of(name, bytes.AsSpan()) is not { } kind)
        {
            return new(null, [FileKinds.IsCompound(bytes.AsSpan()) ? DocumentFindings.LockedOffice(name) : DocumentFindings.UnknownKind(name)]);
        }
        if (kind is FileKind.Html or FileKind.Markdown && bytes.Length > limits.PageBytes) return new(null, [DocumentFindings.TooLarge(name, limits.PageBytes)]);

        var read = kind switch
        {
            FileKind.Html => PageText.Read(name, bytes.AsSpan(), limits),
            FileKind.Markdown => MarkdownText.Read(name, bytes.AsSpan(), limits),
            FileKind.Pdf => PdfText.Read(name, bytes, limits, cancellation),
            FileKind.Docx => DocxText.Read(name, bytes, limits, cancellation),
            _ => PlainText.Read(name, bytes.AsSpan(), limits),
        };
        if (read.Text is not { } text) return new(null, read.Findings);
        if (text.Length == 0) return new(null, read.Findings.Add(DocumentFindings.NoText(name)));

        var document = new Document
        {
            Name = name,
            Kind = kind,
            Original = bytes,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan())),
            Text = text,
            Map = read.Map!,
            Encoding = read.Encoding,
            Pages = read.Pages,
            Title = Trimmed(read.Title),
            Author = Trimmed(read.Author),
            Publisher = Trimmed(read.Publisher),
            Date = read.Date,
        };
        return new(document, read.Findings);
    }

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What a format's reader brings; without a text, a finding says why.</summary>
sealed record RawReading
{
    public string? Text { get; init; }

    public OffsetMap? Map { get; init; }

    public string? Encoding { get; init; }

    public int Pages { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    public static RawReading Refused(Finding finding) => new() { Findings = [finding] };
}
