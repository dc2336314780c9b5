using System.CommandLine;
using System.Globalization;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Record.Networks;
using Parley.Report.Answers;
using Parley.Report.Drawing;
using Parley.Report.Html;
using Parley.Report.Json;
using Parley.Report.Markdown;

namespace Parley.Cli.Verbs;

/// <summary><c>parley network CASE</c>: who agrees with whom on what.</summary>
static class NetworkVerb
{
    /// <summary>The most stretches of time that are drawn up.</summary>
    const int MostWindows = 1000;

    public static Command Of(Terminal terminal)
    {
        var command = new Command("network", "Who agrees with whom on what, as networks of actors and concepts.");
        var call = new CaseCall(command);
        var options = new NetworkCall(command);
        command.SetAction(async (parse, cancellation) =>
        {
            var files = options.Files(parse, terminal);
            var network = options.Network(parse);
            if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return ExitStatus.CaseHasErrors;
            RefuseMany(inHand.Case, network);
            var answer = NetworkAnswer.Of(inHand.Case, network);
            foreach (var (file, write) in files)
            {
                await OutputFile.WriteAsync(file, write(inHand.Case, answer), replace: true, cancellation);
                await terminal.Error.WriteLineAsync($"Wrote {file}");
            }
            if (parse.GetValue(call.Json)) await terminal.Output.WriteLineAsync(AnswerJson.Write("network", inHand.Case, answer));
            else if (files.Length == 0) TerminalWriter.Write(terminal.Console, NetworkSection.Blocks(new Wording(inHand.Case), answer));
            return ExitStatus.Done;
        });
        return command;
    }

    static void RefuseMany(Case view, NetworkOptions network)
    {
        if (NetworkAnswer.Stretches(view, network) > MostWindows) throw new WrongCallException($"That would be more than {MostWindows} stretches of time. Take a longer --step.");
    }

    /// <summary>The options of the verb.</summary>
    sealed class NetworkCall
    {
        readonly Option<string?> from = new("--from") { Description = "The first day that counts, as 2025-07-14.", HelpName = "DATE" };
        readonly Option<string?> to = new("--to") { Description = "The last day that counts.", HelpName = "DATE" };
        readonly Option<int?> window = new("--window") { Description = "Also stretch by stretch, each of so many days.", HelpName = "DAYS" };
        readonly Option<int?> step = new("--step") { Description = "By how many days a stretch is later than the one before; as many as it holds unless given.", HelpName = "DAYS" };
        readonly Option<string> normalise = new("--normalise") { Description = "What weights are divided by: none, average, jaccard or cosine.", DefaultValueFactory = _ => "none", HelpName = "HOW" };
        readonly Option<bool> repeated = new("--repeated") { Description = "Count every time something is said, not once." };
        readonly Option<string> mode = new("--mode") { Description = "Which network goes into .csv and .graphml: actors and concepts (two), or actors and actors (one).", DefaultValueFactory = _ => "two", HelpName = "one|two" };
        readonly Option<string[]> outputs = new("--out") { Description = "Where to write instead: a name that ends in .csv, .graphml, .html, .md or .json; may be given several times.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        readonly Option<bool> force = new("--force") { Description = "Replace files that exist." };

        public NetworkCall(Command command)
        {
            foreach (var option in new System.CommandLine.Option[] { from, to, window, step, normalise, repeated, mode, outputs, force }) command.Add(option);
        }

        public NetworkOptions Network(ParseResult call)
        {
            if (call.GetValue(step) is not null && call.GetValue(window) is null) throw new WrongCallException("--step goes with --window.");
            var (first, last) = (Day(call.GetValue(from), "--from"), Day(call.GetValue(to), "--to"));
            if (first > last) throw new WrongCallException("--from is later than --to.");
            return new()
            {
                From = first,
                To = last,
                Window = Days(call.GetValue(window), "--window"),
                Step = Days(call.GetValue(step), "--step"),
                Once = !call.GetValue(repeated),
                Normalisation = NamedValue.TryRead<Normalisation>(call.GetValue(normalise), out var how) ? how : throw new WrongCallException("--normalise takes none, average, jaccard or cosine."),
            };
        }

        public (string File, Func<Case, NetworkAnswer, string> Write)[] Files(ParseResult call, Terminal terminal)
        {
            var which = call.GetValue(mode) switch { "two" => NetworkMode.TwoMode, "one" => NetworkMode.OneMode, _ => throw new WrongCallException("--mode takes one or two.") };
            var files = call.GetValue(outputs)!.Select(name => Path.GetFullPath(Path.Combine(terminal.Folder, name))).Select(file => (file, WriterOf(file, which, terminal))).ToArray();
            foreach (var (file, _) in files) OutputFile.RefuseExisting(file, call.GetValue(force));
            return files;
        }

        static Func<Case, NetworkAnswer, string> WriterOf(string file, NetworkMode mode, Terminal terminal) => Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".csv" => (_, answer) => NetworkFiles.Csv(answer, mode),
            ".graphml" => (view, answer) => NetworkFiles.GraphMl(answer, mode, new Wording(view).Party),
            ".html" or ".htm" => (view, answer) => HtmlWriter.Write(Drawn(view, answer, terminal)),
            ".md" => (view, answer) => MarkdownWriter.Write(Drawn(view, answer, terminal)),
            ".json" => (view, answer) => DocumentJson.Write(Drawn(view, answer, terminal)),
            var other => throw new WrongCallException($"'{other}' says nothing about the form of '{file}'. Name a file that ends in .csv, .graphml, .html, .md or .json."),
        };

        static Report.Documents.Document Drawn(Case view, NetworkAnswer answer, Terminal terminal)
        {
            using var drawing = DrawingEngine.TryStart();
            if (drawing is null) terminal.Error.WriteLine("This machine has no library to draw with; the tables of the pictures stand alone.");
            return NetworkDocument.Of(view, answer, drawing);
        }

        static DateOnly? Day(string? text, string option) => text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new WrongCallException($"{option} takes a day, as 2025-07-14.");

        static int? Days(int? days, string option) => days is null or >= 1 and <= 36_500 ? days : throw new WrongCallException($"{option} takes a number of days from 1 to 36500.");
    }
}
