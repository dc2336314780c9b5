using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Why rules leave no outcome open, and the smallest sets of them that open one when dropped.</summary>
/// <remarks>
/// A collision is a minimal unsatisfiable subset of the rules, an opening a minimal correction set among those that may be dropped. The two are
/// each other's minimal hitting sets (Reiter 1987). Collisions are enumerated by MARCO (Liffiton, Previti, Malik &amp; Marques-Silva 2016),
/// openings from the smallest by hitting sets of the collisions met so far (Ignatiev, Previti, Liffiton &amp; Marques-Silva 2015).
/// There may be exponentially many of either; both come one at a time.
/// </remarks>
public sealed class CollisionSearch
{
    readonly RuleSearch search;
    readonly int count;
    readonly ImmutableArray<bool> droppable;
    readonly long splitLimit;
    readonly CancellationToken cancellation;
    readonly OutcomeSpace space;

    /// <summary>Makes ready to search.</summary>
    /// <param name="optionCounts">How many options each issue has.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="droppable">For each rule whether an opening may drop it.</param>
    /// <param name="splitLimit">How many splits one look for an outcome may take before it is given up.</param>
    /// <param name="cancellation">Stops the search; the status then says so.</param>
    /// <exception cref="ArgumentException">There is not one entry of <paramref name="droppable"/> for each rule.</exception>
    public CollisionSearch(IEnumerable<int> optionCounts, IReadOnlyList<Rule> rules, ImmutableArray<bool> droppable, long splitLimit = 1_000_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (droppable.Length != rules.Count) throw new ArgumentException($"{rules.Count} rules, but {droppable.Length} entries.", nameof(droppable));
        space = new OutcomeSpace(optionCounts);
        search = new(space.OptionCounts, rules);
        (count, this.droppable, this.splitLimit, this.cancellation) = (rules.Count, droppable, splitLimit, cancellation);
        Rules = [.. rules];
    }

    /// <summary>The rules.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Complete while every look for an outcome has come to an end; what was listed is right in any case.</summary>
    public SolveStatus Status { get; private set; } = SolveStatus.Complete;

    /// <summary>How many looks for an outcome were taken.</summary>
    public int Looks { get; private set; }

    /// <summary>An outcome that keeps every rule but those named, or null where there is none or none was found.</summary>
    public ImmutableArray<int>? OutcomeWithout(params IReadOnlyCollection<int> dropped)
    {
        ArgumentNullException.ThrowIfNull(dropped);
        return Find(Active(rule => !dropped.Contains(rule))) is { } outcome ? [.. outcome] : null;
    }

    /// <summary>Minimal sets of rules that no outcome keeps together, by index, in no particular order.</summary>
    public IEnumerable<ImmutableArray<int>> Collisions()
    {
        var map = new SubsetMap(count);
        while (Status == SolveStatus.Complete && map.Unexplored(splitLimit, cancellation) is { } seed)
        {
            if (Find(seed) is { } outcome)
            {
                map.BlockBelow(Kept(Grow(outcome)));
                continue;
            }
            if (Status != SolveStatus.Complete) yield break;
            var collision = Shrink(seed);
            if (Status != SolveStatus.Complete) yield break;
            map.BlockAbove(collision);
            yield return collision;
        }
        if (map.Status != SolveStatus.Complete) Status = map.Status;
    }

    /// <summary>Minimal sets of droppable rules without which an outcome is open, by index, the smallest first.</summary>
    public IEnumerable<ImmutableArray<int>> Openings()
    {
        var hitting = new HittingSets();
        while (Status == SolveStatus.Complete && hitting.Next(cancellation) is { } dropped)
        {
            var active = Active(rule => !dropped.Contains(rule));
            if (Find(active) is not null)
            {
                hitting.Exclude(dropped);
                yield return dropped;
                continue;
            }
            if (Status != SolveStatus.Complete) yield break;
            ImmutableArray<int> collision = [.. Shrink(active).Where(rule => droppable[rule])];
            if (collision.IsEmpty) yield break; // Rules that may not be dropped collide: nothing opens the space.
            hitting.MustHit(collision);
        }
        if (cancellation.IsCancellationRequested) Status = SolveStatus.Cancelled;
    }

    /// <summary>A minimal colliding part of rules that collide: each is left out in turn, and stays out where the rest still collide.</summary>
    public ImmutableArray<int> Shrink(bool[] colliding)
    {
        ArgumentNullException.ThrowIfNull(colliding);
        var kept = (bool[])colliding.Clone();
        // Rules that may not be dropped go first, so that a collision names as many red lines as it can.
        foreach (var rule in Enumerable.Range(0, count).OrderBy(rule => droppable[rule]))
        {
            if (!kept[rule]) continue;
            kept[rule] = false;
            if (Find(kept) is not null) kept[rule] = true;
            if (Status != SolveStatus.Complete) break;
        }
        return Kept(kept);
    }

    /// <summary>All rules that can be kept beside those an outcome keeps already.</summary>
    bool[] Grow(int[] outcome)
    {
        var kept = Active(rule => Rules[rule].Holds(outcome));
        for (var rule = 0; rule < count && Status == SolveStatus.Complete; rule++)
        {
            if (kept[rule]) continue;
            kept[rule] = true;
            if (Find(kept) is { } wider) kept = Active(other => Rules[other].Holds(wider));
            else kept[rule] = false;
        }
        return kept;
    }

    int[]? Find(bool[] active)
    {
        Looks++;
        var (status, outcome) = search.Find(active, splitLimit, cancellation);
        if (status != SolveStatus.Complete) Status = status;
        return outcome;
    }

    bool[] Active(Func<int, bool> isActive) => [.. Enumerable.Range(0, count).Select(isActive)];

    static ImmutableArray<int> Kept(bool[] kept) => [.. Enumerable.Range(0, kept.Length).Where(rule => kept[rule])];
}
