using System.Text.Json.Nodes;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Solve.Exchanges;
using Figure = Parley.Report.Documents.Figure;

namespace Parley.Report.Charts;

/// <summary>What each side still gains by completing, step by step; where a line falls below zero only a guarantee holds it.</summary>
static class ExchangeChart
{
    const int Fewest = 4;

    public static Figure? Draw(Wording words, ExchangePlan plan, PairPlan pair, DataTable table, DrawingEngine drawing)
    {
        if (pair.Stages.Length < Fewest) return null;
        var title = words.Case.Exchanges[plan.Exchange].Title;
        var caption = $"{title}: what each side still gains by completing after each step. Below zero only a guarantee keeps a side from stopping.";
        JsonObject Point(int at, string party, Solve.Bargaining.Amount gains) => new() { ["step"] = at, ["party"] = party, ["gains"] = gains.Value };
        var specification = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = 520,
            ["height"] = 180,
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. pair.Stages.Index().SelectMany(stage => new JsonNode[] { Point(stage.Index, words.Party(pair.First), stage.Item.FirstGains), Point(stage.Index, words.Party(pair.Second), stage.Item.SecondGains) })]) },
            ["layer"] = new JsonArray(
                new JsonObject
                {
                    ["mark"] = new JsonObject { ["type"] = "line", ["point"] = true, ["interpolate"] = "step-after" },
                    ["encoding"] = new JsonObject
                    {
                        ["x"] = new JsonObject { ["field"] = "step", ["type"] = "quantitative", ["title"] = "Steps done", ["axis"] = new JsonObject { ["tickMinStep"] = 1, ["format"] = "d" } },
                        ["y"] = new JsonObject { ["field"] = "gains", ["type"] = "quantitative", ["title"] = "Still gained" },
                        ["color"] = new JsonObject { ["field"] = "party", ["type"] = "nominal", ["title"] = null },
                        ["strokeDash"] = new JsonObject { ["field"] = "party", ["type"] = "nominal", ["title"] = null },
                    },
                },
                new JsonObject { ["mark"] = new JsonObject { ["type"] = "rule" }, ["encoding"] = new JsonObject { ["y"] = new JsonObject { ["datum"] = 0 } } }),
        };
        return new(drawing.DrawChart(specification, new($"figure-exchange-{plan.Exchange}-{pair.First}-{pair.Second}", title, caption)), caption, table);
    }
}
