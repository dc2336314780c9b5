using System.Collections.Immutable;
using System.Globalization;
using Parley.Record.Networks;
using Parley.Report.Charts;
using Parley.Report.Documents;
using Parley.Report.Drawing;

namespace Parley.Report.Answers;

/// <summary>Who agrees with whom on what, and what parts them.</summary>
static class NetworkSection
{
    /// <summary>How many pairs that tie are named; of more their number says enough.</summary>
    const int MostNamed = 3;

    public static ImmutableArray<Block> Blocks(Wording words, NetworkAnswer answer) => Blocks(words, answer, null);

    /// <summary>The same with pictures before the tables that say the same, where there is something to draw with.</summary>
    public static ImmutableArray<Block> Blocks(Wording words, NetworkAnswer answer, DrawingEngine? drawing)
    {
        if (answer.TwoMode.Actors.IsEmpty) return [new Callout(CalloutKind.Unknown, Nobody(answer))];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var sides = Sides(words, answer.TwoMode);
        blocks.Add(drawing is null ? sides : (Block?)NetworkGraph.Concepts(words, answer, sides, drawing) ?? (Block?)NetworkGrid.Concepts(words, answer, sides, drawing) ?? sides);
        if (answer.OneMode.Pairs.IsEmpty) blocks.Add(new Paragraph("No two of them speak of the same thing."));
        else
        {
            var pairs = Pairs(words, answer.OneMode);
            blocks.Add(drawing is null ? pairs : (Block?)NetworkGraph.Actors(words, answer, pairs, drawing) ?? (Block?)NetworkGrid.Actors(words, answer, pairs, drawing) ?? pairs);
        }
        if (!answer.Windows.IsEmpty) blocks.Add(Windows(words, answer));
        blocks.Add(new Paragraph("For: demanded, accepted, or accepted on a condition. Against: opposed or ruled out. Only what somebody has said counts; silence is no side."));
        blocks.Add(new Paragraph($"Counted{Days(answer.Options)}{(answer.Options is { From: null, To: null } ? "" : ",")} {(answer.Options.Once ? "once however often something was said" : "each time something was said")}.{Divided(answer.Options.Normalisation)}"));
        return blocks.ToImmutable();
    }

    static string Nobody(NetworkAnswer answer) => answer.Taken is { } taken
        ? $"Nobody takes a side{Days(answer.Options)}. In the case sides are taken from {Wording.Date(taken.From)} to {Wording.Date(taken.To)}."
        : "No statement takes a side on anything, as far as can be seen here.";

    static string Days(NetworkOptions options) => (options.From, options.To) switch
    {
        ({ } from, { } to) => $" from {Wording.Date(from)} to {Wording.Date(to)}",
        ({ } from, null) => $" from {Wording.Date(from)} on",
        (null, { } to) => $" up to {Wording.Date(to)}",
        _ => "",
    };

    static string Divided(Normalisation normalisation) => normalisation switch
    {
        Normalisation.Average => " Agreement and conflict are divided by how much the two say on average (average activity).",
        Normalisation.Jaccard => " Agreement and conflict are divided by how much either of the two says (Jaccard).",
        Normalisation.Cosine => " Agreement and conflict are divided by the lengths of the two rows, seen as vectors (cosine).",
        _ => "",
    };

    static DataTable Sides(Wording words, TwoModeNetwork network) => new(
        "Who is for and against what",
        [new("What"), .. network.Actors.Select(actor => new Column(words.Party(actor)))],
        [.. network.Concepts.Select(concept => ImmutableArray.Create<Cell>([words.Condition(concept), .. network.Actors.Select(actor => Side(network, actor, concept))]))]);

    static DataTable Pairs(Wording words, OneModeNetwork network) => new(
        "Agreement and conflict between each two",
        [new("One"), new("Other"), new("Agreement", Numeric: true), new("Conflict", Numeric: true), new("They agree on"), new("They disagree on")],
        [.. network.Pairs.Select(pair => ImmutableArray.Create<Cell>(words.Party(pair.First), words.Party(pair.Second), Number(pair.Agreement), Number(pair.Conflict), Concepts(words, pair.AgreeOn), Concepts(words, pair.DisagreeOn)))]);

    static DataTable Windows(Wording words, NetworkAnswer answer) => new(
        "Stretch by stretch",
        [new("From"), new("To"), new("Sides taken", Numeric: true), new("Actors", Numeric: true), new("Agreement", Numeric: true), new("Conflict", Numeric: true), new("Most in agreement"), new("Most in conflict")],
        [
            .. answer.Windows.Select(window => ImmutableArray.Create<Cell>(
                Wording.ShortDate(window.From), Wording.ShortDate(window.To), Number(window.Ties), Number(window.TwoMode.Actors.Length),
                Number(window.OneMode.Pairs.Sum(pair => pair.Agreement)), Number(window.OneMode.Pairs.Sum(pair => pair.Conflict)),
                Most(words, window.OneMode, pair => pair.Agreement), Most(words, window.OneMode, pair => pair.Conflict))),
        ]);

    static string Most(Wording words, OneModeNetwork network, Func<OneModePair, double> weight)
    {
        var most = network.Pairs.Select(weight).DefaultIfEmpty().Max();
        if (most <= 0) return "—";
        var pairs = network.Pairs.Where(pair => weight(pair) == most).ToArray();
        return pairs.Length > MostNamed ? $"{Wording.Count(pairs.Length, "pair")}, {Number(most)} each" : string.Join("; ", pairs.Select(pair => $"{words.Party(pair.First)} and {words.Party(pair.Second)}"));
    }

    static Cell Side(TwoModeNetwork network, string actor, string concept)
    {
        var cell = network.Cells.FirstOrDefault(cell => cell.Actor == actor && cell.Concept == concept);
        return cell switch
        {
            null => new("silent", Tone.Unknown),
            { Agree: > 0, Disagree: > 0 } => new($"both: {cell.Agree} for, {cell.Disagree} against", Tone.Conditional),
            { Agree: > 0 } => new(cell.Agree == 1 ? "for" : $"for, {cell.Agree} times", Tone.Accepts),
            _ => new(cell.Disagree == 1 ? "against" : $"against, {cell.Disagree} times", Tone.Opposes),
        };
    }

    static string Concepts(Wording words, ImmutableArray<string> concepts) => concepts.IsEmpty ? "—" : string.Join("; ", concepts.Select(words.Condition));

    static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
