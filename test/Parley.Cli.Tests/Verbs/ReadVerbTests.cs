using System.Text.Json;

namespace Parley.Cli.Tests.Verbs;

public sealed class ReadVerbTests : IDisposable
{
    const string Case = """
        # The minister's own remark.
        parley: 1
        title: Water   # of the Orr
        as_of: 2025-07-14
        parties:
          upland: { name: Upland }   # kept
          vale: { name: Vale, aliases: [Ilona Varga] }

        sources:
          minutes: { title: Minutes, date: 2025-07-09, file: sources/minutes.txt }

        issues:
          flow: { title: Flow, options: { low: Low, high: High } }
        """;

    const string Report = "“A high flow is a non-starter,” Ilona Varga said.\n\n“We have time,” the clerk said.\n";

    readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    public ReadVerbTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "sources"));
        File.WriteAllText(Path.Combine(folder, "case.yaml"), Case);
        File.WriteAllText(Path.Combine(folder, "sources", "minutes.txt"), "Nothing was said.\n");
        File.WriteAllText(Path.Combine(folder, "report.txt"), Report);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<Call> CallAsync(params string[] arguments) => Call.OfAsync(folder, arguments, TestContext.Current.CancellationToken);

    string CaseText => File.ReadAllText(Path.Combine(folder, "case.yaml"));

    [Fact]
    public async Task A_name_that_no_party_has_is_shown_with_the_way_to_give_it_one()
    {
        File.WriteAllText(Path.Combine(folder, "note.txt"), "Petra Oll, a teacher, said that the talks were over.\n");

        var call = await CallAsync("read", "note.txt", "--date", "2025-07-12");

        Assert.Contains("A party keeps a name, such as Petra Oll, once it is among its aliases", string.Join(' ', call.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_holds_is_shown_and_nothing_is_written()
    {
        var call = await CallAsync("read", "report.txt", "--date", "2025-07-12");

        Assert.Equal(ExitStatus.Done, call.Status);
        Assert.Contains("Ilona Varga", call.Output, StringComparison.Ordinal);
        Assert.Contains("--speaker 2=PARTY", call.Output, StringComparison.Ordinal);
        Assert.Equal(Case, CaseText);
    }

    [Fact]
    public async Task Accepted_ones_are_drafts_the_document_is_kept_and_all_else_stays()
    {
        var call = await CallAsync("read", "report.txt", "--date", "2025-07-12", "--accept", "all");

        Assert.Equal(ExitStatus.Done, call.Status);
        Assert.StartsWith(Case.Split("issues:")[0].TrimEnd(), CaseText, StringComparison.Ordinal);
        Assert.Contains("# kept", CaseText, StringComparison.Ordinal);
        Assert.Contains("    draft: yes\n", CaseText, StringComparison.Ordinal);
        Assert.DoesNotContain("We have time", CaseText, StringComparison.Ordinal);
        Assert.Equal(Report.TrimEnd(), (await File.ReadAllTextAsync(Path.Combine(folder, "sources", "report.txt"), TestContext.Current.CancellationToken)).TrimEnd());
        var check = await CallAsync("check", ".");
        Assert.Equal(ExitStatus.Done, check.Status);
        Assert.Contains("warning draft", check.Output + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_once_is_not_written_twice()
    {
        await CallAsync("read", "report.txt", "--date", "2025-07-12", "--accept", "all");
        var before = CaseText;

        var again = await CallAsync("read", "report.txt", "--date", "2025-07-12", "--accept", "all");

        Assert.Equal(ExitStatus.Done, again.Status);
        Assert.Equal(before, CaseText);
        Assert.Contains("in the case: ", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_speaker_is_written_only_when_a_person_says_who()
    {
        var refused = await CallAsync("read", "report.txt", "--date", "2025-07-12", "--take", "2");
        var taken = await CallAsync("read", "report.txt", "--date", "2025-07-12", "--take", "2", "--speaker", "2=upland");

        Assert.Contains("Number 2 was left out: nobody is named who said it.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, taken.Status);
        Assert.Contains("quote: [\"We have time\"]", CaseText, StringComparison.Ordinal);
        Assert.Contains("speaker: upland", CaseText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_counts_once_it_is_confirmed()
    {
        await CallAsync("read", "report.txt", "--date", "2025-07-12", "--accept", "all");
        using var read = JsonDocument.Parse((await CallAsync("read", "--case", ".", "--json")).Output);
        var id = read.RootElement.GetProperty("answer").GetProperty("suggestions").EnumerateArray().First().GetProperty("known").GetString()!;

        var before = (await CallAsync("positions", ".", "--json")).Output;
        var confirmed = await CallAsync("code", "confirm", ".", id);
        var after = (await CallAsync("positions", ".", "--json")).Output;

        Assert.Equal(ExitStatus.Done, confirmed.Status);
        Assert.DoesNotContain(id, before, StringComparison.Ordinal);
        Assert.DoesNotContain("draft: yes", CaseText, StringComparison.Ordinal);
        Assert.Equal(CaseText.Contains("stances:", StringComparison.Ordinal), after.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no file 'nowhere.txt'.", "read", "nowhere.txt")]
    [InlineData("'sources' is a folder.", "read", "sources")]
    [InlineData("--accept takes sure, likely, all or a number from 0 to 1, not '1.5'.", "read", "report.txt", "--accept", "1.5")]
    [InlineData("--take takes numbers of the table", "read", "report.txt", "--take", "x")]
    [InlineData("There is no number 9 among the 2 that were found.", "read", "report.txt", "--take", "9")]
    [InlineData("There is no party 'mere'.", "read", "report.txt", "--speaker", "1=mere")]
    [InlineData("--speaker takes a number of the table and a party", "read", "report.txt", "--speaker", "mere")]
    [InlineData("There is no folder 'nowhere'.", "read", "report.txt", "--case", "nowhere")]
    public async Task A_wrong_call_is_told(string complaint, params string[] call)
    {
        var told = await CallAsync(call);

        Assert.Equal(ExitStatus.WrongCall, told.Status);
        Assert.Contains(complaint, told.Error, StringComparison.Ordinal);
        Assert.Equal(Case, CaseText);
    }

    [Theory]
    [InlineData("page.html", "2025-07-10")]
    [InlineData("letter.docx", null)]
    [InlineData("notes.md", "2025-07-11")]
    [InlineData("report.pdf", null)]
    [InlineData("wide.txt", null)]
    public async Task Every_kind_of_file_gives_its_statement_and_is_kept_as_it_came(string name, string? date)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, name), Paper.Of(name), TestContext.Current.CancellationToken);

        var shown = await CallAsync("read", name, "--date", "2025-07-12", "--json");
        var written = await CallAsync("read", name, "--date", "2025-07-12", "--accept", "likely");

        Assert.Equal((ExitStatus.Done, ExitStatus.Done), (shown.Status, written.Status));
        using var json = JsonDocument.Parse(shown.Output);
        var one = Assert.Single(json.RootElement.GetProperty("answer").GetProperty("suggestions").EnumerateArray().ToArray());
        Assert.Equal("vale", one.GetProperty("speaker").GetString());
        Assert.Equal(date ?? "2025-07-12", one.GetProperty("date").GetString());
        Assert.Equal("flow = high", one.GetProperty("codes")[0].GetProperty("code").GetString());
        Assert.Contains("A high flow is a non-starter", CaseText, StringComparison.Ordinal);
        var id = json.RootElement.GetProperty("answer").GetProperty("documents")[0].GetProperty("source").GetString()!;
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "sources", id + ".txt"), TestContext.Current.CancellationToken);
        var place = one.GetProperty("place");
        Assert.Equal("A high flow is a non-starter", text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()].TrimEnd('.', ','));
        var original = Path.Combine(folder, "sources", "originals", id + Path.GetExtension(name));
        if (name.EndsWith(".txt", StringComparison.Ordinal)) Assert.False(File.Exists(original));
        else Assert.Equal(Paper.Of(name), await File.ReadAllBytesAsync(original, TestContext.Current.CancellationToken));
        Assert.Equal(ExitStatus.Done, (await CallAsync("check", ".")).Status);
    }

    [Theory]
    [InlineData("report.pdf", "document-kind")]
    [InlineData("letter.docx", "document-broken")]
    public async Task A_file_that_is_not_what_its_name_says_is_a_finding(string name, string code)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, name), name.EndsWith("pdf", StringComparison.Ordinal) ? [0x89, 0x50, 0x4E, 0x47, 0, 0] : [0x50, 0x4B, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9], TestContext.Current.CancellationToken);

        var call = await CallAsync("read", name, "--accept", "all");

        Assert.Equal(ExitStatus.CaseHasErrors, call.Status);
        Assert.Contains($"{name}: error {code}: ", call.Error, StringComparison.Ordinal);
        Assert.Equal(Case, CaseText);
    }

    [Fact]
    public async Task Stopped_half_way_it_shows_what_it_has_and_writes_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "later.txt"), "“We will never sign,” Ilona Varga said.\n", TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new Stopping(stop);

        var status = await CommandLine.RunAsync(["read", "report.txt", "later.txt", "--date", "2025-07-12", "--accept", "all"], new(output, error, folder, watched: true), stop.Token);

        Assert.Equal(ExitStatus.Stopped, status);
        Assert.Contains("non-starter", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("never sign", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(Case, CaseText);
        Assert.Equal(["minutes.txt"], Directory.EnumerateFiles(Path.Combine(folder, "sources")).Select(Path.GetFileName));
    }

    /// <summary>A person who stops the reading when its progress shows.</summary>
    sealed class Stopping(CancellationTokenSource stop) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains("read", StringComparison.Ordinal) == true) stop.Cancel();
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "empty.txt"), [], TestContext.Current.CancellationToken);

        var call = await CallAsync("read", "empty.txt", "report.txt");

        Assert.Equal(ExitStatus.CaseHasErrors, call.Status);
        Assert.Contains("empty.txt", call.Error, StringComparison.Ordinal);
        Assert.Contains("Ilona Varga", call.Output, StringComparison.Ordinal);
    }
}
