namespace Parley.Cli.Tests;

/// <summary>A call of the program in this process, and what came of it.</summary>
sealed record Call(int Status, string Output, string Error)
{
    public static async Task<Call> OfAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder), cancellation);
        return new(status, output.ToString(), error.ToString());
    }

    public static Task<Call> OfAsync(params string[] arguments) => OfAsync(Repository.Root, arguments);
}
