using System.Collections.Immutable;
using System.Globalization;
using Parley.Record.Networks;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;

namespace Parley.Report.Charts;

/// <summary>Who agrees with whom, and who is for and against what, as pictures. Agreement is a solid line, conflict a dashed one, so that no colour is needed to read them.</summary>
static class NetworkGraph
{
    /// <summary>The most lines that a reader can still follow: between actors, where lines cross at will, and between two columns.</summary>
    const int MostBetweenActors = 20;
    const int MostToConcepts = 40;

    public const string For = "#3b7a57";
    public const string Against = "#a8321c";

    public static Figure? Actors(Wording words, NetworkAnswer answer, DataTable table, DrawingEngine drawing)
    {
        var pairs = answer.OneMode.Pairs.Where(pair => pair.Agreement > 0 || pair.Conflict > 0).ToImmutableArray();
        if (pairs.IsEmpty || pairs.Sum(pair => (pair.Agreement > 0 ? 1 : 0) + (pair.Conflict > 0 ? 1 : 0)) > MostBetweenActors) return null;
        const string Caption = "Actors that speak of the same things: a solid line where they agree, a dashed one where they disagree, thicker the more there is of it; the number is the weight.";
        var widths = Widths(pairs.SelectMany(pair => new[] { pair.Agreement, pair.Conflict }));
        var graph = new DotGraph
        {
            Nodes = [.. answer.OneMode.Actors.Select(actor => Node("actor:" + actor, words.Party(actor), "ellipse"))],
            Edges = [.. pairs.SelectMany(pair => Lines("actor:" + pair.First, "actor:" + pair.Second, pair.Agreement, pair.Conflict, widths))],
            LeftToRight = true,
        };
        return new(drawing.DrawGraph(graph, new("figure-actors", "Agreement and conflict between actors", Caption)), Caption, table);
    }

    public static Figure? Concepts(Wording words, NetworkAnswer answer, DataTable table, DrawingEngine drawing)
    {
        var cells = answer.TwoMode.Cells;
        if (cells.IsEmpty || cells.Length > MostToConcepts) return null;
        const string Caption = "Actors, and what they are for (a solid line) or against (a dashed one); the number says how often where it is more than once.";
        var widths = Widths(cells.SelectMany(cell => new double[] { cell.Agree, cell.Disagree }));
        var graph = new DotGraph
        {
            Nodes = [.. answer.TwoMode.Actors.Select(actor => Node("actor:" + actor, words.Party(actor), "ellipse")), .. answer.TwoMode.Concepts.Select(concept => Node("concept:" + concept, words.Condition(concept), "box"))],
            Edges = [.. cells.SelectMany(cell => Lines("actor:" + cell.Actor, "concept:" + cell.Concept, cell.Agree, cell.Disagree, widths, ones: false))],
            LeftToRight = true,
        };
        return new(drawing.DrawGraph(graph, new("figure-concepts", "Actors and what they are for and against", Caption)), Caption, table);
    }

    static (double Least, double Most) Widths(IEnumerable<double> weights)
    {
        var drawn = weights.Where(weight => weight > 0).ToArray();
        return (drawn.Min(), drawn.Max());
    }

    static DotNode Node(string id, string label, string shape) => new(id, label) { Traits = [new("shape", shape)] };

    static IEnumerable<DotEdge> Lines(string from, string to, double agree, double disagree, (double Least, double Most) widths, bool ones = true)
    {
        if (agree > 0) yield return Line(from, to, agree, "solid", For);
        if (disagree > 0) yield return Line(from, to, disagree, "dashed", Against);

        DotEdge Line(string from, string to, double weight, string style, string colour) => new(from, to, weight == 1 && !ones ? "" : weight.ToString("0.##", CultureInfo.InvariantCulture))
        {
            Traits = [new("dir", "none"), new("style", style), new("color", colour), new("fontcolor", colour), new("penwidth", (widths.Most > widths.Least ? 1 + 3 * (weight - widths.Least) / (widths.Most - widths.Least) : 1.5).ToString("0.##", CultureInfo.InvariantCulture))],
        };
    }
}
