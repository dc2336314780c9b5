namespace Parley.Solve;

/// <summary>How far a calculation came. Only <see cref="Complete"/> results may be read as the whole answer.</summary>
public enum SolveStatus
{
    /// <summary>The calculation ended and its answer is exact and whole.</summary>
    Complete,

    /// <summary>A limit given by the caller was reached before the end; there is no answer, or a part that says so.</summary>
    LimitReached,

    /// <summary>The caller asked to stop before the end.</summary>
    Cancelled,
}
