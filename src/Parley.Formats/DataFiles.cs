using System.Collections.Immutable;
using System.Globalization;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Formats;

/// <summary>What YAML and JSON files hold, asked for key by key; what is not as it should be is a finding where it stands.</summary>
sealed class DataFiles(FindingList findings)
{
    public DataMap? Root(FormatFile file)
    {
        var (root, wrong) = YamlReader.Read(file.Name, file.Text.TrimStart('\uFEFF').Replace("\t", "  ", StringComparison.Ordinal));
        findings.AddRange(wrong);
        if (root is DataMap map) return map;
        if (wrong.IsEmpty) findings.Error("format-unknown", new(file.Name, 1, 1), "The file holds no map of keys.", "Give a GENIUS, GeniusWeb, NegMAS or graph-model file.");
        return null;
    }

    public decimal Number(DataNode? node, Place place, string what)
    {
        if (node is DataScalar { Text: var text } && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000) return number;
        findings.Error("format-number", node?.Place ?? place, node is DataScalar scalar ? $"'{scalar.Text}' is no number that can be kept." : $"{what} is missing.", "Write an ordinary number.");
        return 0;
    }

    /// <summary>A number that is 0 or more.</summary>
    public decimal Weight(DataNode? node, Place place, string what)
    {
        var number = Number(node, place, what);
        if (number < 0) findings.Error("format-number", node!.Place, $"{what} is below 0.", "Write 0 or more; turn the values round where less is better.");
        return number;
    }

    public ImmutableArray<DataNode> Items(DataNode? node, Place place, string what)
    {
        if (node is DataList list) return list.Items;
        findings.Error("format-missing", node?.Place ?? place, $"{what} is not a list.", "Take the file as it was written by its program.");
        return [];
    }

    public static string Text(DataNode? node) => node is DataScalar scalar ? scalar.Text : "";
}
