namespace Parley.Cli.Tests.Verbs;

public sealed class UnlockVerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_case_that_says_nothing_of_its_states_is_asked_for_one()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), """
            parley: 1
            title: Dam
            as_of: 2025-07-14
            parties: { upland: { name: Upland }, vale: { name: Vale } }
            issues: { flow: { title: Flow, options: { low: Low, high: High } } }
            actions: { dam: { by: upland, title: Dam }, sue: { by: vale, title: Sue } }
            """, TestContext.Current.CancellationToken);

        Assert.Contains("Say which state", (await Call.OfAsync(["unlock", folder])).Error, StringComparison.Ordinal);
        Assert.Contains("There is no state 'calm'", (await Call.OfAsync(["unlock", folder, "calm"])).Error, StringComparison.Ordinal);
        Assert.Contains("The case has 1; 2; 3; 4.", (await Call.OfAsync(["unlock", folder, "calm"])).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Call.OfAsync(["unlock", folder, "1"])).Status);
    }
}
