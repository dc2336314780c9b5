using System.Text;
using Parley.Record.Documents;

namespace Parley.Record.Tests.Documents;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("a.txt", "%PDF-1.7", FileKind.Pdf)]
    [InlineData("a.pdf", "A minister said so.", FileKind.PlainText)]
    [InlineData("a.docx", "PK\u0003\u0004", FileKind.Docx)]
    [InlineData("a.md", "# Talks", FileKind.Markdown)]
    [InlineData("a.txt", " <!DOCTYPE HTML><p>Talks", FileKind.Html)]
    [InlineData("a.HTM", "<p>Talks", FileKind.Html)]
    public void The_bytes_tell_what_a_file_is_before_its_name_does(string name, string content, FileKind expected) =>
        Assert.Equal(expected, FileKinds.Of(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_picture_is_no_document() =>
        Assert.Null(FileKinds.Of("a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]));

    [Fact]
    public void Text_in_sixteen_bits_is_text_despite_its_zeros() =>
        Assert.Equal(FileKind.PlainText, FileKinds.Of("a.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Talks")]));
}
