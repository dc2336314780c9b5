using CsCheck;
using Parley.Model;
using Parley.Record.Quotations;

namespace Parley.Record.Tests.Quotations;

public sealed class QuotationFinderTests
{
    static readonly KnownSpeaker[] speakers = [new("vale", ["Government of Vale", "Vale", "Prime Minister Aran"]), new("union", ["Dockers’ Union", "Mara Lind"])];

    [Fact]
    public void Words_in_marks_go_to_whoever_is_named_behind_them()
    {
        var one = Assert.Single(Find("“We will not sign this,” Prime Minister Aran said on Monday."));

        Assert.Equal(("“We will not sign this,”", "Prime Minister Aran", SpeechMode.Direct, "vale"), (one.Content, one.Source, one.Mode, one.Party));
    }

    [Fact]
    public void A_quotation_that_its_reporting_clause_interrupts_is_one()
    {
        var one = Assert.Single(Find("“We will not sign this,” said Mara Lind. “Not today.”"));

        Assert.Equal(("“We will not sign this,” … “Not today.”", "Mara Lind", "union"), (one.Content, one.Source, one.Party));
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs()
    {
        var one = Assert.Single(Find("Mara Lind said: “The first point is pay.\n“The second point is rest.”"));

        Assert.Equal("“The first point is pay. … “The second point is rest.”", one.Content);
    }

    [Fact]
    public void A_paraphrase_is_found_with_who_said_it()
    {
        var one = Assert.Single(Find("Mara Lind said that the dockers would return to work on Friday."));

        Assert.Equal(("that the dockers would return to work on Friday", "Mara Lind", SpeechMode.Indirect), (one.Content, one.Source, one.Mode));
    }

    [Theory]
    [InlineData("Mara Lind said on Friday that the dockers would return to work.", "that the dockers would return to work")]
    [InlineData("Mara Lind rejected joint patrols on Thursday.", "joint patrols")]
    public void The_day_of_saying_is_no_part_of_what_was_said(string text, string content) => Assert.Equal(content, Assert.Single(Find(text)).Content);

    [Theory]
    [InlineData("Petra Oll said the talks were over.", "the talks were over", "Petra Oll")]
    [InlineData("Even if the port no longer existed, some of its work would be done by others, said Mara Lind, who was elected last year.", "Even if the port no longer existed, some of its work would be done by others", "Mara Lind")]
    [InlineData("The answer came even though the chief of staff was aware of the inquiry, the report says.", "The answer came even though the chief of staff was aware of the inquiry", "the report")]
    public void A_paraphrase_is_found_by_its_words_where_the_tree_has_it_otherwise(string text, string content, string source)
    {
        var one = Find(text)[0];

        Assert.Equal((content, source), (one.Content, one.Source));
    }

    [Fact]
    public void What_a_speaker_does_meanwhile_is_no_part_of_the_name() =>
        Assert.Equal("Prime Minister Aran of Vale", Find("Prime Minister Aran of Vale, dashing hopes that a truce might be close, said the plan was dead.")[0].Source);

    [Fact]
    public void A_paraphrase_with_quoted_words_is_mixed() =>
        Assert.Equal(SpeechMode.Mixed, Assert.Single(Find("Mara Lind said the offer was “an insult to every docker.”")).Mode);

    [Theory]
    [InlineData("The “peace train” left at noon.")]
    [InlineData("They watched “The Long Wait” in the evening.")]
    [InlineData("The ship’s crew and the dockers’ children went home.")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Words_that_nobody_said_are_not_taken_for_speech(string text) => Assert.Empty(Find(text));

    [Fact]
    public void What_somebody_is_quoted_as_saying_of_others_stands_behind_it()
    {
        var found = Find("“The mediator told us that Vale would never agree to that,” Mara Lind said.");

        Assert.Equal("Mara Lind", found[0].Source);
        Assert.Contains(found, one => one.Source == "The mediator" && one.Content.Contains("Vale would never agree", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_statement_of_the_first_report_is_found_with_its_speaker()
    {
        var folder = Repository.Shared("seeds");
        Assert.SkipWhen(folder is null, "The report that started the project is not beside this checkout.");
        var text = File.ReadAllText(Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).First());
        var found = Find(text);

        foreach (var (words, source) in new[]
        {
            ("Surrender to the ludicrous demands of Hamas", "Netanyahu"),
            ("victory was “within reach,”", "Netanyahu"),
            ("Israel had directed its troops to prepare to advance into Rafah", "Netanyahu"),
            ("Rafah has absorbed more than 1 million people", "the United Nations"),
            ("Hamas’ last remaining strongholds", "Netanyahu"),
            ("will not stop fighting until Hamas is crushed", "Netanyahu"),
            ("There is no solution besides total victory", "Netanyahu"),
            ("If Hamas survives in Gaza", "Netanyahu"),
            ("While there are some clear nonstarters", "Blinken"),
            ("to protect civilians", "Blinken"),
            ("Israel has the responsibility", "he"),
            ("That’s especially true in the case of Rafah", "He"),
        })
            Assert.Contains(found, one => one.Content.Contains(words, StringComparison.Ordinal) && one.Source.Contains(source, StringComparison.Ordinal));
    }

    [Fact]
    public void Spans_lie_in_the_text_whatever_it_is() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["“”\"'’‘«»„—– .,:;!?\n"]), 0, 200].Sample(text =>
        {
            foreach (var one in QuotationFinder.Find(text, speakers))
            {
                Assert.NotEmpty(one.Content);
                Assert.All(one.Content.Concat(one.Source).Concat(one.Cue), span => Assert.True(0 <= span.Start && span.Start < span.End && span.End <= text.Length));
                Assert.InRange(one.Confidence, 0, 1);
                Assert.EndsWith(".", one.Reason, StringComparison.Ordinal);
            }
        }, iter: 300);

    [Fact]
    public void A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => QuotationFinder.Find("Mara Lind said no.", speakers, cancellation: stop.Token));
    }

    static List<(string Content, string Source, SpeechMode Mode, string? Party)> Find(string text) =>
        [.. QuotationFinder.Find(text, speakers).Select(one => (string.Join(" … ", one.Content.Select(span => text[span.Start..span.End])), string.Join(" … ", one.Source.Select(span => text[span.Start..span.End])), one.Mode, one.Speaker.Party))];
}
