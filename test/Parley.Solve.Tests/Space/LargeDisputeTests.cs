using System.Globalization;
using Parley.Solve.Space;

namespace Parley.Solve.Tests.Space;

/// <summary>Thirty parties' two hundred red lines and linkages over sixty issues: what the first answers cost, in looks for an outcome and in splits.</summary>
public class LargeDisputeTests(ITestOutputHelper output)
{
    public static TheoryData<int, double> Disputes { get; } = [.. from seed in Enumerable.Range(0, 8) from breadth in new[] { 0.25, 0.35, 0.5 } select (seed, breadth)];

    [Theory]
    [MemberData(nameof(Disputes))]
    public void The_first_collision_takes_few_looks_and_stands(int seed, double breadth)
    {
        var dispute = LargeDispute.Of(seed, breadth: breadth);
        var search = Searching(dispute);
        if (search.OutcomeWithout() is not null) return;

        var collision = search.Collisions().First();

        Note(seed, breadth, search, $"collision of {collision.Length}");
        Assert.Null(search.OutcomeWith(collision));
        Assert.All(collision, rule => Assert.NotNull(search.OutcomeWith([.. collision.Except([rule])])));
        Assert.InRange(search.Looks, 1, 100);
        Assert.InRange(search.Splits, 0, 1000);
    }

    [Theory]
    [MemberData(nameof(Disputes))]
    public void The_first_opening_takes_few_looks_and_opens(int seed, double breadth)
    {
        var dispute = LargeDispute.Of(seed, breadth: breadth);
        var search = Searching(dispute);

        var opening = search.Openings().First().Dropped;

        Note(seed, breadth, search, $"opening of {opening.Length}");
        Assert.All(opening, rule => Assert.True(rule >= dispute.Linkages));
        Assert.NotNull(search.OutcomeWithout(opening));
        Assert.All(opening, rule => Assert.Null(search.OutcomeWithout([.. opening.Except([rule])])));
        Assert.InRange(search.Looks, 1, 3000);
        Assert.InRange(search.Splits, 0, 3000);
    }

    [Theory]
    [InlineData(0, 5, false)]
    [InlineData(3, SpaceAnswer.ListLimit, true)]
    public void The_whole_answer_comes_to_its_end_however_much_collides(int seed, int collisions, bool more)
    {
        var answer = SpaceAnswer.Of(LargeCase.Of(LargeDispute.Of(seed, breadth: 0.5)));

        Assert.Equal((SolveStatus.Complete, false), (answer.Status, answer.IsOpen));
        Assert.Equal((collisions, more), (answer.Collisions.Length, answer.MoreCollisions));
        Assert.NotEmpty(answer.Openings);
    }

    void Note(int seed, double breadth, CollisionSearch search, string found) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, breadth {breadth}: {found}, {search.Looks} looks, {search.Splits} splits"));

    static CollisionSearch Searching(LargeDispute dispute) => new(dispute.OptionCounts, dispute.Rules, dispute.Droppable);
}
