using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Positions;
using Parley.Solve.Stability;

namespace Parley.Report.Answers;

/// <summary>What parties that might act as one would do together.</summary>
static class CoalitionBlocks
{
    public static IEnumerable<Block> Of(Wording words, StabilityAnswer answer)
    {
        if (words.Case.States is not { Coalitions.Count: > 0 }) yield break;
        if (answer.Coalitions.IsEmpty)
        {
            if (answer.Status == Solve.SolveStatus.Complete) yield return new Callout(CalloutKind.Unknown, $"There are more than {CoalitionAnswer.StateLimit:N0} situations, so what coalitions would do was not looked at.");
            yield break;
        }
        var told = answer.States.Where(state => state.State == answer.Today || !state.Equilibrium.IsEmpty).ToArray();
        if (told.Length == 0) yield break;
        yield return new Paragraph((Text)new Span("Together.", SpanStyle.Strong) + " That these might act as one is " + Wording.Mark(Basis.Judged) + ": "
            + string.Join("; ", answer.Coalitions.Select(coalition => $"{words.Parties(coalition.Members)}, by “{coalition.Author}”")) + ".");
        yield return new DataTable(
            "Whether a coalition would stay in today's situation and in those that hold against each party alone",
            [new("Situation"), .. answer.Coalitions.Select(coalition => new Column(words.Parties(coalition.Members)))],
            [.. told.Select(state => ImmutableArray.Create<Cell>([StabilitySection.Label(answer, state), .. answer.Coalitions.Select(coalition => Stays(coalition, state.State))]))]);
        var leaving = answer.Coalitions.SelectMany(coalition => told.Select(state => (coalition, state, judged: coalition.States.FirstOrDefault(entry => entry.State == state.State))))
            .Where(entry => entry.judged is { Replies.IsEmpty: false }).Select(entry => Leaves(words, answer, entry.coalition, entry.state, entry.judged!.Replies[0])).ToImmutableArray();
        if (!leaving.IsEmpty) yield return new Bullets(leaving);
        yield return new Definitions(
        [
            ("Coalition Nash", "The members can reach nothing together that all of them like better."),
            ("CGMR", "Whatever they reach, the others can lead on to something that some member likes no better."),
            ("CSMR", "The same, and they could not repair that together."),
            ("CSEQ (experimental)", "As CGMR, by moves that whoever makes them likes. Published definitions differ in what counts as an improvement of the others; this one takes each mover alone."),
        ]);
    }

    static Cell Stays(CoalitionAnswer coalition, string state) =>
        coalition.States.FirstOrDefault(entry => entry.State == state) is not { } judged ? new Cell("not known") :
        judged.Stays.IsEmpty ? new Cell("leaves", Tone.No) :
        judged.Stays.Contains(CoalitionConcept.Nash) ? new Cell("stays: nothing better", Tone.Yes) : "stays under " + string.Join(", ", judged.Stays.Select(Letters));

    static Text Leaves(Wording words, StabilityAnswer answer, CoalitionAnswer coalition, StateAnswer state, CoalitionReply reply) =>
        $"From {StabilityWords.State(words, answer, state.State)}, {words.Parties(coalition.Members)} could go together to {StabilityWords.State(words, answer, reply.To)}, which {(coalition.Members.Length == 2 ? "both" : "all of them")} like better: {StabilityWords.Path(words, answer, reply.Way)}. "
        + (reply.Answer.IsEmpty ? "No answer of the others would spoil that." : $"The others could spoil it: {StabilityWords.Path(words, answer, reply.Answer)}.");

    static string Letters(CoalitionConcept concept) => concept switch
    {
        CoalitionConcept.Nash => "Nash",
        CoalitionConcept.GeneralMetarational => "CGMR",
        CoalitionConcept.SymmetricMetarational => "CSMR",
        _ => "CSEQ (experimental)",
    };
}
