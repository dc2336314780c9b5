namespace Parley.Solve.Outcomes;

/// <summary>Chooses the order in which a diagram settles the issues, so that few rules are half-settled at any time.</summary>
/// <remarks>
/// Greedy least cut: from each possible start, the next issue is the one that leaves the fewest half-settled rules open, weighed by
/// the issue's share in them; the order with the least sum of cuts wins. Issues without rules come first: a walk from the last layer
/// then treats them once, where the diagram is one node wide. Cost O(issues² · atoms), with at most <see cref="MaxStarts"/> starts.
/// </remarks>
static class IssueOrder
{
    const int MaxStarts = 40;

    public static int[] For(OutcomeSpace space)
    {
        // A conjunction is as good as its parts apart, and its parts apart say better what belongs together.
        List<HashSet<int>> scopes = [.. space.Rules.SelectMany(Conjuncts).Select(rule => rule.Issues.ToHashSet()).Where(scope => scope.Count > 1)];
        var free = Enumerable.Range(0, space.IssueCount).Where(issue => !scopes.Exists(scope => scope.Contains(issue)));
        var bound = Enumerable.Range(0, space.IssueCount).Where(issue => scopes.Exists(scope => scope.Contains(issue))).ToArray();
        if (bound.Length == 0)
            return [.. free];

        var best = bound.Take(MaxStarts).Select(start => Grow(start, bound, scopes)).MinBy(grown => grown.Cuts);
        return [.. free, .. best.Order];
    }

    static IEnumerable<Rule> Conjuncts(Rule rule) => rule is AllRule all ? all.Rules.SelectMany(Conjuncts) : [rule];

    static (List<int> Order, long Cuts) Grow(int start, int[] bound, List<HashSet<int>> scopes)
    {
        var placed = new int[scopes.Count];
        var left = bound.ToHashSet();
        var order = new List<int>(bound.Length);
        var sum = 0L;
        for (var next = start; ; next = left.MinBy(issue => (CutAfter(issue), -Closeness(issue), issue)))
        {
            sum += CutAfter(next);
            order.Add(next);
            left.Remove(next);
            for (var scope = 0; scope < scopes.Count; scope++)
                placed[scope] += scopes[scope].Contains(next) ? 1 : 0;
            if (left.Count == 0)
                return (order, sum);
        }

        long CutAfter(int issue)
        {
            var cut = 0L;
            for (var scope = 0; scope < scopes.Count; scope++)
            {
                var settled = placed[scope] + (scopes[scope].Contains(issue) ? 1 : 0);
                cut += settled > 0 && settled < scopes[scope].Count ? 1 : 0;
            }

            return cut;
        }

        double Closeness(int issue)
        {
            var closeness = 0.0;
            for (var scope = 0; scope < scopes.Count; scope++)
                closeness += scopes[scope].Contains(issue) ? (double)placed[scope] / scopes[scope].Count : 0;
            return closeness;
        }
    }
}
