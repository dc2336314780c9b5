namespace Parley.Solve.Outcomes;

/// <summary>Chooses the order in which a diagram settles the issues, so that few rules are half-settled at any time.</summary>
/// <remarks>
/// Greedy least cut: from each of several starts, the next issue is the one that leaves the fewest rules half-settled, and of those the
/// one that brings its rules furthest; the order with the least sum of cuts wins. Issues without rules come first: a walk from the last
/// layer then treats them where the diagram is one node wide. Cost O(starts · issues² · rules per issue).
/// </remarks>
static class IssueOrder
{
    const int MaxStarts = 40;

    public static int[] For(OutcomeSpace space)
    {
        // A conjunction is as good as its parts apart, and its parts apart say better what belongs together.
        int[][] scopes = [.. space.Rules.SelectMany(Conjuncts).Select(rule => rule.Issues.ToArray()).Where(scope => scope.Length > 1)];
        var scopesOf = new List<int>[space.IssueCount];
        for (var issue = 0; issue < scopesOf.Length; issue++)
            scopesOf[issue] = [];
        for (var scope = 0; scope < scopes.Length; scope++)
        {
            foreach (var issue in scopes[scope])
                scopesOf[issue].Add(scope);
        }

        var bound = Enumerable.Range(0, space.IssueCount).Where(issue => scopesOf[issue].Count > 0).ToArray();
        var free = Enumerable.Range(0, space.IssueCount).Except(bound);
        if (bound.Length == 0)
            return [.. free];

        var best = bound.Take(MaxStarts).Select(start => Grow(start, bound, scopes, scopesOf)).MinBy(grown => grown.Cuts);
        return [.. free, .. best.Order];
    }

    static IEnumerable<Rule> Conjuncts(Rule rule) => rule is AllRule all ? all.Rules.SelectMany(Conjuncts) : [rule];

    static (List<int> Order, long Cuts) Grow(int start, int[] bound, int[][] scopes, List<int>[] scopesOf)
    {
        var settled = new int[scopes.Length];
        var left = bound.ToHashSet();
        var order = new List<int>(bound.Length);
        var (cut, cuts) = (0L, 0L);
        for (var next = start; ; next = left.MinBy(issue => (CutChange(issue), -Progress(issue), issue)))
        {
            cut += CutChange(next);
            cuts += cut;
            order.Add(next);
            left.Remove(next);
            foreach (var scope in scopesOf[next])
                settled[scope]++;
            if (left.Count == 0)
                return (order, cuts);
        }

        // A rule is cut from the first of its issues to the last.
        int CutChange(int issue)
        {
            var change = 0;
            foreach (var scope in scopesOf[issue])
                change += (settled[scope] == 0 ? 1 : 0) - (settled[scope] == scopes[scope].Length - 1 ? 1 : 0);
            return change;
        }

        double Progress(int issue)
        {
            var progress = 0.0;
            foreach (var scope in scopesOf[issue])
                progress += (double)settled[scope] / scopes[scope].Length;
            return progress;
        }
    }
}
