using System.IO.Compression;
using System.Text;

namespace Parley.Cli.Tests.Verbs;

/// <summary>Files of every kind that <c>read</c> takes, each with the same statement, made by hand.</summary>
static class Paper
{
    public static byte[] Of(string name) => Path.GetExtension(name) switch
    {
        ".html" => Encoding.UTF8.GetBytes(Page),
        ".md" => Encoding.UTF8.GetBytes("---\ntitle: Notes\ndate: 2025-07-11\n---\n# Third round\n\n> “A **high** flow is a [non-starter](a),” *Ilona Varga* said.\n"),
        ".docx" => Docx(),
        ".pdf" => Pdf(),
        _ => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("“A high flow is a non-starter,” Ilona Varga said.\r\n")],
    };

    const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Talks | Daily Ferry</title><meta property="article:published_time" content="2025-07-10T08:00:00Z">
        <script>var said = "“Never,” Ilona Varga said.";</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Talks</h1>
        <p>The delegates came together in the old customs house by the river, and stayed there until late in the evening.</p>
        <p>&ldquo;A <b>high</b> flow is a non&#45;starter,&rdquo; Ilona Varga said.</p>
        <p>The next round follows in the coming week, at the same place and in the same form as the two before it.</p></article>
        <footer>All rights reserved</footer></body></html>
        """;

    static byte[] Docx()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Add(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(archive, "word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Third round</w:t></w:r></w:p><w:p><w:r><w:t>“A high flow is </w:t></w:r><w:r><w:t xml:space="preserve"> a non-starter,” Ilona Varga said.</w:t></w:r></w:p></w:body></w:document>""");
        }
        return stream.ToArray();
    }

    static void Add(ZipArchive archive, string name, string content)
    {
        // One day for all, so that the same file comes out each time.
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new(2025, 7, 12, 12, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?>{content}"""));
    }

    static byte[] Pdf() => HandmadePdf.Of("595 842", "/WinAnsiEncoding", "BT /F 12 Tf 20 700 Td (The delegates met. \\223A high flow is a) Tj 0 -14 Td (non-starter,\\224 Ilona Varga said.) Tj ET");
}
