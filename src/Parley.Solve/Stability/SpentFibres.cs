namespace Parley.Solve.Stability;

/// <summary>Which fibres a breadth-first search need not look into again, where all actions can be begun and undone.</summary>
/// <remarks>
/// There a mover that has left one state of a fibre has been to all others, and one that has left two has been to all; by improvements it has
/// been to all that rank higher. In other forms nothing is ever spent.
/// </remarks>
sealed class SpentFibres(GraphModel model, MoveKind kind)
{
    readonly ActionForm? form = model.Moves as ActionForm is { IsTwoWay: true } twoWay ? twoWay : null;
    readonly long[]?[] left = new long[]?[model.PartyCount]; // By moves how many states were left; by improvements the lowest rank, from the top.

    /// <summary>Whether the mover's moves from the state lead nowhere new; if not, they are taken to be made.</summary>
    public bool IsSpent(int mover, int state)
    {
        if (form is null)
            return false;
        var fibres = form.FibresOf(mover);
        ref var seen = ref (left[mover] ??= new long[fibres.Count])[fibres.PartOf[state]];
        if (kind == MoveKind.Moves)
            return seen++ >= 2;
        var depth = int.MaxValue + 1L - model.Ranks[mover][state];
        if (seen >= depth)
            return true;
        seen = depth;
        return false;
    }
}
