using System.Numerics;
using Parley.Model;
using Parley.Solve.Positions;
using Parley.Solve.Space;

namespace Parley.Solve.Tests.Space;

public class SpaceAnswerTests
{
    [Fact]
    public void An_open_space_says_how_much_is_open_and_gives_an_example()
    {
        var answer = SpaceAnswer.Of(Disputes.Open);

        Assert.Equal(SolveStatus.Complete, answer.Status);
        Assert.True(answer.IsOpen);
        Assert.Equal(12, answer.Combinations);
        Assert.Equal(10, answer.Packages);
        Assert.Equal(2, answer.Open);
        Assert.Equal(["middle", "half"], [answer.Example!["flow"], answer.Example["price"]]);
        Assert.Empty(answer.Collisions);
        Assert.Empty(answer.Openings);
    }

    [Fact]
    public void Each_option_is_open_or_names_what_rules_it_out()
    {
        var answer = SpaceAnswer.Of(Disputes.Open);

        Assert.Equal(["flow", "price", "guard"], answer.Issues.Select(issue => issue.Issue));
        Assert.Equal(
            ["low: False by vale-1", "middle: True by ", "high: False by paid vale-2", "market: False by vale-2", "half: True by ", "both: True by ", "commission: True by "],
            answer.Issues.SelectMany(issue => issue.Options).Select(option => $"{option.Option}: {option.IsOpen} by {string.Join(' ', option.RuledOutBy)}"));
        Assert.Equal(["vale-1"], Option(answer, "low").EachAlone);
        Assert.Empty(Option(answer, "high").EachAlone);
    }

    [Fact]
    public void A_closed_space_names_what_collides_and_who_would_have_to_move()
    {
        var answer = SpaceAnswer.Of(Disputes.Closed);

        Assert.Equal(SolveStatus.Complete, answer.Status);
        Assert.False(answer.IsOpen);
        Assert.Equal(BigInteger.Zero, answer.Open);
        Assert.Null(answer.Example);
        var collision = Assert.Single(answer.Collisions);
        Assert.Equal(["vale-1", "vale-2", "upland-pride"], collision.RedLines);
        Assert.Equal(["paid"], collision.Linkages);
        Assert.Equal(["vale", "upland"], collision.Parties);
        Assert.Equal(["upland-pride", "vale-1", "vale-2"], answer.Openings.Select(opening => Assert.Single(opening.RedLines)).Order(StringComparer.Ordinal));
        Assert.All(answer.Openings, opening => Assert.Equal(2, opening.Open));
        Assert.Equal("upland", Assert.Single(Assert.Single(answer.Openings, opening => opening.RedLines[0] == "upland-pride").Parties));
        Assert.False(answer.MoreCollisions);
        Assert.False(answer.MoreOpenings);
    }

    [Fact]
    public void The_example_of_an_opening_crosses_only_the_red_lines_it_moves()
    {
        var answer = SpaceAnswer.Of(Disputes.Closed);

        var opening = Assert.Single(answer.Openings, opening => opening.RedLines[0] == "upland-pride");

        Assert.Equal(["middle", "half"], [opening.Example["flow"], opening.Example["price"]]);
    }

    [Fact]
    public void It_says_how_far_it_leans_on_red_lines_that_no_statement_draws()
    {
        var answer = SpaceAnswer.Of(Disputes.Closed);

        Assert.True(answer.IsOpenAsReported);
        Assert.Equal([Basis.Reported, Basis.Reported, Basis.Judged], answer.RedLines.Select(entry => entry.Line.Basis));
        Assert.All(answer.RedLines, entry => Assert.True(entry.OpensAlone));
    }

    [Fact]
    public void Linkages_that_contradict_one_another_leave_no_package_and_no_opening()
    {
        var answer = SpaceAnswer.Of(Disputes.Contradictory);

        Assert.False(answer.IsOpen);
        Assert.False(answer.IsOpenAsReported);
        Assert.Equal(BigInteger.Zero, answer.Packages);
        Assert.Contains(answer.Collisions, collision => collision.Linkages is ["less", "more"] && collision.RedLines.IsEmpty && collision.Parties.IsEmpty);
        Assert.Empty(answer.Openings);
        Assert.DoesNotContain(answer.RedLines, entry => entry.OpensAlone);
    }

    [Fact]
    public void Packages_made_of_accepted_terms_alone_are_counted_as_agreed()
    {
        Assert.Equal(2, SpaceAnswer.Of(Disputes.Agreed).Agreed);
        Assert.Equal(BigInteger.Zero, SpaceAnswer.Of(Disputes.Open).Agreed);
    }

    [Fact]
    public void A_case_without_issues_has_no_space_to_speak_of()
    {
        var answer = SpaceAnswer.Of(Disputes.Agreed with { Issues = Keyed<Issue>.Empty, Statements = Keyed<Statement>.Empty });

        Assert.Null(answer.IsOpen);
        Assert.Empty(answer.Issues);
    }

    [Fact]
    public void A_cancelled_answer_says_so()
    {
        Assert.Equal(SolveStatus.Cancelled, SpaceAnswer.Of(Disputes.Open, cancellation: new(canceled: true)).Status);
    }

    static OptionSpace Option(SpaceAnswer answer, string option) => answer.Issues.SelectMany(issue => issue.Options).Single(entry => entry.Option == option);
}
