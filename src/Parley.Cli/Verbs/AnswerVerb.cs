using System.Collections.Immutable;
using System.CommandLine;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Json;

namespace Parley.Cli.Verbs;

/// <summary>A verb that answers one question about a case, as a table for a person or as JSON for a program.</summary>
static class AnswerVerb
{
    /// <summary>Makes such a verb.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it answers.</param>
    /// <param name="answer">Computes the answer.</param>
    /// <param name="blocks">Puts the answer in words and tables.</param>
    /// <param name="terminal">Where it prints.</param>
    public static Command Of<TAnswer>(
        string name,
        string description,
        Func<CaseInHand, IProgress<double>, CancellationToken, TAnswer> answer,
        Func<Wording, TAnswer, ImmutableArray<Block>> blocks,
        Terminal terminal)
        where TAnswer : notnull =>
        Of(name, description, (inHand, _, progress, cancellation) => answer(inHand, progress, cancellation), blocks, terminal);

    /// <summary>Makes such a verb with arguments of its own. When it is stopped it tells what it has found by then; the answer says that it is not whole.</summary>
    public static Command Of<TAnswer>(
        string name,
        string description,
        Func<CaseInHand, ParseResult, IProgress<double>, CancellationToken, TAnswer> answer,
        Func<Wording, TAnswer, ImmutableArray<Block>> blocks,
        Terminal terminal,
        params Symbol[] symbols)
        where TAnswer : notnull
    {
        var command = new Command(name, description);
        var call = new CaseCall(command);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else if (symbol is Option option) command.Add(option);
        }
        command.SetAction((parse, cancellation) =>
        {
            if (!call.TryRead(parse, terminal, cancellation, out var inHand)) return Task.FromResult(ExitStatus.CaseHasErrors);
            var result = answer(inHand, parse, terminal.Progress(name), cancellation);
            if (parse.GetValue(call.Json)) terminal.Output.WriteLine(AnswerJson.Write(name, inHand.Case, result));
            else TerminalWriter.Write(terminal.Console, blocks(new Wording(inHand.Case, inHand.Texts), result));
            return Task.FromResult(cancellation.IsCancellationRequested ? ExitStatus.Stopped : ExitStatus.Done);
        });
        return command;
    }
}
