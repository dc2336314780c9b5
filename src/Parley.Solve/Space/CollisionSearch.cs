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
    /// <summary>Of the splits allowed, the share that finding the next set to look at may take: one in so many.</summary>
    const int MapShare = 10;

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
    /// <param name="splitLimit">How many splits all looks for an outcome together may take, and how many partial choices the look for small openings.</param>
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

    /// <summary>How many splits they took: how often a look had to try the options of an issue one by one.</summary>
    public long Splits => search.Splits;

    /// <summary>An outcome that keeps every rule but those named, or null where there is none or none was found.</summary>
    public ImmutableArray<int>? OutcomeWithout(params IReadOnlyCollection<int> dropped)
    {
        ArgumentNullException.ThrowIfNull(dropped);
        return Find(Active(rule => !dropped.Contains(rule))) is { } outcome ? [.. outcome] : null;
    }

    /// <summary>An outcome that keeps the rules named, or null where there is none or none was found.</summary>
    public ImmutableArray<int>? OutcomeWith(params IReadOnlyCollection<int> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Find(ActiveOf(kept)) is { } outcome ? [.. outcome] : null;
    }

    /// <summary>Minimal sets of rules that no outcome keeps together, by index, in no particular order.</summary>
    public IEnumerable<ImmutableArray<int>> Collisions()
    {
        var map = new SubsetMap(count);
        while (Status == SolveStatus.Complete && map.Unexplored((splitLimit / MapShare) - map.Splits, cancellation) is { } seed)
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

    /// <summary>Minimal sets of droppable rules without which an outcome is open, by index, the smallest first, each with such an outcome.</summary>
    public IEnumerable<(ImmutableArray<int> Dropped, ImmutableArray<int> Outcome)> Openings()
    {
        if (Find(Active(rule => !droppable[rule])) is null) yield break; // Rules that may not be dropped collide: nothing opens the space.
        var hitting = new HittingSets(count);
        while (Status == SolveStatus.Complete && Opened(hitting, hitting.Greedy()) is null)
        {
        }
        while (Status == SolveStatus.Complete && hitting.Next(splitLimit, cancellation) is { } dropped)
        {
            if (Opened(hitting, dropped) is not { } outcome) continue;
            hitting.Exclude(dropped);
            yield return (dropped, [.. outcome]);
        }
        if (hitting.Status != SolveStatus.Complete) Status = hitting.Status;
    }

    /// <summary>The outcome that dropping rules opens; where there is none, what still collides has to be met too.</summary>
    int[]? Opened(HittingSets hitting, ImmutableArray<int> dropped)
    {
        var active = Active(rule => !dropped.Contains(rule));
        if (Find(active) is { } outcome) return outcome;
        // Collisions that share no red line are met in one go; each raises the size of what hits them all.
        while (Status == SolveStatus.Complete)
        {
            var collision = Shrink(active).Where(rule => droppable[rule]).ToArray();
            if (Status != SolveStatus.Complete) break;
            hitting.MustHit(collision);
            foreach (var rule in collision) active[rule] = false;
            if (Find(active) is not null) break;
        }
        return null;
    }

    /// <summary>A minimal colliding part of rules that collide: each is left out in turn, and stays out where the rest still collide.</summary>
    public ImmutableArray<int> Shrink(params IReadOnlyCollection<int> colliding)
    {
        ArgumentNullException.ThrowIfNull(colliding);
        return Shrink(ActiveOf(colliding));
    }

    ImmutableArray<int> Shrink(bool[] colliding)
    {
        var kept = (bool[])colliding.Clone();
        if (Find(kept) is null) NarrowToUsed(kept);
        // Rules that may not be dropped go first, so that a collision names as many red lines as it can.
        foreach (var rule in Enumerable.Range(0, count).OrderBy(rule => droppable[rule]))
        {
            if (!kept[rule]) continue;
            kept[rule] = false;
            if (Find(kept) is not null) kept[rule] = true;
            else if (Status == SolveStatus.Complete) NarrowToUsed(kept);
            if (Status != SolveStatus.Complete) break;
        }
        return Kept(kept);
    }

    void NarrowToUsed(bool[] kept)
    {
        for (var rule = 0; rule < count; rule++) kept[rule] &= search.IsUsed(rule);
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
        var (status, outcome) = search.Find(active, splitLimit - search.Splits, cancellation);
        if (status != SolveStatus.Complete) Status = status;
        return outcome;
    }

    bool[] Active(Func<int, bool> isActive) => [.. Enumerable.Range(0, count).Select(isActive)];

    bool[] ActiveOf(IReadOnlyCollection<int> rules)
    {
        var active = new bool[count];
        foreach (var rule in rules) active[rule] = true;
        return active;
    }

    static ImmutableArray<int> Kept(bool[] kept) => [.. Enumerable.Range(0, kept.Length).Where(rule => kept[rule])];
}
