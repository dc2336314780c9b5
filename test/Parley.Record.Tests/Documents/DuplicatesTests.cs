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
}
