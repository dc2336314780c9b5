using Parley.Report.Charts;

namespace Parley.Report.Tests.Charts;

public class BargainChartTests
{
    [Fact]
    public void Letters_that_would_overlap_share_a_label() =>
        Assert.Equal(
            [("A, C", 0.5, 0.5), ("B", 0.7, 0.5), ("D", 0.5, 0.6)],
            BargainChart.Labels([("A", 0.5, 0.5), ("B", 0.7, 0.5), ("C", 0.51, 0.49), ("D", 0.5, 0.6)]));
}
