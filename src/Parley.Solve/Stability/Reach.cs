using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Solve.Stability;

/// <summary>Which moves may be made.</summary>
public enum MoveKind
{
    /// <summary>Any move.</summary>
    Moves,

    /// <summary>Only moves to a state that the mover likes strictly better than the one it leaves.</summary>
    Improvements,
}

/// <summary>What a coalition can reach from a state when nobody moves twice in a row, and the shortest ways there.</summary>
/// <remarks>
/// The sets R_H(s) and, by improvements, R_H⁺(s) as defined in Int. J. Environ. Res. Public Health 15(2):393 (2018), Definition 1. One party
/// may move again after another has moved. Immutable, and safe for many threads to read.
/// </remarks>
public sealed class Reach
{
    const int Nobody = -1;

    readonly List<Arrival> arrivals = [];
    readonly Dictionary<int, (int First, bool IsTwice)> met = [];
    readonly GraphModel model;
    readonly SpentFibres spent;
    int[] room = [];

    Reach(GraphModel model, int start, MoveKind kind)
    {
        (this.model, Start, spent) = (model, start, new(model, kind));
        arrivals.Add(new(start, Nobody, 0, Nobody));
    }

    /// <summary>The state from which the coalition sets out.</summary>
    public int Start { get; }

    /// <summary>The states the coalition can reach by one move or more; the start is among them if the coalition can come back to it.</summary>
    public StateSet States => field ??= StateSet.Of(model.StateCount, met.Keys);

    /// <summary>Finds what a coalition can reach.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="start">The state to set out from.</param>
    /// <param name="coalition">The parties that may move, in any order.</param>
    /// <param name="kind">Which moves they may make.</param>
    /// <remarks>Takes time linear in the moves of the coalition, and near-linear in the states where all actions can be begun and undone.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state or party.</exception>
    public static Reach From(GraphModel model, int start, IEnumerable<int> coalition, MoveKind kind)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Moves.CheckState(start);
        int[] movers = [.. coalition.Distinct().Order()];
        foreach (var mover in movers)
            model.Moves.CheckParty(mover);
        return Until(model, start, movers, kind, static _ => false, out _);
    }

    /// <summary>The fewest moves to a state: zero for the start, -1 for a state that cannot be reached.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public int MovesTo(int state)
    {
        model.Moves.CheckState(state);
        if (state == Start)
            return 0;
        if (!met.TryGetValue(state, out var meeting))
            return -1;
        var count = 0;
        for (var at = meeting.First; at > 0; at = arrivals[at].Before)
            count++;
        return count;
    }

    /// <summary>A shortest way to a state, always the same one; empty for the start.</summary>
    /// <exception cref="ArgumentException">The state cannot be reached.</exception>
    public ImmutableArray<Move> PathTo(int state)
    {
        var count = MovesTo(state);
        if (count < 0)
            throw new ArgumentException($"State {state} cannot be reached from state {Start}.", nameof(state));
        var path = new Move[count];
        for (var at = count == 0 ? 0 : met[state].First; count > 0; at = arrivals[at].Before)
            path[--count] = new(arrivals[at].Mover, arrivals[arrivals[at].Before].State, arrivals[at].State);
        return [.. path];
    }

    /// <summary>Searches breadth first, parties and targets in ascending order, and stops at the first state that is wanted.</summary>
    internal static Reach Until(
        GraphModel model, int start, ReadOnlySpan<int> coalition, MoveKind kind, Func<int, bool> isWanted, out int? wanted)
    {
        var reach = new Reach(model, start, kind);
        for (var at = 0; at < reach.arrivals.Count; at++)
        {
            foreach (var mover in coalition)
            {
                if (reach.arrivals[at].MayGoOn(mover) && reach.Move(at, mover, kind, isWanted) is { } found)
                {
                    wanted = found;
                    return reach;
                }
            }
        }
        wanted = null;
        return reach;
    }

    int? Move(int at, int mover, MoveKind kind, Func<int, bool> isWanted)
    {
        var state = arrivals[at].State;
        if (spent.IsSpent(mover, state))
            return null;
        foreach (var target in model.Moves.AscendingTargetsOf(mover, state, ref room))
        {
            if (kind == MoveKind.Improvements && !model.Prefers(mover, state, target))
                continue;
            ref var meeting = ref CollectionsMarshal.GetValueRefOrAddDefault(met, target, out var isKnown);
            if (!isKnown)
            {
                // Whoever comes back to the start finds every way on already taken.
                meeting = (arrivals.Count, target == Start);
                arrivals.Add(new(target, mover, at, target == Start ? mover : Nobody));
                if (isWanted(target))
                    return target;
            }
            else if (!meeting.IsTwice && arrivals[meeting.First].Mover != mover)
            {
                meeting.IsTwice = true;
                arrivals.Add(new(target, mover, at, arrivals[meeting.First].Mover));
            }
        }
        return null;
    }

    /// <summary>A state the coalition came to.</summary>
    /// <remarks>
    /// It comes to a state at most twice: from its first arrival every other party than the last mover goes on, and from an arrival by
    /// another party the one that could not, so nothing is left for a third.
    /// </remarks>
    /// <param name="State">The state.</param>
    /// <param name="Mover">Who moved there; nobody to the start.</param>
    /// <param name="Before">The arrival from which it moved.</param>
    /// <param name="Only">The one party that goes on from a second arrival; nobody at a first.</param>
    readonly record struct Arrival(int State, int Mover, int Before, int Only)
    {
        public bool MayGoOn(int mover) => mover != Mover && (Only == Nobody || mover == Only);
    }
}
