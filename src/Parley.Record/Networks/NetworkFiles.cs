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
        return Lines(["actor", "concept", "agree", "disagree"], network.Cells.Select(cell => new[] { cell.Actor, cell.Concept, Number(cell.Agree), Number(cell.Disagree) }));
    }

    /// <summary>A one-mode network as CSV (RFC 4180): one line for each two actors.</summary>
    public static string Csv(OneModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Lines(["first", "second", "agreement", "conflict", "balance"], network.Pairs.Select(pair => new[] { pair.First, pair.Second, Number(pair.Agreement), Number(pair.Conflict), Number(pair.Balance) }));
    }

    /// <summary>A two-mode network as GraphML (Brandes and others 2002); nodes say whether they are actors or concepts.</summary>
    public static string GraphMl(TwoModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Graph(
            [.. network.Actors.Select(actor => ("actor:" + actor, actor, "actor")), .. network.Concepts.Select(concept => ("concept:" + concept, concept, "concept"))],
            ["agree", "disagree"],
            network.Cells.Select(cell => ("actor:" + cell.Actor, "concept:" + cell.Concept, new double[] { cell.Agree, cell.Disagree })));
    }

    /// <summary>A one-mode network as GraphML (Brandes and others 2002).</summary>
    public static string GraphMl(OneModeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Graph(
            [.. network.Actors.Select(actor => ("actor:" + actor, actor, "actor"))],
            ["agreement", "conflict"],
            network.Pairs.Select(pair => ("actor:" + pair.First, "actor:" + pair.Second, new[] { pair.Agreement, pair.Conflict })));
    }

    static string Graph(IEnumerable<(string Id, string Label, string Kind)> nodes, string[] weights, IEnumerable<(string From, string To, double[] Weights)> edges)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
            Key(xml, "label", "node", "string");
            Key(xml, "kind", "node", "string");
            foreach (var weight in weights) Key(xml, weight, "edge", "double");
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("edgedefault", "undirected");
            foreach (var (id, label, kind) in nodes)
            {
                xml.WriteStartElement("node");
                xml.WriteAttributeString("id", id);
                Data(xml, "label", label);
                Data(xml, "kind", kind);
                xml.WriteEndElement();
            }
            foreach (var (from, to, values) in edges)
            {
                xml.WriteStartElement("edge");
                xml.WriteAttributeString("source", from);
                xml.WriteAttributeString("target", to);
                for (var i = 0; i < weights.Length; i++) Data(xml, weights[i], Number(values[i]));
                xml.WriteEndElement();
            }
        }
        return text.Append('\n').ToString();
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

    static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
