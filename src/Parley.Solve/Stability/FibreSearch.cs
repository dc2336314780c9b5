using System.Collections;

namespace Parley.Solve.Stability;

/// <summary>
/// The least key that improvements of a mover's opponents lead to, from every state, by one search against the direction of the moves.
/// </summary>
/// <remarks>
/// The search starts from the states in ascending order of their keys, and the first to come to a state brings its least key. To a state
/// lead, in an opponent's fibre, the states ranked below it; those are a beginning of the sorted fibre, so one pointer a fibre, which only
/// advances, keeps every state from being looked at twice by the same opponent: time linear in movers times states.
/// </remarks>
sealed class FibreSearch(FibreOrder order)
{
    readonly int[] next = new int[order.Starts.Length];
    readonly int[] stack = new int[order.StateCount];
    readonly BitArray visited = new(order.StateCount);

    /// <summary>Fills in the least key for every state, its own included; false if the meter ended the search.</summary>
    public bool LeastKeys(int mover, ReadOnlySpan<int> ascending, ReadOnlySpan<int> keys, Span<int> least, StepMeter meter)
    {
        order.Starts.CopyTo(next, 0);
        visited.SetAll(value: false);
        var (found, reported) = (0, 0);
        foreach (var start in ascending)
        {
            if (visited[start])
                continue;
            visited[start] = true;
            found++;
            var key = least[start] = keys[start];
            stack[0] = start;
            for (var depth = 1; depth > 0;)
            {
                var before = depth;
                depth = Expand(mover, stack[depth - 1], depth - 1, key, least);
                found += depth - before + 1;
            }
            if (found - reported >= StepMeter.Stride)
            {
                if (!meter.Spend(found - reported))
                    return false;
                reported = found;
            }
        }
        return meter.Spend(found - reported);
    }

    /// <summary>Puts the states from which an opponent improves to the state on the stack, if they are new; returns how deep it then is.</summary>
    int Expand(int mover, int state, int depth, int key, Span<int> least)
    {
        var movers = order.Movers.Length;
        var places = order.Places.AsSpan(state * movers, movers);
        for (var opponent = 0; opponent < places.Length; opponent++)
        {
            var (fibre, level) = places[opponent];
            if (opponent == mover)
                continue;
            var position = next[fibre];
            if (position >= level)
                continue;
            for (; position < level; position++)
            {
                var source = order.Sorted[position];
                if (visited[source])
                    continue;
                visited[source] = true;
                least[source] = key;
                stack[depth++] = source;
            }
            next[fibre] = level;
        }
        return depth;
    }
}
