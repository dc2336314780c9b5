using Parley.Solve.Positions;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Positions;

public sealed class RedLineTests
{
    [Fact]
    public void A_red_line_rules_out_what_it_names()
    {
        var line = Assert.Single(RedLine.Of(Case("statements:\n" + Statement("said", "vale", "2025-07-01", "flow = low: red line"))));

        Assert.Equal(("said", "vale", "flow = low", Basis.Reported), (line.Id, line.Party, line.Never, line.Basis));
        Assert.False(line.Rule.Holds([0, 0]));
        Assert.True(line.Rule.Holds([1, 0]));
    }

    [Fact]
    public void What_a_later_statement_allows_is_no_longer_ruled_out()
    {
        var line = Assert.Single(RedLine.Of(Case("statements:\n" + Statement("said", "vale", "2025-07-01", "flow != high: red line") + Statement("later", "vale", "2025-07-02", "flow = middle: opposes"))));

        Assert.False(line.Rule.Holds([0, 0]));
        Assert.True(line.Rule.Holds([1, 0]));
    }

    [Fact]
    public void An_earlier_statement_lifts_nothing() =>
        Assert.Single(RedLine.Of(Case("statements:\n" + Statement("before", "vale", "2025-07-01", "flow = low: accepts") + Statement("said", "vale", "2025-07-02", "flow = low: red line"))));

    [Fact]
    public void A_red_line_wholly_taken_back_is_none() =>
        Assert.Empty(RedLine.Of(Case("statements:\n" + Statement("said", "vale", "2025-07-01", "flow = low: red line") + Statement("later", "vale", "2025-07-02", "flow = low: accepts"))));

    [Fact]
    public void A_condition_across_issues_is_lifted_by_a_later_stance_on_the_same_condition()
    {
        var first = Statement("said", "vale", "2025-07-01", "flow = low and price > 2: red line");

        Assert.Single(RedLine.Of(Case("statements:\n" + first + Statement("later", "vale", "2025-07-02", "flow = low: accepts"))));
        Assert.Empty(RedLine.Of(Case("statements:\n" + first + Statement("later", "vale", "2025-07-02", "flow = low and price > 2: opposes"))));
    }

    [Fact]
    public void Nobody_whose_consent_is_not_needed_rules_anything_out() =>
        Assert.Empty(RedLine.Of(Case("statements:\n" + Statement("said", "commission", "2025-07-01", "flow = low: red line"))));

    [Fact]
    public void Several_red_lines_of_one_statement_have_ids_of_their_own() =>
        Assert.Equal(["said-1", "said-2"], RedLine.Of(Case("statements:\n" + Statement("said", "vale", "2025-07-01", "flow = low: red line, price > 4: red line"))).Select(line => line.Id));
}
