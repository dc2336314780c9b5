using System.IO.Compression;

namespace Parley.Cli.Tests.Verbs;

public sealed class ExportVerbTests
{
    [Fact]
    public async Task What_goes_out_is_recognised_when_it_comes_back()
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            CopyOf("examples/orr-water", Path.Combine(folder, "case"));
            var before = await File.ReadAllTextAsync(Path.Combine(folder, "case", "case.yaml"));
            foreach (var ending in new[] { ".qdpx", ".dna", ".jsonld" })
            {
                Assert.Equal(0, (await Call.OfAsync(folder, ["export", "case", "--out", "orr" + ending])).Status);

                var back = await Call.OfAsync(folder, ["import", "case", "orr" + ending]);

                Assert.Equal(0, back.Status);
                Assert.StartsWith("Added no statements, no documents and no parties;", back.Output, StringComparison.Ordinal);
            }
            Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(folder, "case", "case.yaml")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(".qdpx")]
    [InlineData(".dna")]
    [InlineData(".jsonld")]
    public async Task What_is_contested_comes_along_into_another_case(string ending)
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "other"));
            await File.WriteAllTextAsync(Path.Combine(folder, "other", "case.yaml"), "parley: 1\ntitle: Other\nas_of: 2025-07-14\nparties:\n  zed: { name: Zed }\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), """
                parley: 1
                title: Water
                as_of: 2025-07-14
                parties: { upland: { name: Upland }, vale: { name: Vale } }
                sources: { minutes: { title: Minutes, date: 2025-07-09 } }
                statements:
                  reads: { speaker: upland, date: 2025-07-09, source: minutes, says: Two grams. }
                  doubts: { speaker: vale, date: 2025-07-09, source: minutes, says: Four grams. }
                contested:
                  salt: { title: How salty it is, claims: [{ statement: reads, says: Two. }, { statement: doubts, says: Four. }] }
                """);
            await Call.OfAsync(folder, ["export", ".", "--out", "a" + ending]);

            var call = await Call.OfAsync(folder, ["import", "other", "a" + ending]);
            var again = await Call.OfAsync(folder, ["import", "other", "a" + ending]);

            Assert.Contains("Added one contested question: How salty it is", call.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("contested", again.Output, StringComparison.Ordinal);
            Assert.Contains("claims: [{ statement: reads, says: \"Two.\" }, { statement: doubts, says: \"Four.\" }]", await File.ReadAllTextAsync(Path.Combine(folder, "other", "case.yaml")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_an_audience_may_not_see_does_not_go_out()
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), """
                parley: 1
                title: Water
                as_of: 2025-07-14
                visible_to: public
                parties: { upland: { name: Upland } }
                sources: { minutes: { title: Minutes }, notes: { title: SECRET, file: notes.txt, visible_to: mediator } }
                statements:
                  said: { speaker: upland, date: 2025-07-09, source: minutes, says: Shown. }
                  kept: { speaker: upland, date: 2025-07-09, source: notes, quote: SECRET, says: SECRET }
                """);
            await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "A SECRET text.");
            await File.WriteAllTextAsync(Path.Combine(folder, "coding.jsonl"), """{"number":1,"when":"2025-07-10T00:00:00+00:00","by":"SECRET","act":"code","statement":"said","code":"flow = low","stance":"demands","strength":"stated"}""");

            var call = await Call.OfAsync(folder, ["export", ".", "--for", "public", "--out", "a.qdpx", "--out", "a.jsonld", "--out", "a.csv"]);
            var whole = await Call.OfAsync(folder, ["export", ".", "--out", "b.jsonld"]);

            Assert.Equal((0, 0), (call.Status, whole.Status));
            using var archive = ZipFile.OpenRead(Path.Combine(folder, "a.qdpx"));
            using var project = new StreamReader(archive.GetEntry("project.qde")!.Open());
            Assert.Equal("project.qde", Assert.Single(archive.Entries).FullName);
            Assert.All([await project.ReadToEndAsync(), await File.ReadAllTextAsync(Path.Combine(folder, "a.jsonld")), await File.ReadAllTextAsync(Path.Combine(folder, "a.csv"))], text => Assert.Multiple(
                () => Assert.Contains("Shown.", text, StringComparison.Ordinal),
                () => Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal)));
            Assert.Contains("\"coder\": \"SECRET\"", await File.ReadAllTextAsync(Path.Combine(folder, "b.jsonld")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", visible_to: public", true)]
    public async Task The_text_around_passages_goes_out_and_is_found_only_where_the_source_itself_is_for_the_audience(string visible, bool whole)
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), $$"""
                parley: 1
                title: Water
                as_of: 2025-07-14
                visible_to: public
                parties: { upland: { name: Upland } }
                sources: { minutes: { title: Minutes, file: minutes.txt{{visible}} } }
                statements: { said: { speaker: upland, date: 2025-07-09, source: minutes, quote: too much } }
                """);
            await File.WriteAllTextAsync(Path.Combine(folder, "minutes.txt"), "It was too much. What was said beside it.");

            var call = await Call.OfAsync(folder, ["export", ".", "--for", "public", "--out", "a.jsonld"]);
            var found = await Call.OfAsync(folder, ["search", ".", "beside", "--for", "public"]);
            var passage = await Call.OfAsync(folder, ["search", ".", "much", "--for", "public"]);
            var mediator = await Call.OfAsync(folder, ["search", ".", "beside"]);

            var text = await File.ReadAllTextAsync(Path.Combine(folder, "a.jsonld"));
            Assert.Contains("too much", text, StringComparison.Ordinal);
            Assert.Equal(whole, text.Contains("beside", StringComparison.Ordinal));
            Assert.Equal(whole, found.Output.Contains("minutes", StringComparison.Ordinal));
            Assert.Contains("said", passage.Output, StringComparison.Ordinal);
            Assert.Contains("minutes", mediator.Output, StringComparison.Ordinal);
            Assert.Equal(ExitStatus.Done, call.Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("a.doc")]
    [InlineData("a.graphml")]
    public async Task A_form_that_is_none_is_a_wrong_call(string file) => Assert.Equal(2, (await Call.OfAsync("export", "examples/orr-water", "--out", file)).Status);

    internal static void CopyOf(string from, string to)
    {
        var root = Repository.PathOf(from.Split('/'));
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
