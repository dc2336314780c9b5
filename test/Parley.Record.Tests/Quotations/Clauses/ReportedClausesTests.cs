using Parley.Record.Quotations;

namespace Parley.Record.Tests.Quotations.Clauses;

/// <summary>Paraphrases found by the order of their words, where a tree alone would lose them: source|cue|content.</summary>
public sealed class ReportedClausesTests
{
    [Theory]
    [InlineData("Mrs. Lind, analysts said, has other reasons for not being drawn out on the coast.", "analysts|said|Mrs. Lind … has other reasons for not being drawn out on the coast")]
    [InlineData("The raids, she said in March, raised new worries about the ferries.", "she|said|The raids … raised new worries about the ferries")]
    public void A_reporting_clause_between_commas_takes_both_sides(string text, string expected) => Assert.Contains(expected, All(text));

    [Theory]
    [InlineData("People should bring proof of what they say, he told reporters.", "he|told|People should bring proof of what they say")]
    [InlineData("The envoys will meet sometime next week, Roe said, adding that they need to sit down.", "Roe|said|The envoys will meet sometime next week")]
    [InlineData("Catches were great, he said, wiping sweat off his face.", "he|said|Catches were great")]
    [InlineData("The harbour is “closer than ever to peace” this spring, said the mediator Paul Orr.", "the mediator Paul Orr|said|The harbour is “closer than ever to peace” this spring")]
    public void A_reporting_clause_may_stand_behind_with_a_word_on_where_when_and_to_whom(string text, string expected) => Assert.Contains(expected, All(text));

    [Theory]
    [InlineData("A labor official said this year that cutbacks could lead to layoffs of two million workers.", "A labor official|said|that cutbacks could lead to layoffs of two million workers")]
    [InlineData("He told cheering supporters that the pact could be kept across the whole of the country.", "He|told|that the pact could be kept across the whole of the country")]
    [InlineData("The envoy was quick to add that the talks do not include giving up the port altogether.", "The envoy|add|that the talks do not include giving up the port altogether")]
    [InlineData("Roe said the fading interest in the talks this time helped Lind.", "Roe|said|the fading interest in the talks this time helped Lind")]
    public void A_clause_is_found_behind_what_the_tree_took_for_an_object(string text, string expected) => Assert.Contains(expected, All(text));

    [Theory]
    [InlineData("PORT LINEL (Agency) — The minister said the talks had failed.", "The minister|said|the talks had failed")]
    [InlineData("Roe, who has waited for years, has said the talks had failed.", "Roe|said|the talks had failed")]
    [InlineData("Even drivers who have praised the pact warned that the road was not safe.", "Even drivers|warned|that the road was not safe")]
    public void Who_speaks_is_neither_the_place_of_the_report_nor_what_stands_between(string text, string expected) => Assert.Contains(expected, All(text));

    [Fact]
    public void What_a_speaker_reports_next_is_a_statement_of_its_own() =>
        Assert.Equal(["Roe|said|the talks had failed", "Roe|warned|that the road would close"], All("Roe said the talks had failed and warned that the road would close."));

    [Fact]
    public void Who_is_called_on_belongs_to_the_call() => Assert.Contains("Roe|called|the council to open the road before the winter", All("Roe called on the council to open the road before the winter."));

    [Fact]
    public void A_verb_within_what_is_said_does_not_report_the_speaker() =>
        Assert.DoesNotContain(All("And Sen. Rob Hale (R-Ohio), another vulnerable incumbent, said he hadn’t thought about asking Lind."), one => one.Contains("|thought|", StringComparison.Ordinal));

    static List<string> All(string text) => [.. QuotationFinder.Find(text, [], "en").Select(one => $"{Words(text, one.Source)}|{Words(text, one.Cue)}|{Words(text, one.Content)}")];

    static string Words(string text, IEnumerable<Parley.Model.Anchors.TextSpan> spans) => string.Join(" … ", spans.Select(span => text[span.Start..span.End]));
}
