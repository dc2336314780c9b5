namespace Parley.Record.Tests.Quotations;

public sealed class QuotationScoreTests
{
    [Fact]
    public void The_annotation_itself_is_found_whole()
    {
        var text = Marked("{q1|“No,”} {s1=a|Ann} {c1|said}. {s2=b|Ben} {c2|hoped} {q2|to stay}.");

        var score = QuotationScore.Of(text, text.Attributions);

        Assert.Equal(new Rate(1, 1, 1), score.DirectSpans);
        Assert.Equal(new FoundShare(1, 1), score.DirectWithSpeaker);
        Assert.Equal(new Rate(2, 2, 2), score.Attributions);
        Assert.Equal(new FoundShare(1, 1), score.Indirect);
        Assert.Equal(new Rate(2, 2, 2), score.WithSpeaker);
        Assert.Equal(new SpeakersFound(2, 0, 0, 0, 0), score.Speakers);
    }

    [Fact]
    public void Each_stretch_of_a_split_quotation_counts()
    {
        var text = Marked("{q1|“No,”} {s1=a|Ann} {c1|said}, {q1|“never.”}");

        var score = QuotationScore.Of(text, [Spans(text, "“No,”", "Ann", "a")]);

        Assert.Equal(new Rate(1, 1, 2), score.DirectSpans);
    }

    [Fact]
    public void Marks_and_commas_do_not_count()
    {
        var text = Marked("{q1|“No,”} {s1=a|Ann} {c1|said}.");

        Assert.Equal(new Rate(1, 1, 1), QuotationScore.Of(text, [Spans(text, "No", "Ann", "a")]).DirectSpans);
    }

    [Theory]
    [InlineData("abc", 1)]
    [InlineData("ab", 0)]
    public void Contents_match_from_three_tenths_on(string found, int hits)
    {
        var text = Marked("{s1=a|Ann} {c1|said} {q1|abcdefghij}.");

        Assert.Equal(new Rate(hits, 1, 1), QuotationScore.Of(text, [Spans(text, found, "Ann", "a")]).Attributions);
    }

    [Fact]
    public void The_best_pair_is_taken_and_each_only_once()
    {
        var text = Marked("Ben slept. {s1=a|Ann} {c1|said} {q1|abcdefghij}.");

        var score = QuotationScore.Of(text, [Spans(text, "abcde", "Ben", "b"), Spans(text, "abcdefghij", "Ann", "a")]);

        Assert.Equal(new Rate(1, 2, 1), score.Attributions);
        Assert.Equal(1, score.Speakers.Right);
    }

    [Fact]
    public void A_source_elsewhere_is_no_speaker()
    {
        var text = Marked("Ben left. {q1|“No,”} {s1=a|Ann} {c1|said}.");

        var score = QuotationScore.Of(text, [Spans(text, "“No,”", "Ben", "b")]);

        Assert.Equal(new FoundShare(0, 1), score.DirectWithSpeaker);
        Assert.Equal(new Rate(0, 1, 1), score.WithSpeaker);
        Assert.Equal(new Rate(1, 1, 1), score.Attributions);
    }

    [Fact]
    public void Without_a_source_no_speaker_is_asked_for()
    {
        var text = Marked("It {c1|was said} {q1|that they came}.");

        Assert.Equal(new Rate(0, 0, 0), QuotationScore.Of(text, text.Attributions).WithSpeaker);
    }

    [Theory]
    [InlineData("a", "a", "1 0 0 0 0")]
    [InlineData("a", "b", "0 1 0 0 0")]
    [InlineData("a", null, "0 0 1 0 0")]
    [InlineData("a", "?", "0 0 1 0 0")]
    [InlineData("?", null, "0 0 0 1 0")]
    [InlineData("anon-aide", "anon-1", "0 0 0 1 0")]
    [InlineData("anon-aide", "a", "0 0 0 0 1")]
    public void A_speaker_is_right_wrong_or_left_open(string meant, string? given, string expected)
    {
        var text = Marked($"{{s1={meant}|She}} {{c1|said}} {{q1|it was over}}.");

        var speakers = QuotationScore.Of(text, [Spans(text, "it was over", "She", given)]).Speakers;

        Assert.Equal(expected, string.Join(' ', speakers.Right, speakers.Wrong, speakers.LeftOpen, speakers.RightlyOpen, speakers.WronglyNamed));
    }

    [Fact]
    public void Nested_ones_may_be_set_aside_whether_found_or_not()
    {
        var text = Marked("{s1=a|Ann} {c1|said} {q1|that {s2=b|Ben} {c2|promised} {q2|to wait}}.");

        Assert.Equal(new Rate(1, 1, 2), QuotationScore.Of(text, [text.Attributions[0]]).Attributions);
        Assert.Equal(new Rate(1, 1, 1), QuotationScore.Of(text, [text.Attributions[0]], outermost: true).Attributions);
        Assert.Equal(new Rate(1, 1, 1), QuotationScore.Of(text, text.Attributions, outermost: true).Attributions);
    }

    [Theory]
    [InlineData("{q1|“all of it”}", SpeechKind.Direct)]
    [InlineData("{q1|that it was “half” so}", SpeechKind.Mixed)]
    [InlineData("{q1|that it was so}", SpeechKind.Indirect)]
    public void The_kind_follows_from_the_marks(string content, SpeechKind expected)
    {
        var text = Marked($"{{s1=a|Ann}} {{c1|said}} {content}.");

        Assert.Equal(expected, new Weighed(text.Text, QuotedStretches.Of(text.Text, text.Marks), text.Attributions[0]).Kind);
    }

    [Fact]
    public void F1_weighs_both_sides() => Assert.Equal(0.5, new Rate(2, 5, 3).F1);

    [Fact]
    public void Every_text_scores_whole_against_itself()
    {
        var total = AnnotatedText.All().Select(text => QuotationScore.Of(text, text.Attributions)).Aggregate((a, b) => a + b);

        Assert.Equal(1, total.Attributions.F1);
        Assert.Equal(1, total.DirectSpans.F1);
        Assert.Equal(1, total.WithSpeaker.F1);
        Assert.Equal((0, 0, 0), (total.Speakers.Wrong, total.Speakers.LeftOpen, total.Speakers.WronglyNamed));
    }

    static AnnotatedText Marked(string body)
    {
        var reading = AnnotatedTextReader.Read("t", "title: t\nlanguage: en\na: Ann; ; ; person\nb: Ben; ; ; person\n---\n" + body);
        Assert.Empty(reading.Faults);
        return reading.Text!;
    }

    static AttributedSpans Spans(AnnotatedText text, string content, string source, string? actor) => new([At(text, content)], [At(text, source)], [], actor);

    static (int, int) At(AnnotatedText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return (start, start + words.Length);
    }
}
