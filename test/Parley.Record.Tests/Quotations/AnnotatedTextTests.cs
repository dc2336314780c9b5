namespace Parley.Record.Tests.Quotations;

public sealed class AnnotatedTextTests
{
    const string Head = "title: A ferry\nlanguage: en\nvarga: Ilona Varga; Varga; envoy; person\nunion: Pilots' Union; the union, pilots; ; organisation\n---\n";

    [Fact]
    public void Marks_become_spans_of_the_plain_text()
    {
        var text = Sound("{s1=varga|She} {c1|said} {q1|“No”}.");

        Assert.Equal("She said “No”.", text.Text);
        var only = Assert.Single(text.Attributions);
        Assert.Equal("She|said|“No”|varga", string.Join('|', text.Words(only.Source), text.Words(only.Cue), text.Words(only.Content), only.Actor));
    }

    [Fact]
    public void Positions_count_UTF16_units() => Assert.Equal((3, 7), Sound("😀 {q1|word}").Attributions[0].Content[0]);

    [Fact]
    public void A_split_quotation_has_its_fragments_in_order() =>
        Assert.Equal("“No,” … “never.”", Words(Sound("{q1|“No,”} {s1=varga|she} {c1|said}, {q1|“never.”}")));

    [Fact]
    public void What_one_says_another_said_is_nested()
    {
        var text = Sound("{s1=varga|She} {c1|said} {q1|that {s2=union|the union} {c2|threatened} {q2|to strike}}.");

        Assert.Equal("to strike", text.Words(Assert.Single(text.Nested).Content));
        Assert.Equal("that the union threatened to strike", text.Words(Assert.Single(text.Outermost).Content));
    }

    [Fact]
    public void One_stretch_may_serve_several_attributions()
    {
        var text = Sound("{s1,2=union|The union} {c1|asked} {q1|for time} and {c2|said} {q2|it would wait}.");

        Assert.All(text.Attributions, attribution => Assert.Equal("The union", text.Words(attribution.Source)));
    }

    [Fact]
    public void A_quotation_may_stand_alone_and_still_have_a_speaker()
    {
        var alone = Sound("{q1=varga|“No.”} {q2|“Yes.”}").Attributions;

        Assert.Equal(["varga", null], alone.Select(attribution => attribution.Actor));
        Assert.All(alone, attribution => Assert.Empty(attribution.Source));
    }

    [Theory]
    [InlineData("?", false)]
    [InlineData("anon-officials", false)]
    [InlineData("union", true)]
    public void Open_and_anonymous_sources_name_no_actor(string actor, bool expected) =>
        Assert.Equal(expected, Sound($"{{s1={actor}|They}} {{c1|said}} {{q1|no}}").Attributions[0].NamesAnActor);

    [Fact]
    public void An_actor_is_found_by_name_or_alias()
    {
        var text = Sound("{q1|x}");

        Assert.Equal(["varga", "union", "union", null], new[] { "Ilona Varga", "The Union", "the pilots", "Ilona" }.Select(text.ActorCalled));
    }

    [Fact]
    public void Braces_of_the_text_are_escaped() => Assert.Equal(@"a {b} \ c", Sound(@"a \{b\} \\ c").Text);

    [Theory]
    [InlineData("He said {q1|no.", 6, 9, "is not closed in its paragraph")]
    [InlineData("He said\n{q1|no\nmore}", 7, 1, "is not closed in its paragraph")]
    [InlineData("He said no}.", 6, 11, "closes nothing")]
    [InlineData("He {x1|said}", 6, 4, "opens no mark")]
    [InlineData("{s1|He} {c1|said} {q1|no}", 6, 1, "does not say who")]
    [InlineData("{s1=kay|He} {c1|said} {q1|no}", 6, 1, "names kay")]
    [InlineData("{s1=varga|He} {c1|said}", 6, 1, "has no content")]
    [InlineData("{c1|said} {q1|no} {c1|said}", 6, 19, "second cue")]
    [InlineData("{q1|no {q1|no}}", 6, 8, "inside its own content")]
    [InlineData("{q1| no}", 6, 1, "begins or ends with a blank")]
    [InlineData("{q1|}", 6, 1, "holds no words")]
    [InlineData("{s1=varga|He} {c1|said} {q1=union|no}", 6, 1, "several actors")]
    public void A_torn_mark_is_found_at_its_place(string body, int line, int column, string message)
    {
        var faults = AnnotatedTextReader.Read("t", Head + body).Faults;

        Assert.Contains(faults, fault => (fault.Line, fault.Column) == (line, column) && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title: A\nlanguage: en\n", "no line ---")]
    [InlineData("title: A\n---\n", "needs a title and a language")]
    [InlineData("title: A\nlanguage: English\n---\n", "two-letter")]
    [InlineData("title: A\nlanguage: en\nvarga: Ilona Varga; envoy\n---\n", "An actor reads")]
    [InlineData("title: A\nlanguage: en\nmarks: “ ”\n---\n", "come in pairs")]
    [InlineData("title: A\nlanguage: en\na: B; ; ; person\na: C; ; ; person\n---\n", "stands twice")]
    public void A_torn_head_is_found(string file, string message) =>
        Assert.Contains(message, AnnotatedTextReader.Read("t", file).Faults[0].Message, StringComparison.Ordinal);

    [Fact]
    public void All_faults_come_at_once() =>
        Assert.Equal([(6, 4), (7, 3)], AnnotatedTextReader.Read("t", Head + "He {q1|said.\nNo} more.").Faults.Select(fault => (fault.Line, fault.Column)));

    [Fact]
    public void Every_text_of_the_set_is_soundly_marked()
    {
        var texts = AnnotatedText.All();

        Assert.True(texts.Length >= 45, $"{texts.Length} texts");
        Assert.All(texts, text => Assert.NotEmpty(text.Attributions));
        Assert.All(new[] { "de", "es", "fr" }, language => Assert.True(texts.Count(text => text.Language == language) >= 3, language));
    }

    static string Words(AnnotatedText text) => text.Words(text.Attributions[0].Content);

    static AnnotatedText Sound(string body)
    {
        var reading = AnnotatedTextReader.Read("t", Head + body);
        Assert.Empty(reading.Faults);
        return reading.Text!;
    }
}
