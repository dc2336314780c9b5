namespace Parley.Solve.Stability;

/// <summary>Which fibres a breadth-first search need not look into again, where all actions can be begun and undone.</summary>
/// <remarks>
/// There a mover that has left one state of a fibre has been to all others, and the one it left was known; until the way back to the start is
/// found, a second leave may be a step on it. By improvements it has been to all that rank higher. In other forms nothing is ever spent.
/// </remarks>
sealed class SpentFibres(GraphModel model, MoveKind kind)
{
    readonly ActionForm? form = model.Moves as ActionForm is { IsTwoWay: true } twoWay ? twoWay : null;
    readonly long[]?[] left = new long[]?[model.PartyCount]; // By moves how many states were left; by improvements the lowest rank, from the top.

    /// <summary>Whether the mover's moves from the state lead nowhere new; if not, they are taken to be made.</summary>
    /// <param name="mover">Who moves.</param>
    /// <param name="state">From where.</param>
    /// <param name="isBack">Whether the way back to the start is found.</param>
    public bool IsSpent(int mover, int state, bool isBack)
    {
        if (form is null)
            return false;
        ref var seen = ref (left[mover] ??= new long[form.FibreCount(mover)])[form.FibreOf(mover, state)];
        if (kind == MoveKind.Moves)
            return seen++ >= (isBack ? 1 : 2);
        var depth = int.MaxValue + 1L - model.Ranks[mover][state];
        if (seen >= depth)
            return true;
        seen = depth;
        return false;
    }

    /// <summary>Forgets what moves the mover made in the fibre of the state.</summary>
    public void Forget(int mover, int state)
    {
        if (left[mover] is { } own)
            own[form!.FibreOf(mover, state)] = 0;
    }
}
