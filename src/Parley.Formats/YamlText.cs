using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Parley.Formats;

/// <summary>Writes plain data as YAML that a person reads: blocks, and quotation marks only where they are needed.</summary>
static partial class YamlText
{
    /// <summary>Text as JSON writes it, without escaping what is no danger in a file.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject data)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in data) Entry(text, key, value, 0);
        return text.ToString();
    }

    static void Entry(StringBuilder text, string key, JsonNode? value, int depth)
    {
        text.Append(' ', depth * 2).Append(Scalar(key)).Append(':');
        if (value is JsonObject { Count: > 0 } map && !IsShort(map))
        {
            text.Append('\n');
            foreach (var (inner, item) in map) Entry(text, inner, item, depth + 1);
        }
        else text.Append(' ').Append(Flow(value)).Append('\n');
    }

    /// <summary>A map of a few plain values stands on one line.</summary>
    static bool IsShort(JsonObject map) => map.All(entry => entry.Value is not JsonObject) && Flow(map).Length <= 100;

    static string Flow(JsonNode? node) => node switch
    {
        JsonObject map => map.Count == 0 ? "{}" : "{ " + string.Join(", ", map.Select(entry => $"{Scalar(entry.Key)}: {Flow(entry.Value)}")) + " }",
        JsonArray list => "[" + string.Join(", ", list.Select(Flow)) + "]",
        JsonValue value when value.TryGetValue<string>(out var text) => Scalar(text),
        null => "null",
        _ => node.ToJsonString(),
    };

    static string Scalar(string text) => Safe().IsMatch(text) && text is not ("yes" or "no" or "true" or "false" or "null") ? text : JsonSerializer.Serialize(text, Plain);

    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9 _.()/'-]*[A-Za-z0-9)])?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Safe();
}
