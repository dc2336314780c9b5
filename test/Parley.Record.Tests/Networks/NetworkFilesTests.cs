using System.Xml.Linq;
using Parley.Record.Networks;

namespace Parley.Record.Tests.Networks;

public sealed class NetworkFilesTests
{
    static readonly Tie[] ties =
    [
        new("upland", "price >= 2, or \"more\"", true, new(2025, 7, 1), "a"), new("vale", "price >= 2, or \"more\"", false, new(2025, 7, 2), "b"),
    ];

    [Fact]
    public void A_comma_or_a_quotation_mark_does_not_break_a_line_of_csv() =>
        Assert.Equal("actor,concept,agree,disagree\r\nupland,\"price >= 2, or \"\"more\"\"\",1,0\r\nvale,\"price >= 2, or \"\"more\"\"\",0,1\r\n", NetworkFiles.Csv(TwoModeNetwork.Of(ties)));

    [Fact]
    public void Graph_ml_names_actors_concepts_and_weights()
    {
        XNamespace ml = "http://graphml.graphdrawing.org/xmlns";

        var graph = XDocument.Parse(NetworkFiles.GraphMl(new(TwoModeNetwork.Of(ties), OneModeNetwork.Of(ties), []), NetworkMode.TwoMode, id => id == "vale" ? "Vale & sons" : id));

        Assert.Contains(graph.Descendants(ml + "data"), data => data.Value == "Vale & sons" && data.Parent!.Attribute("id")!.Value == "actor:vale");
        Assert.Equal(3, graph.Descendants(ml + "node").Count());
        Assert.Equal(2, graph.Descendants(ml + "edge").Count());
        Assert.Contains(graph.Descendants(ml + "data"), data => data.Value == "price >= 2, or \"more\"");
    }

    [Fact]
    public void A_one_mode_network_lists_each_two_actors_with_their_balance() =>
        Assert.Equal("first,second,agreement,conflict,balance\r\nupland,vale,0,1,-1\r\n", NetworkFiles.Csv(OneModeNetwork.Of(ties)));

    [Fact]
    public void Stretches_of_time_stand_one_after_another_in_both_forms()
    {
        XNamespace ml = "http://graphml.graphdrawing.org/xmlns";
        var answer = Answer(1);

        var graph = XDocument.Parse(NetworkFiles.GraphMl(answer, NetworkMode.TwoMode));

        Assert.Equal("from,to,actor,concept,agree,disagree\r\n2025-07-01,2025-07-01,upland,\"price >= 2, or \"\"more\"\"\",1,0\r\n2025-07-02,2025-07-02,vale,\"price >= 2, or \"\"more\"\"\",0,1\r\n", NetworkFiles.Csv(answer, NetworkMode.TwoMode));
        Assert.Single(graph.Descendants(ml + "graph"));
        Assert.Equal(["2025-07-01", "2025-07-02"], graph.Descendants(ml + "edge").Select(edge => edge.Elements().Single(data => data.Attribute("key")!.Value == "from").Value));
        Assert.Equal(3, graph.Descendants(ml + "node").Select(node => node.Attribute("id")!.Value).Distinct().Count());
    }

    [Fact]
    public void A_stretch_that_holds_all_is_the_whole()
    {
        var answer = Answer(30);

        var window = Assert.Single(answer.Windows);
        Assert.Equal(answer.OneMode.Pairs.Select(pair => (pair.First, pair.Second, pair.Conflict)), window.OneMode.Pairs.Select(pair => (pair.First, pair.Second, pair.Conflict)));
        Assert.Equal(2, window.Ties);
    }

    static NetworkAnswer Answer(int days) => new(TwoModeNetwork.Of(ties), OneModeNetwork.Of(ties), [.. TimeWindow.Over(ties, days, days).Select(window => NetworkWindow.Of([.. ties], window, new()))]);
}
