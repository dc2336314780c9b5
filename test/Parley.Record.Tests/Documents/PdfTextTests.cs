using Parley.Record.Documents;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static Parley.Record.Tests.Documents.Papers;

namespace Parley.Record.Tests.Documents;

/// <summary>Paragraphs as print breaks them: over columns, pages, heads and feet.</summary>
public sealed class PdfTextTests
{
    [Fact]
    public void Two_columns_are_read_one_after_the_other_and_their_heading_first()
    {
        string[] left = [.. Enumerable.Range(1, 12).Select(i => $"{(i == 1 ? "Left" : "left")} column line {i:00} speaks of fees")];
        string[] right = [.. Enumerable.Range(1, 12).Select(i => $"right column line {i:00} tells of ships")];
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(595, 842);
        page.AddText("Talks on fees between the two coasts of the strait", 16, new PdfPoint(60, 790), font);
        for (var i = 0; i < left.Length; i++)
        {
            page.AddText(left[i], 11, new PdfPoint(60, 750 - 14 * i), font);
            // A narrow gutter, and lines at another height.
            page.AddText(right[i], 11, new PdfPoint(238, 744 - 14 * i), font);
        }

        var document = Read("a.pdf", builder.Build()).Document!;

        Assert.Equal($"Talks on fees between the two coasts of the strait\n\n{string.Join(' ', left)} {string.Join(' ', right)}", document.Text);
    }

    [Fact]
    public void Heads_and_feet_that_come_again_are_left_out_and_a_sentence_goes_on_over_the_page()
    {
        var document = Read("a.pdf", Printed(["The ministers met on Tuesday and", "agreed that a commission would look into the"], ["quarrel over fees.", "It will report in May."], ["Nothing was signed."])).Document!;

        Assert.StartsWith("The ministers met on Tuesday and agreed that a commission would look into the quarrel over fees. It will", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Commission", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", document.Text, StringComparison.Ordinal);
        Assert.Equal(2, document.Map.OriginOf(document.Text.IndexOf("quarrel", StringComparison.Ordinal))!.Value.Page);
    }

    [Fact]
    public void Words_that_are_no_head_stay_at_the_top_of_a_page() =>
        Assert.Contains("A word at the top", Read("a.pdf", Pdf(["A word at the top of one page."], ["Another page says this."])).Document!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("the minister said so (דוד כהן)", "the minister said so (ןהכ דוד)")]
    [InlineData("met Yusuf (يوسف الأمين) there", "met Yusuf (ﻦﻴﻣﻷا ﻒﺳﻮﻳ) there")]
    [InlineData("قال 25 مرة", "ﺓﺮﻣ 25 لﺎﻗ")]
    public void Names_that_run_from_right_to_left_are_read_as_they_are_spoken(string spoken, string printed)
    {
        var line = printed.Select((c, at) => (c.ToString(), at)).ToList();

        VisualOrder.Undo(line);

        var read = string.Concat(line.Select(glyph => Glyphs.Letters(glyph.Item1)));
        Assert.Equal(spoken, read);
        Assert.Equal(Enumerable.Range(0, printed.Length), line.Select(glyph => glyph.at).Order());
    }

    [Fact]
    public void More_letters_than_a_page_can_hold_are_a_finding_and_many_are_read_line_by_line()
    {
        string Shown(int lines) => "BT /F 2 Tf 2 TL 10 790 Td " + string.Concat(Enumerable.Repeat($"({string.Concat(Enumerable.Repeat("talks ", 60))}) Tj T* ", lines)) + "ET";

        Assert.Equal("document-too-large", Assert.Single(Read("a.pdf", HandmadePdf.Of("600 800", "/WinAnsiEncoding", Shown(290))).Findings).Code);
        Assert.Equal(80 * 60, Read("a.pdf", HandmadePdf.Of("600 800", "/WinAnsiEncoding", Shown(80))).Document!.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_line_that_is_printed_twice_in_one_place_is_read_once() =>
        Assert.Equal("He said no.", Read("a.pdf", HandmadePdf.Of("600 800", "/WinAnsiEncoding", "BT /F 12 Tf 1 0 0 1 50 600 Tm (He said no.) Tj 1 0 0 1 50.1 600 Tm (He said no.) Tj ET")).Document!.Text);

    [Fact]
    public void A_text_that_stands_on_each_page_alike_is_still_a_text() =>
        Assert.Contains("He said no.", Read("a.pdf", Pdf(["He said no."], ["He said no."])).Document!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("minutes-final.docx", null)]
    [InlineData("Microsoft Word - minutes", null)]
    [InlineData("Minutes of the third round", "Minutes of the third round")]
    public void The_name_of_a_file_is_no_title(string stated, string? title)
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = { Title = stated } };
        builder.AddPage(595, 842).AddText("He said no.", 11, new PdfPoint(60, 700), builder.AddStandard14Font(Standard14Font.Helvetica));

        Assert.Equal(title, Read("a.pdf", builder.Build()).Document!.Title);
    }

    static byte[] Printed(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < pages.Length; i++)
        {
            var page = builder.AddPage(595, 842);
            page.AddText("Harbour Commission, minutes of the third round", 9, new PdfPoint(60, 810), font);
            page.AddText($"Page {i + 1} of {pages.Length}, HC/2025/12", 9, new PdfPoint(60, 30), font);
            for (var line = 0; line < pages[i].Length; line++) page.AddText(pages[i][line], 11, new PdfPoint(60, 700 - 14 * line), font);
        }
        return builder.Build();
    }
}
