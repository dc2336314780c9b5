using Parley.Model.Anchors;
using CsCheck;
using Parley.Record.Language;
using Parley.Record.Quotations;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Tests.Quotations.Speakers;

/// <summary>Each text is marked as told in <c>Texts/NOTES.md</c>; the last attribution is the one that is asked for.</summary>
public sealed class SpeakerResolverTests
{
    const string Case = """
        language: en
        varga: Prime Minister Ilona Varga of Ostland; Ms. Varga; ; person
        moss: Edwin Moss; Mr. Moss, the trade minister; ; person
        holm: Greta Holm; Holm, the environment minister; ; person
        gov: Government of Ostland; Ostlandic; ; organisation
        union: Pilots' Union; the pilots; ; organisation
        accord: Accord of Sand; the accord; ; document
        """;

    [Theory]
    [InlineData("{s1=varga|Varga} {c1|said} {q1|no}.")]
    [InlineData("{s1=varga|The prime minister} {c1|said} {q1|no}.")]
    [InlineData("{s1=moss|Trade Minister Edwin Moss} {c1|said} {q1|no}.")]
    [InlineData("{s1=holm|Greta Holm, who was late,} {c1|said} {q1|no}.")]
    [InlineData("The envoy, Edwin Moss, had left. {s1=moss|The envoy} {c1|said} {q1|no}.")]
    [InlineData("Edwin Moss, a retired judge, had left. {s1=moss|The judge} {c1|said} {q1|no}.")]
    [InlineData("{s1=union|The union’s} {c1|demand} {q1|for rest}.")]
    [InlineData("{s1=union|A spokeswoman for the Pilots’ Union} {c1|said} {q1|no}.")]
    [InlineData("{s1=gov|Ostland} {c1|said} {q1|no}.")]
    [InlineData("{s1=accord|Article 6 of the accord} {c1|says} {q1|no}.")]
    public void Names_and_titles_are_told_from_the_case_and_the_text(string text) => Named(text);

    [Theory]
    [InlineData("{s1=moss|Moss} {c1|said} {q1|nothing}. Ms. Varga laughed. {s2=moss|He} {c2|said} {q2|it again}.")]
    [InlineData("{q1|“No,”} {s1=varga|Ms. Varga} {c1|said}. {q2|“Never,”} {s2=varga|she} {c2|added}.")]
    [InlineData("The Pilots’ Union met. {s1=union|It} {c1|said} {q1|no}.")]
    [InlineData("{q1|“{s2=moss|I} {c2|said} {q2|no},”} {s1=moss|Moss} {c1|repeated}.")]
    [InlineData("{s1=holm|Holm}, {s2=holm|who} {c2|says} {q2|no}, {c1|wants} {q1|quiet}.")]
    public void Pronouns_follow_whoever_fits_and_stands_nearest(string text) => Named(text);

    [Theory]
    [InlineData("{q1|“No,”} {s1=moss|Moss} {c1|said}. {q2=moss|“Never.”}")]
    [InlineData("{s1=holm|Holm} {c1|said} {q1|nothing}. Edwin Moss smiled. {q2=moss|“We shall see.”}")]
    public void Words_without_a_source_go_with_the_sentence_before(string text) => Named(text);

    [Theory]
    [InlineData("{s1=?|The minister} {c1|said} {q1|no}.", "Edwin Moss or Greta Holm")]
    [InlineData("Greta Holm met Hanna Ruiz, a judge. {s1=?|She} {c1|said} {q1|no}.", "Hanna Ruiz")]
    [InlineData("{s1=?|He} {c1|said} {q1|no}.", "nobody")]
    [InlineData("{s1=?|Moss and Holm} {c1|said} {q1|no}.", "two: Edwin Moss and Greta Holm")]
    [InlineData("{s1=?|The caretaker} {c1|said} {q1|no}.", "caretaker")]
    [InlineData("Holm {c1|was told} {q1|that it was over}.", "not by whom")]
    public void What_the_text_does_not_tell_is_left_open_with_the_reason(string text, string reason)
    {
        var reading = Last(text).Reading;

        Assert.Null(reading.Party);
        Assert.Contains(reason, reading.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{s1=anon-x|Officials} {c1|said} {q1|no}.", null)]
    [InlineData("{s1=anon-x|A diplomat who asked not to be named} {c1|said} {q1|no}.", null)]
    [InlineData("{s1=anon-x|Ostlandic officials} {c1|said} {q1|no}.", "gov")]
    [InlineData("{s1=anon-x|Two officials} {c1|said} {q1|nothing}. {s2=anon-x|They} {c2|added} {q2|nothing}.", null)]
    public void Whoever_keeps_the_name_back_is_anonymous(string text, string? party)
    {
        var reading = Last(text).Reading;

        Assert.True(reading.Anonymous, reading.Reason);
        Assert.Equal(party, reading.Party);
    }

    [Fact]
    public void A_person_the_case_does_not_list_keeps_the_name_but_gets_no_party()
    {
        var reading = Last("{s1=?|Hanna Ruiz, a judge,} {c1|said} {q1|nothing}. {s2=?|Ruiz} {c2|said} {q2|it twice}.").Reading;

        Assert.Equal((null, "Hanna Ruiz"), (reading.Party, reading.Name));
    }

    [Fact]
    public void He_can_be_whoever_holds_an_office_that_the_case_lists()
    {
        var found = QuotationFinder.Find(
            "The prime minister vowed to go on. The Secretary of State said that the plan had nonstarters. He said that he had pressed the officials.",
            [new("ostland", ["Ostland", "Lukas Venn", "prime minister"]), new("usa", ["United States", "Ann Blake", "Secretary of State"])], "en");

        Assert.Equal(["ostland", "usa", "usa"], found.Take(3).Select(one => one.Speaker.Party));
    }

    [Fact]
    public void A_spokesman_whom_the_case_lists_speaks_for_himself() =>
        Assert.Equal("spokes", Last("{s1=spokes|A spokesman for the Pilots’ Union} {c1|said} {q1|no}.", Case + "\nspokes: spokesman for the Pilots' Union; ; ; person").Reading.Party);

    [Theory]
    [InlineData("de", "keller: Anna Keller; ; ; person", "Die Ministerin Anna Keller kam. {s1=keller|Sie} {c1|sagte}, {q1|es sei genug}.")]
    [InlineData("de", "rat: Rat der Stadt; der Rat; ; organisation", "{c1|Nach Angaben} {s1=rat|des Rates} {q1|ist es genug}.")]
    [InlineData("fr", "roux: Jean Roux; ; ; person", "{q1|« Non »}, {c1|dit}-{s1=roux|il}.", "Le maire, Jean Roux, se lève. ")]
    [InlineData("es", "paz: Elena Paz; ; ; person", "{s1=paz|La ministra Elena Paz} {c1|habló} {q1|de paz}. {c2|Negó} {q2=paz|que hubiera plazos}.")]
    public void Other_languages_work_from_words_alone(string language, string actor, string text, string before = "") =>
        Named(before + text, $"language: {language}\n{actor}");

    [Fact]
    public void Any_sources_are_read_without_a_fault() =>
        Gen.Select(Gen.Int[0, 4].Select(i => new[] { "en", "de", "fr", "es", null }[i]), Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 40], Gen.Select(Gen.Int[0, 200], Gen.Int[0, 30], Gen.Int[0, 200], Gen.Int[1, 60], Gen.Bool).Array[1, 8]).Sample((language, parts, cuts) =>
        {
            var text = string.Concat(parts);
            var passage = new Passage(text, [.. Sentences.Split(text).Select(sentence => new Tree(sentence))], QuotationMarks.Find(text));
            if (passage.Trees.IsEmpty) return;
            var attributions = cuts.Select(cut => new Attribution { Content = [Cut(text, cut.Item3, cut.Item4)], Source = cut.Item5 ? Cut(text, cut.Item1, cut.Item2) : null, Frame = Frame.Quote }).OrderBy(one => one.Content[0].Start).ToList();

            var readings = SpeakerResolver.Read(passage, attributions, [new("a", ["Edwin Moss of Ostland", "the minister", "he"]), new("b", ["the union", "both"]), new("c", ["", " "]), new("d", [])], language);

            Assert.Equal(attributions.Count, readings.Length);
            Assert.All(readings, reading => Assert.True(reading.Reason.Length > 0 && reading.Confidence is >= 0 and <= 1));
        }, iter: 5_000);

    static TextSpan Cut(string text, int start, int length) => new(Math.Min(start, text.Length), Math.Min(start + length, text.Length));

    static readonly string[] pieces =
        [" ", " ", ", ", ". ", "\n", "“", "”", "«", "»", "’s ", "he", "she", "they", "who", "both", "one of them", "Edwin", "Moss", "the minister", "a spokesman for ", "the union", "officials", "Ms. ", "of ", "er", "die", "elle", "-t-il", "su", "own", "said ", "two ", "and ", "l’", "’", "-", "I’ve"];

    static void Named(string text, string head = Case)
    {
        var last = Last(text, head);

        Assert.True(last.IsRight && last.Reading.Party is not null && last.Reading.Confidence >= 0.6, last.ToString());
    }

    static ReadSource Last(string text, string head = Case)
    {
        var reading = AnnotatedTextReader.Read("t", "title: t\n" + head + "\n---\n" + text);
        Assert.Empty(reading.Faults);
        return ReadSource.All(reading.Text!).OrderBy(one => reading.Text!.Attributions.IndexOf(one.Spans)).Last();
    }
}
