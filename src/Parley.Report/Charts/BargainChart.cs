using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Solve.Bargaining;

namespace Parley.Report.Charts;

/// <summary>What efficient packages are worth to the parties: two parties against one another, more of them side by side.</summary>
static class BargainChart
{
    public static Figure? Draw(Wording words, BargainAnswer answer, DrawingEngine drawing)
    {
        if (answer.Solutions.IsEmpty || answer.Frontier.IsEmpty) return null;
        var packages = BargainSection.Named(answer);
        var caption = answer.Parties.Length == 2
            ? $"Each point is an efficient package: the further right, the better for {words.Party(answer.Parties[0].Party)}; the higher, the better for {words.Party(answer.Parties[1].Party)}. Letters mark the packages that the solutions single out; the cross is no agreement."
            : "What the packages that the solutions single out are worth to each party, beside no agreement.";
        var specification = answer.Parties.Length == 2 ? Plane(words, answer, packages) : Strips(words, answer, packages);
        var picture = drawing.DrawChart(specification, new("figure-bargains", "What efficient packages are worth", caption));
        return new(picture, caption, Table(words, answer, packages));
    }

    /// <summary>What the picture shows: every efficient package where two parties bargain, else those that the solutions single out.</summary>
    static DataTable Table(Wording words, BargainAnswer answer, ImmutableArray<(string Letter, Package Package)> packages)
    {
        var isPlane = answer.Parties.Length == 2;
        var shown = isPlane ? answer.Frontier.Select(tied => tied.Package) : packages.Select(entry => entry.Package);
        return new(
            !isPlane ? "The packages that the solutions single out"
                : "Efficient packages" + (answer.FrontierPoints > answer.Frontier.Length ? $", the first {answer.Frontier.Length} of {answer.FrontierPoints}" : ""),
            [new("Package"), .. answer.Parties.Select(party => new Column(words.Party(party.Party), true))],
            [
                .. shown.Select(package => ImmutableArray.Create<Cell>([
                    (packages.FirstOrDefault(entry => entry.Package.Terms.Equals(package.Terms)).Letter is { } letter ? $"{letter}: " : "") + BargainSection.Package(words, package).Plain,
                    .. answer.Parties.Select(party => (Cell)Wording.Number(package.Utilities[party.Party]))])),
                ImmutableArray.Create<Cell>(["No agreement", .. answer.Parties.Select(party => (Cell)Wording.Number(party.NoAgreement))]),
            ]);
    }

    static JsonObject Plane(Wording words, BargainAnswer answer, ImmutableArray<(string Letter, Package Package)> packages)
    {
        var (x, y) = (answer.Parties[0], answer.Parties[1]);
        JsonObject Point(Package package, string letter) => new() { ["x"] = package.Utilities[x.Party].Value, ["y"] = package.Utilities[y.Party].Value, ["letter"] = letter };
        var all = answer.Frontier.Select(tied => Point(tied.Package, "")).ToArray();
        var named = packages.Select(entry => Point(entry.Package, entry.Letter)).ToArray();
        var labels = Labels([.. packages.Select(entry => (entry.Letter, entry.Package.Utilities[x.Party].Value, entry.Package.Utilities[y.Party].Value))])
            .Select(label => new JsonObject { ["x"] = label.X, ["y"] = label.Y, ["letter"] = label.Letters }).ToArray();
        var none = new JsonObject { ["x"] = x.NoAgreement.Value, ["y"] = y.NoAgreement.Value, ["letter"] = "no agreement" };
        return new()
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = 460,
            ["height"] = 320,
            ["encoding"] = new JsonObject { ["x"] = Axis("x", words.Party(x.Party)), ["y"] = Axis("y", words.Party(y.Party)) },
            ["layer"] = new JsonArray(
                Layer(all, new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = 40, ["color"] = "#7b8794" }),
                Layer(named, new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = 120, ["color"] = "#1d4f7c" }),
                Layer(labels, new JsonObject { ["type"] = "text", ["align"] = "left", ["dx"] = 8, ["dy"] = -8, ["fontWeight"] = "bold" }, withText: true),
                Layer([none], new JsonObject { ["type"] = "point", ["shape"] = "cross", ["size"] = 110, ["filled"] = true, ["color"] = "#a8321c" }),
                Layer([none], new JsonObject { ["type"] = "text", ["dx"] = 0, ["dy"] = 18 }, withText: true)),
        };
    }

    /// <summary>Letters that would stand on top of one another share a label beside the first of their points.</summary>
    internal static IEnumerable<(string Letters, double X, double Y)> Labels(ImmutableArray<(string Letter, double X, double Y)> points)
    {
        const double LetterWidth = 0.035, LetterHeight = 0.05; // In shares of the plane.
        var labels = new List<(string Letters, double X, double Y)>();
        foreach (var (letter, x, y) in points)
        {
            var at = labels.FindIndex(label => Math.Abs(label.X - x) < LetterWidth * ((label.Letters.Length + 2) / 3) && Math.Abs(label.Y - y) < LetterHeight);
            if (at < 0) labels.Add((letter, x, y));
            else labels[at] = labels[at] with { Letters = labels[at].Letters + ", " + letter };
        }
        return labels;
    }

    static JsonObject Axis(string field, string party) => new()
    {
        ["field"] = field,
        ["type"] = "quantitative",
        ["title"] = $"Worth to {party}",
        ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) },
    };

    static JsonObject Layer(JsonObject[] points, JsonObject mark, bool withText = false)
    {
        var layer = new JsonObject { ["data"] = new JsonObject { ["values"] = new JsonArray([.. points.Select(point => point.DeepClone())]) }, ["mark"] = mark };
        if (withText) layer["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "letter" } };
        return layer;
    }

    static JsonObject Strips(Wording words, BargainAnswer answer, ImmutableArray<(string Letter, Package Package)> packages)
    {
        var values = new JsonArray(
        [
            .. from party in answer.Parties
               from entry in packages.Select(entry => (Name: $"Package {entry.Letter}", Value: entry.Package.Utilities[party.Party])).Prepend((Name: "No agreement", Value: party.NoAgreement))
               select new JsonObject { ["party"] = words.Party(party.Party), ["package"] = entry.Name, ["worth"] = entry.Value.Value },
        ]);
        return new()
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = 460,
            ["height"] = new JsonObject { ["step"] = 16 },
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = new JsonObject { ["type"] = "bar" },
            ["encoding"] = new JsonObject
            {
                ["y"] = new JsonObject { ["field"] = "party", ["type"] = "nominal", ["title"] = null, ["sort"] = null },
                ["yOffset"] = new JsonObject { ["field"] = "package", ["sort"] = null },
                ["x"] = new JsonObject { ["field"] = "worth", ["type"] = "quantitative", ["title"] = "Worth to the party", ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) } },
                ["color"] = new JsonObject { ["field"] = "package", ["type"] = "nominal", ["title"] = null, ["sort"] = null },
            },
        };
    }
}
