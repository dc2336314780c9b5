using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Model.Disclosure;
using Parley.Model.Files;
using Parley.Record.Interchange;
using Parley.Report.Json;

namespace Parley.Cli.Verbs;

/// <summary><c>parley import CASE FILE</c>: statements from other programs of the field into a case.</summary>
static class ImportVerb
{
    const int MostNames = 1000;

    static readonly string[] names = ["case.yaml", "case.yml"];

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

        var addition = Placed(CaseAddition.Of(@case, record, Text), new DiskFolder(inHand.Folder));
        var (draft, told) = Drafted(inHand, addition, cancellation);
        foreach (var finding in told) await terminal.Error.WriteLineAsync(finding.ToString());
        if (draft is null) return ExitStatus.CaseHasErrors;
        addition = draft.Addition;
        var coded = Coded(inHand.Folder, addition, out var unreadable);
        foreach (var finding in unreadable) await terminal.Error.WriteLineAsync(finding.ToString());
        if (!unreadable.IsEmpty) return ExitStatus.CaseHasErrors;

        if (!wish.Dry && addition is not { Statements.IsEmpty: true, Sources.IsEmpty: true, Parties.IsEmpty: true, Codings.IsEmpty: true }) await WriteAsync(inHand.Folder, draft, coded, cancellation);
        if (parse.GetValue(call.Json))
        {
            await terminal.Output.WriteLineAsync(AnswerJson.Write("import", @case, new ImportAnswer(!wish.Dry, Ids(addition.Parties), Ids(addition.Sources), Ids(addition.Statements), addition.Already)));
            return ExitStatus.Done;
        }
        await terminal.Output.WriteLineAsync($"{(wish.Dry ? "Would add" : "Added")} {addition.Statements.Length} statements, {addition.Sources.Length} documents and {addition.Parties.Length} parties; {addition.Already} statements were there already.");
        foreach (var (id, statement) in addition.Statements) await terminal.Output.WriteLineAsync($"  {id}: {statement.Says ?? string.Join(" … ", statement.Quote.Select(fragment => fragment.Exact))}");
        return ExitStatus.Done;

        string? Text(string id) => inHand.Reading.Texts.TryGet(id, out var text) ? text.Text : null;
    }

    /// <summary>The addition with files for its texts that nobody uses; a file that holds the very text, as of an import that was stopped, is taken up.</summary>
    static CaseAddition Placed(CaseAddition addition, DiskFolder folder)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in addition.Texts)
        {
            var free = file;
            for (var number = 2; !IsFree(free, text); number++) free = number > MostNames ? throw new WrongCallException($"'{file}' cannot be written beside what lies in the folder.") : $"{file[..^".txt".Length]}-{number}.txt";
            moved[file] = free;
        }
        return addition with
        {
            Texts = [.. addition.Texts.Select(entry => KeyValuePair.Create(moved[entry.Key], entry.Value))],
            Sources = [.. addition.Sources.Select(entry => entry.Value.File is { } file ? KeyValuePair.Create(entry.Key, entry.Value with { File = moved[file] }) : entry)],
        };

        bool IsFree(string file, string text) => !moved.ContainsValue(file) && folder.Read(file, CaseFile.SizeLimit) switch
        {
            { Status: FolderFileStatus.Missing } => true,
            { Status: FolderFileStatus.Found, Bytes: var bytes } => bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(text)),
            _ => false,
        };
    }

    static ImmutableArray<string> Ids<T>(ImmutableArray<KeyValuePair<string, T>> entries) => [.. entries.Select(entry => entry.Key)];

    sealed record Draft(CaseAddition Addition, string File, string Text);

    /// <summary>The case with what is added, read again: it has to hold all it held. A statement that makes an error is left out and told.</summary>
    static (Draft? Draft, ImmutableArray<Finding> Findings) Drafted(CaseInHand inHand, CaseAddition addition, CancellationToken cancellation)
    {
        var folder = new DiskFolder(inHand.Folder);
        var file = names.FirstOrDefault(name => folder.Read(name, CaseFile.SizeLimit).Status == FolderFileStatus.Found)
            ?? throw new WrongCallException("'import' adds to case.yaml; save the case as YAML first.");
        var before = Encoding.UTF8.GetString(folder.Read(file, CaseFile.SizeLimit).Bytes.Span).TrimStart('\uFEFF');
        var windows = before.Contains("\r\n", StringComparison.Ordinal);
        if (windows) before = before.Replace("\r\n", "\n", StringComparison.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        while (true)
        {
            var text = CaseText.Add(before, "parties", addition.Parties);
            if (text is not null) text = CaseText.Add(text, "sources", addition.Sources);
            if (text is not null) text = CaseText.Add(text, "statements", addition.Statements);
            if (text is null) throw new WrongCallException("'parties', 'sources' or 'statements' of the case are written in braces on one line. Write them one entry a line, so that entries can be added.");

            var after = CaseFile.Read(new DraftFolder(folder, addition.Texts.Append(new(file, text)).ToDictionary(StringComparer.Ordinal)), cancellation);
            if (after.Case is { } @case)
            {
                if (!Holds(@case, inHand.Reading.Case!)) throw new WrongCallException("What is to be added would change what stands in the case; nothing was written. Write the entries one a line, so that more can be added.");
                return (new(addition, file, windows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text), findings.ToImmutable());
            }
            var errors = after.Findings.Where(finding => finding.Severity == Severity.Error).ToArray();
            var bad = addition.Statements.Select(entry => (entry.Key, Lines: CaseText.LinesOf(text, "statements", entry.Key))).Select(entry => (entry.Key, Error: Array.Find(errors, error => error.Place.File == file && error.Place.Line >= entry.Lines.First && error.Place.Line <= entry.Lines.Last))).Where(entry => entry.Error is not null).ToArray();
            foreach (var (id, error) in bad) findings.Add(new(Severity.Warning, "statement-left-out", new(file, 0, 0), $"The statement '{id}' was left out: {error!.What}", error.Mend));
            if (bad.Length == 0) return (null, [.. findings, .. errors]);
            addition = addition with { Statements = addition.Statements.RemoveAll(entry => bad.Any(one => one.Key == entry.Key)), Codings = addition.Codings.RemoveAll(coded => bad.Any(one => one.Key == coded.Statement)) };
        }
    }

    /// <summary>Whether a case holds all that another holds, unchanged and in its order.</summary>
    static bool Holds(Case @case, Case held) =>
        Written(@case with { Parties = @case.Parties.Where((id, _) => held.Parties.Has(id)), Sources = @case.Sources.Where((id, _) => held.Sources.Has(id)), Statements = @case.Statements.Where((id, _) => held.Statements.Has(id)) }) == Written(held);

    static string Written(Case @case) => JsonSerializer.Serialize(@case, CaseJson.Options);

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

    static async Task WriteAsync(string folder, Draft draft, string? coded, CancellationToken cancellation)
    {
        if (!draft.Addition.Texts.IsEmpty) Directory.CreateDirectory(Path.Combine(folder, "sources"));
        foreach (var (file, text) in draft.Addition.Texts.Where(entry => !File.Exists(Path.Combine(folder, entry.Key)))) await OutputFile.WriteAsync(Path.Combine(folder, file), text, replace: false, cancellation);
        if (coded is not null) await OutputFile.WriteAsync(CodingLog.PathOf(folder), coded, replace: true, cancellation);
        await OutputFile.WriteAsync(Path.Combine(folder, draft.File), draft.Text, replace: true, cancellation);
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

    static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCallException("--date takes a day, as 2025-07-14.");
}

/// <summary>What came in.</summary>
/// <param name="Written">Whether the case was changed.</param>
/// <param name="Parties">The ids of new parties.</param>
/// <param name="Documents">The ids of new documents.</param>
/// <param name="Statements">The ids of new statements.</param>
/// <param name="Already">How many statements stood in the case as they are.</param>
sealed record ImportAnswer(bool Written, ImmutableArray<string> Parties, ImmutableArray<string> Documents, ImmutableArray<string> Statements, int Already);
