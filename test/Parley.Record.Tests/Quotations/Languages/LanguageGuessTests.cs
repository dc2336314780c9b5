using Parley.Record.Quotations.Languages;

namespace Parley.Record.Tests.Quotations.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The minister said that she was not in the room.", "en")]
    [InlineData("Der Minister sagte, dass er nicht im Saal war und auch nicht kommt.", "de")]
    [InlineData("Le ministre a dit qu’il n’était pas dans la salle avec les autres.", "fr")]
    [InlineData("El ministro dijo que no estaba en la sala con los otros.", "es")]
    public void The_common_small_words_tell_the_language(string text, string expected) => Assert.Equal(expected, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 345, 67 %")]
    [InlineData("Rafael Osei, Sable Head")]
    [InlineData("Министр сказал, что его не было в зале.")]
    [InlineData("Minister powiedział, że nie było go na sali i nie wie, kto tam był.")]
    [InlineData("Ministeren sagde, at han ikke var i salen, og at han ikke ville komme igen.")]
    public void Other_languages_and_scraps_stay_open(string text) => Assert.Null(LanguageGuess.Of(text));
}
