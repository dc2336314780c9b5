using CsCheck;
using Parley.Record.Language;

namespace Parley.Record.Tests.Language;

public sealed class EnglishReaderTests
{
    static readonly EnglishReader reader = new();

    static Sentence Parsed(string text) => Assert.Single(reader.Read(text));

    static int Find(Sentence sentence, string word) =>
        Enumerable.Range(0, sentence.Count).First(index => sentence.Word(index).SequenceEqual(word));

    [Theory]
    [InlineData("The minister said the talks would fail.", "DT NN VBD DT NNS MD VB Stop")]
    [InlineData("“We will not leave,” she told reporters in Geneva.", "OpenQuote PRP MD RB VB Comma CloseQuote PRP VBD NNS IN NNP Stop")]
    public void Words_have_their_tags(string text, string expected) => Assert.Equal(expected, string.Join(' ', Parsed(text).Tags));

    [Fact]
    public void The_speaker_is_the_subject_of_the_verb_and_what_is_said_its_complement()
    {
        var sentence = Parsed("The minister said that the talks failed.");
        int said = Find(sentence, "said"), minister = Find(sentence, "minister"), failed = Find(sentence, "failed");

        Assert.Equal((said, Relation.Nsubj), (sentence.Heads[minister], sentence.Relations[minister]));
        Assert.Equal((said, Relation.Ccomp), (sentence.Heads[failed], sentence.Relations[failed]));
        Assert.Equal((-1, Relation.Root), (sentence.Heads[said], sentence.Relations[said]));
    }

    [Theory]
    [InlineData("said", "say")]
    [InlineData("talks", "talk")]
    [InlineData("ministers", "minister")]
    [InlineData("has", "have")]
    [InlineData("rejected", "reject")]
    public void Words_have_their_dictionary_form(string word, string lemma)
    {
        var sentence = Parsed("The ministers said the party has rejected the talks.");

        Assert.Equal(lemma, sentence.Lemma(Find(sentence, word)));
    }

    static readonly string[] pieces =
        ["The", "minister", "said", "that", "“", "”", "\"", "'", "’s", "she", "would", "leave", ",", ".", "and", "but", "Geneva", "in", "?", "(", ")", "—", "\ud83d", "5", "told", ":", "\0"];

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root() =>
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[1, 60].Select(words => string.Join(' ', words)).Sample(text =>
        {
            foreach (var sentence in reader.Read(text))
                AssertTree(sentence);
        }, threads: 1);

    static void AssertTree(Sentence sentence)
    {
        Assert.Equal((sentence.Count, sentence.Count, sentence.Count), (sentence.Tags.Length, sentence.Heads.Length, sentence.Relations.Length));
        Assert.Single(sentence.Heads, head => head == -1);
        for (var index = 0; index < sentence.Count; index++)
        {
            Assert.Equal(sentence.Heads[index] == -1, sentence.Relations[index] == Relation.Root);
            var steps = 0;
            for (var at = index; at != -1; at = sentence.Heads[at])
                Assert.True(steps++ <= sentence.Count);
        }
    }

    [Fact]
    public void The_longest_sentence_there_can_be_is_parsed() =>
        AssertTree(reader.Read(string.Join(' ', Enumerable.Repeat("and the talks", 1000)))[0]);

    [Fact]
    public void Lemmas_need_tags() =>
        Assert.Throws<InvalidOperationException>(() => EnglishReader.Split("They said so.")[0].Lemma(1));
}
