using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Positions;
using Parley.Solve.Stability;

namespace Parley.Report.Answers;

/// <summary>Which situations would hold without a deal, for whom, and why.</summary>
static class StabilitySection
{
    static readonly ImmutableArray<StabilityConcept> concepts = [.. Enum.GetValues<StabilityConcept>()];

    public static ImmutableArray<Block> Blocks(Wording words, StabilityAnswer answer) => Blocks(words, answer, []);

    /// <param name="words">The words of the case.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="pictures">What stands behind the list of situations.</param>
    public static ImmutableArray<Block> Blocks(Wording words, StabilityAnswer answer, ImmutableArray<Block> pictures)
    {
        if (answer.Parties.IsEmpty && answer.Status == SolveStatus.Cancelled) return [new Callout(CalloutKind.Warning, "The work was stopped before the situations were found.")];
        if (answer.Parties.IsEmpty) return [new Callout(CalloutKind.Unknown, "The case names no actions outside the deal, so nothing is said about what would hold without one.")];
        if (answer.Status == SolveStatus.LimitReached) return [new Callout(CalloutKind.Warning, "There are more situations than the limits allow; nothing is said about which would hold.")];
        if (!answer.WithoutPreference.IsEmpty)
            return [new Callout(CalloutKind.Unknown, $"How {words.Parties(answer.WithoutPreference)} would rank the situations has not been judged, so nothing is said about which would hold."), States(words, answer)];
        Block[] stopped = answer.Status == SolveStatus.Cancelled ? [new Callout(CalloutKind.Warning, answer.Equilibria.IsEmpty ? "The work was stopped before it was known which situations would hold." : "The work was stopped: which situations would hold is known, but not all reasons and ways were found.")] : [];
        if (answer.Equilibria.IsEmpty) return [.. stopped];
        return [.. stopped, new Callout(CalloutKind.Assumption, Assumption(words, answer)), .. Verdicts(words, answer), States(words, answer), .. pictures, .. Why(words, answer), .. Ways(words, answer), Concepts(), .. GradedBlocks.Of(words, answer), .. CoalitionBlocks.Of(words, answer)];
    }

    static Text Assumption(Wording words, StabilityAnswer answer) =>
        (Text)"How the parties rank the situations is " + Wording.Mark(Basis.Judged) + " by "
        + string.Join("; ", answer.Parties.GroupBy(party => party.Author).Select(group => $"“{group.Key}” for {words.Parties(group.Select(party => party.Party))}")) + ".";

    static IEnumerable<Block> Verdicts(Wording words, StabilityAnswer answer)
    {
        var today = answer.States.FirstOrDefault(state => state.State == answer.Today);
        if (today is not null)
            yield return new Paragraph(today.Equilibrium.IsEmpty
                ? $"Today's situation ({Title(words, today)}) would not hold under any of the five concepts."
                : $"Today's situation ({Title(words, today)}) would hold under {(today.Equilibrium.Length == 1 ? "the concept" : "the concepts")} {Wording.List(today.Equilibrium.Select(Name))}.");
        yield return new DataTable(
            "Situations that would hold, by concept",
            [new("Concept"), new("How many", true), new("Which")],
            [.. answer.Equilibria.Select(equilibria => ImmutableArray.Create<Cell>([Name(equilibria.Concept), Wording.Capital(equilibria.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)), Runs(equilibria)]))]);
    }

    /// <summary>Numbers in a row as a range: 5–7, 10–12.</summary>
    static string Runs(EquilibriaAnswer equilibria)
    {
        if (equilibria.States.IsEmpty) return "none";
        var runs = new List<string>();
        for (var at = 0; at < equilibria.States.Length;)
        {
            var end = at;
            while (end + 1 < equilibria.States.Length && int.TryParse(equilibria.States[end], out var number) && equilibria.States[end + 1] == $"{number + 1}") end++;
            if (end - at >= 2) runs.Add($"{equilibria.States[at]}–{equilibria.States[end]}");
            else runs.AddRange(equilibria.States[at..(end + 1)]);
            at = end + 1;
        }
        return string.Join(", ", runs) + (equilibria.Count > equilibria.States.Length ? ", …" : "");
    }

    static DataTable States(Wording words, StabilityAnswer answer)
    {
        var judged = answer.WithoutPreference.IsEmpty;
        return new(
            answer.States.Length == answer.StateCount ? $"All {answer.StateCount} situations" : $"{answer.States.Length} of {answer.StateCount} situations: today's, and those that would hold",
            [new("Situation"), new("What is done in it"), .. judged ? answer.Parties.Select(party => new Column($"{words.Party(party.Party)} stays")) : [], .. judged ? new Column[] { new("Holds") } : []],
            [.. answer.States.Select(state => Row(words, answer, state, judged))]);
    }

    static ImmutableArray<Cell> Row(Wording words, StabilityAnswer answer, StateAnswer state, bool judged) =>
    [
        Label(answer, state),
        Done(words, state),
        .. judged ? answer.Parties.Select(party => Stays(state.Stable[party.Party])) : [],
        .. judged ? new[] { state.Equilibrium.Contains(StabilityConcept.Sequential) ? new Cell(Short(state.Equilibrium), Tone.Yes) : state.Equilibrium.IsEmpty ? "no" : Short(state.Equilibrium) } : [],
    ];

    public static string Label(StabilityAnswer answer, StateAnswer state) =>
        $"{state.State}{(state.Name is { } name && !name.Equals(state.State, StringComparison.OrdinalIgnoreCase) ? $" {name}" : "")}{(state.State == answer.Today && state.Name != "Today" ? " (today)" : "")}";

    static Cell Stays(ImmutableArray<StabilityConcept> stable) => stable.IsEmpty ? new Cell("no", Tone.No) : Short(stable);

    public static string Short(ImmutableArray<StabilityConcept> held) => held.Length == concepts.Length ? "under all five" : string.Join(", ", held.Select(Letters));

    public static string Done(Wording words, StateAnswer state)
    {
        string Of(IEnumerable<string> actions) => string.Join("; ", actions.Select(id => $"{words.Party(words.Case.Actions[id].By)}: {words.Case.Actions[id].Title}"));
        if (words.Case.Actions.Count == 0) return "Not told by actions";
        return (state.Taken.IsEmpty ? state.Varying.IsEmpty ? "Nothing is done" : "" : Of(state.Taken)) + (state.Varying.IsEmpty ? "" : $"{(state.Taken.IsEmpty ? "" : "; ")}with or without: {Of(state.Varying)}");
    }

    static string Title(Wording words, StateAnswer state) => state.Name is { } name && name != "Today" ? name : Done(words, state);

    static IEnumerable<Block> Why(Wording words, StabilityAnswer answer)
    {
        if (answer.Witnesses.IsEmpty) yield break;
        yield return new Paragraph((Text)new Span("Why.", SpanStyle.Strong) + " Read under the sequential concept, in which the others answer only with moves that they like:");
        foreach (var group in answer.Witnesses.GroupBy(witness => witness.State))
        {
            var state = answer.States.First(entry => entry.State == group.Key);
            yield return new Paragraph((Text)new Span($"Situation {Label(answer, state)}", SpanStyle.Strong) + $" — {Done(words, state)}.");
            yield return new Bullets([.. StabilityWords.Witnesses(words, answer, [.. group])]);
        }
    }

    static IEnumerable<Block> Ways(Wording words, StabilityAnswer answer)
    {
        if (answer.Exits.IsEmpty && answer.Ways.IsEmpty) yield break;
        if (!answer.Exits.IsEmpty)
            yield return new DataTable(
                "The moves out of today's situation",
                [new("Who"), new("Would do"), new("Likes it better"), new("Deterred by the others' answer under")],
                [.. answer.Exits.Select(exit => ImmutableArray.Create<Cell>([
                    words.Party(exit.Move.Party), StabilityWords.Deed(words, answer, exit.Move),
                    exit.IsImprovement ? "yes" : "no",
                    !exit.IsImprovement ? "—" : exit.Deterred.IsEmpty ? "none: nothing deters it" : Short(exit.Deterred)]))]);
        if (!answer.Ways.IsEmpty)
            yield return new Bullets([.. answer.Ways.Select(way => StabilityWords.Way(words, answer, way))]);
    }

    static Definitions Concepts() => new(
    [
        ("Nash (R)", "The party has nothing better to move to."),
        ("General metarational (GMR)", "Whatever better it moves to, the others can answer so that it ends no better off."),
        ("Symmetric metarational (SMR)", "The same, and it could not repair that by a further move."),
        ("Sequential (SEQ)", "As GMR, and the others would like each move of their answer."),
        ("Symmetric sequential (SSEQ, Rêgo and Vieira)", "As SEQ, and it could not repair that by a further move."),
    ]);

    public static string Name(StabilityConcept concept) => concept switch
    {
        StabilityConcept.Nash => "Nash",
        StabilityConcept.GeneralMetarational => "general metarational",
        StabilityConcept.SymmetricMetarational => "symmetric metarational",
        StabilityConcept.Sequential => "sequential",
        _ => "symmetric sequential",
    };

    public static string Letters(StabilityConcept concept) => concept switch
    {
        StabilityConcept.Nash => "R",
        StabilityConcept.GeneralMetarational => "GMR",
        StabilityConcept.SymmetricMetarational => "SMR",
        StabilityConcept.Sequential => "SEQ",
        _ => "SSEQ",
    };
}
