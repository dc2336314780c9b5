using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Stability;

namespace Parley.Report.Answers;

/// <summary>What holds whatever the unknown turns out to be, and what holds strongly.</summary>
static class GradedBlocks
{
    public static IEnumerable<Block> Of(Wording words, StabilityAnswer answer)
    {
        if (answer.Graded is not { } graded)
        {
            if (answer.StateCount > GradedAnswer.StateLimit && words.Case.States!.Preferences.Values.Any(preference => !preference.MuchBetter.IsEmpty || !preference.Unknown.IsEmpty || !preference.OrPerhaps.IsEmpty))
                yield return new Callout(CalloutKind.Unknown, $"There are more than {GradedAnswer.StateLimit:N0} situations, so strength and unknown comparisons were not looked at.");
            yield break;
        }
        if (graded.UnknownPairs.Count > 0)
            foreach (var block in Range(words, answer, graded)) yield return block;
        if (!graded.WithStrength.IsEmpty)
            foreach (var block in Strength(words, answer, graded)) yield return block;
    }

    static IEnumerable<Block> Range(Wording words, StabilityAnswer answer, GradedAnswer graded)
    {
        yield return new Paragraph((Text)new Span("What is unknown.", SpanStyle.Strong)
            + $" {string.Join("; ", graded.UnknownPairs.Select(entry => $"{words.Party(entry.Key)}: {Wording.Count(entry.Value, "pair")} of situations of which nobody knows which it likes better"))}. The table gives a range: what holds in column a holds however daring a mover is and whatever the unknown turns out to be for it; what fails in column d fails in every reading.");
        var rows = graded.States.Where(state => state.State == answer.Today || !state.Equilibrium.Conservative.IsEmpty).Select(state => ImmutableArray.Create<Cell>(
            [Label(answer, state.State), Held(state.Equilibrium.Aggressive), Held(state.Equilibrium.Certain), Held(state.Equilibrium.Mixed), Held(state.Equilibrium.Conservative)])).ToImmutableArray();
        yield return new DataTable("What holds, from the most cautious reading of the unknown to the most hopeful", [new("Situation"), new("a: cautious"), new("b"), new("c"), new("d: hopeful")], rows);
        if (!graded.Hinges.IsEmpty)
            yield return new Bullets([.. graded.Hinges.GroupBy(hinge => (hinge.State, hinge.Party)).Select(group => Hangs(words, answer, group.Key.State, group.Key.Party, [.. group]))]);
        yield return new Definitions(
        [
            ("a", "The mover takes its chances with what is unknown, and only what it is known to like no better deters it."),
            ("b", "The mover moves only to what it is known to like better; only what it is known to like no better deters it."),
            ("c", "The mover takes its chances, and what is unknown deters it too."),
            ("d", "The mover moves only to what it is known to like better, and what is unknown deters it too."),
        ]);
    }

    static Text Hangs(Wording words, StabilityAnswer answer, string state, string party, Hinge[] hinges) =>
        $"Whether {words.Party(party)} would stay in {StabilityWords.State(words, answer, state)} (SEQ) hangs on how it likes that compared with "
        + Wording.List(hinges.Select(hinge => StabilityWords.State(words, answer, hinge.Other) + (hinge.IsAnswer ? ", where the others' answer leads" : ", where it could go")), "and with") + ".";

    static IEnumerable<Block> Strength(Wording words, StabilityAnswer answer, GradedAnswer graded)
    {
        yield return new Paragraph((Text)new Span("Strength.", SpanStyle.Strong)
            + $" For {words.Parties(graded.WithStrength)} some situations are known to be much better than others. A situation holds strongly when every improvement is answered by something much worse, so that nobody would try it lightly.");
        var rows = graded.States.Where(state => state.State == answer.Today || !state.Equilibrium.Aggressive.IsEmpty)
            .Select(state => ImmutableArray.Create<Cell>([Label(answer, state.State), Held(state.Equilibrium.Strongly), .. answer.Parties.Select(party => Held(state.Stable[party.Party].Strongly))])).ToImmutableArray();
        yield return new DataTable("What holds strongly", [new("Situation"), new("Holds strongly under"), .. answer.Parties.Select(party => new Column($"{words.Party(party.Party)} stays strongly"))], rows);
        if (!graded.Strength.IsEmpty)
            yield return new Bullets([.. graded.Strength.Select(witness => (Text)($"If {words.Party(witness.Party)} moved from {StabilityWords.State(words, answer, witness.State)} to {StabilityWords.State(words, answer, witness.Improvement)}, "
                + (witness.Answer is { } end ? $"moves that the others like would lead to {StabilityWords.State(words, answer, end)}, much worse for it." : "no answer that the others like would be much worse for it.")))]);
    }

    static string Label(StabilityAnswer answer, string id) => answer.States.FirstOrDefault(state => state.State == id) is { } state ? StabilitySection.Label(answer, state) : id;

    static Cell Held(ImmutableArray<StabilityConcept> held) => held.IsEmpty ? new Cell("no", Tone.No) : held.Contains(StabilityConcept.Sequential) ? new Cell(StabilitySection.Short(held), Tone.Yes) : StabilitySection.Short(held);
}
