namespace Parley.Cli.Tests.Verbs;

public sealed class NetworkVerbTests
{
    [Fact]
    public async Task Networks_are_written_in_the_form_that_each_file_is_named_for()
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            string[] files = ["a.csv", "a.graphml", "a.html", "a.md", "a.json"];

            var call = await Call.OfAsync(["network", "examples/rafah-2024", "--mode", "one", "--window", "1", .. files.SelectMany(file => new[] { "--out", Path.Combine(folder, file) })]);
            var again = await Call.OfAsync("network", "examples/rafah-2024", "--out", Path.Combine(folder, "a.csv"));

            Assert.Equal((0, "", 2), (call.Status, call.Output, again.Status));
            Assert.StartsWith("from,to,first,second,agreement,conflict,balance", await File.ReadAllTextAsync(Path.Combine(folder, "a.csv")), StringComparison.Ordinal);
            Assert.Contains("<graph id=\"2024-02-06/2024-02-06\"", await File.ReadAllTextAsync(Path.Combine(folder, "a.graphml")), StringComparison.Ordinal);
            var page = await File.ReadAllTextAsync(Path.Combine(folder, "a.html"));
            Assert.Equal(2, page.Split("<svg").Length - 1);
            Assert.Contains("Stretch by stretch", page, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--window", "0")]
    [InlineData("--step", "7")]
    [InlineData("--mode", "three")]
    [InlineData("--out", "a.doc")]
    [InlineData("--from", "soon")]
    public async Task An_option_that_cannot_be_read_is_a_wrong_call(string option, string value) =>
        Assert.Equal(2, (await Call.OfAsync("network", "examples/rafah-2024", option, value)).Status);

    [Fact]
    public async Task A_window_counts_only_what_was_said_in_it()
    {
        var call = await Call.OfAsync("network", "examples/rafah-2024", "--window", "1", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(call.Output);

        var windows = json.RootElement.GetProperty("answer").GetProperty("windows");

        Assert.True(windows.GetArrayLength() > 1);
        Assert.All(windows.EnumerateArray(), window => Assert.Equal(window.GetProperty("from").GetString(), window.GetProperty("to").GetString()));
    }
}
