using System.Collections.Immutable;
using Parley.Record.Language;
using Parley.Training;

namespace Parley.Record.Tests.Language;

public sealed class TrainerTests
{
    /// <summary>Six sentences in the form of a treebank, a word each row: word, dictionary form, tag, head, relation.</summary>
    const string sentences = """
        The the DT 2 det|minister minister NN 3 nsubj|said say VBD 0 root|that that IN 6 mark|talks talk NNS 6 nsubj|failed fail VBD 3 ccomp|. . . 3 punct
        Talks talk NNS 2 nsubj|failed fail VBD 0 root|, , , 4 punct|said say VBD 2 parataxis|the the DT 6 det|minister minister NN 4 nsubj|. . . 2 punct
        She she PRP 2 nsubj|left leave VBD 0 root|early early RB 2 advmod|. . . 2 punct
        The the DT 2 det|talks talk NNS 3 nsubj|ended end VBD 0 root|in in IN 5 case|Vale Vale NNP 3 obl|. . . 3 punct
        He he PRP 2 nsubj|says say VBZ 0 root|she she PRP 4 nsubj|left leave VBD 2 ccomp|Vale Vale NNP 4 obj|. . . 2 punct
        Ministers minister NNS 2 nsubj|talk talk VBP 0 root|and and CC 4 cc|leave leave VBP 2 conj|. . . 2 punct
        """;

    static readonly ImmutableArray<TreeSentence> treebank = [.. Treebank.Parse(Lines())];

    static IEnumerable<string> Lines()
    {
        foreach (var sentence in sentences.Split('\n'))
        {
            var rows = sentence.Trim().Split('|').Select(row => row.Split(' ')).ToArray();
            yield return "# text = " + string.Join(' ', rows.Select(row => row[0]));
            for (var index = 0; index < rows.Length; index++)
                yield return string.Join('\t', index + 1, rows[index][0], rows[index][1], "_", rows[index][2], "_", rows[index][3], rows[index][4], "_", "_");
            yield return "";
        }
    }

    static LanguageModel Learnt(int seed) =>
        new Trainer(seed, TagRounds: 6, ParseRounds: 10, Folds: 2) { LeastTag = 0, LeastMove = 0, LeastRelation = 0 }.Learn(treebank, _ => { });

    static readonly LanguageModel learnt = Learnt(1);

    static byte[] Bytes(LanguageModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    [Fact]
    public void The_same_sentences_and_seed_give_the_same_bytes()
    {
        Assert.Equal(Bytes(learnt), Bytes(Learnt(1)));
        Assert.NotEqual(Bytes(learnt), Bytes(Learnt(2)));
    }

    [Fact]
    public void Words_and_forms_learnt_by_heart_are_known()
    {
        var accuracy = Accuracy.Of(learnt, treebank);

        Assert.Equal((100, 100, 100, 100), (accuracy.Tokens, accuracy.Sentences, accuracy.Tags, accuracy.Lemmas));
    }

    [Fact]
    public void Trees_learnt_by_heart_with_their_tags_are_known()
    {
        var (moves, names) = ParserTraining.Learn(treebank, [.. treebank.Select(sentence => sentence.Tags)], rounds: 12, seed: 3);
        var parser = new Parser(Tables.Transitions(moves, 32, 0), Tables.Classes(names, 6, 0));

        foreach (var sentence in treebank)
        {
            var (heads, relations) = parser.Parse(new(sentence.Sentence.Text, sentence.Sentence.Tokens) { Tags = sentence.Tags });

            Assert.Equal(sentence.Heads, heads);
            Assert.Equal(sentence.Relations, relations);
        }
    }

    [Fact]
    public void A_model_that_is_written_and_read_is_the_same()
    {
        var bytes = Bytes(learnt);

        Assert.Equal(bytes, Bytes(LanguageModel.Load(new MemoryStream(bytes))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    public void A_file_that_is_cut_off_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => LanguageModel.Load(new MemoryStream(Bytes(learnt)[..length])));

    [Fact]
    public void Something_else_is_no_model() =>
        Assert.Throws<InvalidDataException>(() => LanguageModel.Load(new MemoryStream("What is this?"u8.ToArray())));

    [Fact]
    public void Sentences_whose_words_are_not_in_their_text_are_left_out() =>
        Assert.Empty(Treebank.Parse(["# text = She left", "1\tHe\the\t_\tPRP\t_\t2\tnsubj\t_\t_", "2\tleft\tleave\t_\tVBD\t_\t0\troot\t_\t_", ""]));
}
