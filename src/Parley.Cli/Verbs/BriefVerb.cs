using System.CommandLine;
using Parley.Cli.Files;
using Parley.Report.Briefing;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Report.Html;
using Parley.Report.Json;
using Parley.Report.Markdown;

namespace Parley.Cli.Verbs;

/// <summary><c>parley brief CASE</c>: the briefing, as a page, as Markdown or as JSON.</summary>
static class BriefVerb
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("brief", "Writes the briefing: where the parties stand, what is possible, what would hold, each claim traceable to its source.");
        var call = new CaseCall(command);
        var outputs = new Option<string[]>("--out") { Description = "Where to write it: a name that ends in .html, .md or .json; may be given several times. briefing.html in the case folder unless given.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var force = new Option<bool>("--force") { Description = "Replace files that exist." };
        command.Add(outputs);
        command.Add(force);
        command.SetAction((parse, cancellation) => RunAsync(parse, call, parse.GetValue(outputs)!, parse.GetValue(force), terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parse, CaseCall call, string[] named, bool force, Terminal terminal, CancellationToken cancellation)
    {
        var folder = call.FolderOf(parse, terminal);
        var json = parse.GetValue(call.Json);
        string[] files = named.Length > 0 ? [.. named.Select(name => Path.GetFullPath(Path.Combine(terminal.Folder, name)))] : json ? [] : [Path.Combine(folder, "briefing.html")];
        var writers = files.Select(file => (File: file, Write: WriterOf(file))).ToArray();
        foreach (var file in files)
            if (File.Exists(file) && !force && !terminal.Confirms($"'{file}' exists already. Replace it?"))
                OutputFile.RefuseExisting(file, replace: false);

        if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return ExitStatus.CaseHasErrors;
        using var drawing = DrawingEngine.TryStart();
        if (drawing is null) await terminal.Error.WriteLineAsync("This machine has no library to draw with; the tables of the pictures stand alone.");
        var document = BriefingDocument.Of(inHand.Case, inHand.Texts, inHand.Audience, drawing, terminal.Progress("brief"), cancellation);
        if (json) await terminal.Output.WriteLineAsync(DocumentJson.Write(document));
        foreach (var (file, write) in writers)
        {
            await OutputFile.WriteAsync(file, write(document), replace: true, cancellation);
            await terminal.Error.WriteLineAsync($"Wrote {file}");
        }
        return ExitStatus.Done;
    }

    static Func<Document, string> WriterOf(string file) => Path.GetExtension(file) switch
    {
        ".html" or ".htm" => HtmlWriter.Write,
        ".md" => MarkdownWriter.Write,
        ".json" => DocumentJson.Write,
        var other => throw new WrongCallException($"'{other}' says nothing about the form of '{file}'. Name a file that ends in .html, .md or .json."),
    };
}
