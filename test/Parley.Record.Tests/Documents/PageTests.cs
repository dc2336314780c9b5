using Parley.Model;
using static Parley.Record.Tests.Documents.Papers;

namespace Parley.Record.Tests.Documents;

/// <summary>Web pages as newspapers, ministries and assemblies build them.</summary>
public sealed class PageTests
{
    const string Body = """
        <p>The ministers of the two coastal states met on Tuesday for the first time since the ferry line was closed, and agreed that a commission would look into the quarrel over landing fees before the summer season.</p>
        <p>“We did not come here to sign anything,” said Transport Minister Ilsa Borne, who led the northern delegation. “We came to find out whether there is anything to sign.”</p>
        <p>Her counterpart, Tomas Rehn, called the meeting useful, but said that the south would not lower its fees as long as the north kept its dredgers out of the shared channel.</p>
        """;

    [Theory]
    [InlineData(
        """<title>Ministers agree - Harbour Post</title><meta property="article:author" content="https://social.example/post"><meta property="article:published_time" content="2025-03-06"><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Post"},{"@type":["NewsArticle"],"headline":"Ministers &amp; fees","datePublished":"2025-03-04T18:20:00+01:00","author":[{"@type":"Person","name":"Mara Quist"},{"name":"Joel Adair"}],"publisher":{"name":"Harbour Post"}}]}</script>""",
        """<h1>Ministers and fees</h1><div class="byline">By someone else</div>""",
        "Ministers & fees", "Mara Quist, Joel Adair", "Harbour Post", "2025-03-04")]
    [InlineData(
        """<title>Live</title><script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Out","datePublished":"2025-03-05","author":{"name":"Mara Quist"}}],"headline":"Talks live","datePublished":"2025-03-04","author":"Joel Adair"}</script>""",
        "<h1>Talks live</h1>",
        "Talks live", "Joel Adair", null, "2025-03-04")]
    [InlineData("""<title>Harbour Weekly: Talks on fees</title><script type="application/ld+json">{"broken</script>""", "<h2>Talks on fees</h2><p><b>By Mara Quist</b><br><i>Tuesday, March 4, 2025</i></p>", "Talks on fees", "Mara Quist", null, "2025-03-04")]
    [InlineData(
        """<title>Ministry | Press</title><meta name="DC.title" content="Joint statement"><meta name="DC.creator" content="Ministry of Transport"><meta name="DCTERMS.issued" content="20250305"><meta name="DC.publisher" content="Government of the North">""",
        "<h1>Joint statement</h1><p>No: 12/2025, 06/03/2025</p>",
        "Joint statement", "Ministry of Transport", "Government of the North", "2025-03-05")]
    [InlineData("""<title>Talks on fees « Strait Blog</title><meta name="author" content="admin"><meta property="og:site_name" content="Strait Blog">""", """<div class="entry-date">Publié le 4 mars 2025 à 10:05</div>""", "Talks on fees", null, "Strait Blog", "2025-03-04")]
    [InlineData("<title>Fees stay</title>", """<span itemprop="author" itemscope>By <b itemprop="name">Per Lund</b></span><span itemprop="publisher" itemscope><meta itemprop="name" content="Strait News"></span><time itemprop="datePublished" datetime="2025-03-05">5 March</time>""", "Fees stay", "Per Lund", "Strait News", "2025-03-05")]
    [InlineData("<title>Fees</title>", """<p class="date">05/03/2025</p>""", "Fees", null, null, null)]
    public void What_a_page_states_of_itself_is_read(string head, string top, string title, string? author, string? publisher, string? date)
    {
        var document = Read("a.html", $"<!DOCTYPE html><html><head>{head}</head><body><article>{top}{Body}</article></body></html>").Document!;

        Assert.Equal((title, author, publisher, date), (document.Title, document.Author, document.Publisher, document.Date?.ToString("O")));
    }

    [Theory]
    [InlineData("<main><h1>Statement</h1><p>The spokesperson said: “We reject the new fees.”</p></main>", "Statement\n\nThe spokesperson said: “We reject the new fees.”")]
    [InlineData("<div class=live><time>14:05</time><span>Joel Adair</span>: no change</div><div role=dialog>We use cookies.</div>", "14:05 Joel Adair: no change")]
    [InlineData("<article>" + Body + "<div class='newsletter-box'><p>The best stories, every morning, in your own inbox, chosen by our editors for you, who know what you like to read.</p></div></article>", null)]
    public void Menus_and_notices_are_left_out_of_pages_long_and_short(string content, string? text)
    {
        var document = Read("a.html", $"<!DOCTYPE html><html><body><header><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav></header>{content}<footer>All rights reserved</footer></body></html>").Document!;

        Assert.DoesNotContain(["Sport", "cookies", "inbox", "rights"], word => document.Text.Contains(word, StringComparison.Ordinal));
        if (text is not null) Assert.Equal(text, document.Text);
    }

    [Fact]
    public void A_transcript_in_small_paragraphs_is_an_article()
    {
        var asked = string.Concat(Enumerable.Range(1, 8).Select(week => $"<p><b>Question:</b> Will the gates open in week {week}?</p><p><b>Spokesperson:</b> It depends on the commission, as we said before week {week}.</p>"));

        var reading = Read("a.html", $"<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav><div class=col>{asked}</div><div class=side><a>Opening remarks</a></div></body></html>");

        Assert.Empty(reading.Findings);
        Assert.StartsWith("Question: Will the gates open in week 1?\n\nSpokesperson: It depends", reading.Document!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Opening remarks", reading.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_between_words_has_its_place_in_the_page()
    {
        var page = $"<!DOCTYPE html><html><body><article>{Body}</article></body></html>";

        var document = Read("a.html", page).Document!;

        var blank = document.Text.IndexOf(" ministers", StringComparison.Ordinal);
        Assert.Equal(new(0, page.IndexOf(" ministers", StringComparison.Ordinal)), document.Map.OriginOf(blank));
    }

    /// <summary>What a careless scan would not count: an empty comment that seems to go on, a quotation mark that opens no value, a template, elements that nest only in pictures.</summary>
    [Theory]
    [InlineData("<!-->")]
    [InlineData("<p =\">")]
    [InlineData("<p a==\">")]
    [InlineData("<![x=\">")]
    [InlineData("<template>")]
    [InlineData("<svg><style></style>")]
    public void Elements_behind_a_trick_are_counted_all_the_same(string trick)
    {
        var finding = Assert.Single(Read("a.html", $"<!DOCTYPE html><html><body>{trick}{string.Concat(Enumerable.Repeat("<div>", 5000))}x").Findings);

        Assert.Equal("document-too-deep", finding.Code);
    }

    [Theory]
    [InlineData("<p ", "a{0}=1 ", 300_001, ">x")]
    [InlineData("", "<i>{0}</i>", 100_001, "")]
    [InlineData("", "<!--{0}-->", 200_001, "")]
    public void More_markup_than_a_page_can_need_is_a_finding_before_it_is_parsed(string before, string part, int count, string after)
    {
        var page = "<!DOCTYPE html><html><body>" + before + string.Concat(Enumerable.Range(0, count).Select(i => part.Replace("{0}", i.ToString("x", null), StringComparison.Ordinal))) + after;

        var finding = Assert.Single(Read("a.html", page).Findings);

        Assert.Equal((Severity.Error, "document-too-large"), (finding.Severity, finding.Code));
    }

    [Fact]
    public void A_page_of_links_that_an_article_would_be_looked_for_for_minutes_is_read_whole()
    {
        var reading = Read("a.html", "<!DOCTYPE html><html><body>" + string.Concat(Enumerable.Repeat("<a href=x>y</a> ", 20_000)));

        Assert.Equal("document-whole-page", Assert.Single(reading.Findings).Code);
        Assert.Equal(40_000 - 1, reading.Document!.Text.Length);
    }

    [Theory]
    [InlineData("[a](", 60_000)]
    [InlineData("|a", 60_000)]
    public void More_links_or_cells_than_a_text_can_need_are_a_finding_before_they_are_parsed(string part, int count) =>
        Assert.Equal("document-too-large", Assert.Single(Read("a.md", string.Concat(Enumerable.Repeat(part, count))).Findings).Code);
}
