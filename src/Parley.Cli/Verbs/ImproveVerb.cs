using System.CommandLine;
using Parley.Report.Answers;
using Parley.Solve.Bargaining;

namespace Parley.Cli.Verbs;

/// <summary><c>parley improve CASE PROPOSAL</c>: what would be better for everybody.</summary>
static class ImproveVerb
{
    public static Command Of(Terminal terminal)
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = "The id of the proposal; its only one may be left out.", Arity = ArgumentArity.ZeroOrOne };
        var version = new Option<string>("--revision") { Description = "The version of the proposal; its latest unless given.", HelpName = "VERSION" };
        return AnswerVerb.Of(
            "improve",
            "What would be better for everybody than a proposal, as the fewest changes.",
            (inHand, call, progress, cancellation) =>
            {
                var id = Chosen(inHand, call.GetValue(proposal));
                if (call.GetValue(version) is { } number && !inHand.Case.Proposals[id].Versions.Has(number))
                    throw new WrongCallException($"The proposal '{id}' has no version '{number}'. It has {string.Join(", ", inHand.Case.Proposals[id].Versions.Ids)}.");
                return ImproveAnswer.Of(inHand.Case, id, call.GetValue(version), progress, cancellation);
            },
            ImproveSection.Blocks,
            terminal,
            proposal,
            version);
    }

    static string Chosen(CaseInHand inHand, string? given)
    {
        var known = inHand.Case.Proposals;
        if (given is null && known.Count == 1) return known[0].Key;
        if (given is not null && known.Has(given)) return given;
        throw new WrongCallException(
            known.Count == 0 ? "The case has no proposal to improve."
            : given is null ? $"Say which proposal: {string.Join(", ", known.Ids)}."
            : $"There is no proposal '{given}'. The case has {string.Join(", ", known.Ids)}.");
    }
}
