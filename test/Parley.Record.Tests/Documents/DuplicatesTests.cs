using Parley.Record.Documents;

namespace Parley.Record.Tests.Documents;

public sealed class DuplicatesTests
{
    const string Wire = "The delegation rejected the proposal on the second day of talks and said it would return with an answer of its own within the week, while the commission called on both banks to keep the gates where they stand until then and to let its readers in.";

    static Document Text(string name, string text) => Papers.Read(name, text).Document!;

    [Fact]
    public void The_same_file_under_two_names_is_noticed()
    {
        var alike = Assert.Single(Duplicates.Among([Text("a.txt", Wire), Text("b.txt", "Something else was said about the harvest and the weather of the coming days."), Text("c.txt", Wire)]));

        Assert.Equal(("a.txt", "c.txt", LikenessKind.SameFile), (alike.First.Name, alike.Second.Name, alike.Kind));
    }

    [Fact]
    public void The_same_words_in_other_files_are_noticed() =>
        Assert.Equal(LikenessKind.SameText, Assert.Single(Duplicates.Among([Text("a.txt", Wire), Text("b.txt", Wire + "\r\n")])).Kind);

    [Fact]
    public void A_reprint_with_a_new_last_word_is_nearly_the_same()
    {
        var alike = Assert.Single(Duplicates.Among([Text("a.txt", Wire), Text("b.txt", Wire + " Agencies.")]));

        Assert.Equal(LikenessKind.NearlySame, alike.Kind);
        Assert.InRange(alike.Share, 0.9, 0.99);
    }

    [Fact]
    public void One_title_of_one_publisher_in_two_texts_is_two_versions()
    {
        var first = Text("a.md", "# Communiqué\n\nBoth sides will meet again.");
        var second = Text("b.md", "# Communiqué\n\nThe sides part without a date.");

        Assert.Equal(LikenessKind.Version, Assert.Single(Duplicates.Among([first, second])).Kind);
    }

    [Fact]
    public void Reports_that_share_a_sentence_are_not_taken_for_one_another() =>
        Assert.Empty(Duplicates.Among([Text("a.txt", Wire + " " + string.Join(' ', Enumerable.Range(0, 80).Select(i => $"word{i}"))), Text("b.txt", Wire + " " + string.Join(' ', Enumerable.Range(0, 80).Select(i => $"other{i}")))]));

    /// <summary>A report of an agency in eight paragraphs.</summary>
    static readonly string[] agency =
    [
        "The ministers of the two coastal states met in Norhaven on Tuesday for the first time since the ferry line was closed, officials of both sides said.",
        "They agreed that a commission of ten would look into the quarrel over landing fees before the summer season begins in June.",
        "\"We did not come here to sign anything,\" said Ilsa Borne, who led the northern delegation. \"We came to find out whether there is anything to sign.\"",
        "Her counterpart Tomas Rehn called the meeting useful, but said that the south would keep its fees while the north kept its dredgers out of the channel.",
        "The line has carried a million passengers a year since 1987, and its closure in January left two islands without a daily boat.",
        "Shopkeepers on the islands have put their losses at four million crowns and asked both governments for relief by the end of spring.",
        "A first attempt to mediate failed in February, when the harbour masters left the room over the order in which the points should be taken.",
        "The commission is to report in six weeks, and both capitals will leave the fees where they are until then.",
    ];

    [Theory]
    [InlineData("Borne: nothing to sign in Norhaven yet", 2, 5, 6)]
    [InlineData("No signature as coasts meet", 5, 6, 7)]
    [InlineData("Coasts meet", 0, 1, 2)]
    public void A_report_printed_with_three_of_its_paragraphs_cut_and_a_new_headline_is_cut_from_it(string headline, params int[] cut)
    {
        var whole = Text("a.txt", "Ministers meet over ferry fees\n\n" + string.Join("\n\n", agency));
        var shorter = Text("b.txt", headline + "\n\n" + string.Join("\n\n", agency.Where((_, i) => !cut.Contains(i))));

        Assert.Equal(LikenessKind.Shortened, Assert.Single(Duplicates.Among([whole, shorter])).Kind);
        Assert.Equal(LikenessKind.Shortened, Assert.Single(Duplicates.Among([shorter, whole])).Kind);
    }

    [Fact]
    public void Two_reports_of_one_event_that_share_a_long_quotation_are_two_reports()
    {
        var other = $"""
            After four hours behind closed doors the northern minister stepped before the cameras alone, with a single page in her hand and little to say about it.

            {agency[2]}

            Nobody in the south wanted to comment. Two people who were in the room said that the mood had been better than in February, and that the next round might be held on one of the islands.

            The opposition in both parliaments asked for a debate this week. It calls the fees a tax on those who can least afford it, and wants the line run by a company that both states own in equal parts.
            """;

        Assert.Empty(Duplicates.Among([Text("a.txt", string.Join("\n\n", agency)), Text("b.txt", other)]));
    }

    [Fact]
    public void A_short_statement_quoted_whole_in_a_long_report_is_not_cut_from_it() =>
        Assert.Empty(Duplicates.Among([Text("a.txt", string.Join("\n\n", agency)), Text("b.txt", agency[2])]));
}
