using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Model.Disclosure;
using Parley.Record.Interchange;
using Parley.Report.Answers;
using Parley.Report.Json;

namespace Parley.Cli.Verbs;

/// <summary><c>parley import CASE FILE</c>: statements from other programs of the field into a case.</summary>
static class ImportVerb
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("import", "Adds the documents and statements of another program's file to a case: REFI-QDA, Discourse Network Analyzer, W3C Web Annotation.");
        var call = new CaseCall(command);
        var file = new Argument<string>("FILE") { Description = "A .qdpx, .dna or .jsonld file." };
        var speaker = new Option<string?>("--speaker") { Description = "The party that speaks where the file does not say.", HelpName = "PARTY" };
        var date = new Option<string?>("--date") { Description = "The day of what is said where neither the file nor its documents say, as 2025-07-14.", HelpName = "DATE" };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be added, and write nothing." };
        command.Add(file);
        command.Add(speaker);
        command.Add(date);
        command.Add(dry);
        command.SetAction((parse, cancellation) => RunAsync(parse, call, new(parse.GetRequiredValue(file), parse.GetValue(speaker), Day(parse.GetValue(date)), parse.GetValue(dry)), terminal, cancellation));
        return command;
    }

    sealed record Wish(string File, string? Speaker, DateOnly? Date, bool Dry);

    static async Task<int> RunAsync(ParseResult parse, CaseCall call, Wish wish, Terminal terminal, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Path.Combine(terminal.Folder, wish.File));
        var read = RecordFormats.ReaderOf(path);
        if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return ExitStatus.CaseHasErrors;
        var @case = inHand.Reading.Case!;
        if (Audience.Named(parse.GetRequiredValue(call.Audience), @case) != Audience.Mediator) throw new WrongCallException("'import' changes the case itself, and so is for the mediator alone. Leave --for out.");
        if (wish.Speaker is { } named && !@case.Parties.Has(named)) throw new WrongCallException($"There is no party '{named}'. There are {string.Join(", ", @case.Parties.Ids)}.");

        var reading = read(Path.GetFileName(path), Bytes(path, wish.File), new() { For = @case, Text = Text, Speaker = wish.Speaker, Date = wish.Date }, cancellation);
        foreach (var finding in reading.Findings) await terminal.Error.WriteLineAsync(finding.ToString());
        if (reading.Record is not { } record) return ExitStatus.CaseHasErrors;

        var (draft, told) = CaseUpdate.Of("import", inHand, CaseAddition.Of(@case, record, Text), cancellation);
        foreach (var finding in told) await terminal.Error.WriteLineAsync(finding.ToString());
        if (draft is null) return ExitStatus.CaseHasErrors;
        var addition = draft.Addition;
        var coded = Coded(inHand.Folder, addition, out var unreadable);
        foreach (var finding in unreadable) await terminal.Error.WriteLineAsync(finding.ToString());
        if (!unreadable.IsEmpty) return ExitStatus.CaseHasErrors;

        if (!wish.Dry && addition is not { Statements.IsEmpty: true, Sources.IsEmpty: true, Parties.IsEmpty: true, Codings.IsEmpty: true, Contested.IsEmpty: true }) await draft.WriteAsync(inHand.Folder, coded, cancellation);
        if (parse.GetValue(call.Json))
        {
            await terminal.Output.WriteLineAsync(AnswerJson.Write("import", @case, new ImportAnswer(!wish.Dry, Ids(addition.Parties), Ids(addition.Sources), Ids(addition.Statements), Ids(addition.Contested), addition.Already)));
            return ExitStatus.Done;
        }
        await terminal.Output.WriteLineAsync($"{(wish.Dry ? "Would add" : "Added")} {Wording.Count(addition.Statements.Length, "statement")}, {Wording.Count(addition.Sources.Length, "document")} and {Wording.Count(addition.Parties.Length, "party", "parties")}; {Wording.Count(addition.Already, "statement")} {(addition.Already == 1 ? "was" : "were")} there already.");
        foreach (var (id, statement) in addition.Statements) await terminal.Output.WriteLineAsync($"  {id}: {statement.Says ?? string.Join(" … ", statement.Quote.Select(fragment => fragment.Exact))}");
        if (!addition.Contested.IsEmpty) await terminal.Output.WriteLineAsync($"{(wish.Dry ? "Would add" : "Added")} {Wording.Count(addition.Contested.Length, "contested question")}: {string.Join("; ", addition.Contested.Select(entry => entry.Value.Title))}");
        return ExitStatus.Done;

        string? Text(string id) => inHand.Reading.Texts.TryGet(id, out var text) ? text.Text : null;
    }

    static ImmutableArray<string> Ids<T>(ImmutableArray<KeyValuePair<string, T>> entries) => [.. entries.Select(entry => entry.Key)];

    static string? Coded(string folder, CaseAddition addition, out ImmutableArray<Finding> findings)
    {
        findings = [];
        if (addition.Codings.IsEmpty) return null;
        (var history, findings) = CodingLog.Read(folder);
        if (history is null) return null;
        var known = history.Current.ToHashSet();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var coded in addition.Codings.Where(known.Add)) history = history.Code(coded, now);
        return Record.Coding.CodingFile.Write(history);
    }

    static byte[] Bytes(string path, string given)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw new WrongCallException($"There is no file '{given}'.");
            return file.Length <= Record.Documents.ReadingLimits.Default.Bytes ? File.ReadAllBytes(path) : throw new WrongCallException($"'{given}' is larger than {Record.Documents.ReadingLimits.Default.Bytes >> 20} MiB.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"'{given}' could not be read: {error.Message}", error);
        }
    }

    internal static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCallException("--date takes a day, as 2025-07-14.");
}

/// <summary>What came in.</summary>
/// <param name="Written">Whether the case was changed.</param>
/// <param name="Parties">The ids of new parties.</param>
/// <param name="Documents">The ids of new documents.</param>
/// <param name="Statements">The ids of new statements.</param>
/// <param name="Contested">The ids of new contested questions.</param>
/// <param name="Already">How many statements stood in the case as they are.</param>
sealed record ImportAnswer(bool Written, ImmutableArray<string> Parties, ImmutableArray<string> Documents, ImmutableArray<string> Statements, ImmutableArray<string> Contested, int Already);
