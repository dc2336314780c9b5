using System.CommandLine;
using Parley.Cli.Files;

namespace Parley.Cli.Verbs;

/// <summary><c>parley new FOLDER</c>: a small commented case to start from.</summary>
static class NewVerb
{
    public static Command Of(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make; it must not hold a case yet." };
        var command = new Command("new", "Writes a small commented case to start from.") { folder };
        command.SetAction((parse, cancellation) => RunAsync(Path.GetFullPath(Path.Combine(terminal.Folder, parse.GetRequiredValue(folder))), terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string folder, Terminal terminal, CancellationToken cancellation)
    {
        if (File.Exists(folder)) throw new WrongCallException($"'{folder}' is a file. Name a folder that is still to be made.");
        string[] files = ["case.yaml", "sources/minutes.txt", "case.schema.json"];
        foreach (var file in files) OutputFile.RefuseExisting(Path.Combine(folder, file), replace: false);
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "sources"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"The folder '{folder}' could not be made: {error.Message}", error);
        }
        await OutputFile.WriteAsync(Path.Combine(folder, "sources", "minutes.txt"), Template("minutes.txt"), replace: false, cancellation);
        await OutputFile.WriteAsync(Path.Combine(folder, "case.schema.json"), Model.Schema.CaseSchema.Text, replace: false, cancellation);
        await OutputFile.WriteAsync(Path.Combine(folder, "case.yaml"), Template("case.yaml"), replace: false, cancellation);
        await terminal.Output.WriteLineAsync($"Made {folder}. Write in case.yaml, then run 'parley check {folder}' and 'parley brief {folder}'.");
        return ExitStatus.Done;
    }

    static string Template(string name)
    {
        using var stream = typeof(NewVerb).Assembly.GetManifestResourceStream($"Parley.Cli.Template.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
