using System.Text;
using Parley.Model;
using Parley.Record.Documents;
using static Parley.Record.Tests.Documents.Papers;

namespace Parley.Record.Tests.Documents;

public sealed class DocumentReaderTests
{
    const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Talks resume | Daily Ferry</title>
        <meta property="og:site_name" content="Daily Ferry"><meta name="author" content="R. Quill">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks resume","datePublished":"2025-07-12T09:00:00Z"}</script></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Talks resume</h1>
        <p>The minister said the flow would stay &mdash; &ldquo;for as long as it takes&rdquo; &mdash; at twenty, and added that nobody at the table had asked for less than that figure in the two days of talks.</p>
        <p>Delegates from both banks left without a word, and the commission, which has mediated since the spring, announced that a third round would follow in the coming week at the same place and in the same form.</p>
        <p>Fishers in the delta called the delay costly. They asked the commission to publish its readings, which it has so far declined to do, citing the confidence in which the parties had supplied them.</p></article>
        <footer>All rights reserved</footer></body></html>
        """;

    [Fact]
    public void Plain_text_keeps_its_bytes_and_says_where_each_letter_stood()
    {
        var document = Read("a.txt", "\uFEFFHe said:\r\n\r\n\r\n\u201CNo\u00A0 deal\u201D.\r\n").Document!;

        Assert.Equal("He said:\n\n“No deal”.", document.Text);
        Assert.Equal(new Origin(0, "He said:\r\n\r\n\r\n".Length), document.Map.OriginOf(document.Text.IndexOf('“')));
        Assert.Equal("utf-8", document.Encoding);
        Assert.Equal(64, document.Hash.Length);
        Assert.Equal(0xEF, document.Original[0]);
    }

    [Theory]
    [InlineData(1252, "Der Sprecher sagte: „Wir prüfen größere Änderungen.“ Für München wäre das schön.")]
    [InlineData(1251, "Представитель делегации заявил, что переговоры продолжатся на следующей неделе в том же месте.")]
    public void Text_in_an_older_encoding_is_read_and_the_guess_is_told_if_unsure(int page, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var reading = Read("a.txt", Encoding.GetEncoding(page).GetBytes(text));

        Assert.Equal(text, reading.Document!.Text);
    }

    [Fact]
    public void A_web_page_gives_its_article_its_title_author_date_and_publisher()
    {
        var document = Read("a.html", Page).Document!;

        Assert.Contains("“for as long as it takes”", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", document.Text, StringComparison.Ordinal);
        Assert.Equal("Talks resume", document.Title);
        Assert.Equal("R. Quill", document.Author);
        Assert.Equal("Daily Ferry", document.Publisher);
        Assert.Equal(new(2025, 7, 12), document.Date);
    }

    [Fact]
    public void Each_letter_of_an_article_has_its_place_in_the_source_of_the_page()
    {
        var document = Read("a.html", Page).Document!;

        var origin = document.Map.OriginOf(document.Text.IndexOf("Fishers", StringComparison.Ordinal))!.Value;

        Assert.StartsWith("Fishers in the delta", Page[origin.Position..], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_gives_its_words_without_its_marks()
    {
        var document = Read("a.md", "---\ntitle: Minutes\ndate: 2025-07-12\n---\n# Third round\n\nThe **minister** said [no](https://a.example/b).\n\n- first\n- second \\* half\n").Document!;

        Assert.Equal("Third round\n\nThe minister said no.\n\nfirst\n\nsecond * half", document.Text);
        Assert.Equal(("Minutes", new DateOnly(2025, 7, 12)), (document.Title, document.Date));
    }

    [Fact]
    public void A_code_block_that_nothing_closes_is_text_to_the_end() =>
        Assert.Equal("Talks\n\nno end", Read("a.md", "Talks\n~~~\nno end").Document!.Text);

    [Fact]
    public void A_pdf_joins_words_that_a_line_end_parted_and_knows_their_pages()
    {
        var document = Read("a.pdf", Pdf(["The delegation rejected the pro-", "posal on the second day of talks."], ["It will return."])).Document!;

        Assert.Contains("rejected the proposal on the second day", document.Text, StringComparison.Ordinal);
        Assert.Equal(2, document.Map.OriginOf(document.Text.IndexOf("return", StringComparison.Ordinal))!.Value.Page);
        Assert.Equal(2, document.Pages);
    }

    [Fact]
    public void Letters_that_print_joins_are_parted_and_have_one_place()
    {
        var document = Read("a.pdf", Ligature()).Document!;

        Assert.Equal("No fish", document.Text);
        Assert.Equal(document.Map.OriginOf(3), document.Map.OriginOf(4));
    }

    [Fact]
    public void A_handful_of_accents_is_read_as_western_and_told()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Text = "Hans Müller said Sudmark would accept a closed season: \"It is fine for Nørland café owners,\" he said.";

        var reading = Read("a.txt", Encoding.Latin1.GetBytes(Text));

        Assert.Equal(Text, reading.Document!.Text);
        Assert.Equal("document-encoding", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_word_document_gives_its_paragraphs_title_and_author()
    {
        var document = Read("a.docx", Docx(Line("The minister ", "said no."), Line("He left."))).Document!;

        Assert.Equal("The minister said no.\n\nHe left.", document.Text);
        Assert.Equal(("Minutes of the third round", "Secretariat"), (document.Title, document.Author));
        Assert.Equal(new Origin(0, "The minister said no.".Length), document.Map.OriginOf(document.Text.IndexOf("He left", StringComparison.Ordinal)));
    }

    [Fact]
    public void Letters_that_come_as_bytes_stand_where_the_map_says_in_any_text() =>
        CsCheck.Gen.String.Sample(text =>
        {
            if (Read("a.txt", text).Document is not { } document || document.Encoding != "utf-8") return;
            foreach (var run in document.Map.Runs)
            {
                var decoded = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\uFEFF');
                var there = decoded.AsSpan(run.Origin.Position, run.Length).ToString();
                var here = document.Text.AsSpan(run.Start, run.Length).ToString();
                Assert.Equal(here.Replace('\n', ' '), new string([.. there.Select(c => char.IsWhiteSpace(c) || c == '\u2028' ? ' ' : c)]));
            }
        });

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_file_is_a_finding(string name, byte[] bytes, string code)
    {
        var reading = Read(name, bytes, new() { Unfolded = 8 << 20, Bytes = 4 << 20 });

        Assert.Null(reading.Document);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Error, code, name), (finding.Severity, finding.Code, finding.Place.File));
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "empty.txt", [], "document-empty" },
        { "blank.txt", "  \r\n \u200B"u8.ToArray(), "document-without-text" },
        { "large.txt", new byte[(4 << 20) + 1], "document-too-large" },
        { "picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0], "document-kind" },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "document-kind" },
        { "deep.html", Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 5000)) + "x"), "document-too-deep" },
        { "entangled.html", Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 20_000))), "document-entangled" },
        { "deep.md", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("> ", 10_000)) + "x"), "document-too-deep" },
        { "bomb.docx", Bomb(32), "document-bomb" },
        { "broken.docx", [0x50, 0x4B, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9], "document-broken" },
        { "other.docx", Bomb(1), "document-broken" },
        { "scan.pdf", Scan(), "document-scanned" },
        { "broken.pdf", "%PDF-1.7\nnothing here\n%%EOF"u8.ToArray(), "document-broken" },
        { "locked.pdf", Locked(), "document-password" },
    };

    /// <summary>"No fish" with one glyph for "fi".</summary>
    static byte[] Ligature() => HandmadePdf.Of("300 200", "<</Type/Encoding/Differences[1/fi]>>", "BT /F 12 Tf 20 100 Td (No \\001sh) Tj ET");

    /// <summary>A PDF that names a standard lock whose key nothing opens.</summary>
    static byte[] Locked()
    {
        var open = Encoding.Latin1.GetString(Pdf(["Secret."]));
        var key = new string('A', 64);
        return Encoding.Latin1.GetBytes(open.Replace("trailer\n<<", $"trailer\n<< /ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>", StringComparison.Ordinal).Replace("trailer <<", $"trailer << /ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>", StringComparison.Ordinal));
    }
}
