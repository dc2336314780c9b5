using CsCheck;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Tests.Quotations.Marks;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("He said “no” and “never”.", "“no”|“never”")]
    [InlineData("\"They fix it,\" said Dinh. \"It's not complicated.\"", "\"They fix it,\"|\"It's not complicated.\"")]
    [InlineData("‘It’s the owners’ money,’ said the manager.", "‘It’s the owners’ money,’")]
    [InlineData("the owners' money isn't theirs", "")]
    [InlineData("``Quite so,'' he said.", "``Quite so,''")]
    [InlineData("''Quite so,'' he said.", "''Quite so,''")]
    [InlineData("“A ‘small’ thing,” she said.", "“A ‘small’ thing,”")]
    [InlineData("„Nein“, sagte er, „‚nie‘ heißt nie“.", "„Nein“|„‚nie‘ heißt nie“")]
    [InlineData("»Nein«, sagte sie, »›nie‹ heißt nie«.", "»Nein«|»›nie‹ heißt nie«")]
    [InlineData("›Nein‹, sagte sie.", "›Nein‹")]
    [InlineData("« Non », dit-elle, « ‹ jamais › veut dire jamais ».", "« Non »|« ‹ jamais › veut dire jamais »")]
    [InlineData("«No», dijo, «dijo “nunca”».", "«No»|«dijo “nunca”»")]
    [InlineData("—No —dijo ella—. Nunca.", "—No|Nunca.")]
    [InlineData("—¿Y tú? —preguntó.\n—Yo no.", "—¿Y tú?|—Yo no.")]
    [InlineData("Ella —dijo— no vino.", "")]
    [InlineData("— bread\n— milk", "— bread|— milk")]
    public void Stretches_stand_between_their_marks(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("“One.\n\n“Two,” she said.", "“One.|“Two,”")]
    [InlineData("« Un.\n\n« Deux », dit-elle.", "« Un.|« Deux »")]
    [InlineData("« Un.\n\n» Deux », dit-elle.", "« Un.|» Deux »")]
    public void Speech_that_opens_again_in_the_next_paragraph_runs_on(string text, string expected)
    {
        Assert.Equal(expected, Words(text));
        Assert.True(QuotationMarks.Find(text)[0].RunsOn);
    }

    [Theory]
    [InlineData("He said “no and left.\nNobody spoke.")]
    [InlineData("a 5\" pipe")]
    [InlineData("rock 'n' roll in the '60s")]
    [InlineData("<a href=\"x\">")]
    public void What_is_never_closed_is_no_quotation(string text) => Assert.Equal("", Words(text));

    [Fact]
    public void Of_two_openings_the_one_that_is_closed_counts() => Assert.Equal("“yes”", Words("He said “no and then “yes” at last."));

    [Fact]
    public void Any_text_gives_stretches_in_order_and_apart() =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat).Sample(Check, iter: 50_000);

    [Fact]
    public void Any_string_gives_stretches_in_order_and_apart() => Gen.String.Sample(Check, iter: 20_000);

    static void Check(string text)
    {
        var last = 0;
        foreach (var stretch in QuotationMarks.Find(text))
        {
            Assert.True(last <= stretch.Start && stretch.Start <= stretch.From && stretch.From <= stretch.To && stretch.To <= stretch.End && stretch.Start < stretch.End && stretch.End <= text.Length, $"{stretch} in: {text}");
            Assert.DoesNotContain('\n', text[stretch.Start..stretch.End]);
            last = stretch.End;
        }
    }

    [Fact]
    public void Positions_are_found_again_by_halves() =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var stretches = QuotationMarks.Find(text);
            for (var i = 0; i < text.Length; i++) Assert.Equal(stretches.Any(stretch => stretch.Contains(i)), stretches.Hold(i));
        }, iter: 2_000);

    static readonly string[] pieces =
        ["“", "”", "„", "\"", "'", "''", "``", "‘", "’", "«", "»", "‹", "›", "‚", "—", "–", " ", " ", "\n", "no", "s", "the owners", ".", ",", "?", "¿", "…", "=", "(", "\u00a0", "5", "é", "😀"];

    static string Words(string text) => string.Join('|', QuotationMarks.Find(text).Select(stretch => text[stretch.Start..stretch.End]));
}
