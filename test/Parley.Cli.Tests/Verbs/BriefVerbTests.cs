using System.Text.Json;

namespace Parley.Cli.Tests.Verbs;

public sealed class BriefVerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    string Out(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_briefing_is_written_in_all_three_forms()
    {
        var call = await Call.OfAsync("brief", "examples/rafah-2024", "--out", Out("b.html"), "--out", Out("b.md"), "--out", Out("b.json"));

        Assert.Equal(ExitStatus.Done, call.Status);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(Out("b.html")), StringComparison.Ordinal);
        Assert.StartsWith("# A cease-fire plan", await File.ReadAllTextAsync(Out("b.md")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Out("b.json")));
        Assert.Equal("public", json.RootElement.GetProperty("disclosure").GetString());
    }

    [Fact]
    public async Task An_existing_file_is_kept_unless_replacing_is_asked_for()
    {
        await File.WriteAllTextAsync(Out("b.html"), "mine");

        var refused = await Call.OfAsync("brief", "examples/rafah-2024", "--out", Out("b.html"));
        var kept = await File.ReadAllTextAsync(Out("b.html"));
        var forced = await Call.OfAsync("brief", "examples/rafah-2024", "--out", Out("b.html"), "--force");

        Assert.Equal((ExitStatus.WrongCall, "mine", ExitStatus.Done), (refused.Status, kept, forced.Status));
        Assert.NotEqual("mine", await File.ReadAllTextAsync(Out("b.html")));
    }

    [Fact]
    public async Task Stopped_half_way_it_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var call = await Call.OfAsync(Repository.Root, ["brief", "examples/rafah-2024", "--out", Out("b.html")], stop.Token);

        Assert.Equal(ExitStatus.Stopped, call.Status);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named_and_nothing_is_left_there()
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "This system has no folder that nobody may write to.");

        var call = await Call.OfAsync("brief", "examples/rafah-2024", "--out", "/proc/briefing.html");

        Assert.Equal(ExitStatus.WrongCall, call.Status);
        Assert.Contains("/proc", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_for_a_case_with_errors()
    {
        await File.WriteAllTextAsync(Out("case.yaml"), "parley: 1\n");

        var call = await Call.OfAsync("brief", folder);

        Assert.Equal(ExitStatus.CaseHasErrors, call.Status);
        Assert.False(File.Exists(Out("briefing.html")));
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes()
    {
        await Call.OfAsync("brief", "examples/rafah-2024", "--out", Out("one.html"));
        await Call.OfAsync("brief", "examples/rafah-2024", "--out", Out("two.html"));

        Assert.Equal(await File.ReadAllTextAsync(Out("one.html")), await File.ReadAllTextAsync(Out("two.html")));
    }
}
