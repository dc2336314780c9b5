namespace Parley.Cli.Tests.Verbs;

public sealed class ImportVerbTests
{
    const string Empty = """
        # The minister's own remark.
        parley: 1
        title: Water   # of the Orr
        as_of: 2025-07-14
        parties:
          upland: { name: Upland }   # kept
          vale: { name: Vale }

        # Where it stands.
        sources:
            minutes:
                title: Minutes
                url: https://orr.example/minutes
                date: 2025-07-09
                file: sources/minutes.txt

        issues:
          flow: { title: Flow, options: { low: Low, high: High } }
        """;

    [Fact]
    public async Task Statements_of_annotations_are_added_and_nothing_else_is_touched()
    {
        var folder = await FolderAsync(Empty);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.jsonld"), Annotations(
                ("b1", "said no", "flow = low: opposes"),
                ("b2", "said yes 🤝", "Mood: \"good\"")));

            var call = await Call.OfAsync(folder, ["import", ".", "a.jsonld", "--speaker", "vale"]);

            Assert.Equal(0, call.Status);
            Assert.Equal(Empty + """


                statements:
                  b1:
                    speaker: vale
                    date: 2025-07-09
                    source: minutes
                    quote: ["said no"]
                    stances: { "flow = low": opposes }
                    inferred: yes
                  b2:
                    speaker: vale
                    date: 2025-07-09
                    source: minutes
                    quote: ["said yes 🤝"]
                    note: "Coded: Mood: \"good\"."

                """, await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml")));
            Assert.Equal(0, (await Call.OfAsync(folder, ["check", "."])).Status);
            Assert.StartsWith("Added no statements", (await Call.OfAsync(folder, ["import", ".", "a.jsonld", "--speaker", "vale"])).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Another_case_comes_in_with_its_documents_and_parties()
    {
        var folder = await FolderAsync(Empty);
        try
        {
            Assert.Equal(0, (await Call.OfAsync(Repository.Root, ["export", "examples/orr-water", "--out", Path.Combine(folder, "orr.dna")])).Status);

            var call = await Call.OfAsync(folder, ["import", ".", "orr.dna", "--json"]);

            Assert.Equal(0, call.Status);
            var check = await Call.OfAsync(folder, ["check", "."]);
            Assert.True(check.Status == 0, check.Output);
            Assert.StartsWith(Empty[..Empty.IndexOf("\n\n", StringComparison.Ordinal)], await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_lies_where_a_text_would_go_is_left_alone_and_line_ends_stay_what_they_were()
    {
        var folder = await FolderAsync(Empty.ReplaceLineEndings("\r\n"));
        try
        {
            Assert.Equal(0, (await Call.OfAsync(Repository.Root, ["export", "examples/rafah-2024", "--out", Path.Combine(folder, "rafah.jsonld")])).Status);
            await File.WriteAllTextAsync(Path.Combine(folder, "sources", "report.txt"), "Somebody's own.");

            var call = await Call.OfAsync(folder, ["import", ".", "rafah.jsonld"]);

            Assert.True(call.Status == 0, call.Error);
            Assert.Equal("Somebody's own.", await File.ReadAllTextAsync(Path.Combine(folder, "sources", "report.txt")));
            Assert.True(File.Exists(Path.Combine(folder, "sources", "report-2.txt")));
            var text = await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml"));
            Assert.StartsWith(Empty.ReplaceLineEndings("\r\n")[..40], text, StringComparison.Ordinal);
            Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
            Assert.Equal(0, (await Call.OfAsync(folder, ["check", "."])).Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_statement_that_would_be_an_error_is_left_out_and_told()
    {
        var folder = await FolderAsync(Empty);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.jsonld"), Annotations(("b1", "said no", "flow = nowhere: opposes"), ("b2", "said yes", "flow = low: accepts")));

            var call = await Call.OfAsync(folder, ["import", ".", "a.jsonld", "--speaker", "vale"]);

            Assert.Equal(0, call.Status);
            Assert.Contains("warning statement-left-out: The statement 'b1' was left out", call.Error, StringComparison.Ordinal);
            Assert.StartsWith("Added one statement", call.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var folder = await FolderAsync(Empty);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.jsonld"), Annotations(("b1", "said no", "flow = low: opposes")));

            var call = await Call.OfAsync(folder, ["import", ".", "a.jsonld", "--speaker", "vale", "--dry-run"]);

            Assert.StartsWith("Would add one statement", call.Output, StringComparison.Ordinal);
            Assert.Equal(Empty, await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("import . missing.dna", 2)]
    [InlineData("import . a.docx", 2)]
    [InlineData("import . a.jsonld --for vale", 2)]
    [InlineData("import . a.jsonld --speaker nobody", 2)]
    [InlineData("import . a.jsonld --date soon", 2)]
    [InlineData("import . broken.qdpx", 1)]
    public async Task A_call_that_cannot_be_answered_says_so_and_writes_nothing(string call, int status)
    {
        var folder = await FolderAsync(Empty);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.jsonld"), Annotations(("b1", "said no", "flow = low: opposes")));
            await File.WriteAllTextAsync(Path.Combine(folder, "broken.qdpx"), "no archive");

            Assert.Equal(status, (await Call.OfAsync(folder, call.Split(' '))).Status);
            Assert.Equal(Empty, await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<string> FolderAsync(string text)
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "sources"));
        await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), text);
        await File.WriteAllTextAsync(Path.Combine(folder, "sources", "minutes.txt"), "He said no. She said yes 🤝.");
        return folder;
    }

    static string Annotations(params (string Id, string Exact, string Tag)[] items) => "[" + string.Join(',', items.Select(item => $$"""
        {"id":"https://h.example/{{item.Id}}","type":"Annotation","body":{"type":"TextualBody","purpose":"tagging","value":{{System.Text.Json.JsonSerializer.Serialize(item.Tag)}}},
         "target":{"source":"https://orr.example/minutes","selector":{"type":"TextQuoteSelector","exact":"{{item.Exact}}"} } }
        """)) + "]";
}
