using System.CommandLine;
using Parley.Cli.Files;
using Parley.Model.Disclosure;
using Parley.Record.Interchange;
using Parley.Report.Answers;
using Parley.Report.Json;

namespace Parley.Cli.Verbs;

/// <summary><c>parley export CASE</c>: documents and statements to other programs of the field.</summary>
static class ExportVerb
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("export", "Writes documents and statements for other programs: REFI-QDA, Discourse Network Analyzer, W3C Web Annotation, CSV.");
        var call = new CaseCall(command);
        var outputs = new Option<string[]>("--out") { Description = "Where to write: a name that ends in .qdpx, .qdc, .dna, .jsonld or .csv; may be given several times.", HelpName = "FILE", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace files that exist." };
        command.Add(outputs);
        command.Add(force);
        command.SetAction((parse, cancellation) => RunAsync(parse, call, parse.GetRequiredValue(outputs), parse.GetValue(force), terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parse, CaseCall call, string[] named, bool force, Terminal terminal, CancellationToken cancellation)
    {
        var files = named.Select(name => Path.GetFullPath(Path.Combine(terminal.Folder, name))).Select(file => (File: file, Write: RecordFormats.WriterOf(file))).ToArray();
        foreach (var (file, _) in files) OutputFile.RefuseExisting(file, force);
        if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return ExitStatus.CaseHasErrors;

        // How coders read the statements is their judgement, and stays with the mediator.
        var forMediator = Audience.Named(parse.GetRequiredValue(call.Audience), inHand.Reading.Case!) == Audience.Mediator;
        var (history, findings) = forMediator ? CodingLog.Read(inHand.Folder) : (Record.Coding.CodingHistory.Empty, []);
        foreach (var finding in findings) await terminal.Error.WriteLineAsync(finding.ToString());
        if (history is null) return ExitStatus.CaseHasErrors;

        var texts = inHand.WholeTexts;
        var record = CodedRecord.Of(inHand.Case, id => texts.TryGet(id, out var text) ? text.Text : null, history.Current);
        foreach (var (file, write) in files)
        {
            await OutputFile.WriteAsync(file, write(record), force, cancellation);
            if (!parse.GetValue(call.Json)) await terminal.Output.WriteLineAsync($"Wrote {file}: {Wording.Count(record.Statements.Count, "statement")}, {Wording.Count(record.Sources.Count, "document")}, {Wording.Count(record.Texts.Count, "text")}.");
        }
        if (parse.GetValue(call.Json)) await terminal.Output.WriteLineAsync(AnswerJson.Write("export", inHand.Case, new ExportAnswer([.. files.Select(file => Path.GetFileName(file.File))], record.Statements.Count, record.Sources.Count, record.Texts.Count, record.Codings.Length)));
        return ExitStatus.Done;
    }
}

/// <summary>What went out.</summary>
/// <param name="Files">The names of the files that were written.</param>
/// <param name="Statements">How many statements went out.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Texts">How many of them with their text.</param>
/// <param name="Codings">How many codings by coders.</param>
sealed record ExportAnswer(string[] Files, int Statements, int Documents, int Texts, int Codings);
