using Parley.Report.Drawing;

namespace Parley.Report.Tests.Drawing;

public sealed class DotWriterTests
{
    [Fact]
    public void A_graph_is_written_with_its_texts_quoted_and_its_ids_numbered()
    {
        var graph = new DotGraph
        {
            Nodes =
            [
                new("today", "Both withhold; \"aid\" & talks stop \\N", "held") { Traits = [new("penwidth", "2")] },
                new("a -> b [label=\"x\"]", "<b>Deal</b>"),
            ],
            Edges = [new("today", "a -> b [label=\"x\"]", "Upland\nmoves") { Traits = [new("style", "dashed\", label=\"y")] }],
            Clusters = [new("held", "Holds")],
            LeftToRight = true,
        };

        Expected.Matches(DotWriter.Write(graph), "graph", "dot");
    }

    [Fact]
    public void No_line_of_a_label_is_empty()
    {
        var graph = new DotGraph { Nodes = [new("a", "\n one \n\n  \u0001\ntwo\n"), new("b", "\n \n")] };

        var dot = DotWriter.Write(graph);

        Assert.Contains("[label=\"one\\ntwo\"]", dot, StringComparison.Ordinal);
        Assert.Contains("[label=\"\"]", dot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("URL")]
    [InlineData("href")]
    [InlineData("image")]
    [InlineData("label")]
    [InlineData("color=red, label")]
    public void Traits_that_link_fetch_or_label_are_refused(string name)
    {
        var graph = new DotGraph { Nodes = [new("a", "A") { Traits = [new(name, "x")] }] };

        Assert.Throws<ArgumentException>(() => DotWriter.Write(graph));
    }

    [Fact]
    public void Two_nodes_with_one_id_are_refused() => Assert.Throws<ArgumentException>(() => DotWriter.Write(new() { Nodes = [new("a", "A"), new("a", "B")] }));

    [Fact]
    public void An_edge_to_nowhere_is_refused() => Assert.Throws<ArgumentException>(() => DotWriter.Write(new() { Nodes = [new("a", "A")], Edges = [new("a", "b")] }));

    [Fact]
    public void A_node_in_a_cluster_that_is_not_there_is_refused() => Assert.Throws<ArgumentException>(() => DotWriter.Write(new() { Nodes = [new("a", "A", "c")] }));
}
