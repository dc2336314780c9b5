using System.IO.Compression;
using System.Text;
using CsCheck;
using Parley.Model;
using Parley.Record.Documents;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class QdpxTests
{
    const string Guid = "00000000-0000-4000-8000-0000000000";

    [Fact]
    public void What_goes_out_comes_back_equal() =>
        RecordGen.Record.Sample(record =>
        {
            var reading = Qdpx.Read("a.qdpx", Qdpx.Write(record));

            Assert.Empty(reading.Findings);
            return record.Equals(reading.Record);
        });

    [Fact]
    public void The_same_record_makes_the_same_bytes() =>
        RecordGen.Record.Sample(record => Qdpx.Write(record).AsSpan().SequenceEqual(Qdpx.Write(record)), iter: 20);

    [Fact]
    public void Positions_count_code_points_and_leave_the_end_out()
    {
        var record = Said("🤝🤝 He said no. 🤝", "said no");

        var project = Part(Qdpx.Write(record), "project.qde");

        Assert.Contains("startPosition=\"6\" endPosition=\"13\"", project, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_moved_in_another_program_moves_here()
    {
        var bytes = Changed(Qdpx.Write(Said("He said no. She said yes.", "said no")), "project.qde", project => project.Replace("startPosition=\"3\" endPosition=\"10\"", "startPosition=\"12\" endPosition=\"24\"", StringComparison.Ordinal));

        var statement = Qdpx.Read("a.qdpx", bytes).Record!.Statements["s"];

        Assert.Equal("She said yes", Assert.Single(statement.Quote).Exact);
        Assert.Equal("Kept.", statement.Note);
    }

    [Fact]
    public void A_project_of_another_program_gives_statements_by_its_speakers_and_positions()
    {
        var reading = Qdpx.Read("b.qdpx", Foreign("Der 🤝 Minister sagte nein.", (4, 14, "")), new() { Date = new(2024, 2, 7) });

        var (id, statement) = Assert.Single(reading.Record!.Statements);
        Assert.Equal("interview-1", id);
        Assert.Equal(("🤝 Minister", StanceKind.Opposes, "flow = low"), (statement.Quote[0].Exact, statement.Stances[0].Kind, statement.Stances[0].On.ToString()));
        Assert.Equal("Upland", reading.Record.Parties[statement.Speaker].Name);
        Assert.Contains("Coded: Mood / Anger.", statement.Note, StringComparison.Ordinal);
        Assert.Equal(["code-no-condition", "qda-left-out", "speaker-new"], reading.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("🤝 One.\r\nHe said no.", 8, 19, "He said no.", null)]
    [InlineData("🤝 One.\r\nHe said no.", 7, 18, "He said no.", "line ends of two characters as one")]
    [InlineData("🤝 One.\r\nHe said no.", 9, 20, "He said no.", "UTF-16 units")]
    [InlineData("🤝 One.\r\nHe said no.", 8, 19, "He said n…", null)]
    [InlineData("🤝 One. He said no.", 7, 17, "He said no.", "the last character as part of the passage")]
    public void Positions_are_counted_as_the_names_of_passages_say(string text, int start, int end, string name, string? differs)
    {
        var reading = Qdpx.Read("b.qdpx", Foreign(text, (start, end, name)), new() { Date = new(2024, 2, 7) });

        Assert.Equal("He said no.", reading.Record!.Statements.Values.Single().Quote[0].Exact);
        Assert.Equal(differs is null ? [] : [$"Positions in 'Interview' count {differs}, unlike the standard."], reading.Findings.Where(finding => finding.Code == "qda-positions").Select(finding => finding.What));
    }

    [Fact]
    public void A_passage_that_is_no_statement_is_told()
    {
        var reading = Qdpx.Read("b.qdpx", Foreign("He said no.", (3, 99, ""), (3, 10, "")));

        Assert.Empty(reading.Record!.Statements);
        Assert.Contains(reading.Findings, finding => finding.Code == "qda-position");
        Assert.Contains(reading.Findings, finding => finding.Code == "passage-without-date");
    }

    [Theory]
    [InlineData("<!DOCTYPE Project [<!ENTITY a \"b\">]><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"&a;\"/>", "qda-xml")]
    [InlineData("<Project", "qda-xml")]
    [InlineData("<Other/>", "qda-form")]
    public void A_project_that_cannot_be_read_is_a_finding(string project, string code)
    {
        var reading = Qdpx.Read("c.qdpx", Archive(("project.qde", project)));

        Assert.Null(reading.Record);
        Assert.Equal(code, Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var reading = Qdpx.Read("c.qdpx", Archive(("project.qde", string.Concat(Enumerable.Repeat("<Project>", 100_000)))));

        Assert.Equal("qda-xml", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Names_that_lead_out_of_the_archive_are_not_read()
    {
        var reading = Qdpx.Read("c.qdpx", Archive(("project.qde", "<Project name=\"a\"/>"), ("../evil.txt", "x"), ("/etc/evil", "x"), ("C:\\evil", "x"), ("Project.qde", "x")));

        Assert.NotNull(reading.Record);
        Assert.Equal(["archive-path", "archive-path", "archive-path", "archive-twice"], reading.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_unfolds()
    {
        var limits = new ReadingLimits { Unfolded = 1 << 20 };

        var bomb = Qdpx.Read("c.qdpx", Archive(("project.qde", "<Project name=\"a\"/>"), ("Sources/a.txt", new string(' ', 2 << 20))), new() { Limits = limits });
        var often = Qdpx.Read("c.qdpx", Archive(("project.qde", $"<Project name=\"a\"><Sources>{string.Concat(Enumerable.Repeat("<TextSource plainTextPath=\"internal://a.txt\"/>", 99))}</Sources></Project>"), ("Sources/a.txt", new string(' ', 500_000))), new() { Limits = limits });

        Assert.Equal("document-bomb", Assert.Single(bomb.Findings).Code);
        Assert.Contains(often.Findings, finding => finding is { Code: "document-bomb", Severity: Severity.Error });
    }

    [Fact]
    public void A_text_outside_the_file_is_never_fetched()
    {
        var reading = Qdpx.Read("c.qdpx", Archive(("project.qde", "<Project name=\"a\"><Sources><TextSource name=\"t\" plainTextPath=\"file:///etc/passwd\"><PlainTextSelection startPosition=\"0\" endPosition=\"4\"/></TextSource></Sources></Project>")));

        Assert.Empty(reading.Record!.Texts);
        Assert.Equal(["qda-text", "qda-text"], reading.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_hostile_number_of_findings_is_counted_and_not_told_one_by_one()
    {
        var codes = string.Concat(Enumerable.Repeat("<Code/>", 10_000));

        var reading = Qdpx.Read("c.qdpx", Archive(("project.qde", $"<Project name=\"a\"><CodeBook><Codes>{codes}</Codes></CodeBook></Project>")));

        Assert.Equal(101, reading.Findings.Length);
        Assert.Contains("9900 more", reading.Findings[^1].What, StringComparison.Ordinal);
    }

    internal static CodedRecord Said(string text, string passage) => new()
    {
        Title = "Orr",
        Parties = new([new("upland", new() { Name = "Upland" })]),
        Sources = new([new("minutes", new() { Title = "Minutes", Date = new(2025, 7, 9) })]),
        Texts = new([new("minutes", text)]),
        Statements = new([new("s", new() { Speaker = "upland", Date = new(2025, 7, 9), Source = "minutes", Quote = [new() { Exact = passage }], Note = "Kept." })]),
    };

    /// <summary>A project as another program would write it, with passages from, to and their names.</summary>
    internal static byte[] Foreign(string text, params (int Start, int End, string Name)[] passages) => Archive(
        ("project.qde", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Study" origin="Other 1.0">
              <Users><User guid="{Guid}01" name="Ada"/></Users>
              <CodeBook><Codes>
                <Code guid="{Guid}10" name="speakers" isCodable="false"><Code guid="{Guid}11" name="Upland" isCodable="true"/></Code>
                <Code guid="{Guid}20" name="flow = low" isCodable="false"><Code guid="{Guid}21" name="Opposes" isCodable="true"/></Code>
                <Code guid="{Guid}30" name="Mood" isCodable="false"><Code guid="{Guid}31" name="Anger" isCodable="true" color="#FF0000"/></Code>
              </Codes></CodeBook>
              <Sources><TextSource guid="{Guid}40" name="Interview" plainTextPath="internal://{Guid}40.txt">
                {string.Concat(passages.Select((passage, at) => $"""
                <PlainTextSelection guid="{Guid}5{at}" name="{passage.Name}" startPosition="{passage.Start}" endPosition="{passage.End}" creatingUser="{Guid}01">
                  <Coding guid="{Guid}6{at}" creatingUser="{Guid}01"><CodeRef targetGUID="{'{'}{Guid}11{'}'}"/></Coding>
                  <Coding guid="{Guid}7{at}"><CodeRef targetGUID="{Guid}21"/></Coding>
                  <Coding guid="{Guid}8{at}"><CodeRef targetGUID="{Guid}31"/></Coding>
                </PlainTextSelection>
                """))}
              </TextSource></Sources>
              <Links><Link guid="{Guid}90"/></Links>
            </Project>
            """),
        ($"Sources/{Guid}40.txt", text));

    internal static byte[] Archive(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    static string Part(byte[] bytes, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    static byte[] Changed(byte[] bytes, string name, Func<string, string> change)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return Archive([.. archive.Entries.Select(entry => (entry.FullName, entry.FullName == name ? change(Part(bytes, name)) : Part(bytes, entry.FullName)))]);
    }
}
