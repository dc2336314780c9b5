using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Which subsets of a set have not been settled yet: the map of MARCO. Each element is an issue with the options out and in.</summary>
sealed class SubsetMap(int count)
{
    // A search tries the first option first: sets as large as can be are the likeliest to collide.
    const int Inside = 0, Outside = 1;

    static readonly OptionSet inside = OptionSet.Of(Inside), outside = OptionSet.Of(Outside);

    readonly List<Rule> blocks = [];

    public SolveStatus Status { get; private set; } = SolveStatus.Complete;

    /// <summary>How many splits all looks together took.</summary>
    public long Splits { get; private set; }

    /// <summary>A subset that lies neither above a blocked collision nor below a blocked keepable set, as large as can be; null where there is none.</summary>
    public bool[]? Unexplored(long splitLimit, CancellationToken cancellation)
    {
        var search = new RuleSearch([.. Enumerable.Repeat(2, count)], blocks);
        var all = Enumerable.Repeat(true, blocks.Count).ToArray();
        var (status, choice) = search.Find(all, splitLimit, cancellation);
        Status = status;
        Splits += search.Splits;
        if (choice is null) return null;
        for (var element = 0; element < count; element++)
        {
            if (choice[element] == Inside) continue;
            choice[element] = Inside;
            if (blocks.Exists(block => !block.Holds(choice))) choice[element] = Outside;
        }
        return [.. choice.Select(option => option == Inside)];
    }

    public void BlockAbove(ImmutableArray<int> collision) => blocks.Add(Rule.Any(collision.Select(element => Rule.Takes(element, outside))));

    public void BlockBelow(ImmutableArray<int> keepable) =>
        blocks.Add(Rule.Any(Enumerable.Range(0, count).Except(keepable).Select(element => Rule.Takes(element, inside))));
}
