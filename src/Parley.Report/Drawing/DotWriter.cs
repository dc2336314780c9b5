using System.Text;

namespace Parley.Report.Drawing;

/// <summary>Writes a graph in DOT. Ids are any text; in DOT they are numbers, in the order given.</summary>
static class DotWriter
{
    const string Defaults = """
          graph [fontname="Arial", fontsize="12", fontcolor="#3d434b", bgcolor="transparent", pad="0.1", nodesep="0.3", ranksep="0.45"];
          node [fontname="Arial", fontsize="12", fontcolor="#1c2127", shape="box", style="rounded,filled", fillcolor="#f5f6f7", color="#8a9099", margin="0.16,0.09"];
          edge [fontname="Arial", fontsize="11", fontcolor="#3d434b", color="#5a616b", arrowsize="0.7"];

        """;

    /// <exception cref="ArgumentException">Two nodes have one id, an edge or a node names what is not there, or a trait is refused.</exception>
    public static string Write(DotGraph graph)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(graph.LabelWidth, 8, nameof(graph));
        var nodes = Names(graph.Nodes.Select(node => node.Id), "n", nameof(graph));
        var clusters = Names(graph.Clusters.Select(cluster => cluster.Id), "cluster", nameof(graph));
        var dot = new StringBuilder("digraph {\n").Append(Defaults);
        if (graph.LeftToRight) dot.Append("  rankdir=\"LR\";\n");
        foreach (var node in graph.Nodes)
        {
            if (node.Cluster is { } cluster && !clusters.ContainsKey(cluster)) throw new ArgumentException($"Node “{node.Id}” names a cluster that is not there: “{cluster}”.", nameof(graph));
            dot.Append("  ").Append(nodes[node.Id]).Append(" [label=").Append(DotText.Label(node.Label, graph.LabelWidth)).Append(DotText.Traits(node.Traits)).Append("];\n");
        }
        foreach (var cluster in graph.Clusters)
        {
            dot.Append("  subgraph ").Append(clusters[cluster.Id]).Append(" {\n    graph [label=").Append(DotText.Label(cluster.Label, 60)).Append(", style=\"rounded\", color=\"#c5c9cf\", margin=\"12\"];\n");
            foreach (var node in graph.Nodes.Where(node => node.Cluster == cluster.Id)) dot.Append("    ").Append(nodes[node.Id]).Append(";\n");
            dot.Append("  }\n");
        }
        foreach (var edge in graph.Edges)
        {
            if (!nodes.TryGetValue(edge.From, out var from) || !nodes.TryGetValue(edge.To, out var to)) throw new ArgumentException($"An edge names a node that is not there: from “{edge.From}” to “{edge.To}”.", nameof(graph));
            dot.Append("  ").Append(from).Append(" -> ").Append(to).Append(" [label=").Append(DotText.LabelBesideLine(edge.Label, graph.LabelWidth)).Append(DotText.Traits(edge.Traits)).Append("];\n");
        }
        return dot.Append("}\n").ToString();
    }

    static Dictionary<string, string> Names(IEnumerable<string> ids, string prefix, string parameter)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (!names.TryAdd(id, $"{prefix}{names.Count}")) throw new ArgumentException($"“{id}” is the id of more than one {(prefix == "n" ? "node" : "cluster")}.", parameter);
        return names;
    }
}
