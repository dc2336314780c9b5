namespace Parley.Cli.Tests.Verbs;

public sealed class ConvertVerbTests
{
    [Fact]
    public async Task A_case_becomes_genius_files_and_those_a_case_again()
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            var there = await Call.OfAsync("convert", "examples/labour-dispute", "--to", "genius", "--out", Path.Combine(folder, "genius"));
            var back = await Call.OfAsync("convert", Path.Combine(folder, "genius"), "--out", Path.Combine(folder, "case"), "--as-of", "2025-01-01");

            Assert.Equal((0, 0), (there.Status, back.Status));
            Assert.Equal(0, (await Call.OfAsync("check", Path.Combine(folder, "case"))).Status);
            Assert.Equal(2, (await Call.OfAsync("convert", Path.Combine(folder, "genius"), "--out", Path.Combine(folder, "case"))).Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_bad_file_is_a_finding_and_writes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.xml"), "<utility_space>", TestContext.Current.CancellationToken);

            var call = await Call.OfAsync("convert", Path.Combine(folder, "a.xml"), "--out", Path.Combine(folder, "case"));

            Assert.Equal(1, call.Status);
            Assert.Contains("error format-xml", call.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Path.Combine(folder, "case")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
