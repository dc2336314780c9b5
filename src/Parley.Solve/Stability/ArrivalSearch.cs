namespace Parley.Solve.Stability;

/// <summary>
/// The least key that moves, or improvements, of a party's opponents lead to, from every state, when nobody moves twice in a row.
/// </summary>
/// <remarks>
/// A search over pairs (state, last mover) against the direction of the moves, from states in ascending order of their keys. If from a state
/// a move of <c>j</c> goes on to the key, the state serves whoever came to it by another party's move. So a state is met at most twice:
/// by a first mover, which serves all but those who came by that mover, and by any other, which serves the rest. Each move is
/// followed once: time linear in states and moves.
/// </remarks>
sealed class ArrivalSearch(GraphModel model)
{
    const int Unmet = 0, Done = -1; // Else one more than the party that goes on from the state.

    readonly int[] met = new int[model.StateCount];
    readonly Stack<(int State, int Only, int AllBut)> open = new();
    int[] room = [];

    /// <summary>Fills in the least key for every state, its own included; false if the meter ended the search.</summary>
    public bool LeastKeys(
        int party, bool improvements, ReadOnlySpan<int> ascending, ReadOnlySpan<int> keys, Span<int> least, StepMeter meter)
    {
        Array.Clear(met);
        open.Clear();
        foreach (var start in ascending)
        {
            var key = keys[start];
            Begin(start, key, least);
            var steps = 0;
            while (open.TryPop(out var at))
            {
                Expand(at, party, improvements, key, least);
                if (++steps % StepMeter.Stride == 0 && !meter.Spend(StepMeter.Stride))
                    return false;
            }
            if (!meter.Spend(steps % StepMeter.Stride))
                return false;
        }
        return true;
    }

    /// <summary>The start has its key whoever came to it.</summary>
    void Begin(int start, int key, Span<int> least)
    {
        if (met[start] == Done)
            return;
        if (met[start] == Unmet)
            least[start] = key;
        open.Push(met[start] == Unmet ? (start, -1, -1) : (start, met[start] - 1, -1));
        met[start] = Done;
    }

    void Expand((int State, int Only, int AllBut) at, int party, bool improvements, int key, Span<int> least)
    {
        for (var mover = 0; mover < model.PartyCount; mover++)
        {
            if (mover == party || mover == at.AllBut || (at.Only >= 0 && mover != at.Only))
                continue;
            var ranks = model.Ranks[mover].AsSpan();
            foreach (var source in model.Moves.SourcesOf(mover, at.State, ref room))
            {
                if (!improvements || ranks[at.State] > ranks[source])
                    Meet(source, mover, key, least);
            }
        }
    }

    void Meet(int state, int mover, int key, Span<int> least)
    {
        if (met[state] == Unmet)
        {
            met[state] = mover + 1;
            least[state] = key;
            open.Push((state, -1, mover));
        }
        else if (met[state] != Done && met[state] != mover + 1)
        {
            open.Push((state, met[state] - 1, -1));
            met[state] = Done;
        }
    }
}
