using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Record.Coding;
using Parley.Record.Interchange;
using Parley.Report.Answers;
using Parley.Report.Json;

namespace Parley.Cli.Verbs;

/// <summary><c>parley code ACT CASE</c>: how coders read the statements of a case, how far they agree, and what was settled.</summary>
static class CodeVerb
{
    static readonly string[] stances = ["demands", "accepts", "conditional", "opposes", "red-line"];

    public static Command Of(Terminal terminal)
    {
        var command = new Command("code", "Codes statements: by several coders, with suggestions, agreement, settling, undo and history.");
        command.Add(Shown("show", "Each statement with its codings and what is suggested for it.", CodingSection.Blocks, terminal));
        command.Add(Shown("agreement", "How far coders agree (Cohen's κ, Krippendorff's α), and what is to be settled.", CodingSection.Agreement, terminal));
        command.Add(Given("give", "Codes a statement for one coder; the coder's earlier stance on the same code gives way.", (history, coded, _, when) => history.Code(coded, when), terminal));
        command.Add(Given("settle", "Settles what coders part on: this counts from now on.", (history, coded, by, when) => history.Settle(coded, by, when), terminal));
        command.Add(Withdraw(terminal));
        command.Add(Stepped("undo", "Undoes the coder's last act that still counts.", (history, by, when) => history.Undo(by, when), terminal));
        command.Add(Stepped("redo", "Lets the act that the coder undid last count again.", (history, by, when) => history.Redo(by, when), terminal));
        command.Add(Change(terminal));
        command.Add(History(terminal));
        command.Add(Confirm(terminal));
        command.Add(Apply(terminal));
        return command;
    }

    static Command Shown(string name, string description, Func<Wording, CodingAnswer, ImmutableArray<Report.Documents.Block>> blocks, Terminal terminal)
    {
        var command = new Command(name, description);
        var call = CaseCall.ForMediator(command);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var answer = CodingAnswer.Of(open.InHand.Case, open.History, open.Changes, suggest: name == "show");
            if (parse.GetValue(call.Json)) await terminal.Output.WriteLineAsync(AnswerJson.Write("code", open.InHand.Case, answer));
            else TerminalWriter.Write(terminal.Console, blocks(new Wording(open.InHand.Case), answer));
            return ExitStatus.Done;
        });
        return command;
    }

    static Command Given(string name, string description, Func<CodingHistory, Coded, string, DateTimeOffset, CodingHistory> add, Terminal terminal)
    {
        var command = new Command(name, description);
        var call = CaseCall.ForMediator(command);
        var (statement, code, by) = (Statement(), Code(), By());
        var stance = new Argument<string>("STANCE") { Description = string.Join(", ", stances) + "." };
        var condition = new Option<string?>("--if") { Description = "For a conditional stance, what has to hold.", HelpName = "CONDITION" };
        var strength = new Option<string>("--strength") { Description = "How firmly it is said: hinted, stated or firm.", HelpName = "WORD", DefaultValueFactory = _ => "stated" };
        var note = new Option<string?>("--note") { Description = "A remark.", HelpName = "TEXT" };
        Add(command, statement, code, stance, by, condition, strength, note);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var coded = new Coded
            {
                Statement = Known(open.InHand.Case, parse.GetRequiredValue(statement)),
                Coder = Name(parse.GetRequiredValue(by)),
                Code = Sound(open.InHand.Case, parse.GetRequiredValue(code)),
                Stance = StanceOf(parse.GetRequiredValue(stance)),
                Strength = NamedValue.TryRead<Strength>(parse.GetRequiredValue(strength), out var firm) ? firm : throw new WrongCallException("--strength is hinted, stated or firm."),
                If = parse.GetValue(condition) is { } text ? Sound(open.InHand.Case, text) : null,
                Note = parse.GetValue(note),
            };
            if (coded.If is not null && coded.Stance != StanceKind.Conditional) throw new WrongCallException("--if goes with the stance conditional alone.");
            await KeepAsync(open, add(open.History, coded, coded.Coder, Now()), cancellation);
            await terminal.Error.WriteLineAsync($"{coded.Coder}: {coded.Statement} is {parse.GetRequiredValue(stance)} on {coded.Code}.");
            return ExitStatus.Done;
        });
        return command;
    }

    static Command Withdraw(Terminal terminal)
    {
        var command = new Command("withdraw", "Takes a coding back.");
        var call = CaseCall.ForMediator(command);
        var (statement, code, by) = (Statement(), Code(), By());
        Add(command, statement, code, by);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var (id, on, coder) = (parse.GetRequiredValue(statement), parse.GetRequiredValue(code), Name(parse.GetRequiredValue(by)));
            var given = open.History.Current.FirstOrDefault(coded => coded.Statement == id && coded.Coder == coder && (coded.Code == on || CaseCodes.Fault(open.InHand.Case, on) is null && coded.Code == CaseCodes.Canonical(on)))
                ?? throw new WrongCallException($"{coder} has not coded '{id}' on '{on}'. 'parley code show' lists the codings.");
            await KeepAsync(open, open.History.Withdraw(given, Now()), cancellation);
            return ExitStatus.Done;
        });
        return command;
    }

    static Command Stepped(string name, string description, Func<CodingHistory, string, DateTimeOffset, CodingHistory> step, Terminal terminal)
    {
        var command = new Command(name, description);
        var call = CaseCall.ForMediator(command);
        var by = By();
        Add(command, by);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var history = step(open.History, Name(parse.GetRequiredValue(by)), Now());
            if (history == open.History) throw new WrongCallException($"There is nothing to {name} for {parse.GetRequiredValue(by)}.");
            await KeepAsync(open, history, cancellation);
            await terminal.Error.WriteLineAsync($"{(name == "undo" ? "Undid" : "Redid")} line {history.Entries[^1].Of} of the history.");
            return ExitStatus.Done;
        });
        return command;
    }

    static Command Change(Terminal terminal)
    {
        var command = new Command("change", "Changes the codebook: a code was renamed or merged (--to one), split (--to several) or given up (no --to). Codings are kept.");
        var call = CaseCall.ForMediator(command);
        var code = new Argument<string>("CODE") { Description = "The code that is no more." };
        var to = new Option<string[]>("--to") { Description = "What took its place; may be given several times.", HelpName = "CODE", DefaultValueFactory = _ => [] };
        var why = new Option<string?>("--why") { Description = "On what grounds.", HelpName = "TEXT" };
        var by = By();
        Add(command, code, to, by, why);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var old = Condition.Parse(parse.GetRequiredValue(code)).Condition?.ToString() ?? parse.GetRequiredValue(code);
            var line = new CodebookLine(Now(), Name(parse.GetRequiredValue(by)), old, [.. parse.GetValue(to)!.Select(one => Sound(open.InHand.Case, one))], parse.GetValue(why));
            await OutputFile.WriteAsync(CodingLog.BookOf(open.InHand.Folder), CodebookFile.Write(open.Changes.Add(line)), replace: true, cancellation);
            var carry = open.History.Current.Concat(open.History.Settled).Count(coded => coded.Code == old);
            await terminal.Error.WriteLineAsync($"{Became(line)}; {Wording.Count(carry, "coding")} {(carry == 1 ? "carries" : "carry")} it.");
            if (CaseCodes.Fault(open.InHand.Case, old) is null) await terminal.Error.WriteLineAsync($"'{old}' is a code of the case still, and codings of it stay as they are until case.yaml no longer has it.");
            return ExitStatus.Done;
        });
        return command;
    }

    static Command History(Terminal terminal)
    {
        var command = new Command("history", "All that was ever done to codings, oldest first.");
        var call = CaseCall.ForMediator(command);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            if (parse.GetValue(call.Json)) await terminal.Output.WriteLineAsync(AnswerJson.Write("code", open.InHand.Case, new { history = open.History.Entries, codebook = open.Changes }));
            else
            {
                var lines = open.History.Entries.Select(entry => (entry.When, Line: $"{entry.Number,4}  {Minute(entry.When)}  {entry.By}  {Done(entry)}"))
                    .Concat(open.Changes.Select(change => (change.When, Line: $"      {Minute(change.When)}  {change.By}  changed  {Became(change)}{Remark(change.Why)}")));
                foreach (var (_, line) in lines.OrderBy(line => line.When)) await terminal.Output.WriteLineAsync(line);
            }
            return ExitStatus.Done;
        });
        return command;
    }

    static string Minute(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static string Done(CodingEntry entry) => entry.Coded is not { } coded
        ? $"{Word(entry.Kind)} line {entry.Of}"
        : $"{Word(entry.Kind)}  {coded.Statement}  {coded.Code}: {stances[(int)coded.Stance]}{(coded.If is { } condition ? $", if {condition}" : "")}{coded.Strength switch { Strength.Hinted => ", hinted", Strength.Firm => ", firmly", _ => "" }}{Remark(coded.Note)}";

    static string Remark(string? note) => note is null ? "" : $" ({note})";

    static string Became(CodebookLine change) => $"{change.Code} {(change.Into.Length switch { 0 => "was given up", 1 => "became", _ => "was split into" })}{(change.Into.IsEmpty ? "" : " " + string.Join(", ", change.Into))}";

    static Command Confirm(Terminal terminal)
    {
        var command = new Command("confirm", "Confirms drafts that you have held against their source: from now on they count.");
        var call = CaseCall.ForMediator(command);
        var statements = new Argument<string[]>("STATEMENTS") { Description = "The ids of the statements.", Arity = ArgumentArity.OneOrMore };
        Add(command, statements);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var ids = parse.GetRequiredValue(statements).Select(id => Known(open.InHand.Case, id)).Distinct(StringComparer.Ordinal).ToArray();
            var wanted = open.InHand.Reading.Case! with { Statements = open.InHand.Reading.Case!.Statements.Select((id, statement) => ids.Contains(id) ? statement with { Draft = false } : statement) };
            await CaseEdit.WriteAsync(open.InHand, wanted, text => ids.Where(id => open.InHand.Case.Statements[id].Draft).Aggregate((string?)text, (draft, id) => draft is null ? null : CaseText.Remove(draft, "statements", id, "draft")), cancellation);
            await terminal.Error.WriteLineAsync($"Confirmed {string.Join(", ", ids)}.");
            return ExitStatus.Done;
        });
        return command;
    }

    static Command Apply(Terminal terminal)
    {
        var command = new Command("apply", "Writes what was settled into the case file, as the stances of the statement.");
        var call = CaseCall.ForMediator(command);
        var statements = new Argument<string[]>("STATEMENTS") { Description = "The ids of the statements.", Arity = ArgumentArity.OneOrMore };
        Add(command, statements);
        command.SetAction(async (parse, cancellation) =>
        {
            if (Opened(parse, call, terminal, cancellation) is not { } open) return ExitStatus.CaseHasErrors;
            var answer = CodingAnswer.Of(open.InHand.Case, open.History, open.Changes, suggest: false);
            var changed = parse.GetRequiredValue(statements).Select(id => Known(open.InHand.Case, id)).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => Settled(open.InHand.Case.Statements[id], answer.Statements.First(one => one.Statement == id)), StringComparer.Ordinal);
            var wanted = open.InHand.Reading.Case! with { Statements = open.InHand.Reading.Case!.Statements.Select((id, statement) => changed.TryGetValue(id, out var own) ? statement with { Stances = own.Stances, Inferred = own.Inferred } : statement) };
            await CaseEdit.WriteAsync(
                open.InHand,
                wanted,
                text => changed.Aggregate((string?)text, (draft, one) => draft is null ? null : CaseText.Set(draft, "statements", one.Key, "stances", one.Value.Stances) is { } set ? CaseText.Set(set, "statements", one.Key, "inferred", true) : null),
                cancellation);
            await terminal.Error.WriteLineAsync($"Wrote the stances of {string.Join(", ", changed.Keys)}.");
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>A statement with what was settled of it in place of its own stances on the same codes.</summary>
    static Statement Settled(Statement statement, StatementCoding coding)
    {
        if (coding.Settled.IsEmpty) throw new WrongCallException($"Nothing was settled of '{coding.Statement}'. Settle it with 'parley code settle'.");
        ImmutableArray<Stance> stances = [.. coding.Settled.Select(coded => new Stance { On = Condition.Parse(coded.Code).Condition!, Kind = coded.Stance, If = coded.If is { } text ? Condition.Parse(text).Condition : null })];
        return statement with { Stances = [.. statement.Stances.Where(own => !stances.Any(stance => stance.On.Equals(own.On))), .. stances], Inferred = true };
    }

    sealed record Open(CaseInHand InHand, CodingHistory History, ImmutableArray<CodebookLine> Changes);

    /// <summary>The case with its codings; null where one of the files has errors, which are told.</summary>
    static Open? Opened(ParseResult parse, CaseCall call, Terminal terminal, CancellationToken cancellation)
    {
        if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return null;
        var (history, wrong) = CodingLog.Read(inHand.Folder);
        var (changes, misread) = CodingLog.ReadBook(inHand.Folder);
        foreach (var finding in wrong.Concat(misread)) terminal.Error.WriteLine(finding);
        return history is not null && changes is { } lines ? new(inHand, history, lines) : null;
    }

    static Task KeepAsync(Open open, CodingHistory history, CancellationToken cancellation) => OutputFile.WriteAsync(CodingLog.PathOf(open.InHand.Folder), CodingFile.Write(history), replace: true, cancellation);

    static void Add(Command command, params Symbol[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else if (symbol is System.CommandLine.Option option) command.Add(option);
        }
    }

    static Argument<string> Statement() => new("STATEMENT") { Description = "The id of the statement." };

    static Argument<string> Code() => new("CODE") { Description = "What it is about, a condition over issues in quotation marks: \"flow = low\"." };

    static Option<string> By() => new("--by") { Description = "Who codes, as a name or initials.", HelpName = "CODER", Required = true };

    static string Known(Case @case, string id) => @case.Statements.Has(id) ? id : throw new WrongCallException($"There is no statement '{id}'.{(Nearest(id, @case.Statements.Ids) is { } near ? $" Did you mean '{near}'?" : "")}");

    static string? Nearest(string id, IEnumerable<string> ids) => ids.FirstOrDefault(other => other.Contains(id, StringComparison.OrdinalIgnoreCase) || id.Contains(other, StringComparison.OrdinalIgnoreCase));

    static string Name(string by) => string.IsNullOrWhiteSpace(by) ? throw new WrongCallException("--by takes a name or initials.") : by.Trim();

    static string Sound(Case @case, string code) => CaseCodes.Fault(@case, code) is { } fault ? throw new WrongCallException(fault) : CaseCodes.Canonical(code);

    static StanceKind StanceOf(string word) => Array.FindIndex(stances, stance => string.Equals(stance, word.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? (StanceKind)at : throw new WrongCallException($"There is no stance '{word}'. It is {string.Join(", ", stances)}.");

    static string Word(CodingAct act) => act switch { CodingAct.Code => "coded", CodingAct.Withdraw => "withdrew", CodingAct.Settle => "settled", CodingAct.Undo => "undid", _ => "redid" };

    static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
