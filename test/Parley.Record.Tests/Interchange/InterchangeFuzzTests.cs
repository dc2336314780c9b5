using System.IO.Compression;
using System.Text;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

/// <summary>Files of other programs damaged at random are read or refused, and never more: no exception, no passage outside its text.</summary>
public sealed class InterchangeFuzzTests
{
    /// <summary>How long each format is tried, in seconds.</summary>
    const int Seconds = 4;

    static readonly InterchangeOptions options = new() { Limits = new() { Unfolded = 16 << 20 }, Speaker = "upland", Date = new(2025, 7, 9) };

    [Theory]
    [InlineData(".qdpx")]
    [InlineData(".dna")]
    [InlineData(".jsonld")]
    public void A_damaged_file_is_read_or_refused(string ending) =>
        Kept.Try(ending, bytes => Sound(SampleTests.Read(ending, bytes, options)), SampleTests.Sample(ending), Seconds);

    [Fact]
    public void A_damaged_project_in_a_sound_archive_is_read_or_refused()
    {
        using var archive = new ZipArchive(new MemoryStream(SampleTests.Sample(".qdpx")));
        using var content = archive.GetEntry("project.qde")!.Open();
        using var project = new MemoryStream();
        content.CopyTo(project);

        Kept.Try(".qde", bytes => Sound(Qdpx.Read("a.qdpx", QdpxTests.Archive(("project.qde", Encoding.UTF8.GetString(bytes)), ("Sources/a.txt", "He said no.")), options)), project.ToArray(), Seconds);
    }

    [Fact]
    public void A_damaged_codebook_is_read_or_refused() =>
        Kept.Try(".qdc", bytes => Qdc.Read("a.qdc", bytes), Encoding.UTF8.GetBytes(Qdc.Write([new() { Name = "Tone", Description = "How it was said.", Codes = [new() { Name = "Angry", Colour = "#aa0000" }] }])), Seconds);

    static void Sound(InterchangeReading reading)
    {
        Assert.True(reading.Record is not null || reading.Findings.Length > 0);
        if (reading.Record is not { } record) return;
        Assert.All(record.Statements.Values, statement => Assert.True(statement.Quote.All(fragment => fragment.Exact.Length > 0)));
        // What was read can be written again, in every format.
        Qdpx.Write(record);
        WebAnnotations.Write(record);
        StatementCsv.Write(record);
    }
}
