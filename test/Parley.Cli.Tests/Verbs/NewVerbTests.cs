namespace Parley.Cli.Tests.Verbs;

public sealed class NewVerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_new_case_is_sound_and_can_be_briefed()
    {
        var made = await Call.OfAsync(folder, ["new", "mill"]);
        var check = await Call.OfAsync(folder, ["check", "mill"]);
        var brief = await Call.OfAsync(folder, ["brief", "mill"]);

        Assert.Equal((0, 0, 0), (made.Status, check.Status, brief.Status));
        Assert.Equal("Nothing found: the case is sound.", check.Output.Trim());
        Assert.True(File.Exists(Path.Combine(folder, "mill", "briefing.html")));
    }

    [Fact]
    public async Task A_case_that_is_there_already_is_not_touched()
    {
        await Call.OfAsync(folder, ["new", "mill"]);
        await File.AppendAllTextAsync(Path.Combine(folder, "mill", "case.yaml"), "# mine\n");

        var again = await Call.OfAsync(folder, ["new", "mill"]);

        Assert.Equal(ExitStatus.WrongCall, again.Status);
        Assert.EndsWith("# mine\n", await File.ReadAllTextAsync(Path.Combine(folder, "mill", "case.yaml")), StringComparison.Ordinal);
    }
}
