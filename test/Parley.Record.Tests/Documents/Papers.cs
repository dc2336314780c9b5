using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Parley.Record.Documents;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Parley.Record.Tests.Documents;

/// <summary>Files to read, made on the spot.</summary>
static class Papers
{
    public static DocumentReading Read(string name, string content, ReadingLimits? limits = null) => Read(name, Encoding.UTF8.GetBytes(content), limits);

    public static DocumentReading Read(string name, byte[] content, ReadingLimits? limits = null) =>
        DocumentReader.Read(name, [.. content], limits, TestContext.Current.CancellationToken);

    /// <summary>A PDF of one page a list of lines.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(595, 842);
            var y = 780;
            foreach (var line in lines)
            {
                if (line.Length > 0) page.AddText(line, 11, new PdfPoint(60, y), font);
                y -= line.Length > 0 ? 14 : 40;
            }
        }
        return builder.Build();
    }

    /// <summary>A PDF whose one page is a picture.</summary>
    public static byte[] Scan()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(595, 842).AddPng(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"), new PdfRectangle(0, 0, 595, 842));
        return builder.Build();
    }

    public static byte[] Docx(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(body));
            package.PackageProperties.Title = "Minutes of the third round";
            package.PackageProperties.Creator = "Secretariat";
        }
        return stream.ToArray();
    }

    public static Paragraph Line(params string[] runs) => new([.. runs.Select(text => (OpenXmlElement)new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))]);

    /// <summary>An archive that says it is a document and unfolds to zeros.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++) entry.Write(block);
        }
        return stream.ToArray();
    }
}
