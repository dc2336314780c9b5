using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Which subsets of a set have not been settled yet: the map of MARCO. Each element is an issue with the options out and in.</summary>
sealed class SubsetMap(int count)
{
    static readonly OptionSet outside = OptionSet.Of(0), inside = OptionSet.Of(1);

    readonly List<Rule> blocks = [];

    public SolveStatus Status { get; private set; } = SolveStatus.Complete;

    /// <summary>A subset that lies neither above a blocked collision nor below a blocked keepable set, as large as can be; null where there is none.</summary>
    public bool[]? Unexplored(long splitLimit, CancellationToken cancellation)
    {
        var search = new RuleSearch([.. Enumerable.Repeat(2, count)], blocks);
        var all = Enumerable.Repeat(true, blocks.Count).ToArray();
        var (status, choice) = search.Find(all, splitLimit, cancellation);
        Status = status;
        if (choice is null) return null;
        for (var element = 0; element < count; element++)
        {
            if (choice[element] == 1) continue;
            choice[element] = 1;
            if (blocks.Exists(block => !block.Holds(choice))) choice[element] = 0;
        }
        return [.. choice.Select(option => option == 1)];
    }

    public void BlockAbove(ImmutableArray<int> collision) => blocks.Add(Rule.Any(collision.Select(element => Rule.Takes(element, outside))));

    public void BlockBelow(ImmutableArray<int> keepable) =>
        blocks.Add(Rule.Any(Enumerable.Range(0, count).Except(keepable).Select(element => Rule.Takes(element, inside))));
}
