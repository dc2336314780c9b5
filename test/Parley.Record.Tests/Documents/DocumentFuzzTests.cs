namespace Parley.Record.Tests.Documents;

/// <summary>Files damaged at random, after those that did harm before.</summary>
public sealed class DocumentFuzzTests
{
    /// <summary>How long each format is tried, in seconds.</summary>
    const int Seconds = 4;

    public static TheoryData<string, byte[]> Sound => new()
    {
        { "a.pdf", Papers.Pdf(["The delegation rejected the pro-", "posal on the second day."], ["It will return."]) },
        { "a.docx", Papers.Docx(Papers.Line("The minister ", "said no."), Papers.Line("He left.")) },
        { "a.html", "<!DOCTYPE html><html><head><title>T</title></head><body><article><p>He said &ldquo;no&rdquo; &amp; left.</p><table><tr><td>a<td>b</table></article></body></html>"u8.ToArray() },
        { "a.md", "---\ntitle: M\n---\n# Round\n\n> The *minister* said [no](a) `b` &amp; \\*\n\n1. one\n\n| a | b |\n|---|---|\n| c | d |\n"u8.ToArray() },
        { "a.txt", "He said: “no”.\r\n\r\nShe left."u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_damaged_file_is_read_or_refused_and_never_more(string name, byte[] sound) =>
        Kept.Try(
            Path.GetExtension(name),
            damaged =>
            {
                var reading = Papers.Read(name, damaged, new() { Unfolded = 16 << 20 });

                Assert.True(reading.Document is not null || reading.Findings.Length > 0);
                if (reading.Document is { } document) Assert.All(document.Map.Runs, run => Assert.InRange(run.Start + run.Length, 1, document.Text.Length));
            },
            sound,
            Seconds);
}
