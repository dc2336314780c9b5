using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Parley.Cli.Files;
using Parley.Formats;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Cli.Verbs;

/// <summary><c>parley convert</c>: from and to the field's formats.</summary>
static class ConvertVerb
{
    public static Command Of(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files or a folder of GENIUS XML, GeniusWeb or NegoLog JSON, NegMAS YAML, or one .gmcr file; or a case folder, to write other formats.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = "What to write: case, genius or negmas.", DefaultValueFactory = _ => "case", HelpName = "case|genius|negmas" };
        var output = new Option<string>("--out") { Description = "The folder to write to; made where there is none.", Required = true, HelpName = "FOLDER" };
        var force = new Option<bool>("--force") { Description = "Replace files that exist." };
        var asOf = new Option<string?>("--as-of") { Description = "The day the case is as of, as 2025-07-14; today unless given.", HelpName = "DATE" };
        var command = new Command("convert", "Cases from and to the formats of negotiation platforms and graph-model programs.") { inputs, to, output, force, asOf };
        command.SetAction(async (parse, cancellation) =>
        {
            var (files, findings) = parse.GetValue(to) switch
            {
                "case" => Case(Inputs(terminal, parse.GetRequiredValue(inputs)), Day(parse.GetValue(asOf))),
                "genius" => Written(terminal, parse.GetRequiredValue(inputs), Converter.ToGenius, cancellation),
                "negmas" => Written(terminal, parse.GetRequiredValue(inputs), Converter.ToNegmas, cancellation),
                var other => throw new WrongCallException($"There is no format '{other}' to write. There are case, genius and negmas."),
            };
            foreach (var finding in findings) await terminal.Error.WriteLineAsync(finding.ToString());
            if (findings.Any(finding => finding.Severity == Severity.Error)) return ExitStatus.CaseHasErrors;

            var folder = Path.GetFullPath(Path.Combine(terminal.Folder, parse.GetRequiredValue(output)));
            foreach (var file in files) OutputFile.RefuseExisting(Path.Combine(folder, file.Name), parse.GetValue(force));
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                await OutputFile.WriteAsync(Path.Combine(folder, file.Name), file.Text, parse.GetValue(force), cancellation);
                await terminal.Output.WriteLineAsync($"Wrote {Path.Combine(folder, file.Name)}");
            }
            return ExitStatus.Done;
        });
        return command;
    }

    static (ImmutableArray<FormatFile> Files, ImmutableArray<Finding> Findings) Case(IReadOnlyList<FormatFile> files, DateOnly asOf)
    {
        var conversion = Converter.ToCase(files, asOf);
        return (conversion.Case is { } text ? [new("case.yaml", text)] : [], conversion.Findings);
    }

    static (ImmutableArray<FormatFile> Files, ImmutableArray<Finding> Findings) Written(
        Terminal terminal, string[] inputs, Func<Case, (ImmutableArray<FormatFile> Files, ImmutableArray<Finding> Findings)> write, CancellationToken cancellation)
    {
        if (inputs.Length != 1) throw new WrongCallException("Give one case folder to write other formats from.");
        var reading = CaseFile.Read(new DiskFolder(Path.GetFullPath(Path.Combine(terminal.Folder, inputs[0]))), cancellation);
        if (reading.Case is not { } @case) return ([], reading.Findings);
        var (files, findings) = write(@case);
        return (files, [.. reading.Findings, .. findings]);
    }

    static List<FormatFile> Inputs(Terminal terminal, string[] inputs)
    {
        var files = new List<FormatFile>();
        foreach (var input in inputs)
        {
            var path = Path.GetFullPath(Path.Combine(terminal.Folder, input));
            if (Directory.Exists(path)) files.AddRange(Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Where(IsFormat).Select(Read));
            else if (File.Exists(path)) files.Add(Read(path));
            else throw new WrongCallException($"There is no file or folder '{input}'.");
        }
        return files.Count > 0 ? files : throw new WrongCallException("There is nothing to convert: no .xml, .json, .yml, .yaml or .gmcr file.");
    }

    static bool IsFormat(string path) => Path.GetExtension(path).ToLowerInvariant() is ".xml" or ".json" or ".yml" or ".yaml" or ".gmcr";

    static FormatFile Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Length > 4L * Converter.LongestFile) throw new WrongCallException($"'{file.Name}' is too large to convert.");
            return new(file.Name, File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"'{path}' could not be read: {error.Message}", error);
        }
    }

    static DateOnly Day(string? text)
    {
        if (text is null) return DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : throw new WrongCallException($"'{text}' is no day; write it as 2025-07-14.");
    }
}
