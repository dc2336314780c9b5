using System.CommandLine;
using Parley.Report.Answers;
using Parley.Solve.Stability;
using Parley.Solve.Unlocking;

namespace Parley.Cli.Verbs;

/// <summary><c>parley unlock CASE STATE</c>: what would have to change for a state to hold.</summary>
static class UnlockVerb
{
    public static Command Of(Terminal terminal)
    {
        var state = new Argument<string>("STATE") { Description = "The number, id or name of the state; the first wanted one, or today's, unless given.", Arity = ArgumentArity.ZeroOrOne };
        return AnswerVerb.Of(
            "unlock",
            "What would have to change for a situation to hold, and how to get there from today.",
            (inHand, call, progress, cancellation) => UnlockAnswer.Of(inHand.Case, Chosen(inHand, call.GetValue(state), cancellation), progress, cancellation),
            UnlockSection.Blocks,
            terminal,
            state);
    }

    static string Chosen(CaseInHand inHand, string? given, CancellationToken cancellation)
    {
        var states = CaseStates.Of(inHand.Case, cancellation: cancellation).States ?? throw new WrongCallException("The case has no situations that parties can move between.");
        var wanted = given ?? inHand.Case.States?.Wanted.FirstOrDefault() ?? (states.Today is { } today ? states.Id(today) : throw new WrongCallException("Say which state: the case names none that is wanted, and none that holds today."));
        if (states.PositionOf(wanted) >= 0) return wanted;
        var named = inHand.Case.States?.Names.FirstOrDefault(entry => entry.Value.Equals(wanted, StringComparison.OrdinalIgnoreCase)).Key
            ?? inHand.Case.States?.List.FirstOrDefault(entry => string.Equals(entry.Value.Title, wanted, StringComparison.OrdinalIgnoreCase)).Key;
        return named ?? throw new WrongCallException($"There is no state '{wanted}'. {Known(inHand, states)}");
    }

    /// <summary>The states by their names where they are few, so that nobody has to look them up.</summary>
    static string Known(CaseInHand inHand, CaseStates states)
    {
        const int Few = 12;
        if (states.Count > Few) return $"The case has {states.Count}; 'parley stability CASE' lists those that matter.";
        return "The case has " + string.Join("; ", Enumerable.Range(0, states.Count).Select(state => states.NameOf(state) is { } name ? $"{states.Id(state)}, {name}" : states.Id(state))) + ".";
    }
}
