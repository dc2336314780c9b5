using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Parley.Report.Tests.Browser.Chromium))]

namespace Parley.Report.Tests.Browser;

/// <summary>One browser for all tests, started by the first that needs it. Where none is installed those tests skip themselves, visibly.</summary>
public sealed class Chromium : IAsyncDisposable
{
    static readonly string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    readonly SemaphoreSlim gate = new(1);
    IPlaywright? playwright;
    IBrowser? browser;

    static string? Executable { get; } = Array.Find([Environment.GetEnvironmentVariable("PARLEY_CHROMIUM") ?? "", .. places], File.Exists);

    /// <summary>Opens a page from a file, as a reader opens an attachment, and notes whatever it asks the world for.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="height">The height of the window in pixels.</param>
    public async Task<OpenPage> OpenAsync(string html, int width = 1280, int height = 900)
    {
        Assert.SkipWhen(Executable is null, "No Chromium is installed; PARLEY_CHROMIUM may name one.");
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            gate.Release();
        }
        var file = Path.Combine(Path.GetTempPath(), $"parley-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        // The policy of the page forbids script; the tests' own questions pass it by.
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, BypassCSP = true });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(page, file);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        gate.Dispose();
    }
}

/// <summary>A page in the browser.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    readonly string file;
    readonly List<string> requests = [], messages = [];

    internal OpenPage(IPage page, string file)
    {
        (Page, this.file) = (page, file);
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => messages.Add(message.Text);
        page.PageError += (_, error) => messages.Add(error);
        page.Dialog += (_, dialog) => messages.Add(dialog.Message);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What it asked for beyond itself.</summary>
    public IEnumerable<string> Requests => requests.Where(url => url != new Uri(file).AbsoluteUri);

    /// <summary>What it complained of, or asked the reader.</summary>
    public IReadOnlyList<string> Messages => messages;

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        File.Delete(file);
    }
}
