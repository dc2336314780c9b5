using CsCheck;
using Parley.Record.Language;

namespace Parley.Record.Tests.Language;

public sealed class SentencesTests
{
    static string Shown(string text) =>
        string.Join(" / ", Sentences.Split(text).Select(sentence => string.Join(' ', Enumerable.Range(0, sentence.Count).Select(index => sentence.Word(index).ToString()))));

    [Theory]
    [InlineData("They don't know; she can't, and we won’t.", "They do n't know ; she ca n't , and we wo n’t .")]
    [InlineData("It's Vale's dam, the ministers' plan.", "It 's Vale 's dam , the ministers ' plan .")]
    [InlineData("They’ve said they’ll go, I’m told.", "They ’ve said they ’ll go , I ’m told .")]
    [InlineData("We cannot wait.", "We can not wait .")]
    [InlineData("A long-term, non-binding deal", "A long - term , non-binding deal")]
    [InlineData("It costs $1,000.50, or 12.5% of it.", "It costs $ 1,000.50 , or 12.5 % of it .")]
    [InlineData("At 5:30 p.m. on 9/11 she left", "At 5:30 p.m. on 9/11 she left")]
    [InlineData("See https://example.org/a_(b)?c=1, please.", "See https://example.org/a_(b)?c=1 , please .")]
    [InlineData("Write to press.office@example.org.", "Write to press.office@example.org .")]
    [InlineData("“We never said ‘never’,” he said.", "“ We never said ‘ never ’ , ” he said .")]
    [InlineData("«Nein», „nie“ and ‹jamais›", "« Nein » , „ nie “ and ‹ jamais ›")]
    [InlineData("Wait... what?! no--never — ever", "Wait ... what ?! no -- never — ever")]
    [InlineData("The O'Neills of the '90s and AT&T", "The O'Neills of the '90s and AT&T")]
    [InlineData("and/or, 2016–2018, 1990-1995", "and / or , 2016 – 2018 , 1990 - 1995")]
    public void Tokens_are_cut_as_in_the_treebanks(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Mr. Orr met Gov. Vale in the U.S. on Jan. 5. They talked.", "Mr. Orr met Gov. Vale in the U.S. on Jan. 5 . / They talked .")]
    [InlineData("He moved to the U.S. The others stayed.", "He moved to the U.S. / The others stayed .")]
    [InlineData("J. K. Vale spoke. A. Orr did not.", "J. K. Vale spoke . / A. Orr did not .")]
    [InlineData("“We will stay.” The minister left.", "“ We will stay . ” / The minister left .")]
    [InlineData("\"We will stay.\" \"Why?\" she asked.", "\" We will stay . \" / \" Why ? \" she asked .")]
    [InlineData("“Why?” Ms. Orr asked. Nobody knew.", "“ Why ? ” Ms. Orr asked . / Nobody knew .")]
    [InlineData("“No!” he said.", "“ No ! ” he said .")]
    [InlineData("One line\nAnother line. And more", "One line / Another line . / And more")]
    [InlineData("Talks at 5 p.m. failed. (All of them.) Then", "Talks at 5 p.m. failed . / ( All of them . ) / Then")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\n ")]
    public void A_blank_text_has_no_sentences(string text) => Assert.Empty(Sentences.Split(text));

    static readonly string[] pieces =
        ["a", "B", "n't", "'", "’", "‘", "\"", "“", "”", "``", "''", ".", "...", "…", "!", "?", "-", "--", "—", ",", "1", "000", " ", "  ", "\n", "\r\n", "@", "#", "$", "/", "&", ":",
         "http://", "www.", "U.S.", "Mr.", "cannot", "\ud83d", "\ude00", "\0", "\u200b", "\u0301", "\ufeff", "(", ")", "[", "«", "»", "日本", "_", "*", "said", "The"];

    [Fact]
    public void Every_character_that_is_not_blank_is_in_exactly_one_token() =>
        Gen.OneOf(Gen.String, Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 60].Select(string.Concat)).Sample(Covers);

    static void Covers(string text)
    {
        var covered = new int[text.Length];
        var last = 0;
        foreach (var sentence in Sentences.Split(text))
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Start >= last && token.End > token.Start);
                last = token.End;
                for (var at = token.Start; at < token.End; at++)
                    covered[at]++;
            }
        for (var at = 0; at < text.Length; at++)
            Assert.Equal(char.IsWhiteSpace(text[at]) ? 0 : 1, covered[at]);
    }

    [Fact]
    public void A_very_long_line_is_cut_into_sentences_of_bounded_length()
    {
        var sentences = Sentences.Split(new string('a', 1_000_000) + string.Concat(Enumerable.Repeat(" b", 200_000)) + new string('.', 100_000) + string.Concat(Enumerable.Repeat("'", 100_000)));

        Assert.All(sentences, sentence => Assert.True(sentence.Count <= Sentences.LongestSentence + 8));
        Assert.InRange(sentences.Sum(sentence => sentence.Count), 250_000, 260_000);
    }
}
