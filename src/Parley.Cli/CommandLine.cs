using System.CommandLine;
using System.Text.RegularExpressions;
using Parley.Cli.Verbs;
using Parley.Report.Answers;
using Parley.Solve.Bargaining;
using Parley.Solve.Division;
using Parley.Solve.Exchanges;
using Parley.Solve.Positions;
using Parley.Solve.Proposals;
using Parley.Solve.Space;
using Parley.Solve.Stability;

namespace Parley.Cli;

/// <summary>The command line: its verbs, and what happens when a call is wrong.</summary>
static partial class CommandLine
{
    /// <summary>Runs one call.</summary>
    /// <returns>An <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Parley turns a mediated conflict into answers a mediator can defend.");
        foreach (var verb in AllVerbs(terminal)) root.Add(verb);

        var call = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (Misread(call) is { } complaint)
        {
            await terminal.Error.WriteLineAsync(complaint);
            return ExitStatus.WrongCall;
        }
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error };
            return await call.InvokeAsync(configuration, cancellation);
        }
        catch (WrongCallException complaint2)
        {
            await terminal.Error.WriteLineAsync(complaint2.Message);
            return ExitStatus.WrongCall;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped; nothing was written.");
            return ExitStatus.Stopped;
        }
    }

    static IEnumerable<Command> AllVerbs(Terminal terminal) =>
    [
        NewVerb.Of(terminal),
        CheckVerb.Of(terminal),
        AnswerVerb.Of("positions", "Who accepts what, on what evidence.", (inHand, _, _) => PositionMatrix.Of(inHand.Case), PositionsSection.WithEvidence, terminal),
        AnswerVerb.Of("proposals", "Each proposal against the positions: nonstarters, what changed, whose concern it meets.", (inHand, _, _) => ProposalStanding.Of(inHand.Case), ProposalsSection.Blocks, terminal),
        AnswerVerb.Of("space", "What is still possible; else what collides, and the smallest moves that would open the space.", (inHand, progress, cancellation) => SpaceAnswer.Of(inHand.Case, progress, cancellation), SpaceSection.Blocks, terminal),
        AnswerVerb.Of("bargain", "The efficient packages and the bargaining solutions.", (inHand, progress, cancellation) => BargainAnswer.Of(inHand.Case, progress, cancellation), BargainSection.Blocks, terminal),
        ImproveVerb.Of(terminal),
        AnswerVerb.Of("division", "How two parties would share out what lies between them (Adjusted Winner).", (inHand, _, _) => DivisionAnswer.Of(inHand.Case), DivisionSection.Blocks, terminal),
        AnswerVerb.Of("stability", "Which situations would hold without a deal, for whom, under which concept, and why.", (inHand, _, progress, cancellation) => StabilityAnswer.Of(inHand.Case, progress, Environment.ProcessorCount, cancellation), StabilitySection.Blocks, terminal),
        UnlockVerb.Of(terminal),
        AnswerVerb.Of("exchange", "In which order steps can be exchanged so that nobody gains by stopping, or the least guarantee that makes it so.", (inHand, progress, cancellation) => ExchangeAnswer.Of(inHand.Case, progress, cancellation), ExchangeSection.Blocks, terminal),
        RobustVerb.Of(terminal),
        SimulateVerb.Of(terminal),
        ReadVerb.Of(terminal),
        CodeVerb.Of(terminal),
        SearchVerb.Of(terminal),
        NetworkVerb.Of(terminal),
        BriefVerb.Of(terminal),
        ConvertVerb.Of(terminal),
        ExportVerb.Of(terminal),
        ImportVerb.Of(terminal),
        SchemaVerb.Of(terminal),
    ];

    /// <summary>What is wrong with the call, in words; null where nothing is.</summary>
    static string? Misread(ParseResult call)
    {
        // The parser lets an unknown option fill a free positional argument.
        var option = call.Tokens.FirstOrDefault(token => token.Type == System.CommandLine.Parsing.TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (option is not null) return $"There is no option '{option.Value}' here. 'parley {Called(call)}--help' lists them.";
        if (call.Errors.Count == 0) return null;
        return string.Join(Environment.NewLine, call.Errors.Select(error => InWords(error.Message)).Distinct())
            + $"{Environment.NewLine}'parley {Called(call)}--help' shows how to call it.";
    }

    /// <summary>The verb of a call with what it stands under, as it is typed, and a space behind each.</summary>
    static string Called(ParseResult call) =>
        string.Concat(call.CommandResult.Command.Parents.OfType<Command>().Prepend(call.CommandResult.Command).Where(command => command is not RootCommand).Reverse().Select(command => command.Name + " "));

    /// <summary>The parser names types of the language where a person wants to know what to write.</summary>
    static string InWords(string message) => WrongValue().Match(message) is { Success: true } wrong
        ? $"{wrong.Groups["option"].Value} takes {(wrong.Groups["type"].Value == "UInt64" ? "a whole number of 0 or more" : "a whole number")}, not '{wrong.Groups["value"].Value}'."
        : message;

    [GeneratedRegex(@"\ACannot parse argument '(?<value>.*)' for option '(?<option>[^']*)' as expected type 'System\.(Nullable`1\[System\.)?(?<type>U?Int[0-9]+)\]?'\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex WrongValue();
}
