using System.IO.Compression;
using System.Text;
using Parley.Record.Documents;
using static Parley.Record.Tests.Documents.Papers;

namespace Parley.Record.Tests.Documents;

public sealed class DocxTextTests
{
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"urn:x\"";

    [Theory]
    [InlineData("<w:p>{He will }<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>{gladly }</w:ins>{sign.}</w:p>", "He will gladly sign.", "document-tracked")]
    [InlineData("<w:p><w:moveFrom>{Moved.}</w:moveFrom>{Here. }<w:moveTo>{Moved.}</w:moveTo></w:p>", "Here. Moved.", "document-tracked")]
    [InlineData("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{One }</w:p><w:p>{paragraph.}</w:p>", "One paragraph.", "document-tracked")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{Gone}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>{Norhaven}</w:p></w:tc><w:tc><w:p>{13.10}</w:p></w:tc></w:tr></w:tbl><w:p>{Next.}</w:p>", "Norhaven 13.10\n\nNext.", "document-tracked")]
    [InlineData("<w:p>{Open. }<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r>{Again.}</w:p>", "Open. Again.", "document-hidden")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Shown.</w:t></w:r></w:p>", "Shown.", null)]
    [InlineData("<w:p>{See page }<w:r><w:instrText>PAGEREF x</w:instrText></w:r>{12}<w:fldSimple>{, 4 March}</w:fldSimple><w:hyperlink>{, here}</w:hyperlink><w:sdt><w:sdtContent>{.}</w:sdtContent></w:sdt></w:p>", "See page 12, 4 March, here.", null)]
    [InlineData("<w:p>{non}<w:r><w:noBreakHyphen/></w:r>{starter, co}<w:r><w:softHyphen/></w:r>{operate}<w:r><w:br/></w:r>{below}<w:r><w:tab/></w:r>{aside}</w:p>", "non-starter, cooperate\nbelow aside", null)]
    [InlineData("<w:p>{Before }<w:r><mc:AlternateContent><mc:Choice><x:box><w:txbxContent><w:p>{Boxed.}</w:p></w:txbxContent></x:box></mc:Choice><mc:Fallback><w:txbxContent><w:p>{Boxed.}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{and after.}</w:p><w:p>{Next.}</w:p>", "Before and after.\n\nBoxed.\n\nNext.", null)]
    public void What_is_shown_and_stands_is_read_and_nothing_else(string body, string text, string? code)
    {
        var reading = Read("a.docx", Package(body));

        Assert.Equal(text, reading.Document!.Text);
        Assert.Equal(code is null ? [] : [code], reading.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Notes_follow_the_text_and_comments_and_heads_stay_out()
    {
        var document = Read("a.docx", Package(
            "<w:p>{He said so.}</w:p>",
            ("footnotes", "<w:footnotes @><w:footnote w:type=\"separator\"><w:p>{---}</w:p></w:footnote><w:footnote><w:p>{At the press conference.}</w:p></w:footnote></w:footnotes>"),
            ("comments", "<w:comments @><w:comment><w:p>{Is this true?}</w:p></w:comment></w:comments>"),
            ("header", "<w:hdr @><w:p>{Confidential}</w:p></w:hdr>"))).Document!;

        Assert.Equal("He said so.\n\nAt the press conference.", document.Text);
        Assert.Equal(new Origin(0, "He said so.---".Length - 3), document.Map.OriginOf(document.Text.IndexOf("At the", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_tag_with_more_attributes_than_a_parser_should_bear_is_a_finding() =>
        Assert.Equal("document-bomb", Assert.Single(Read("a.docx", Package($"<w:p {string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w:a{i}=\"\""))}/>")).Findings).Code);

    [Fact]
    public void An_archive_with_more_relationships_than_any_document_is_a_finding() =>
        Assert.Equal("document-bomb", Assert.Single(Read("a.docx", Package("<w:p>{x}</w:p>", [.. Enumerable.Range(0, 12_000).Select(i => ("header", ""))])).Findings).Code);

    [Fact]
    public void A_text_that_is_longer_than_is_borne_is_a_finding()
    {
        var bytes = Package("<w:p>{He said no.}</w:p>");

        Assert.Equal("document-too-large", Assert.Single(Read("a.docx", bytes, new() { Characters = 5 }).Findings).Code);
        Assert.Equal("document-too-large", Assert.Single(Read("a.txt", "He said no.", new() { Characters = 5 }).Findings).Code);
    }

    /// <summary>An archive by hand; words in braces are runs, other parts follow the body.</summary>
    static byte[] Package(string body, params (string Kind, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + string.Concat(new[] { "document.main" }.Concat(parts.Select(part => part.Kind)).Distinct().Select(kind => $"<Override PartName=\"/word/{kind.Split('.')[0]}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>")) + "</Types>");
            Write(archive, "_rels/.rels", Relations([("officeDocument", "word/document.xml")]));
            Write(archive, "word/_rels/document.xml.rels", Relations([.. parts.Select(part => (part.Kind, part.Kind + ".xml"))]));
            Write(archive, "word/document.xml", Runs($"<w:document @><w:body>{body}</w:body></w:document>"));
            foreach (var (kind, xml) in parts.DistinctBy(part => part.Kind)) Write(archive, $"word/{kind}.xml", Runs(xml));
        }
        return stream.ToArray();
    }

    static string Runs(string xml) => xml.Replace("@", Spaces, StringComparison.Ordinal).Replace("{", "<w:r><w:t xml:space=\"preserve\">", StringComparison.Ordinal).Replace("}", "</w:t></w:r>", StringComparison.Ordinal);

    static string Relations((string Kind, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(relations.Select((relation, i) => $"<Relationship Id=\"r{i}\" Type=\"{Office}/{relation.Kind}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";

    static void Write(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
