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
    const int Nobody = -1;
    const int Stride = 1 << 10; // Arrivals between two looks at the cancellation.

    readonly List<Arrival> arrivals = [];
    readonly int[] firsts; // For each state its first arrival; zero where there is none yet; negative where it has a second one, or can have none.
    readonly GraphModel model;
    readonly MoveKind kind;
    readonly bool isTransitive;
    readonly SpentFibres spent;
    int[] room = [];

    Reach(GraphModel model, MoveKind kind)
    {
        (this.model, this.kind, firsts, spent) = (model, kind, new int[model.StateCount], new(model, kind));
        isTransitive = model.Moves is ActionForm;
    }

    /// <summary>Whether the search ended. If it was cancelled, there may be more states and shorter ways than it found.</summary>
    public SolveStatus Status { get; private set; }

    /// <summary>The state from which the coalition sets out.</summary>
    public int Start { get; private set; }

    /// <summary>The states the coalition can reach by one move or more; the start is among them if the coalition can come back to it.</summary>
    public StateSet States => field ??= StateSet.Of(model.StateCount, Arrived);

    /// <summary>The same states in the order of their discovery.</summary>
    internal IEnumerable<int> Arrived => arrivals.Index().Skip(1).Where(entry => Math.Abs(firsts[entry.Item.State]) == entry.Index).Select(entry => entry.Item.State);

    /// <summary>Finds what a coalition can reach.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="start">The state to set out from.</param>
    /// <param name="coalition">The parties that may move, in any order.</param>
    /// <param name="kind">Which moves they may make.</param>
    /// <param name="cancellation">Ends the search with <see cref="SolveStatus.Cancelled"/> and what it has found.</param>
    /// <remarks>Takes time linear in the moves of the coalition, and near-linear in the states where all actions can be begun and undone.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state or party.</exception>
    public static Reach From(GraphModel model, int start, IEnumerable<int> coalition, MoveKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Moves.CheckState(start);
        int[] movers = [.. coalition.Distinct().Order()];
        foreach (var mover in movers)
            model.Moves.CheckParty(mover);
        var reach = Open(model, kind);
        reach.Search(start, movers, static _ => false, cancellation);
        return reach;
    }

    /// <summary>The fewest moves to a state: zero for the start, -1 for a state that cannot be reached.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public int MovesTo(int state)
    {
        model.Moves.CheckState(state);
        if (state == Start)
            return 0;
        if (firsts[state] == 0)
            return -1;
        var count = 0;
        for (var at = Math.Abs(firsts[state]); at > 0; at = arrivals[at].Before)
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
        for (var at = count == 0 ? 0 : Math.Abs(firsts[state]); count > 0; at = arrivals[at].Before)
            path[--count] = new(arrivals[at].Mover, arrivals[arrivals[at].Before].State, arrivals[at].State);
        return [.. path];
    }

    /// <summary>A search that has yet to begin; it can be begun again and again, each time from the start.</summary>
    internal static Reach Open(GraphModel model, MoveKind kind) => new(model, kind);

    /// <summary>Searches breadth first, parties and targets in ascending order, up to the first state that is wanted; what an earlier search found is forgotten.</summary>
    /// <returns>The wanted state; null if there is none, or the search was cancelled before it was found.</returns>
    internal int? Search(int start, ReadOnlySpan<int> coalition, Func<int, bool> isWanted, CancellationToken cancellation)
    {
        SetOut(start, coalition);
        for (var at = 0; at < arrivals.Count; at++)
        {
            if (at % Stride == 0 && cancellation.IsCancellationRequested)
            {
                Status = SolveStatus.Cancelled;
                return null;
            }
            var arrival = arrivals[at];
            foreach (var mover in coalition)
            {
                if (arrival.MayGoOn(mover) && Move(at, arrival.State, mover, isWanted) is { } found)
                    return found;
            }
        }
        return null;
    }

    void SetOut(int start, ReadOnlySpan<int> coalition)
    {
        foreach (var arrival in arrivals)
        {
            firsts[arrival.State] = 0;
            foreach (var mover in coalition)
                spent.Forget(mover, arrival.State);
        }
        arrivals.Clear();
        (Start, Status) = (start, SolveStatus.Complete);
        arrivals.Add(new(start, Nobody, 0, Nobody));
    }

    int? Move(int at, int state, int mover, Func<int, bool> isWanted)
    {
        if (spent.IsSpent(mover, state, firsts[Start] != 0))
            return null;
        // Where moves are transitive, to go on after a second arrival shortens to something known, save for a way back to the start.
        var needsSecond = !isTransitive || firsts[Start] == 0;
        var ranks = model.Ranks[mover].AsSpan();
        foreach (var target in model.Moves.AscendingTargetsOf(mover, state, ref room))
        {
            if (kind == MoveKind.Improvements && ranks[target] <= ranks[state])
                continue;
            var first = firsts[target];
            if (first == 0)
            {
                // Whoever comes back to the start finds every way on already taken.
                firsts[target] = target == Start ? -arrivals.Count : arrivals.Count;
                arrivals.Add(new(target, mover, at, target == Start ? mover : Nobody));
                if (isWanted(target))
                    return target;
            }
            else if (first > 0 && needsSecond && arrivals[first].Mover != mover)
            {
                firsts[target] = -first;
                arrivals.Add(new(target, mover, at, arrivals[first].Mover));
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
