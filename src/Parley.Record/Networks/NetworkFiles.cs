using System.Globalization;
using System.Text;
using System.Xml;

namespace Parley.Record.Networks;

/// <summary>Networks as other programs read them.</summary>
public static class NetworkFiles
{
    /// <summary>A two-mode network as CSV (RFC 4180): one line for each actor and concept.</summary>
    public static string Csv(TwoModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Lines(cellHeads, Rows(network));
    }

    /// <summary>A one-mode network as CSV (RFC 4180): one line for each two actors.</summary>
    public static string Csv(OneModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Lines(pairHeads, Rows(network));
    }

    /// <summary>The networks of an answer as CSV: where it has stretches of time, those with their first and last day before each line.</summary>
    public static string Csv(NetworkAnswer answer, NetworkMode mode)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Windows.IsEmpty) return mode == NetworkMode.TwoMode ? Csv(answer.TwoMode) : Csv(answer.OneMode);
        return Lines(
            ["from", "to", .. mode == NetworkMode.TwoMode ? cellHeads : pairHeads],
            from window in answer.Windows
            from row in mode == NetworkMode.TwoMode ? Rows(window.TwoMode) : Rows(window.OneMode)
            select (string[])[Day(window.From), Day(window.To), .. row]);
    }

    /// <summary>
    /// A network of an answer as GraphML (Brandes and others 2002); nodes say whether they are actors or concepts. Where the answer has stretches of time the lines of
    /// all of them stand in one graph, each with the first and last day of its stretch, since programs read the first graph of a file alone.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="mode">Which of its networks.</param>
    /// <param name="name">What a party is called, by its id; the id unless given.</param>
    public static string GraphMl(NetworkAnswer answer, NetworkMode mode, Func<string, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        IEnumerable<(string Id, string Label, string Kind)> nodes = mode == NetworkMode.TwoMode
            ? [.. answer.TwoMode.Actors.Select(Actor), .. answer.TwoMode.Concepts.Select(concept => ("concept:" + concept, concept, "concept"))]
            : answer.OneMode.Actors.Select(Actor);
        var lines = answer.Windows.IsEmpty
            ? Lines(mode, answer.TwoMode, answer.OneMode)
            : answer.Windows.SelectMany(window => Lines(mode, window.TwoMode, window.OneMode).Select(line => line with { Window = new(window.From, window.To) }));
        return Graph(Weights(mode), nodes, lines, answer.Windows.IsEmpty ? [] : ["from", "to"]);

        (string, string, string) Actor(string id) => ("actor:" + id, name?.Invoke(id) ?? id, "actor");
    }

    static readonly string[] cellHeads = ["actor", "concept", "agree", "disagree"];
    static readonly string[] pairHeads = ["first", "second", "agreement", "conflict", "balance"];

    static IEnumerable<string[]> Rows(TwoModeNetwork network) => network.Cells.Select(cell => new[] { cell.Actor, cell.Concept, Number(cell.Agree), Number(cell.Disagree) });

    static IEnumerable<string[]> Rows(OneModeNetwork network) => network.Pairs.Select(pair => new[] { pair.First, pair.Second, Number(pair.Agreement), Number(pair.Conflict), Number(pair.Balance) });

    static string[] Weights(NetworkMode mode) => mode == NetworkMode.TwoMode ? cellHeads[2..] : pairHeads[2..4];

    sealed record GraphLine(string From, string To, double[] Weights, TimeWindow? Window = null);

    static IEnumerable<GraphLine> Lines(NetworkMode mode, TwoModeNetwork concepts, OneModeNetwork actors) => mode == NetworkMode.TwoMode
        ? concepts.Cells.Select(cell => new GraphLine("actor:" + cell.Actor, "concept:" + cell.Concept, [cell.Agree, cell.Disagree]))
        : actors.Pairs.Select(pair => new GraphLine("actor:" + pair.First, "actor:" + pair.Second, [pair.Agreement, pair.Conflict]));

    static string Graph(string[] weights, IEnumerable<(string Id, string Label, string Kind)> nodes, IEnumerable<GraphLine> lines, string[] days)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
            Key(xml, "label", "node", "string");
            Key(xml, "kind", "node", "string");
            foreach (var weight in weights) Key(xml, weight, "edge", "double");
            foreach (var day in days) Key(xml, day, "edge", "string");
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("edgedefault", "undirected");
            foreach (var (node, label, kind) in nodes) Element(xml, "node", [new("id", node)], [("label", label), ("kind", kind)]);
            foreach (var line in lines)
            {
                IEnumerable<(string, string)> data = weights.Select((weight, at) => (weight, Number(line.Weights[at])));
                if (line.Window is { } window) data = data.Append((days[0], Day(window.From))).Append((days[1], Day(window.To)));
                Element(xml, "edge", [new("source", line.From), new("target", line.To)], data);
            }
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    static void Element(XmlWriter xml, string name, KeyValuePair<string, string>[] attributes, IEnumerable<(string Key, string Value)> data)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        foreach (var (key, value) in data) Data(xml, key, value);
        xml.WriteEndElement();
    }

    static void Key(XmlWriter xml, string name, string of, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    static string Lines(string[] heads, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend(heads).Select(row => string.Join(',', row.Select(Field)) + "\r\n"));

    static string Field(string text) => text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>Which of two networks.</summary>
public enum NetworkMode
{
    /// <summary>Actors and concepts.</summary>
    TwoMode,

    /// <summary>Actors and actors.</summary>
    OneMode,
}
