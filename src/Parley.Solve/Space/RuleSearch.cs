using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Looks for an outcome that keeps some of a list of rules, without laying out all outcomes.</summary>
/// <remarks>
/// Backtracking over the options that issues still have: every rule removes what it cannot live with, until nothing changes; then the issue is
/// split that has few options left and whose rules failed often (weighted degree, Boussemart, Hemery, Lecoutre &amp; Sais 2004).
/// Exponential at worst, so the number of splits is limited.
/// </remarks>
sealed class RuleSearch
{
    readonly int[] starts;
    readonly ImmutableArray<int> optionCounts;
    readonly RuleNode[] nodes;
    readonly int[][] issuesOf;
    readonly int[] failures;
    readonly bool[] used;

    public RuleSearch(ImmutableArray<int> optionCounts, IReadOnlyList<Rule> rules)
    {
        this.optionCounts = optionCounts;
        starts = new int[optionCounts.Length + 1];
        for (var issue = 0; issue < optionCounts.Length; issue++) starts[issue + 1] = starts[issue] + (optionCounts[issue] + 63) / 64;
        nodes = [.. rules.Select(rule => RuleNode.Of(rule, starts))];
        issuesOf = [.. rules.Select(rule => rule.Issues.ToArray())];
        failures = new int[rules.Count];
        used = new bool[rules.Count];
    }

    /// <summary>How many splits were made so far.</summary>
    public long Splits { get; private set; }

    /// <summary>Whether a rule removed an option during the last look. Where there was no outcome, the rules used leave none by themselves: they would repeat the same search.</summary>
    public bool IsUsed(int rule) => used[rule];

    /// <summary>Looks for an outcome.</summary>
    /// <param name="active">Which rules to keep.</param>
    /// <param name="splitLimit">After how many splits to give up.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>An outcome; null with status complete where there is none.</returns>
    public (SolveStatus Status, int[]? Outcome) Find(ReadOnlySpan<bool> active, long splitLimit, CancellationToken cancellation)
    {
        var kept = Enumerable.Range(0, nodes.Length).ToArray();
        var count = 0;
        foreach (var rule in kept)
            if (active[rule])
                kept[count++] = rule;
        var left = new ulong[starts[^1]];
        for (var issue = 0; issue < optionCounts.Length; issue++)
            for (var option = 0; option < optionCounts[issue]; option++)
                left[starts[issue] + (option >> 6)] |= 1UL << option;
        Array.Clear(used);
        var limit = Splits + splitLimit;
        return Search(left, kept[..count], limit, cancellation);
    }

    (SolveStatus Status, int[]? Outcome) Search(ulong[] left, int[] open, long limit, CancellationToken cancellation)
    {
        if (!Propagate(left, open)) return (SolveStatus.Complete, null);
        open = Array.FindAll(open, rule => nodes[rule].Judge(left) != true);
        if (open.Length == 0) return (SolveStatus.Complete, Lowest(left));
        if (cancellation.IsCancellationRequested) return (SolveStatus.Cancelled, null);
        if (++Splits > limit) return (SolveStatus.LimitReached, null);

        var issue = MostTroubled(left, open);
        for (var word = starts[issue]; word < starts[issue + 1]; word++)
        {
            for (var options = left[word]; options != 0; options &= options - 1)
            {
                var branch = (ulong[])left.Clone();
                branch.AsSpan(starts[issue], starts[issue + 1] - starts[issue]).Clear();
                branch[word] = options & (~options + 1);
                var found = Search(branch, open, limit, cancellation);
                if (found.Outcome is not null || found.Status != SolveStatus.Complete) return found;
            }
        }
        return (SolveStatus.Complete, null);
    }

    bool Propagate(ulong[] left, int[] open)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var rule in open)
            {
                var removed = false;
                var isKeepable = nodes[rule].Enforce(left, wanted: true, ref removed);
                used[rule] |= removed || !isKeepable;
                changed |= removed;
                if (isKeepable) continue;
                failures[rule]++;
                return false;
            }
        }
        return true;
    }

    int MostTroubled(ulong[] left, int[] open)
    {
        var trouble = new int[optionCounts.Length];
        foreach (var rule in open)
            foreach (var issue in issuesOf[rule])
                trouble[issue] += 1 + failures[rule];
        var (best, score) = (-1, double.MinValue);
        for (var issue = 0; issue < trouble.Length; issue++)
        {
            var size = Size(left, issue);
            if (size < 2 || trouble[issue] == 0 || (double)trouble[issue] / size <= score) continue;
            (best, score) = (issue, (double)trouble[issue] / size);
        }
        return best;
    }

    int Size(ulong[] left, int issue)
    {
        var size = 0;
        for (var word = starts[issue]; word < starts[issue + 1]; word++) size += BitOperations.PopCount(left[word]);
        return size;
    }

    int[] Lowest(ulong[] left)
    {
        var outcome = new int[optionCounts.Length];
        for (var issue = 0; issue < outcome.Length; issue++)
        {
            var word = starts[issue];
            while (left[word] == 0) word++;
            outcome[issue] = (word - starts[issue]) * 64 + BitOperations.TrailingZeroCount(left[word]);
        }
        return outcome;
    }
}
