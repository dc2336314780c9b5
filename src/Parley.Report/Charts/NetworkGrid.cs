using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Record.Networks;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;

namespace Parley.Report.Charts;

/// <summary>The same as <see cref="NetworkGraph"/> where so many lines would cross that nobody could follow them: a square for each two, with a sign or number in it, so that no colour is needed to read them.</summary>
static class NetworkGrid
{
    /// <summary>The most rows or columns that fit a page.</summary>
    const int Most = 40;

    /// <summary>Room for the names of rows, so that none is cut where the page is shown with wider letters than were measured.</summary>
    const int LetterWidth = 7;
    const int WidestLabel = 270;

    public static Figure? Actors(Wording words, NetworkAnswer answer, DataTable table, DrawingEngine drawing)
    {
        var network = answer.OneMode;
        if (network.Pairs.IsEmpty || network.Actors.Length > Most) return null;
        const string Caption = "How far each two agree: agreement less conflict, green above zero and red below; blank where they speak of nothing in common. Who agrees with whom stands side by side.";
        var names = Chain(network).Select(words.Party).ToArray();
        var most = network.Pairs.Max(pair => Math.Abs(pair.Balance));
        var squares =
            from pair in network.Pairs
            from both in new[] { (Row: pair.First, Column: pair.Second), (Row: pair.Second, Column: pair.First) }
            select new JsonObject { ["row"] = words.Party(both.Row), ["column"] = words.Party(both.Column), ["weight"] = pair.Balance, ["sign"] = pair.Balance.ToString("+0.##;−0.##;0", CultureInfo.InvariantCulture) };
        var colour = new JsonObject
        {
            ["field"] = "weight",
            ["type"] = "quantitative",
            ["legend"] = null,
            ["scale"] = new JsonObject { ["domain"] = new JsonArray(-Math.Max(most, 1e-9), 0, Math.Max(most, 1e-9)), ["range"] = new JsonArray("#e89a86", "#f4f4f2", "#8cc39f") },
        };
        return new(drawing.DrawChart(Grid(squares, names, names, colour), new("figure-actors", "Agreement and conflict between actors", Caption)), Caption, table);
    }

    public static Figure? Concepts(Wording words, NetworkAnswer answer, DataTable table, DrawingEngine drawing)
    {
        var network = answer.TwoMode;
        if (network.Cells.IsEmpty || network.Actors.Length > Most || network.Concepts.Length > Most) return null;
        var caption = $"Who is for (✓) and against (✕) what, and who both (◐){(answer.Options.Once ? "" : "; the number says how often")}; blank where nothing was said. Who agrees with whom stands side by side.";
        var squares = network.Cells.Select(cell => new JsonObject { ["row"] = words.Condition(cell.Concept), ["column"] = words.Party(cell.Actor), ["side"] = Side(cell), ["sign"] = Sign(cell) });
        var colour = new JsonObject
        {
            ["field"] = "side",
            ["type"] = "nominal",
            ["legend"] = null,
            ["scale"] = new JsonObject { ["domain"] = new JsonArray("for", "against", "both"), ["range"] = new JsonArray("#b9dcc4", "#f3c8bd", "#fcf0cf") },
        };
        return new(drawing.DrawChart(Grid(squares, [.. network.Concepts.Select(words.Condition)], [.. Chain(answer.OneMode).Select(words.Party)], colour), new("figure-concepts", "Actors and what they are for and against", caption)), caption, table);
    }

    static JsonObject Grid(IEnumerable<JsonObject> squares, string[] rows, string[] columns, JsonObject colour)
    {
        JsonObject Axis(string field, string[] order, JsonObject axis) => new() { ["field"] = field, ["type"] = "nominal", ["title"] = null, ["sort"] = new JsonArray([.. order]), ["scale"] = new JsonObject { ["domain"] = new JsonArray([.. order]) }, ["axis"] = axis };
        return new()
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = new JsonObject { ["step"] = 36 },
            ["height"] = new JsonObject { ["step"] = 26 },
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. squares]) },
            ["encoding"] = new JsonObject
            {
                ["x"] = Axis("column", columns, new() { ["orient"] = "top", ["labelAngle"] = -45, ["labelAlign"] = "left", ["ticks"] = false, ["domain"] = false }),
                ["y"] = Axis("row", rows, new() { ["ticks"] = false, ["domain"] = false, ["minExtent"] = Math.Min(WidestLabel, 12 + rows.Max(row => row.Length) * LetterWidth) }),
            },
            ["layer"] = new JsonArray(
                new JsonObject { ["mark"] = new JsonObject { ["type"] = "rect", ["stroke"] = "#fff", ["strokeWidth"] = 1.5 }, ["encoding"] = new JsonObject { ["color"] = colour } },
                new JsonObject { ["mark"] = new JsonObject { ["type"] = "text", ["fontSize"] = 11 }, ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "sign", ["type"] = "nominal" } } }),
        };
    }

    /// <summary>The actors so that neighbours agree: the one in most agreement first, then always the one that agrees most with the last.</summary>
    static ImmutableArray<string> Chain(OneModeNetwork network)
    {
        var balance = network.Pairs.SelectMany(pair => new[] { ((pair.First, pair.Second), pair.Balance), ((pair.Second, pair.First), pair.Balance) }).ToDictionary(pair => pair.Item1, pair => pair.Balance);
        var left = network.Actors.ToList();
        var chain = ImmutableArray.CreateBuilder<string>();
        while (left.Count > 0)
        {
            var next = left.MaxBy(actor => chain.Count == 0 ? network.Actors.Sum(other => balance.GetValueOrDefault((actor, other))) : balance.GetValueOrDefault((chain[^1], actor)))!;
            left.Remove(next);
            chain.Add(next);
        }
        return chain.ToImmutable();
    }

    static string Side(TwoModeCell cell) => cell switch { { Agree: > 0, Disagree: > 0 } => "both", { Agree: > 0 } => "for", _ => "against" };

    static string Sign(TwoModeCell cell) => $"{ToneSign.Of(cell switch { { Agree: > 0, Disagree: > 0 } => Tone.Conditional, { Agree: > 0 } => Tone.Accepts, _ => Tone.Opposes })}{(cell.Agree + cell.Disagree is > 1 and var times && (cell.Agree == 0 || cell.Disagree == 0) ? times.ToString(CultureInfo.InvariantCulture) : "")}";
}
