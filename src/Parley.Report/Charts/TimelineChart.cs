using System.Text.Json.Nodes;
using Parley.Report.Answers;
using Parley.Report.Briefing;
using Parley.Report.Documents;
using Parley.Report.Drawing;

namespace Parley.Report.Charts;

/// <summary>How many things happened in each lane on each day.</summary>
static class TimelineChart
{
    public static Figure? Draw(Wording words, DataTable table, DrawingEngine drawing)
    {
        var entries = TimelineSection.Entries(words).ToArray();
        if (entries.Select(entry => entry.Date).Distinct().Count() < 3) return null;
        var caption = $"What happened when, from {Wording.Date(entries.Min(entry => entry.Date))} to {Wording.Date(entries.Max(entry => entry.Date))}: a larger mark stands for more things on that day.";
        var specification = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = 560,
            ["data"] = new JsonObject
            {
                ["values"] = new JsonArray([.. entries.GroupBy(entry => (entry.Date, entry.Lane)).Select(group => new JsonObject { ["date"] = group.Key.Date.ToString("yyyy-MM-dd"), ["lane"] = group.Key.Lane, ["count"] = group.Count() })]),
            },
            ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 0.85 },
            ["encoding"] = new JsonObject
            {
                ["x"] = new JsonObject { ["field"] = "date", ["type"] = "temporal", ["title"] = null },
                ["y"] = new JsonObject { ["field"] = "lane", ["type"] = "nominal", ["title"] = null },
                ["size"] = new JsonObject { ["field"] = "count", ["type"] = "quantitative", ["legend"] = null, ["scale"] = new JsonObject { ["range"] = new JsonArray(70, 420) } },
            },
        };
        var picture = drawing.DrawChart(specification, new("figure-timeline", "Timeline", caption));
        return new(picture, caption, table);
    }
}
