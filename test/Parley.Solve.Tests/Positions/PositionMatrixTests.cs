using Parley.Model;
using Parley.Solve.Positions;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Positions;

public sealed class PositionMatrixTests
{
    [Fact]
    public void What_nobody_has_said_is_unknown()
    {
        var matrix = PositionMatrix.Of(Case(""));

        Assert.Equal(["upland", "vale"], matrix.Parties);
        Assert.All(matrix.Rows.SelectMany(row => row.Positions), position => Assert.Equal((null, Basis.Unknown), (position.Stance, position.Basis)));
    }

    [Fact]
    public void The_latest_statement_gives_the_position_and_the_earlier_ones_stay_as_history()
    {
        var position = Position("statements:\n" + Statement("first", "vale", "2025-07-01", "flow = low: red line") + Statement("second", "vale", "2025-07-05", "flow = low: opposes"), "flow = low", "vale");

        Assert.Equal(StanceKind.Opposes, position.Stance);
        Assert.Equal(["second", "first"], position.Evidence.Select(evidence => evidence.Statement));
    }

    [Fact]
    public void On_one_day_the_statement_further_down_is_the_later_one()
    {
        var position = Position("statements:\n" + Statement("first", "vale", "2025-07-01", "flow = low: red line") + Statement("second", "vale", "2025-07-01", "flow = low: accepts"), "flow = low", "vale");

        Assert.Equal(StanceKind.Accepts, position.Stance);
    }

    [Fact]
    public void A_party_under_another_name_speaks_for_itself()
    {
        var position = Position("statements:\n" + Statement("said", "ministry", "2025-07-01", "flow = high: demands"), "flow = high", "vale");

        Assert.Equal((StanceKind.Demands, Basis.Reported), (position.Stance, position.Basis));
    }

    [Fact]
    public void A_stance_on_several_options_bears_on_each_of_them()
    {
        var matrix = PositionMatrix.Of(Case("statements:\n" + Statement("said", "vale", "2025-07-01", "flow != high: red line")));

        Assert.Equal([StanceKind.RedLine, StanceKind.RedLine, null], new[] { "flow = low", "flow = middle", "flow = high" }.Select(term => Of(matrix, term, "vale").Stance));
    }

    [Fact]
    public void A_stance_on_part_of_a_range_bears_on_the_parts_inside_it()
    {
        var matrix = PositionMatrix.Of(Case("statements:\n" + Statement("a", "vale", "2025-07-01", "price <= 4: accepts") + Statement("b", "upland", "2025-07-02", "price <= 2: opposes")));

        Assert.Equal(StanceKind.Accepts, Of(matrix, "price <= 2", "vale").Stance);
        Assert.Null(Of(matrix, "price <= 4", "upland").Stance);
    }

    [Fact]
    public void A_reading_of_the_analyst_is_never_shown_as_reported()
    {
        var position = Position("statements:\n" + Statement("said", "vale", "2025-07-01", "flow = low: red line", ", inferred: yes"), "flow = low", "vale");

        Assert.Equal(Basis.Inferred, position.Basis);
    }

    [Fact]
    public void A_judged_red_line_stands_where_nothing_was_said_and_beside_what_was()
    {
        const string Line = "red_lines: { line: { party: vale, never: flow = low, author: analyst } }\n";

        var alone = Position(Line, "flow = low", "vale");
        var beside = Position(Line + "statements:\n" + Statement("said", "vale", "2025-07-01", "flow = low: opposes"), "flow = low", "vale");

        Assert.Equal((StanceKind.RedLine, Basis.Judged), (alone.Stance, alone.Basis));
        Assert.Equal((StanceKind.Opposes, Basis.Reported), (beside.Stance, beside.Basis));
        Assert.True(alone.RulesOut && beside.RulesOut);
    }

    [Theory]
    [InlineData("demands", "accepts", Standing.Agreed)]
    [InlineData("demands", "{ stance: conditional, if: price >= 2 }", Standing.Conditional)]
    [InlineData("demands", null, Standing.Open)]
    [InlineData("demands", "opposes", Standing.Opposed)]
    [InlineData("opposes", "red line", Standing.RuledOut)]
    public void Together_the_required_parties_come_to_the_least_favourable_stance(string upland, string? vale, Standing standing)
    {
        var statements = "statements:\n" + Statement("a", "upland", "2025-07-01", $"flow = low: {upland}") + (vale is null ? "" : Statement("b", "vale", "2025-07-01", $"flow = low: {vale}"));

        Assert.Equal(standing, PositionMatrix.Of(Case(statements)).Row("flow = low")!.Standing);
    }

    static Position Position(string rest, string term, string party) => Of(PositionMatrix.Of(Case(rest)), term, party);

    static Position Of(PositionMatrix matrix, string term, string party) => matrix.Row(term)!.Positions.Single(position => position.Party == party);
}
