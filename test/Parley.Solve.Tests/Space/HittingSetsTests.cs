using CsCheck;
using Parley.Solve.Space;

namespace Parley.Solve.Tests.Space;

public class HittingSetsTests
{
    static Gen<int[][]> Sets { get; } = Gen.Int[0, 7].Array[1, 5].Array[0, 8];

    [Fact]
    public void They_come_smallest_first_and_all_of_them() =>
        Sets.Sample(sets =>
        {
            int[] masks = [.. sets.Select(set => set.Distinct().Sum(element => 1 << element))];
            var hitting = Enumerable.Range(0, 256).Where(choice => masks.All(mask => (mask & choice) != 0)).ToHashSet();
            var minimal = hitting.Where(choice => Enumerable.Range(0, 8).All(element => (choice >> element & 1) == 0 || !hitting.Contains(choice & ~(1 << element))));

            var found = All(sets).ToArray();

            Assert.Equal(minimal.Order(), found.Select(answer => answer.Sum(element => 1 << element)).Order());
            Assert.Equal(found.Select(answer => answer.Count).Order(), found.Select(answer => answer.Count));
        }, iter: 3000);

    [Fact]
    public void The_greedy_answer_meets_every_set() =>
        Sets.Sample(sets =>
        {
            var greedy = Of(sets).Greedy();

            Assert.All(sets, set => Assert.NotEmpty(set.Intersect(greedy)));
        });

    [Fact]
    public void A_limit_ends_the_look_with_a_status()
    {
        var hitting = Of([.. from a in Enumerable.Range(0, 20) from b in Enumerable.Range(a + 1, 19 - a) select (int[])[a, b]], 20);

        Assert.Null(hitting.Next(5, default));
        Assert.Equal(SolveStatus.LimitReached, hitting.Status);
    }

    [Fact]
    public void A_set_with_nothing_in_it_can_be_met_by_nothing()
    {
        var hitting = Of([[1, 2], []]);

        Assert.Null(hitting.Next(100, default));
        Assert.Equal(SolveStatus.Complete, hitting.Status);
    }

    [Fact]
    public void A_set_of_which_every_element_was_refused_beside_it_ends_that_branch()
    {
        // Without 1, which is excluded alone and so has to come with another, the pair leaves nothing else.
        var hitting = Of([[1], [1, 2]]);
        hitting.Exclude([1]);

        Assert.Null(hitting.Next(100, default));
        Assert.Equal(SolveStatus.Complete, hitting.Status);
    }

    static IEnumerable<IReadOnlyList<int>> All(int[][] sets)
    {
        var hitting = Of(sets);
        while (hitting.Next(100_000, default) is { } answer)
        {
            yield return answer;
            hitting.Exclude(answer);
        }
    }

    static HittingSets Of(int[][] sets, int elements = 8)
    {
        var hitting = new HittingSets(elements);
        foreach (var set in sets) hitting.MustHit(set);
        return hitting;
    }
}
