using Parley.Model.Anchors;
using CsCheck;
using Parley.Record.Quotations.Languages;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Tests.Quotations.Languages;

/// <summary>Each finding reads source | cue | content, fragments parted by an ellipsis.</summary>
public sealed class ReportedSpeechTests
{
    [Theory]
    [InlineData("„Wir gehen“, sagte Frau Keller am Montag. „Und zwar heute.“", "Frau Keller|sagte|„Wir gehen“ … „Und zwar heute.“")]
    [InlineData("Der Minister erklärte, die Lage sei ernst.", "Der Minister|erklärte|die Lage sei ernst")]
    [InlineData("Am Abend sagte der Minister, dass er bleibe.", "der Minister|sagte|dass er bleibe")]
    [InlineData("Der Rat lehnte das Angebot ab.", "Der Rat|lehnte|das Angebot")]
    [InlineData("Der Rat hat eine Frist gefordert.", "Der Rat|gefordert|eine Frist")]
    [InlineData("Die Lage ist ernst, so der Minister.", "der Minister|so|Die Lage ist ernst")]
    [InlineData("Nach Angaben von Frau Keller fehlen 40 Betten.", "Frau Keller|Nach Angaben von|fehlen 40 Betten")]
    [InlineData("Dem Verband zufolge fehlen 40 Betten.", "Dem Verband|zufolge|fehlen 40 Betten")]
    [InlineData("Ein Fahrer, der nicht genannt werden will, sagte: „Es reicht.“", "Ein Fahrer|sagte|„Es reicht.“")]
    public void German_speech_is_found(string text, string expected) => Found("de", text, expected);

    [Theory]
    [InlineData("« Non », a déclaré le ministre, Jean Roux. « Jamais. »", "le ministre, Jean Roux|a déclaré|« Non » … « Jamais. »")]
    [InlineData("« Non », répond-elle.", "elle|répond|« Non »")]
    [InlineData("Le maire affirme que la source a baissé.", "Le maire|affirme|que la source a baissé")]
    [InlineData("Le maire affirme n’avoir rien vu.", "Le maire|affirme|n’avoir rien vu")]
    [InlineData("Selon le maire, la source a baissé.", "le maire|Selon|la source a baissé")]
    [InlineData("La source a baissé, d’après le maire.", "le maire|d’après|La source a baissé")]
    [InlineData("La source a baissé, a annoncé lundi le maire.", "le maire|a annoncé|La source a baissé")]
    [InlineData("Jean Roux, le maire, refuse de signer et promet un vote.", "Jean Roux, le maire|refuse|de signer", "Jean Roux, le maire|promet|un vote")]
    [InlineData("« Le vent tourne, raconte le gardien, et la mer monte. »", "le gardien|raconte|« Le vent tourne … et la mer monte. »")]
    public void French_speech_is_found(string text, params string[] expected) => Found("fr", text, expected);

    [Theory]
    [InlineData("«No», dijo la ministra. «Nunca.»", "la ministra|dijo|«No» … «Nunca.»")]
    [InlineData("El alcalde aseguró que no habrá obras.", "El alcalde|aseguró|que no habrá obras")]
    [InlineData("El alcalde no vino. Dijo que estaba enfermo.", "|Dijo|que estaba enfermo")]
    [InlineData("Según el alcalde, no habrá obras.", "el alcalde|Según|no habrá obras")]
    [InlineData("El sindicato exige un aumento y rechaza la oferta.", "El sindicato|exige|un aumento", "El sindicato|rechaza|la oferta")]
    [InlineData("—No vengo —dijo ella—. Estoy cansada.", "ella|dijo|—No vengo … Estoy cansada.")]
    [InlineData("Un vecino que pidió silencio dijo que todo sigue igual.", "Un vecino que pidió silencio|dijo|que todo sigue igual")]
    public void Spanish_speech_is_found(string text, params string[] expected) => Found("es", text, expected);

    [Theory]
    [InlineData("de", "Die sogenannte „Königsfrage“ ist alt. Der Zug kam um drei.")]
    [InlineData("fr", "La demande de la commune date de 1802. Le « grand bassin » est vide.")]
    [InlineData("es", "El llamado «pueblo de nadie» tiene una plaza. La pregunta sigue.")]
    [InlineData("it", "«No», disse il ministro.")]
    [InlineData("es", "y Otaola: «")]
    public void What_nobody_said_is_no_speech(string language, string text) => Found(language, text);

    [Fact]
    public void Any_text_gives_spans_that_lie_in_it() =>
        Gen.Select(Gen.Int[0, 2].Select(i => new[] { "de", "fr", "es" }[i]), Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40]).Sample((language, parts) =>
        {
            var text = string.Concat(parts);
            foreach (var one in ReportedSpeech.Find(text, QuotationMarks.Find(text), language))
            {
                Assert.NotEmpty(one.Content);
                Assert.All(one.Content.Append(one.Source ?? one.Content[0]).Append(one.Cue ?? one.Content[0]), span => Assert.True(0 <= span.Start && span.Start < span.End && span.End <= text.Length, $"{span} in {text.Length}: {text}"));
            }
        }, iter: 20_000);

    static readonly string[] pieces =
    [
        " ", " ", ", ", ". ", ": ", "\n", "; ", "„", "“", "« ", " »", "«", "»", "—", "–", "’", "‚", "‹", "?", "sagte", "er", "der", "Minister", "dass", "sei", "so", "zufolge", "nach Angaben", "lehnte", "ab", "hat", "gesagt",
        "dit", "-elle", "-t-il", "a déclaré", "que", "selon", "le", "maire", "et", "qui", "refuse", "de", "dijo", "según", "la", "ministra", "exige", "y", "ella", "Otaola", "Roux", "und", "steht", "In", "parle", "darin", "lundi",
    ];

    static void Found(string language, string text, params string[] expected)
    {
        var found = ReportedSpeech.Find(text, QuotationMarks.Find(text), language).Select(one =>
            $"{Words(text, one.Source)}|{Words(text, one.Cue)}|{string.Join(" … ", one.Content.Select(span => text[span.Start..span.End]))}");

        Assert.Equal(expected, found);
    }

    static string Words(string text, TextSpan? span) => span is { } some ? text[some.Start..some.End] : "";
}
