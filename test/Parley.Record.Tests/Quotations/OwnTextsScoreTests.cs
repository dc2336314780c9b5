using System.Collections.Immutable;
using Parley.Record.Quotations;

namespace Parley.Record.Tests.Quotations;

/// <summary>How well the finder meets the marked English texts of the project.</summary>
public sealed class OwnTextsScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Quotations_of_the_marked_texts_are_found_with_their_speakers()
    {
        var score = AnnotatedText.All().Where(text => text.Language == "en").Select(text =>
        {
            var known = text.Actors.Select(actor => new KnownSpeaker(actor.Id, [actor.Name, .. actor.Aliases])).ToList();
            var found = QuotationFinder.Find(text.Text, known).Select(one => new AttributedSpans(Pairs(one.Content), Pairs(one.Source), Pairs(one.Cue), one.Speaker.Party)).ToList();
            return QuotationScore.Of(text with { Attributions = text.Outermost }, [.. found.Where(one => !found.Exists(one.StandsIn))]);
        }).Aggregate((a, b) => a + b);
        output.WriteLine(score.ToString());

        Assert.True(score.DirectSpans.F1 >= 0.96, $"direct spans {score.DirectSpans}");
        Assert.True(score.DirectWithSpeaker.Value >= 0.94, $"direct with speaker {score.DirectWithSpeaker}");
        Assert.True(score.Attributions.F1 >= 0.78, $"attributions {score.Attributions}");
        Assert.True(score.Indirect.Value >= 0.62, $"indirect {score.Indirect}");
        Assert.True(score.Speakers.WrongShare <= 0.02, $"speakers {score.Speakers}");
    }

    static ImmutableArray<(int Start, int End)> Pairs(ImmutableArray<Parley.Model.Anchors.TextSpan> spans) => [.. spans.Select(span => (span.Start, span.End))];
}
