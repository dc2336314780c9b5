using System.Text.Json.Nodes;
using Parley.Model;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Figure = Parley.Report.Documents.Figure;

namespace Parley.Report.Charts;

/// <summary>An indicator over time; only where there are at least three figures to see a course in.</summary>
static class IndicatorChart
{
    const int Fewest = 3;

    public static IEnumerable<Figure> Draw(Wording words, DataTable table, DrawingEngine drawing) =>
        words.Case.Indicators.Where(entry => entry.Value.Figures.Length >= Fewest).Select(entry => Draw(entry.Key, entry.Value, table, drawing));

    static Figure Draw(string id, Indicator indicator, DataTable table, DrawingEngine drawing)
    {
        var figures = indicator.Figures.OrderBy(figure => figure.Date).ToArray();
        var caption = $"{indicator.Title}, {Wording.Date(figures[0].Date)} to {Wording.Date(figures[^1].Date)}{(indicator.Alarm is { } alarm ? $"; alarm: {alarm.Text}" : "")}.";
        var specification = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = 520,
            ["height"] = 180,
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. figures.Select(figure => new JsonObject { ["date"] = figure.Date.ToString("yyyy-MM-dd"), ["value"] = (double)figure.Value })]) },
            ["mark"] = new JsonObject { ["type"] = "line", ["point"] = true },
            ["encoding"] = new JsonObject
            {
                ["x"] = new JsonObject { ["field"] = "date", ["type"] = "temporal", ["title"] = null },
                ["y"] = new JsonObject { ["field"] = "value", ["type"] = "quantitative", ["title"] = indicator.Unit ?? indicator.Title, ["scale"] = new JsonObject { ["zero"] = true } },
            },
        };
        var picture = drawing.DrawChart(specification, new($"figure-indicator-{id}", indicator.Title, caption));
        return new(picture, caption, Own(table, indicator));
    }

    static DataTable Own(DataTable table, Indicator indicator) =>
        table with { Caption = indicator.Title, Rows = [.. table.Rows.Where(row => row[0].Text.Plain == indicator.Title)] };
}
