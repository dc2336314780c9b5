using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Parley.Model;

namespace Parley.Record.Documents;

/// <summary>The running text of a word-processor document, read part by part without building its tree.</summary>
static class DocxText
{
    public static RawReading Read(string name, ImmutableArray<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            using var stream = new MemoryStream(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false);
            if (ArchiveBound.Unfolds(stream, limits.Unfolded, cancellation)) return RawReading.Refused(DocumentFindings.Unfolds(name, limits.Unfolded));
            stream.Position = 0;
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            if (package.MainDocumentPart is not { } main) return RawReading.Refused(DocumentFindings.Broken(name, "a .docx document"));

            var builder = new TextBuilder();
            var body = new DocxBody(builder, limits, cancellation);
            // The notes follow the text: they are words of the document, and seldom long.
            foreach (var part in (OpenXmlPart?[])[main, main.FootnotesPart, main.EndnotesPart])
            {
                if (part is null) continue;
                using var content = part.GetStream(FileMode.Open, FileAccess.Read);
                body.Read(content);
            }
            if (body.TooDeep) return RawReading.Refused(DocumentFindings.TooDeep(name, limits.Depth));
            if (body.Length > limits.Characters) return RawReading.Refused(DocumentFindings.TooMany(name, limits.Characters, "characters"));
            var (text, map) = builder.Build();
            var properties = package.PackageProperties;
            return new()
            {
                Text = text,
                Map = map,
                Title = properties.Title,
                Author = properties.Creator,
                Date = properties.Created is { } created ? DateOnly.FromDateTime(created) : null,
                Findings = [.. body.Tracked ? [DocumentFindings.Tracked(name)] : Array.Empty<Finding>(), .. body.Hides ? [DocumentFindings.Hidden(name)] : Array.Empty<Finding>()],
            };
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or XmlException or IOException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException or UriFormatException or NotSupportedException)
        {
            return RawReading.Refused(DocumentFindings.Broken(name, "a .docx document"));
        }
    }
}
