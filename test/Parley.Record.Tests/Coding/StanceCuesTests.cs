using CsCheck;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

public sealed class StanceCuesTests
{
    [Theory]
    [InlineData("the upper dam is a non-starter", "said", StanceKind.RedLine)]
    [InlineData("the gates will stay shut until the levy is paid", "The governor vowed that", StanceKind.RedLine)]
    [InlineData("We will never accept a third reader", "", StanceKind.RedLine)]
    [InlineData("a higher flow is possible, as long as the lost power is paid for", "", StanceKind.Conditional)]
    [InlineData("the draft of the commission", "Upland rejected", StanceKind.Opposes)]
    [InlineData("both banks to publish their readings", "The commission called on", StanceKind.Demands)]
    [InlineData("Upland has the obligation to warn those downstream", "", StanceKind.Demands)]
    [InlineData("joint readings", "Vale agreed to", StanceKind.Accepts)]
    [InlineData("we see room for agreement", "", StanceKind.Accepts)]
    public void Words_suggest_a_stance(string content, string around, StanceKind expected) =>
        Assert.Equal(expected, StanceCues.Read(content, around)[0].Stance);

    [Fact]
    public void The_condition_is_quoted_from_the_words() =>
        Assert.Equal("the lost power is paid for", StanceCues.Read("It is possible only if the lost power is paid for, he said.")[0].If!.Split(',')[0]);

    [Fact]
    public void The_reason_quotes_the_words_that_speak_for_it() =>
        Assert.Contains("“rejected”", StanceCues.Read("the draft", "Upland rejected").Single().Reason, StringComparison.Ordinal);

    [Fact]
    public void Words_that_take_no_side_suggest_nothing() => Assert.Empty(StanceCues.Read("The talks were held in the old customs house.", "The spokesman said"));

    [Fact]
    public void Any_text_is_read_without_harm() => Gen.String.Sample(text => StanceCues.Read(text, text));
}
