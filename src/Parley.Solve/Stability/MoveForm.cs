using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>
/// Which moves each party has in each state. Either an <see cref="ActionForm"/>, where moves follow from the actions a party controls,
/// or an <see cref="ArcForm"/>, where they are listed.
/// </summary>
public abstract class MoveForm
{
    private protected MoveForm(int partyCount, int stateCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partyCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stateCount);
        if ((long)partyCount * stateCount > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(stateCount), $"{partyCount} parties and {stateCount} states exceed {Array.MaxLength} pairs.");
        PartyCount = partyCount;
        StateCount = stateCount;
    }

    /// <summary>How many parties there are, those without moves included; at least one.</summary>
    public int PartyCount { get; }

    /// <summary>How many states there are; at least one. States are numbered from zero.</summary>
    public int StateCount { get; }

    /// <summary>The states a party can move to from a state, in ascending order, the state itself never among them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party or state.</exception>
    public ImmutableArray<int> Targets(int party, int state)
    {
        CheckParty(party);
        CheckState(state);
        int[] room = [];
        return [.. AscendingTargetsOf(party, state, ref room)];
    }

    /// <summary>Whether the party has any move in any state.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public bool CanMove(int party)
    {
        CheckParty(party);
        return HasMoves(party);
    }

    /// <summary>
    /// The form in which states that count as one are one. A class can move wherever one of its members can, except to itself.
    /// </summary>
    /// <param name="classOf">For each state the number of its class; classes are numbered from zero without gaps.</param>
    /// <returns>Arcs between classes: moves need no longer be transitive, and two parties may own the same arc.</returns>
    /// <exception cref="ArgumentException">There is not one class for each state, or a class number is left out.</exception>
    public ArcForm Coalesce(ReadOnlySpan<int> classOf)
    {
        if (classOf.Length != StateCount)
            throw new ArgumentException($"{classOf.Length} classes were given for {StateCount} states.", nameof(classOf));
        var classCount = CountClasses(classOf);
        int[] room = [];
        var arcs = new HashSet<Move>();
        for (var party = 0; party < PartyCount; party++)
        {
            for (var state = 0; state < StateCount; state++)
            {
                foreach (var target in TargetsOf(party, state, ref room))
                {
                    if (classOf[target] != classOf[state])
                        arcs.Add(new(party, classOf[state], classOf[target]));
                }
            }
        }
        return ArcForm.Of(PartyCount, classCount, arcs);
    }

    /// <summary>The targets in ascending order, valid until the room is used again.</summary>
    internal abstract ReadOnlySpan<int> AscendingTargetsOf(int party, int state, ref int[] room);

    /// <summary>The targets in no particular order, valid until the room is used again.</summary>
    internal abstract ReadOnlySpan<int> TargetsOf(int party, int state, ref int[] room);

    /// <summary>The states from which the party can move to the state, in no particular order, valid until the room is used again.</summary>
    internal abstract ReadOnlySpan<int> SourcesOf(int party, int state, ref int[] room);

    internal void CheckParty(int party)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(party, PartyCount);
    }

    internal void CheckState(int state)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, StateCount);
    }

    private protected abstract bool HasMoves(int party);

    static int CountClasses(ReadOnlySpan<int> classOf)
    {
        var seen = new bool[classOf.Length];
        var count = 0;
        foreach (var number in classOf)
        {
            if ((uint)number >= (uint)seen.Length)
                throw new ArgumentException($"Class {number} leaves a number out.", nameof(classOf));
            count = Math.Max(count, number + 1);
            seen[number] = true;
        }
        var gap = Array.IndexOf(seen, value: false, 0, count);
        return gap < 0 ? count : throw new ArgumentException($"No state is in class {gap}.", nameof(classOf));
    }
}
