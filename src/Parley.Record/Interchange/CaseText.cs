using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Parley.Model.Files;

namespace Parley.Record.Interchange;

/// <summary>Adds entries to the text of a case file, at the end of their block. All that stands there stays as it is, remarks and spaces included.</summary>
/// <remarks>The text that comes out is to be read again before it replaces the file: that it holds what it held, and the entries, is for the reader to say.</remarks>
public static partial class CaseText
{
    /// <summary>The text with entries at the end of a block, which is made at the end of the file where there is none.</summary>
    /// <param name="text">The text of <c>case.yaml</c>.</param>
    /// <param name="block">The key of the block: <c>statements</c>.</param>
    /// <param name="entries">Ids and values of the case file.</param>
    /// <returns>The text; null where the block is written in braces, between which nothing can be added with certainty.</returns>
    public static string? Add<T>(string text, string block, IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entries);
        var added = entries.ToArray();
        if (added.Length == 0) return text;
        var lines = text.Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith(block, StringComparison.Ordinal) && line[block.Length..].TrimStart().StartsWith(':'));
        if (at < 0)
        {
            while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1])) lines.RemoveAt(lines.Count - 1);
            if (lines.Count > 0 && lines[^1].TrimEnd() == "...") return null;
            return string.Join('\n', [.. lines, "", block + ":", .. added.SelectMany(entry => Lines(entry.Key, entry.Value, 2)), ""]);
        }
        var value = lines[at][(lines[at].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (value == "{}")
        {
            lines[at] = block + ":";
            value = "";
        }
        if (value.Length > 0 && value[0] != '#') return null;

        var end = lines.FindIndex(at + 1, line => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#');
        if (end < 0) end = lines.Count;
        while (end > at + 1 && (string.IsNullOrWhiteSpace(lines[end - 1]) || lines[end - 1][0] == '#')) end--;
        var first = lines.GetRange(at + 1, end - at - 1).Find(line => !string.IsNullOrWhiteSpace(line) && line.TrimStart()[0] != '#');
        var indent = first is null ? 2 : Indent(first);
        lines.InsertRange(end, added.SelectMany(entry => Lines(entry.Key, entry.Value, indent)));
        return string.Join('\n', lines);
    }

    /// <summary>The lines on which an entry that was added stands, from 1; none, as 0 and −1, where it is not there.</summary>
    /// <param name="text">The text of <c>case.yaml</c>.</param>
    /// <param name="block">The key of the block.</param>
    /// <param name="id">The id of the entry.</param>
    public static (int First, int Last) LinesOf(string text, string block, string id)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(block + ":", StringComparison.Ordinal));
        var first = at < 0 ? -1 : Array.FindIndex(lines, at, line => line.TrimStart().StartsWith(id + ":", StringComparison.Ordinal) && line.TrimStart()[(id.Length + 1)..].TrimStart() is "" or ['#', ..]);
        if (first < 0) return (0, -1);
        var indent = Indent(lines[first]);
        var end = Array.FindIndex(lines, first + 1, line => !string.IsNullOrWhiteSpace(line) && Indent(line) <= indent);
        if (end < 0) end = lines.Length;
        while (string.IsNullOrWhiteSpace(lines[end - 1])) end--;
        return (first + 1, end);
    }

    /// <summary>The text without a key of an entry, where that key stands on a line of its own.</summary>
    /// <returns>The text; null where the key does not stand so.</returns>
    public static string? Remove(string text, string block, string id, string key)
    {
        var (first, last) = LinesOf(text, block, id);
        var lines = text.Split('\n').ToList();
        var at = first == 0 ? -1 : lines.FindIndex(first, last - first, line => line.TrimStart().StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0) return null;
        // What belongs to the key stands further in.
        var end = at + 1;
        while (end < last && !string.IsNullOrWhiteSpace(lines[end]) && Indent(lines[end]) > Indent(lines[at])) end++;
        lines.RemoveRange(at, end - at);
        return string.Join('\n', lines);
    }

    /// <summary>The text with a key of an entry added, or written anew where it stands on lines of its own.</summary>
    /// <returns>The text; null where the entry is not written one key a line.</returns>
    public static string? Set<T>(string text, string block, string id, string key, T value)
    {
        text = Remove(text, block, id, key) ?? text;
        var (first, last) = LinesOf(text, block, id);
        if (first == 0 || last == first) return null;
        var lines = text.Split('\n').ToList();
        lines.Insert(last, $"{new string(' ', Indent(lines[first]))}{key}: {(value is bool yes ? yes ? "yes" : "no" : Flow(JsonSerializer.SerializeToNode(value, CaseJson.Options)))}");
        return string.Join('\n', lines);
    }

    static int Indent(string line) => line.Length - line.TrimStart().Length;

    static IEnumerable<string> Lines<T>(string id, T value, int indent)
    {
        yield return $"{new string(' ', indent)}{id}:";
        var fields = JsonSerializer.SerializeToNode(value, CaseJson.Options)!.AsObject();
        foreach (var (key, field) in fields)
        {
            if (field is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || IsUsual(key, field)) continue;
            yield return $"{new string(' ', indent + 2)}{key}: {(key is "inferred" or "draft" or "chatham" or "required" ? field.ToString() : Flow(field))}";
        }
    }

    /// <summary>What a reader takes for granted need not be written.</summary>
    static bool IsUsual(string key, JsonNode field) => (key, field.ToString()) is ("inferred" or "draft" or "chatham", "no") or ("mode", "indirect") or ("role", "party");

    static string Flow(JsonNode? node) => node switch
    {
        JsonObject map => "{ " + string.Join(", ", map.Select(entry => $"{Scalar(entry.Key)}: {Flow(entry.Value)}")) + " }",
        JsonArray list => "[" + string.Join(", ", list.Select(item => item is JsonValue ? Quoted(item.ToString()) : Flow(item))) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Scalar(value.GetValue<string>()),
        null => "null",
        _ => node.ToJsonString(),
    };

    /// <summary>A plain word, or a text in quotation marks with what YAML would read otherwise escaped.</summary>
    static string Scalar(string text)
    {
        return Plain().IsMatch(text) && text is not ("true" or "false" or "null" or "yes" or "no") || Day().IsMatch(text) ? text : Quoted(text);
    }

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9 _.()/'-]*[A-Za-z0-9)])?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
