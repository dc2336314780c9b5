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
    [InlineData("the dam is not off the table", "said", StanceKind.Accepts)]
    [InlineData("it cannot agree to a third reader", "said", StanceKind.Opposes)]
    [InlineData("it did not reject the draft", "said", StanceKind.Accepts)]
    [InlineData("a return of the old tariff", "ruled out", StanceKind.RedLine)]
    [InlineData("to keep the gates open", "vowed", StanceKind.Demands)]
    [InlineData("a limit could be looked at, if it is not the half", "", StanceKind.Conditional)]
    [InlineData("civilians to be protected", "urged", StanceKind.Demands)]
    public void Words_suggest_a_stance(string content, string around, StanceKind expected) =>
        Assert.Equal(expected, StanceCues.Read(content, around)[0].Stance);

    [Theory]
    [InlineData("whether it would accept the draft")]
    [InlineData("it no longer demands a payment")]
    [InlineData("the gauge is not an obstacle")]
    [InlineData("it refused to accept")]
    public void What_is_denied_or_left_open_is_no_stance_of_its_own(string content) =>
        Assert.DoesNotContain(StanceCues.Read(content), suggestion => suggestion.Stance is StanceKind.Accepts or StanceKind.Demands);

    [Fact]
    public void What_is_told_of_an_earlier_time_counts_less() =>
        Assert.True(StanceCues.Read("it had earlier rejected the draft")[0].Confidence < StanceCues.Read("it rejected the draft")[0].Confidence);

    [Fact]
    public void The_demands_of_others_are_no_demand() => Assert.DoesNotContain(StanceCues.Read("the demands of Upland are met"), suggestion => suggestion.Stance == StanceKind.Demands);

    [Fact]
    public void The_condition_is_quoted_from_the_words() =>
        Assert.Equal("the lost power is paid for", StanceCues.Read("It is possible only if the lost power is paid for, he said.")[0].If!.Split(',')[0]);

    [Fact]
    public void A_pronoun_is_no_condition() =>
        Assert.DoesNotContain(StanceCues.Read("the boats stay whatever is offered in return for it"), suggestion => suggestion.Stance == StanceKind.Conditional);

    [Fact]
    public void The_reason_quotes_the_words_that_speak_for_it() =>
        Assert.Contains("“rejected”", StanceCues.Read("the draft", "Upland rejected").Single().Reason, StringComparison.Ordinal);

    [Fact]
    public void Words_that_take_no_side_suggest_nothing() => Assert.Empty(StanceCues.Read("The talks were held in the old customs house.", "The spokesman said"));

    [Fact]
    public void Any_text_is_read_without_harm() => Gen.String.Sample(text => StanceCues.Read(text, text));
}
