using System.Collections.Immutable;
using System.Xml;
using System.Runtime.InteropServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

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
            using var package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.Characters * 4L });
            if (package.MainDocumentPart is not { } main) return RawReading.Refused(DocumentFindings.Broken(name, "a .docx document"));

            var builder = new TextBuilder();
            if (!Body(main, builder, limits, cancellation, out var tracked)) return RawReading.Refused(DocumentFindings.TooDeep(name, limits.Depth));
            var (text, map) = builder.Build();
            var properties = package.PackageProperties;
            return new()
            {
                Text = text,
                Map = map,
                Title = properties.Title,
                Author = properties.Creator,
                Date = properties.Created is { } created ? DateOnly.FromDateTime(created) : null,
                Findings = tracked ? [DocumentFindings.Tracked(name)] : [],
            };
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or XmlException or IOException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException or UriFormatException or NotSupportedException)
        {
            return RawReading.Refused(DocumentFindings.Broken(name, "a .docx document"));
        }
    }

    static bool Body(MainDocumentPart main, TextBuilder builder, ReadingLimits limits, CancellationToken cancellation, out bool tracked)
    {
        tracked = false;
        var position = 0;
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (reader.Depth > limits.Depth) return false;
            var type = reader.ElementType;
            if (type == typeof(Text) && reader.IsStartElement)
            {
                cancellation.ThrowIfCancellationRequested();
                var text = reader.GetText();
                builder.Add(text, new(0, position));
                position += text.Length;
            }
            else if (type == typeof(DeletedRun) || type == typeof(InsertedRun)) tracked = true;
            else if (reader.IsStartElement && (type == typeof(TabChar) || type == typeof(TableCell))) builder.Space();
            else if (reader.IsStartElement && (type == typeof(Break) || type == typeof(CarriageReturn))) builder.Line();
            else if (reader.IsEndElement && type == typeof(Paragraph)) builder.Paragraph();
        }
        return true;
    }
}
