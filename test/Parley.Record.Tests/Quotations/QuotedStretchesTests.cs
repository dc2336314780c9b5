namespace Parley.Record.Tests.Quotations;

public sealed class QuotedStretchesTests
{
    [Theory]
    [InlineData("He said “no” and “never”.", "“”", "“no”|“never”")]
    [InlineData("“Old ‘gold,’ she said,” he said.", "“” ‘’", "“Old ‘gold,’ she said,”")]
    [InlineData("‘It’s the owners’ money,’ said the owners’ man.", "‘’", "‘It’s the owners’ money,’")]
    [InlineData("the ‘quiet rooms’ were full", "‘’", "‘quiet rooms’")]
    [InlineData("I don't, \"she can't,\" he said", "\"\" ''", "\"she can't,\"")]
    [InlineData("„Nein“, sagte er, „‚nie‘ heißt nie“.", "„“ ‚‘", "„Nein“|„‚nie‘ heißt nie“")]
    [InlineData("»Nein«, sagte sie.", "»« ›‹", "»Nein«")]
    [InlineData("—No —dijo ella—. Nunca.", "—", "—No |—. Nunca.")]
    [InlineData("Ella —dijo— no vino.", "—", "")]
    [InlineData("“One\n\n“two,” she said.", "“”", "“One|“two,”")]
    [InlineData("“One\n\nTwo.", "“”", "")]
    public void Stretches_stand_between_their_marks(string text, string marks, string expected) =>
        Assert.Equal(expected, string.Join('|', QuotedStretches.Of(text, [.. marks.Split(' ')]).Select(span => text[span.Start..span.End])));
}
