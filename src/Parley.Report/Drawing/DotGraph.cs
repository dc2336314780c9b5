using System.Collections.Immutable;

namespace Parley.Report.Drawing;

/// <summary>A directed graph for Graphviz. Names and labels may be any text: they are quoted, never read as DOT.</summary>
public sealed record DotGraph
{
    /// <summary>The nodes, in the order in which they are laid out.</summary>
    public required ImmutableArray<DotNode> Nodes { get; init; }

    /// <summary>The edges; each end names a node.</summary>
    public ImmutableArray<DotEdge> Edges { get; init; } = [];

    /// <summary>Boxes round some of the nodes.</summary>
    public ImmutableArray<DotCluster> Clusters { get; init; } = [];

    /// <summary>Whether ranks run from left to right rather than from top to bottom.</summary>
    public bool LeftToRight { get; init; }

    /// <summary>At how many characters the labels of nodes break into lines; at least 8.</summary>
    public int LabelWidth { get; init; } = 26;
}

/// <summary>A node of a graph.</summary>
/// <param name="Id">Its id, unique in the graph; not shown.</param>
/// <param name="Label">The text in it; line breaks are kept.</param>
/// <param name="Cluster">The cluster that it stands in, if any.</param>
public sealed record DotNode(string Id, string Label, string? Cluster = null)
{
    /// <summary>How it looks, in Graphviz's words: <c>fillcolor</c>, <c>shape</c>, <c>style</c>, <c>penwidth</c> and the like.</summary>
    public ImmutableArray<DotTrait> Traits { get; init; } = [];
}

/// <summary>An edge of a graph.</summary>
/// <param name="From">The id of the node that it leaves.</param>
/// <param name="To">The id of the node that it enters.</param>
/// <param name="Label">The text beside it; may be empty.</param>
public sealed record DotEdge(string From, string To, string Label = "")
{
    /// <summary>How it looks, in Graphviz's words: <c>color</c>, <c>style</c>, <c>dir</c>, <c>constraint</c> and the like.</summary>
    public ImmutableArray<DotTrait> Traits { get; init; } = [];
}

/// <summary>A box round some nodes.</summary>
/// <param name="Id">Its id, unique in the graph; not shown.</param>
/// <param name="Label">The text at its edge.</param>
public sealed record DotCluster(string Id, string Label);

/// <summary>A trait of a node or an edge.</summary>
/// <param name="Name">Graphviz's name for it. Those that fetch, link or label are refused.</param>
/// <param name="Value">Its value, any text.</param>
public sealed record DotTrait(string Name, string Value);
