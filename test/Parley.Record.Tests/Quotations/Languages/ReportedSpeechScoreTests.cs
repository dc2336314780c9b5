using Parley.Record.Quotations.Languages;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Tests.Quotations.Languages;

/// <summary>How much of the annotated speech of the German, French and Spanish texts is found.</summary>
public sealed class ReportedSpeechScoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("de", 0.92, 0.90)]
    [InlineData("fr", 0.95, 0.92)]
    [InlineData("es", 0.95, 0.92)]
    public void Attributions_and_their_sources_are_found(string language, double least, double leastWithSpeaker)
    {
        var texts = AnnotatedText.All().Where(text => text.Language == language).ToList();
        var score = texts.Select(text => QuotationScore.Of(text, Found(text), outermost: true)).Aggregate((a, b) => a + b);
        output.WriteLine($"{language}\n{score}");

        Assert.True(score.Attributions.F1 >= least, $"{score}\n{Missed(texts)}");
        Assert.True(score.WithSpeaker.F1 >= leastWithSpeaker, $"{score}\n{Missed(texts)}");
    }

    [Fact]
    public void The_language_of_every_text_is_told() =>
        Assert.All(AnnotatedText.All(), text => Assert.Equal(text.Language, LanguageGuess.Of(text.Text)));

    static System.Collections.Immutable.ImmutableArray<AttributedSpans> Found(AnnotatedText text) =>
        [.. ReportedSpeech.Find(text.Text, QuotationMarks.Find(text.Text), text.Language).Select(one => new AttributedSpans(
            [.. one.Content.Select(span => (span.Start, span.End))],
            one.Source is { } source ? [(source.Start, source.End)] : [],
            one.Cue is { } cue ? [(cue.Start, cue.End)] : [],
            null))];

    static string Missed(List<AnnotatedText> texts) => string.Join('\n',
        from text in texts
        let found = Found(text)
        from one in text.Outermost
        where QuotationScore.Of(text with { Attributions = [one] }, found).Attributions.Hits == 0
        select $"{text.Name}: [{text.Words(one.Source)}] {text.Words(one.Cue)}: {text.Words(one.Content)}");
}
