using System.CommandLine;
using Parley.Report.Answers;
using Parley.Solve.Robustness;

namespace Parley.Cli.Verbs;

/// <summary><c>parley robust CASE</c>: how often each conclusion stands when the assumptions move.</summary>
static class RobustVerb
{
    const int MostDraws = 10_000_000;

    public static Command Of(Terminal terminal)
    {
        var draws = new Option<int>("--draws") { Description = "How many draws.", DefaultValueFactory = _ => 10_000, HelpName = "NUMBER" };
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same seed gives the same answer.", DefaultValueFactory = _ => 1, HelpName = "NUMBER" };
        return AnswerVerb.Of(
            "robust",
            "How often each conclusion stands when the assumptions move, and which single judgement would flip it.",
            (inHand, call, progress, cancellation) =>
            {
                var number = call.GetValue(draws);
                if (number is < 1 or > MostDraws) throw new WrongCallException($"--draws takes a number from 1 to {MostDraws}.");
                return RobustAnswer.Of(inHand.Case, new() { Draws = number, Seed = call.GetValue(seed), Threads = Environment.ProcessorCount }, progress, cancellation);
            },
            RobustSection.Blocks,
            terminal,
            draws,
            seed);
    }
}
