namespace Parley.Solve.Stability;

/// <summary>A change of state by one party.</summary>
/// <param name="Party">The index of the party that moves, from zero.</param>
/// <param name="From">The index of the state it leaves.</param>
/// <param name="To">The index of the state it moves to.</param>
public readonly record struct Move(int Party, int From, int To)
{
    /// <summary>Reads <c>from -[party]-> to</c>, in indexes.</summary>
    public override string ToString() => $"{From} -[{Party}]-> {To}";
}
