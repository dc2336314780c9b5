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
            Assert.Contains("<data key=\"label\">United States</data>", await File.ReadAllTextAsync(Path.Combine(folder, "a.graphml")), StringComparison.Ordinal);
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
    [InlineData("--normalise", "1")]
    public async Task An_option_that_cannot_be_read_is_a_wrong_call(string option, string value) =>
        Assert.Equal(2, (await Call.OfAsync("network", "examples/rafah-2024", option, value)).Status);

    [Fact]
    public async Task Days_that_end_before_they_begin_are_a_wrong_call()
    {
        var call = await Call.OfAsync("network", "examples/rafah-2024", "--from", "2024-02-08", "--to", "2024-02-06");

        Assert.Equal((ExitStatus.WrongCall, "--from is later than --to."), (call.Status, call.Error.Trim()));
    }

    [Fact]
    public async Task Where_nobody_takes_a_side_on_the_days_asked_for_it_says_when_they_do()
    {
        var call = await Call.OfAsync("network", "examples/rafah-2024", "--from", "2030-01-01");

        Assert.Equal(ExitStatus.Done, call.Status);
        Assert.Contains("Nobody takes a side from 1 January 2030 on. In the case sides are taken from 6 February 2024 to 7 February 2024.", call.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_says_how_its_weights_were_counted()
    {
        var call = await Call.OfAsync("network", "examples/rafah-2024", "--normalise", "jaccard", "--repeated", "--to", "2024-02-07");
        using var json = System.Text.Json.JsonDocument.Parse((await Call.OfAsync("network", "examples/rafah-2024", "--normalise", "jaccard", "--json")).Output);

        Assert.Contains("Counted up to 7 February 2024, each time something was said. Agreement and conflict are divided by how much either of the two says (Jaccard).", call.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(("jaccard", true), (json.RootElement.GetProperty("answer").GetProperty("options").GetProperty("normalisation").GetString(), json.RootElement.GetProperty("answer").GetProperty("options").GetProperty("once").GetBoolean()));
    }

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
