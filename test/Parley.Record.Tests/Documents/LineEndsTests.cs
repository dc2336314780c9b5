using Parley.Record.Documents;

namespace Parley.Record.Tests.Documents;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("It rejected the pro-", "posal on Tuesday.", "proposal")]
    [InlineData("He called it a non-", "starter for his side.", "non-starter")]
    [InlineData("They spoke of a two-", "state solution.", "two-state")]
    [InlineData("The rebel-", "held districts are quiet.", "rebel-held")]
    [InlineData("A cease-", "fire was agreed.", "cease-fire")]
    [InlineData("A cease-", "fire was agreed. The ceasefire holds, says the envoy, and a ceasefire it is.", "A ceasefire was")]
    [InlineData("The pre-", "condition stands. A pre-condition, he said, is a pre-condition.", "The pre-condition stands")]
    [InlineData("A nonproliferation treaty; the non-", "proliferation treaty holds.", "the nonproliferation treaty holds")]
    [InlineData("The Franco-", "German brigade came.", "Franco-German")]
    [InlineData("Since COVID-", "19 they meet outside.", "COVID-19")]
    [InlineData("Article 12-", "a was read out.", "12-a")]
    [InlineData("The EU-", "brokered talks went on.", "EU-brokered")]
    [InlineData("A state-of-the-", "art harbour.", "state-of-the-art")]
    [InlineData("In the short-", "and long-term plans.", "short- and long-term")]
    [InlineData("He left -", "nobody knew why.", "left - nobody")]
    public void A_hyphen_at_the_end_of_a_line_stays_where_it_belongs_to_the_word(string line, string next, string expected)
    {
        var document = Papers.Read("a.pdf", Papers.Pdf([line, next])).Document!;

        Assert.Contains(expected, document.Text, StringComparison.Ordinal);
        Assert.Equal(document.Text.Count(char.IsLetterOrDigit), document.Text.Where((c, at) => char.IsLetterOrDigit(c) && document.Map.OriginOf(at) is not null).Count());
    }

    [Fact]
    public void Behind_a_hyphen_that_went_each_letter_keeps_its_place_on_the_page()
    {
        var document = Papers.Read("a.pdf", Papers.Pdf(["It rejected the pro-", "posal."])).Document!;

        Assert.Equal("It rejected the proposal.", document.Text);
        var (before, behind) = (document.Map.OriginOf(document.Text.IndexOf("oposal", StringComparison.Ordinal))!.Value, document.Map.OriginOf(document.Text.IndexOf("posal", StringComparison.Ordinal))!.Value);
        // Between the "o" and the "p" stands the hyphen.
        Assert.Equal(before.Position + 2, behind.Position);
    }

    [Fact]
    public void A_soft_hyphen_always_goes() =>
        Assert.Equal(LineEnds.Join.Goes, new LineEnds([Line("He called it non\u00AD"), Line("starter")]).Between("He called it non\u00AD", "starter"));

    static PdfLine Line(string text) => new(1, text, [.. Enumerable.Range(0, text.Length)], 0.5, false);
}
