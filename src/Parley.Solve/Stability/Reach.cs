using System.Collections.Immutable;

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
    // A state is met at most twice: those who came by another party than the first are the only ones the first could not serve.
    readonly List<(int State, int Mover, int Before)> arrivals = [];
    readonly int[] first, second;
    readonly GraphModel model;

    Reach(GraphModel model, int start)
    {
        (this.model, Start) = (model, start);
        (first, second) = (new int[model.StateCount], new int[model.StateCount]);
    }

    /// <summary>The state from which the coalition sets out.</summary>
    public int Start { get; }

    /// <summary>The states the coalition can reach by one move or more; the start is among them if the coalition can come back to it.</summary>
    public StateSet States => field ??= StateSet.Where(model.StateCount, state => first[state] > 0);

    /// <summary>Finds what a coalition can reach.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="start">The state to set out from.</param>
    /// <param name="coalition">The parties that may move, in any order.</param>
    /// <param name="kind">Which moves they may make.</param>
    /// <remarks>Takes time linear in the moves of the coalition.</remarks>
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
        if (first[state] == 0)
            return -1;
        var count = 0;
        for (var at = first[state]; at > 0; at = arrivals[at].Before)
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
        for (var at = first[state]; count > 0; at = arrivals[at].Before)
            path[--count] = new(arrivals[at].Mover, arrivals[arrivals[at].Before].State, arrivals[at].State);
        return [.. path];
    }

    /// <summary>Searches breadth first, parties and targets in ascending order, and stops at the first state that is wanted.</summary>
    internal static Reach Until(
        GraphModel model, int start, ReadOnlySpan<int> coalition, MoveKind kind, Func<int, bool> isWanted, out int? wanted)
    {
        var reach = new Reach(model, start);
        reach.arrivals.Add((start, -1, -1));
        for (var at = 0; at < reach.arrivals.Count; at++)
        {
            foreach (var mover in coalition)
            {
                if (reach.MayGoOn(at, mover) && reach.Move(at, mover, kind, isWanted) is { } found)
                {
                    wanted = found;
                    return reach;
                }
            }
        }
        wanted = null;
        return reach;
    }

    /// <summary>Nobody moves twice in a row, and what could be done from an earlier arrival need not be done again.</summary>
    bool MayGoOn(int at, int mover)
    {
        var (state, last, _) = arrivals[at];
        return at == 0 || (state != Start && (first[state] == at ? mover != last : mover == arrivals[first[state]].Mover));
    }

    int? Move(int at, int mover, MoveKind kind, Func<int, bool> isWanted)
    {
        var state = arrivals[at].State;
        foreach (var target in model.Moves.Targets(mover, state))
        {
            if (kind == MoveKind.Improvements && !model.Prefers(mover, state, target))
                continue;
            if (first[target] == 0)
                first[target] = arrivals.Count;
            else if (second[target] == 0 && arrivals[first[target]].Mover != mover)
                second[target] = arrivals.Count;
            else
                continue;
            arrivals.Add((target, mover, at));
            if (first[target] == arrivals.Count - 1 && isWanted(target))
                return target;
        }
        return null;
    }
}
