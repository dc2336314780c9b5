using System.Collections.Immutable;
using System.Globalization;
using Parley.Record.Networks;
using Parley.Report.Documents;

namespace Parley.Report.Answers;

/// <summary>Who agrees with whom on what, and what parts them.</summary>
static class NetworkSection
{
    public static ImmutableArray<Block> Blocks(Wording words, NetworkAnswer answer)
    {
        if (answer.TwoMode.Actors.IsEmpty) return [new Callout(CalloutKind.Unknown, "No statement takes a side on anything, as far as can be seen here.")];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new DataTable(
            "Who is for and against what",
            [new("What"), .. answer.TwoMode.Actors.Select(actor => new Column(words.Party(actor)))],
            [.. answer.TwoMode.Concepts.Select(concept => ImmutableArray.Create<Cell>([words.Condition(concept), .. answer.TwoMode.Actors.Select(actor => Side(answer.TwoMode, actor, concept))]))]));
        if (answer.OneMode.Pairs.IsEmpty) blocks.Add(new Paragraph("No two of them speak of the same thing."));
        else
        {
            blocks.Add(new DataTable(
                "Agreement and conflict between each two",
                [new("One"), new("Other"), new("Agreement", Numeric: true), new("Conflict", Numeric: true), new("They agree on"), new("They disagree on")],
                [.. answer.OneMode.Pairs.Select(pair => ImmutableArray.Create<Cell>(words.Party(pair.First), words.Party(pair.Second), Number(pair.Agreement), Number(pair.Conflict), Concepts(words, pair.AgreeOn), Concepts(words, pair.DisagreeOn)))]));
        }
        blocks.Add(new Paragraph("For: demanded, accepted, or accepted on a condition. Against: opposed or ruled out. Only what somebody has said counts; silence is no side."));
        return blocks.ToImmutable();
    }

    static Cell Side(TwoModeNetwork network, string actor, string concept)
    {
        var cell = network.Cells.FirstOrDefault(cell => cell.Actor == actor && cell.Concept == concept);
        return cell switch
        {
            null => new("nothing said", Tone.Unknown),
            { Agree: > 0, Disagree: > 0 } => new($"both: {cell.Agree} for, {cell.Disagree} against", Tone.Conditional),
            { Agree: > 0 } => new(cell.Agree == 1 ? "for" : $"for, {cell.Agree} times", Tone.Accepts),
            _ => new(cell.Disagree == 1 ? "against" : $"against, {cell.Disagree} times", Tone.Opposes),
        };
    }

    static string Concepts(Wording words, ImmutableArray<string> concepts) => concepts.IsEmpty ? "—" : string.Join("; ", concepts.Select(words.Condition));

    static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
