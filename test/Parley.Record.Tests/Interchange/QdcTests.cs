using System.Text;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class QdcTests
{
    [Fact]
    public void A_codebook_that_goes_out_comes_back_equal() =>
        RecordGen.Record.Sample(record =>
        {
            var (codes, findings) = Qdc.Read("a.qdc", Encoding.UTF8.GetBytes(Qdc.Write(record.Codes)));

            Assert.Empty(findings);
            return (record with { Codes = codes }).Equals(record);
        });

    [Fact]
    public void Sets_are_told_and_codes_read()
    {
        const string Book = """
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other">
              <Codes><Code guid="{0A000000-0000-4000-8000-000000000001}" name="Anger" isCodable="true" color="#F00"><Description>Raised voice.</Description></Code></Codes>
              <Sets><Set guid="0A000000-0000-4000-8000-000000000002" name="Moods"/></Sets>
            </CodeBook>
            """;

        var (codes, findings) = Qdc.Read("a.qdc", Encoding.UTF8.GetBytes(Book));

        Assert.Equal(new BookCode { Name = "Anger", Description = "Raised voice.", Colour = "#F00" }, Assert.Single(codes) with { Codes = [] });
        Assert.Equal("qda-left-out", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE a><CodeBook/>", "qda-xml")]
    [InlineData("<Project/>", "qda-form")]
    [InlineData("", "qda-xml")]
    public void A_file_that_is_no_codebook_is_a_finding(string text, string code) =>
        Assert.Equal(code, Assert.Single(Qdc.Read("a.qdc", Encoding.UTF8.GetBytes(text)).Findings).Code);
}
