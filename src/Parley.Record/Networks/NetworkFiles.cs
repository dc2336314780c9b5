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

    /// <summary>The networks of an answer as GraphML: where it has stretches of time, a graph for each, named by its first and last day.</summary>
    public static string GraphMl(NetworkAnswer answer, NetworkMode mode)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Windows.IsEmpty
            ? mode == NetworkMode.TwoMode ? GraphMl(answer.TwoMode) : GraphMl(answer.OneMode)
            : Graphs(Weights(mode), answer.Windows.Select(window => ((string?)$"{Day(window.From)}/{Day(window.To)}", mode == NetworkMode.TwoMode ? Parts(window.TwoMode) : Parts(window.OneMode))));
    }

    /// <summary>A two-mode network as GraphML (Brandes and others 2002); nodes say whether they are actors or concepts.</summary>
    public static string GraphMl(TwoModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Graphs(Weights(NetworkMode.TwoMode), [(null, Parts(network))]);
    }

    /// <summary>A one-mode network as GraphML (Brandes and others 2002).</summary>
    public static string GraphMl(OneModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Graphs(Weights(NetworkMode.OneMode), [(null, Parts(network))]);
    }

    static readonly string[] cellHeads = ["actor", "concept", "agree", "disagree"];
    static readonly string[] pairHeads = ["first", "second", "agreement", "conflict", "balance"];

    static IEnumerable<string[]> Rows(TwoModeNetwork network) => network.Cells.Select(cell => new[] { cell.Actor, cell.Concept, Number(cell.Agree), Number(cell.Disagree) });

    static IEnumerable<string[]> Rows(OneModeNetwork network) => network.Pairs.Select(pair => new[] { pair.First, pair.Second, Number(pair.Agreement), Number(pair.Conflict), Number(pair.Balance) });

    static string[] Weights(NetworkMode mode) => mode == NetworkMode.TwoMode ? cellHeads[2..] : pairHeads[2..4];

    sealed record GraphParts(IEnumerable<(string Id, string Label, string Kind)> Nodes, IEnumerable<(string From, string To, double[] Weights)> Edges);

    static GraphParts Parts(TwoModeNetwork network) => new(
        [.. network.Actors.Select(actor => ("actor:" + actor, actor, "actor")), .. network.Concepts.Select(concept => ("concept:" + concept, concept, "concept"))],
        network.Cells.Select(cell => ("actor:" + cell.Actor, "concept:" + cell.Concept, new double[] { cell.Agree, cell.Disagree })));

    static GraphParts Parts(OneModeNetwork network) => new(
        [.. network.Actors.Select(actor => ("actor:" + actor, actor, "actor"))],
        network.Pairs.Select(pair => ("actor:" + pair.First, "actor:" + pair.Second, new[] { pair.Agreement, pair.Conflict })));

    static string Graphs(string[] weights, IEnumerable<(string? Id, GraphParts Parts)> graphs)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
            Key(xml, "label", "node", "string");
            Key(xml, "kind", "node", "string");
            foreach (var weight in weights) Key(xml, weight, "edge", "double");
            foreach (var (id, parts) in graphs) Graph(xml, id, weights, parts);
        }
        return text.Append('\n').ToString();
    }

    static void Graph(XmlWriter xml, string? id, string[] weights, GraphParts parts)
    {
        xml.WriteStartElement("graph");
        if (id is not null) xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (var (node, label, kind) in parts.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node);
            Data(xml, "label", label);
            Data(xml, "kind", kind);
            xml.WriteEndElement();
        }
        foreach (var (from, to, values) in parts.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", from);
            xml.WriteAttributeString("target", to);
            for (var i = 0; i < weights.Length; i++) Data(xml, weights[i], Number(values[i]));
            xml.WriteEndElement();
        }
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
