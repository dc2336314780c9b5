using System.Collections.Immutable;
using System.Globalization;
using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Solve.Stability;

/// <summary>The states of a case as solvers see them: which there are, under which ids, and how parties move between them.</summary>
/// <remarks>
/// States without a list are numbered from 1 in the order of their yes/no vectors, the first action changing fastest.
/// A state that stands for several combinations satisfies a condition if all of them do.
/// </remarks>
public sealed class CaseStates
{
    readonly Case @case;
    readonly ImmutableArray<ulong> masks;
    readonly ImmutableArray<int> starts; // Default where each state stands for one combination.
    readonly Keyed<int>? listed; // Null where states are numbered.
    readonly CombinationBits bits;

    internal CaseStates(Case @case, ImmutableArray<string> parties, MoveForm moves, ImmutableArray<ulong> masks, ImmutableArray<int> starts = default, Keyed<int>? listed = null) =>
        (this.@case, Parties, Moves, this.masks, this.starts, this.listed, bits) = (@case, parties, moves, masks, starts, listed, new(@case, masks));

    /// <summary>The parties that can move, in file order.</summary>
    public ImmutableArray<string> Parties { get; }

    /// <summary>Their moves.</summary>
    public MoveForm Moves { get; }

    /// <summary>How parties rank the states, as far as anybody has judged it.</summary>
    internal Keyed<StatePreference> Preferences => @case.States?.Preferences ?? Keyed<StatePreference>.Empty;

    /// <summary>How many states there are.</summary>
    public int Count => Moves.StateCount;

    /// <summary>The state that holds today; null where the case does not say or no such state is feasible.</summary>
    public int? Today => @case.States?.Today switch
    {
        null => null,
        { State: { } id } => PositionOf(id) is >= 0 and var position ? position : null,
        { Actions: var actions } => Containing(Mask(actions.Where(entry => entry.Value).Select(entry => entry.Key))),
    };

    /// <summary>Finds the states of a case.</summary>
    /// <returns>Limit reached where there are more than <paramref name="limit"/>; null states with status complete where none is feasible or nobody can move.</returns>
    public static (SolveStatus Status, CaseStates? States) Of(Case @case, int limit = 1 << 24, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new StateFinder(@case, limit, cancellation).Find();
    }

    /// <summary>The id of a state, by which tables and links name it.</summary>
    public string Id(int state) => listed is null ? (state + 1).ToString(CultureInfo.InvariantCulture) : listed[state].Key;

    /// <summary>The state of an id, or −1.</summary>
    public int PositionOf(string id)
    {
        if (listed is not null) return listed.TryGet(id, out var position) ? position : -1;
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Count ? number - 1 : -1;
    }

    /// <summary>The name of a state, where the case gives it one.</summary>
    public string? NameOf(int state) =>
        @case.States is null ? null
        : @case.States.Names.TryGet(Id(state), out var name) ? name
        : @case.States.List.TryGet(Id(state), out var entry) ? entry.Title
        : null;

    /// <summary>The actions taken in every combination that the state stands for.</summary>
    public ImmutableArray<string> Taken(int state)
    {
        var all = ulong.MaxValue;
        foreach (var mask in Combinations(state)) all &= mask;
        return Actions(all);
    }

    /// <summary>The actions taken in some of the combinations that the state stands for and not in others.</summary>
    public ImmutableArray<string> Varying(int state)
    {
        var (all, any) = (ulong.MaxValue, 0UL);
        foreach (var mask in Combinations(state)) (all, any) = (all & mask, any | mask);
        return Actions(any & ~all);
    }

    ImmutableArray<string> Actions(ulong mask) => [.. @case.Actions.Ids.Where((_, action) => (mask >> action & 1) == 1)];

    /// <summary>The states that satisfy a condition over actions.</summary>
    internal StateSet Where(Condition condition)
    {
        var holds = bits.Where(condition);
        return starts.IsDefault ? StateSet.Adopt(Count, holds) : StateSet.Where(Count, state =>
        {
            for (var at = starts[state]; at < starts[state + 1]; at++)
                if ((holds[at / 64] >> (at % 64) & 1) == 0)
                    return false;
            return true;
        });
    }

    /// <summary>The yes/no vectors of a state, the first action least significant.</summary>
    internal ReadOnlySpan<ulong> Combinations(int state) =>
        starts.IsDefault ? masks.AsSpan(state, 1) : masks.AsSpan(starts[state], starts[state + 1] - starts[state]);

    internal static bool Holds(Case @case, Condition condition, ulong mask) =>
        condition.Evaluate(atom => (mask >> @case.Actions.IndexOf(atom.Name) & 1) == 1);

    ulong Mask(IEnumerable<string> actions) => actions.Aggregate(0UL, (mask, action) => mask | 1UL << @case.Actions.IndexOf(action));

    int? Containing(ulong mask)
    {
        for (var state = 0; state < Count; state++)
            if (Combinations(state).Contains(mask))
                return state;
        return null;
    }
}
