namespace Parley.Solve.Stability;

/// <summary>
/// The sets of states among which a mover's opponents can go wherever they like: where all actions can be begun and undone, a state that can
/// be reached can be left again.
/// </summary>
static class FibreComponents
{
    /// <summary>For each state a state that stands for its component. Time near-linear in movers times states.</summary>
    public static void Find(FibreOrder order, ActionForm form, int mover, Span<int> component)
    {
        if (form.IsComplete)
        {
            // The opponents reach every combination of their own actions.
            var own = (int)form.OwnedBy(order.Movers[mover]);
            for (var state = 0; state < component.Length; state++)
                component[state] = state & own;
            return;
        }

        for (var state = 0; state < component.Length; state++)
            component[state] = state;
        for (var opponent = 0; opponent < order.Movers.Length; opponent++)
        {
            if (opponent != mover)
                Unite(order, opponent, component);
        }
        for (var state = 0; state < component.Length; state++)
            component[state] = Root(component, state);
    }

    static void Unite(FibreOrder order, int opponent, Span<int> parents)
    {
        for (var fibre = order.FirstFibres[opponent]; fibre < order.FirstFibres[opponent + 1]; fibre++)
        {
            var root = Root(parents, order.Sorted[order.Starts[fibre]]);
            for (var position = order.Starts[fibre] + 1; position < order.Starts[fibre + 1]; position++)
            {
                var other = Root(parents, order.Sorted[position]);
                // The lesser state stays the root, which keeps the answer independent of the order of uniting.
                (root, other) = (Math.Min(root, other), Math.Max(root, other));
                parents[other] = root;
            }
        }
    }

    static int Root(Span<int> parents, int state)
    {
        while (parents[state] != state)
            state = parents[state] = parents[parents[state]];
        return state;
    }
}
