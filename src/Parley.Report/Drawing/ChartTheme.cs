using System.Text.Json.Nodes;
using Parley.Report.Documents;

namespace Parley.Report.Drawing;

/// <summary>How every chart looks where its specification does not say otherwise.</summary>
static class ChartTheme
{
    const string Theme = """
        {
          "background": null,
          "font": "Arial",
          "padding": 4,
          "view": { "stroke": null, "continuousWidth": 520, "continuousHeight": 260, "discreteWidth": { "step": 28 }, "discreteHeight": { "step": 24 } },
          "axis": {
            "labelColor": "#3d434b", "titleColor": "#3d434b", "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "titlePadding": 10,
            "labelLimit": 260, "titleLimit": 500, "labelPadding": 6, "domainColor": "#8a9099", "tickColor": "#8a9099", "tickSize": 4, "gridColor": "#e4e6e9", "labelFlush": false
          },
          "axisQuantitative": { "tickCount": 6 },
          "axisTemporal": { "tickCount": 6, "format": "%-d %b %Y" },
          "legend": {
            "labelColor": "#3d434b", "titleColor": "#3d434b", "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelLimit": 260,
            "orient": "bottom", "symbolSize": 110
          },
          "header": { "labelColor": "#3d434b", "titleColor": "#3d434b", "labelFontSize": 12, "titleFontSize": 12 },
          "title": { "color": "#1c2127", "fontSize": 13, "fontWeight": "bold", "anchor": "start", "offset": 12 },
          "text": { "color": "#1c2127", "fontSize": 12 },
          "bar": { "color": "#2f5d8a" }, "rect": { "color": "#2f5d8a" }, "line": { "color": "#2f5d8a", "strokeWidth": 2 }, "area": { "color": "#2f5d8a" },
          "point": { "color": "#2f5d8a", "filled": true, "size": 60 }, "rule": { "color": "#5a616b" }, "tick": { "color": "#2f5d8a" },
          "range": { "category": ["#2f5d8a", "#b3541e", "#3b7a57", "#7a4b8c", "#8a6d1d", "#5a616b", "#a33c54", "#2b7f86"] }
        }
        """;

    /// <summary>The specification with the theme under its own configuration, and with printing characters only.</summary>
    public static JsonObject Apply(JsonObject specification)
    {
        var themed = (JsonObject)Printing(specification)!;
        var theme = JsonNode.Parse(Theme)!.AsObject();
        if (themed["config"] is JsonObject own)
        {
            themed.Remove("config");
            Lay(own, theme);
        }
        themed["config"] = theme;
        return themed;
    }

    static void Lay(JsonObject over, JsonObject under)
    {
        foreach (var (key, value) in over.ToArray())
        {
            if (value is JsonObject inner && under[key] is JsonObject outer) Lay(inner, outer);
            else under[key] = value?.DeepClone();
        }
    }

    static JsonNode? Printing(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Characters.Printing(member.Key), Printing(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Printing)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Characters.Printing(text)),
        _ => node?.DeepClone(),
    };
}
