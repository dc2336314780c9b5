using Parley.Record.Quotations;

namespace Parley.Record.Tests.Quotations.Turns;

/// <summary>Who speaks in minutes, transcripts and interviews.</summary>
public sealed class TranscriptTests
{
    const string Minutes = """
        Minutes of the third round, 12 May

        Chair: The meeting is open. I thank both sides for coming.

        Ms Adan (Northern Council): We cannot accept the patrols. Our position has not changed.

        We will keep the road closed until June.

        The map was looked at for some time.

        (The envoy joined the meeting.)

        Chair: I propose a pause of one hour.

        Annex: The map was handed round beforehand.

        Date: 12 May
        """;

    [Fact]
    public void A_line_that_begins_with_a_name_and_a_colon_is_what_the_named_one_said() => Assert.Equal(
        [
            "Chair|The meeting is open. I thank both sides for coming.",
            "Ms Adan (Northern Council)|We cannot accept the patrols. Our position has not changed. … We will keep the road closed until June.",
            "Chair|I propose a pause of one hour.",
        ],
        Outer(Minutes, "en"));

    [Fact]
    public void The_party_in_brackets_behind_a_name_is_whom_it_speaks_for_from_there_on()
    {
        const string text = Minutes + "\n\nMs Adan: She asked for a map, and I gave it to her.";
        var found = QuotationFinder.Find(text, [new("northern-council", ["Northern Council"])], "en");

        var turns = found.Where(one => Text(text, one).StartsWith("Ms Adan", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, turns.Count);
        Assert.All(turns, turn => Assert.Equal(("northern-council", "Adan"), (turn.Speaker.Party, turn.Speaker.Name)));
    }

    [Theory]
    [InlineData("de", "Protokoll\n\nVorsitzende: Ich danke Ihnen, dass Sie gekommen sind.\n\nHerr Brandt: Wir lehnen den Plan ab.\n\nVorsitzende: Dann machen wir eine Pause.", "Herr Brandt|Wir lehnen den Plan ab.")]
    [InlineData("fr", "Procès-verbal\n\nLe président : Je vous remercie d'être venus.\n\nMme Roche : Nous refusons ce plan.\n\nLe président : La séance est suspendue.", "Mme Roche|Nous refusons ce plan.")]
    [InlineData("es", "Acta\n\nPresidenta: Les agradezco que hayan venido.\n\nSr. Otaola: No aceptamos ese plan.\n\nPresidenta: Hacemos una pausa.", "Sr. Otaola|No aceptamos ese plan.")]
    public void Minutes_are_read_in_every_language(string language, string text, string expected) => Assert.Contains(expected, Outer(text, language));

    [Theory]
    [InlineData("Ceasefire: It begins at once and is watched by both.\n\nPrisoners: All are set free within a week.")]
    [InlineData("Note: The annex was handed round beforehand.")]
    [InlineData("It was late: The boats had left.")]
    [InlineData("www.example.org: The site of the talks.")]
    public void A_heading_and_a_colon_are_nobodys_words(string text) => Assert.Empty(Outer(text, "en"));

    [Fact]
    public void A_headline_counts_where_the_text_has_the_name() =>
        Assert.Contains("Lind|Patrols would be the end of the talks", Outer("Lind: Patrols would be the end of the talks\n\nThe patrols were refused by Lind on Monday.", "en"));

    [Fact]
    public void What_somebody_reports_on_a_line_stands_within_it()
    {
        const string text = "Chair: The meeting is open.\n\nMs Adan: The general said, “We will hold the road until the winter is over.”\n\nChair: Thank you.";

        var found = QuotationFinder.Find(text, [], "en");

        Assert.Equal(["Chair", "Ms Adan", "The general", "Chair"], found.Select(one => text[one.Source[0].Start..one.Source[0].End]));
    }

    static List<string> Outer(string text, string language) => [.. QuotationFinder.Find(text, [], language).Where(one => text[one.Cue[0].Start] == ':').Select(one => Text(text, one))];

    static string Text(string text, Quotation one) => $"{text[one.Source[0].Start..one.Source[0].End].Trim()}|{string.Join(" … ", one.Content.Select(span => text[span.Start..span.End]))}";
}
