using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Record.Documents;
using Parley.Record.Interchange;
using Parley.Record.Language;
using Parley.Record.Suggestions;
using Parley.Report.Answers;
using Parley.Report.Json;

namespace Parley.Cli.Verbs;

/// <summary><c>parley read FILES --case CASE</c>: statements suggested from documents, for a person to confirm.</summary>
static class ReadVerb
{
    static readonly (string Word, double Level)[] words = [("sure", 0.9), ("likely", 0.7), ("all", 0)];

    public static Command Of(Terminal terminal)
    {
        var command = new Command("read", "Suggests statements from documents: who said what, where, how sure that is and why, and how it may be coded.");
        var files = new Argument<string[]>("FILES") { Description = "Text, Markdown, HTML, PDF or docx files; the sources of the case where none is given.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(files);
        var call = CaseCall.ByOption(command);
        var accept = new Option<string?>("--accept") { Description = "Write what is at least so sure to the case as drafts, and keep the documents: sure (0.9), likely (0.7), all (0), or a number from 0 to 1.", HelpName = "LEVEL" };
        var take = new Option<string[]>("--take") { Description = "Write these to the case, however sure: 3 or 2,5-7.", HelpName = "NUMBERS", DefaultValueFactory = _ => [] };
        var speaker = new Option<string[]>("--speaker") { Description = "Who speaks in one of them: 4=vale. May be given several times.", HelpName = "NUMBER=PARTY", DefaultValueFactory = _ => [] };
        var date = new Option<string?>("--date") { Description = "The day of what documents without a date report, as 2025-07-14.", HelpName = "DATE" };
        var language = new Option<string?>("--language") { Description = "The language of the documents, as two letters; told from the text unless given.", HelpName = "LANGUAGE" };
        foreach (var option in new System.CommandLine.Option[] { accept, take, speaker, date, language }) command.Add(option);
        command.SetAction((parse, cancellation) => RunAsync(
            parse, call, new(parse.GetValue(files) ?? [], LevelOf(parse.GetValue(accept)), Numbers(parse.GetValue(take)!), parse.GetValue(speaker)!, ImportVerb.Day(parse.GetValue(date)), parse.GetValue(language)), terminal, cancellation));
        return command;
    }

    sealed record Wish(string[] Files, double? Level, ImmutableSortedSet<int> Take, string[] Speakers, DateOnly? Date, string? Language)
    {
        public bool Writes => Level is not null || !Take.IsEmpty;

        public bool Wants(StatementSuggestion one) => Take.Contains(one.Number) || Level is { } level && one.Confidence >= level;
    }

    static async Task<int> RunAsync(ParseResult parse, CaseCall call, Wish wish, Terminal terminal, CancellationToken cancellation)
    {
        // The language model is read while the case and the documents are.
        _ = Task.Run(() => LanguageModel.English, CancellationToken.None);
        if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return ExitStatus.CaseHasErrors;
        var speakers = Speakers(wish.Speakers, inHand.Case);
        var (documents, unreadable) = await DocumentsAsync(wish.Files, terminal, cancellation);
        if (wish.Files.Length > 0 && documents.Count == 0) return ExitStatus.CaseHasErrors;

        var read = CaseReader.Read(inHand.Case, inHand.Reading.Texts, documents, new() { Language = wish.Language, Date = wish.Date, Speakers = speakers }, terminal.Progress("read"), cancellation);
        var answer = read.Answer;
        if (answer.Complete && (wish.Take.Concat(speakers.Keys).Where(number => number < 1 || number > answer.Suggestions.Length).ToArray() is [var wrong, ..]))
            throw new WrongCallException($"There is no number {wrong} among the {answer.Suggestions.Length} that were found.");
        if (wish.Writes && answer.Complete)
        {
            if (await WriteAsync(inHand, read, wish, terminal, cancellation) is not { } written) return ExitStatus.CaseHasErrors;
            answer = answer with { Written = written.Statements, Kept = written.Sources };
        }
        if (parse.GetValue(call.Json)) await terminal.Output.WriteLineAsync(AnswerJson.Write("read", inHand.Case, answer));
        else TerminalWriter.Write(terminal.Console, ReadSection.Blocks(new Wording(inHand.Case), answer));
        return !answer.Complete ? ExitStatus.Stopped : unreadable ? ExitStatus.CaseHasErrors : ExitStatus.Done;
    }

    /// <summary>Reads the files; what is wrong with one is told, and the others are read.</summary>
    static async Task<(List<Document> Documents, bool Unreadable)> DocumentsAsync(string[] files, Terminal terminal, CancellationToken cancellation)
    {
        var documents = new List<Document>();
        foreach (var file in files)
        {
            var path = Path.GetFullPath(Path.Combine(terminal.Folder, file));
            if (Directory.Exists(path)) throw new WrongCallException($"'{file}' is a folder. Name the files in it.");
            try
            {
                await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
                var reading = DocumentReader.Read(Path.GetFileName(path), stream, cancellation: cancellation);
                foreach (var finding in reading.Findings) await terminal.Error.WriteLineAsync(finding.ToString());
                if (reading.Document is { } document) documents.Add(document);
            }
            catch (FileNotFoundException error)
            {
                throw new WrongCallException($"There is no file '{file}'.", error);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new WrongCallException($"'{file}' could not be read: {error.Message}", error);
            }
        }
        return (documents, documents.Count < files.Length);
    }

    /// <summary>Writes what is wanted; null where the case would have errors, which are told.</summary>
    static async Task<(ImmutableArray<string> Statements, ImmutableArray<string> Sources)?> WriteAsync(CaseInHand inHand, CaseDocuments read, Wish wish, Terminal terminal, CancellationToken cancellation)
    {
        var statements = ImmutableArray.CreateBuilder<KeyValuePair<string, Statement>>();
        foreach (var one in read.Answer.Suggestions.Where(wish.Wants))
        {
            if (one.Draft(Math.Max(wish.Level ?? 0, CodingLevel)) is { } statement) statements.Add(new(one.Id, statement));
            else if (one is { Standing: SuggestionStanding.New, Date: null }) await terminal.Error.WriteLineAsync($"Number {one.Number} was left out: neither its document nor --date gives a day.");
            else if (wish.Take.Contains(one.Number)) await terminal.Error.WriteLineAsync(one.Standing == SuggestionStanding.Known ? $"Number {one.Number} was left out: it is '{one.Known}' of the case." : $"Number {one.Number} was left out: nobody is named who said it. Say who with --speaker {one.Number}=PARTY.");
        }
        ImmutableArray<KeyValuePair<string, Source>> sources = [.. read.New.Select(one => KeyValuePair.Create(one.Id, one.Source with { File = one.Text.File, Note = $"The text of the file {one.Name}, SHA-256 {one.Document!.Hash}." }))];
        var addition = new CaseAddition([], sources, [.. read.New.Select(one => KeyValuePair.Create(one.Text.File, one.Text.Text))], statements.ToImmutable(), [], 0);
        if (addition is { Sources.IsEmpty: true, Statements.IsEmpty: true }) return ([], []);

        var (update, findings) = CaseUpdate.Of("read", inHand, addition, cancellation);
        foreach (var finding in findings) await terminal.Error.WriteLineAsync(finding.ToString());
        if (update is null) return null;
        foreach (var one in read.New.Where(one => one.Document!.Kind != FileKind.PlainText)) await KeepAsync(inHand.Folder, one, cancellation);
        await update.WriteAsync(inHand.Folder, null, cancellation);
        return ([.. update.Addition.Statements.Select(entry => entry.Key)], [.. update.Addition.Sources.Select(entry => entry.Key)]);
    }

    /// <summary>From which confidence a coding goes into a draft, whatever the level asked for.</summary>
    const double CodingLevel = 0.5;

    /// <summary>Keeps the file as it came beside its text, unless it is there.</summary>
    static async Task KeepAsync(string folder, NewSource one, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, "sources", "originals", $"{one.Id}{Path.GetExtension(one.Name)}");
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await OutputFile.WriteAsync(path, ImmutableCollectionsMarshal.AsArray(one.Document!.Original)!, replace: false, cancellation);
    }

    static double? LevelOf(string? text) => text is null ? null
        : words.FirstOrDefault(word => word.Word == text) is { Word: not null } named ? named.Level
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var level) && level is >= 0 and <= 1 ? level
        : throw new WrongCallException($"--accept takes {string.Join(", ", words.Select(word => word.Word))} or a number from 0 to 1, not '{text}'.");

    static ImmutableSortedSet<int> Numbers(string[] given)
    {
        var numbers = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var part in given.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var ends = part.Split('-', 2);
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last < first || last - first > 100_000)
                throw new WrongCallException($"--take takes numbers of the table, as 3 or 2,5-7, not '{part}'.");
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }
        return numbers.ToImmutable();
    }

    static ImmutableDictionary<int, string> Speakers(string[] given, Case @case)
    {
        var speakers = ImmutableDictionary.CreateBuilder<int, string>();
        foreach (var text in given)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw new WrongCallException($"--speaker takes a number of the table and a party, as 4={@case.Parties.Ids.First()}, not '{text}'.");
            if (!@case.Parties.Has(parts[1])) throw new WrongCallException($"There is no party '{parts[1]}'. There are {string.Join(", ", @case.Parties.Ids)}.");
            speakers[number] = parts[1];
        }
        return speakers.ToImmutable();
    }
}
