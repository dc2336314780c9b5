using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Parley.Solve.Stability;

/// <summary>An action of a graph model: a yes/no choice that one party controls.</summary>
/// <param name="Party">The index of the party that controls it.</param>
/// <param name="CanBegin">Whether the party can turn a no into a yes.</param>
/// <param name="CanUndo">Whether the party can turn a yes into a no.</param>
public readonly record struct PartyAction(int Party, bool CanBegin = true, bool CanUndo = true);

/// <summary>
/// Moves that follow from actions: a state says yes or no to each action, and a party moves by changing any number of its own
/// actions at once, as far as each allows, to another feasible state.
/// </summary>
/// <remarks>
/// A state is written as a mask: bit <c>a</c> is set where action <c>a</c> says yes. States are numbered in ascending order of their masks.
/// Moves of one party are transitive.
/// </remarks>
public sealed class ActionForm : MoveForm
{
    /// <summary>The greatest number of actions.</summary>
    public const int MaximumActions = 63;

    /// <summary>The greatest number of actions of a form in which every combination is a state.</summary>
    public const int MaximumActionsOfComplete = 30;

    readonly ImmutableArray<ulong> masks; // Default where every combination is feasible: a state is then its own mask.
    readonly ulong[] owned;
    readonly ulong canBegin, canUndo;
    readonly Lazy<Partition>[] fibres;

    ActionForm(int partyCount, int stateCount, ImmutableArray<PartyAction> actions, ImmutableArray<ulong> masks)
        : base(partyCount, stateCount)
    {
        (Actions, this.masks, owned) = (actions, masks, new ulong[partyCount]);
        for (var action = 0; action < actions.Length; action++)
        {
            var (party, begin, undo) = actions[action];
            if ((uint)party >= (uint)partyCount)
                throw new ArgumentException($"Action {action} is controlled by party {party}; there are {partyCount}.", nameof(actions));
            owned[party] |= 1UL << action;
            canBegin |= begin ? 1UL << action : 0;
            canUndo |= undo ? 1UL << action : 0;
        }
        fibres = [.. owned.Select(own => new Lazy<Partition>(() => Partition.OfFibres(this, own)))];
    }

    /// <summary>The actions; the first is the least significant bit of a mask.</summary>
    public ImmutableArray<PartyAction> Actions { get; }

    /// <summary>Whether every combination of yes and no is a state.</summary>
    public bool IsComplete => masks.IsDefault;

    /// <summary>Whether every action can be begun and undone.</summary>
    public bool IsTwoWay => (canBegin & canUndo) == AllBits(Actions.Length);

    /// <summary>The form in which every combination of yes and no is a state; no list of states is kept.</summary>
    /// <exception cref="ArgumentException">An action belongs to a party that is not there, or there are more than <see cref="MaximumActionsOfComplete"/>.</exception>
    public static ActionForm Complete(int partyCount, params IEnumerable<PartyAction> actions)
    {
        ImmutableArray<PartyAction> list = [.. actions];
        if (list.Length > MaximumActionsOfComplete)
            throw new ArgumentException($"{list.Length} actions make too many states to number; list the feasible ones.", nameof(actions));
        return new(partyCount, 1 << list.Length, list, default);
    }

    /// <summary>The form whose states are the given masks.</summary>
    /// <param name="partyCount">How many parties there are.</param>
    /// <param name="actions">At most <see cref="MaximumActions"/> actions.</param>
    /// <param name="feasible">The masks of the feasible states, each once, in ascending order.</param>
    /// <exception cref="ArgumentException">The masks do not ascend or name an action that is not there, or the actions do not fit.</exception>
    public static ActionForm Of(int partyCount, IEnumerable<PartyAction> actions, ImmutableArray<ulong> feasible)
    {
        ImmutableArray<PartyAction> list = [.. actions];
        if (list.Length > MaximumActions)
            throw new ArgumentException($"{list.Length} actions are more than {MaximumActions}.", nameof(actions));
        if (feasible.IsDefaultOrEmpty)
            throw new ArgumentException("No state is feasible.", nameof(feasible));
        for (var state = 1; state < feasible.Length; state++)
        {
            if (feasible[state] <= feasible[state - 1])
                throw new ArgumentException($"The mask of state {state} does not exceed the one before it.", nameof(feasible));
        }
        if ((feasible[^1] & ~AllBits(list.Length)) != 0)
            throw new ArgumentException("The last mask says yes to an action that is not there.", nameof(feasible));
        return new(partyCount, feasible.Length, list, feasible);
    }

    /// <summary>The mask of a state.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public ulong MaskOf(int state)
    {
        CheckState(state);
        return Mask(state);
    }

    /// <summary>The state with a mask, or -1 if the combination is not feasible.</summary>
    public int StateOf(ulong mask) =>
        IsComplete ? (mask < (ulong)StateCount ? (int)mask : -1) : Math.Max(masks.AsSpan().BinarySearch(mask), -1);

    /// <summary>The actions of a party, as a mask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public ulong OwnedBy(int party)
    {
        CheckParty(party);
        return owned[party];
    }

    internal Partition FibresOf(int party) => fibres[party].Value;

    /// <summary>How many fibres a party has.</summary>
    internal int FibreCount(int party) => IsComplete ? StateCount >> BitOperations.PopCount(owned[party]) : FibresOf(party).Count;

    /// <summary>The number of a state's fibre: where every combination is a state, the others' actions closed up.</summary>
    internal int FibreOf(int party, int state) =>
        IsComplete && Bmi2.IsSupported ? (int)Bmi2.ParallelBitExtract((uint)state, ~(uint)owned[party] & (uint)(StateCount - 1)) : FibresOf(party).PartOf[state];

    internal ulong Mask(int state) => IsComplete ? (ulong)state : masks[state];

    internal override ReadOnlySpan<int> AscendingTargetsOf(int party, int state, ref int[] room) => TargetsOf(party, state, ref room);

    internal override ReadOnlySpan<int> TargetsOf(int party, int state, ref int[] room) => Changed(party, state, canBegin, canUndo, ref room);

    // A move runs backwards where begin and undo change places.
    internal override ReadOnlySpan<int> SourcesOf(int party, int state, ref int[] room) => Changed(party, state, canUndo, canBegin, ref room);

    private protected override bool HasMoves(int party) =>
        (owned[party] & (canBegin | canUndo)) != 0 && (IsComplete || FibresOf(party).Count < StateCount);

    static ulong AllBits(int count) => (1UL << count) - 1;

    /// <summary>The other states that differ in the given ways only, ascending, since sets of actions are gone through in ascending order of their masks.</summary>
    Span<int> Changed(int party, int state, ulong up, ulong down, ref int[] room)
    {
        var mask = Mask(state);
        var free = owned[party] & ((~mask & up) | (mask & down));
        if (free == 0)
            return [];

        var combinations = BitOperations.PopCount(free) < 31 ? 1 << BitOperations.PopCount(free) : int.MaxValue;
        if (!IsComplete && FibresOf(party) is var partition && partition.SizeOf(partition.PartOf[state]) <= combinations)
            return InFibre(partition.Members(partition.PartOf[state]), state, free, ref room);
        if (room.Length < combinations)
            room = new int[combinations];
        var (count, others, change) = (0, mask & ~free, 0UL);
        do
        {
            var target = StateOf(others | change);
            if (target >= 0 && target != state)
                room[count++] = target;
            change = (change - free) & free;
        }
        while (change != 0);
        return room.AsSpan(0, count);
    }

    Span<int> InFibre(ReadOnlySpan<int> fibre, int state, ulong free, ref int[] room)
    {
        if (room.Length < fibre.Length)
            room = new int[fibre.Length];
        var (mask, count) = (Mask(state), 0);
        foreach (var other in fibre)
        {
            if (other != state && ((Mask(other) ^ mask) & ~free) == 0)
                room[count++] = other;
        }
        return room.AsSpan(0, count);
    }
}
