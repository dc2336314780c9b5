using Parley.Record.Quotations;

namespace Parley.Record.Tests.Quotations.Speech;

/// <summary>Where a quotation begins and ends, and whose it is, from the words around it: source|cue|content.</summary>
public sealed class QuotationsOfSentencesTests
{
    [Theory]
    [InlineData("The miners left. “We have walked out before,” declares Mara Lind, 27, a driver.", "Mara Lind, 27, a driver|declares|“We have walked out before,”")]
    [InlineData("The miners left. “You changed the rules over one night,” the two write.", "the two|write|“You changed the rules over one night,”")]
    [InlineData("It was late. Said Mara Lind, “The thought that we caused this is very painful to us.”", "Mara Lind|Said|“The thought that we caused this is very painful to us.”")]
    [InlineData("The miners left.\n“We have stood by while others told our story” said Mara Lind.", "Mara Lind|said|“We have stood by while others told our story”")]
    [InlineData("The miners left. “We have had worse years than this one,” Mara Lind, wearing a “Free Vale” cap, said on the quay.", "Mara Lind|said|“We have had worse years than this one,”")]
    public void Words_beside_a_quotation_report_it_however_they_stand(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("When the minister suggested that a truce was near, the general fired back: “If they come near the river, they will lose.”", "the general|fired|“If they come near the river, they will lose.”")]
    [InlineData("Asked which of the ports was safe, she demurred: “Whichever one I am in at the moment.”", "she|demurred|“Whichever one I am in at the moment.”")]
    [InlineData("Lind named three conditions: “Pay, rest and an end to the raids,” she said.", "she|said|“Pay, rest and an end to the raids,”")]
    public void Who_acts_last_before_a_colon_is_who_speaks(string text, string expected) => Assert.Contains(expected, All(text));

    [Theory]
    [InlineData("Mara Lind said “they agree with us on most issues, but they are not there yet” to support him as a leader.", "“they agree with us on most issues, but they are not there yet” to support him as a leader")]
    [InlineData("Mara Lind promised that in any talks, “we will send a clear sign to the coast.”", "that in any talks, “we will send a clear sign to the coast.”")]
    [InlineData("An upturn, Mara Lind said, “could be a good time to borrow and pay off debt.”", "An upturn … “could be a good time to borrow and pay off debt.”")]
    [InlineData("Mara Lind said that once the boats are in, “I will sign whatever is put before me.”", "that once the boats are in, “I will sign whatever is put before me.”")]
    [InlineData("Mara Lind tells audiences that after forty years of raids, “It is time.”", "that after forty years of raids, “It is time.”")]
    [InlineData("“It is our bad luck,” Mara Lind said, that both of the boats were lost in the storm.", "“It is our bad luck,” … that both of the boats were lost in the storm")]
    [InlineData("The council is “the last to be asked” and “the first to be blamed,” Mara Lind said.", "The council is “the last to be asked” and “the first to be blamed,”")]
    [InlineData("“They have set the table for the coast,” in sharp contrast to the years before, says Mara Lind, a driver at the port.", "“They have set the table for the coast,” in sharp contrast to the years before")]
    [InlineData("Waiting for the other side to move, Mara Lind said, “is like waiting for the tide to turn by itself.”", "Waiting for the other side to move … “is like waiting for the tide to turn by itself.”")]
    [InlineData("Mara Lind said his wife “knew from the start that they would win.”", "his wife “knew from the start that they would win.”")]
    public void Words_outside_the_marks_that_belong_to_the_sentence_belong_to_what_was_said(string text, string content) => Assert.Equal(content, Assert.Single(All(text)).Split('|')[2]);

    [Theory]
    [InlineData("Mara Lind said “we will not sign a paper like this one” on Friday.")]
    [InlineData("But, Mara Lind said, “we will not sign a paper like this one.”")]
    [InlineData("In March, Mara Lind said, “we will not sign a paper like this one.”")]
    public void Where_and_when_it_was_said_does_not(string text) => Assert.StartsWith("“we will not sign a paper like this one", Assert.Single(All(text)).Split('|')[2], StringComparison.Ordinal);

    [Fact]
    public void A_quotation_behind_a_participle_goes_on_with_the_quotation_before_it() =>
        Assert.Contains("she|said|“We have come a long way,” … “We will work as hard as we can.”", All("“We have come a long way,” she said, noting that at one point they had trailed. “We will work as hard as we can.”"));

    [Fact]
    public void A_paragraph_of_quotation_goes_on_with_what_was_said_last()
    {
        Found("“The raids must end,” Mara Lind said.\n\n“And pay must rise before the winter.”", "Mara Lind|said|“The raids must end,” … “And pay must rise before the winter.”");
        Found("Mara Lind said that the raids must end.\n\n“And pay must rise before the winter.”", "Mara Lind|said|that the raids must end … “And pay must rise before the winter.”");
    }

    [Fact]
    public void An_answer_is_not_given_to_who_asked() =>
        Assert.DoesNotContain(All("“Will the raids end soon?” Mara Lind asked.\n\n“They will end with the winter storms.”"), one => one.Contains("soon", StringComparison.Ordinal) && one.Contains("storms", StringComparison.Ordinal));

    [Fact]
    public void A_headline_between_paragraphs_is_nobodys() =>
        Found("“We are many,” Mara Lind said. “We will stay here.”\n\n‘So much anger here.’\n\nThe ships left at noon.", "Mara Lind|said|“We are many,” … “We will stay here.”");

    [Fact]
    public void What_an_agency_passes_on_is_the_agencys_report_with_the_speakers_words_inside()
    {
        var found = All("“I greeted him and nothing more,” Mara Lind said, according to the Coast Agency. “That is good manners.”");

        Assert.Equal("the Coast Agency|according to|“I greeted him and nothing more,” Mara Lind said … “That is good manners.”", found[0]);
        Assert.StartsWith("Mara Lind|said|“I greeted him and nothing more,”", found[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“They do not care,” said Mara Lind, a driver at the port, reports the Coast Agency. “Nor do I.”", "the Coast Agency|reports|“They do not care,” said Mara Lind, a driver at the port … “Nor do I.”")]
    [InlineData("The Coast Agency reported that it had seen a film of the meeting, in which Mara Lind said: “We will never sign this paper.”", "The Coast Agency|reported|that it had seen a film of the meeting, in which Mara Lind said: “We will never sign this paper.”")]
    public void Who_passes_on_what_others_said_is_who_reports(string text, string expected) => Assert.Equal(expected, All(text)[0]);

    [Fact]
    public void Who_reports_twice_in_a_sentence_says_two_things() =>
        Assert.Equal(["Mara Lind|said|she welcomed the talks", "Mara Lind|added|“We have waited for them for years.”"], All("Mara Lind said she welcomed the talks and added, “We have waited for them for years.”").Where(one => one.StartsWith("Mara", StringComparison.Ordinal)));

    [Fact]
    public void A_quotation_behind_what_was_added_goes_on_with_it() =>
        Assert.Contains("she|adding|that no number had been named … “Whoever has most of the boats should lead.”", All("“Let us see what happens,” she said, adding that no number had been named. “Whoever has most of the boats should lead.”"));

    [Theory]
    [InlineData("The plan, which Mara Lind called “a gift to the raiders,” was dropped.", "which … “a gift to the raiders,”")]
    [InlineData("Mara Lind wrote a memo titled “Where the Coast Stands.”", "a memo … “Where the Coast Stands.”")]
    [InlineData("She spoke of what Mara Lind called “a gift to the raiders.”", "what … “a gift to the raiders.”")]
    public void A_quoted_name_comes_with_what_was_given_it(string text, string content) => Assert.Contains(All(text), one => one.Split('|')[2] == content);

    [Fact]
    public void A_quotation_behind_a_colon_says_more_of_what_is_reported() =>
        Assert.Contains("Mara Lind|said|she had learned her lesson: “They are ready for a longer fight if there has to be one.”", All("Mara Lind said she had learned her lesson: “They are ready for a longer fight if there has to be one.”"));

    [Theory]
    [InlineData("“The raids must end,” Mara Lind said. But “we will wait for as long as it takes to see it.”", "“The raids must end,” … But “we will wait for as long as it takes to see it.”")]
    [InlineData("“This pact needs a strong hand,” Mara Lind said, and “clear answers to every single breach.”", "“This pact needs a strong hand,” … and “clear answers to every single breach.”")]
    public void A_word_may_lead_on_to_more_of_a_quotation(string text, string content) => Assert.Contains(All(text), one => one.Split('|')[2] == content);

    [Theory]
    [InlineData("On the radio show “Sunday at Sea,” Mara Lind said she would not sign.", "Mara Lind|said|she would not sign")]
    [InlineData("Mara Lind, pointing to “all the progress,” said the council would wait for the spring.", "Mara Lind|said|the council would wait for the spring")]
    public void A_name_in_marks_before_a_clause_is_not_what_was_said(string text, string expected) => Assert.Contains(expected, All(text));

    [Fact]
    public void A_sentence_with_quoted_words_in_it_does_not_go_on_with_what_another_said() =>
        Assert.DoesNotContain(All("Mara Lind told reporters that the raids must end before the winter.\n\nThe leaflet shows a “corrupt council that keeps in place a crooked harbour where the raiders buy off each vote.”"), one => one.StartsWith("Mara Lind", StringComparison.Ordinal) && one.Contains("crooked", StringComparison.Ordinal));

    static void Found(string text, params string[] expected) => Assert.Equal(expected, All(text));

    static List<string> All(string text) => [.. QuotationFinder.Find(text, [], "en").Select(one => $"{Words(text, one.Source)}|{Words(text, one.Cue)}|{Words(text, one.Content)}")];

    static string Words(string text, IEnumerable<Parley.Model.Anchors.TextSpan> spans) => string.Join(" … ", spans.Select(span => text[span.Start..span.End]));
}
