using System.Collections.Immutable;

namespace Parley.Solve.Simulation;

/// <summary>Runs sessions by number, so that the same seed gives the same sessions however the work is split.</summary>
public static class Simulator
{
    /// <summary>How many sessions a piece of work holds: enough that a thread's own state costs nothing.</summary>
    const int Piece = 256;

    /// <summary>Sessions of one table, by their numbers.</summary>
    /// <param name="domain">What is bargained over.</param>
    /// <param name="protocol">How.</param>
    /// <param name="tactics">The tactic of each party; none for the single text.</param>
    /// <param name="rounds">The deadline in rounds, at least 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the first session.</param>
    /// <param name="count">How many sessions.</param>
    /// <param name="threads">How many may run side by side, at least 1.</param>
    /// <param name="cancellation">Stops; then only the sessions of the result have been run.</param>
    /// <exception cref="ArgumentException">There is not one tactic for each party.</exception>
    /// <returns>The sessions from the first on: all of them, or as many as were run before it was stopped.</returns>
    public static ImmutableArray<Session> Run(
        SimulationDomain domain, SimulationProtocol protocol, ImmutableArray<Tactic> tactics, int rounds, ulong seed, long first, int count, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (protocol == SimulationProtocol.AlternatingOffers && tactics.Length != domain.Parties) throw new ArgumentException("There is not one tactic for each party.", nameof(tactics));
        var sessions = new Session[count];
        var pieces = (count + Piece - 1) / Piece;
        var done = new bool[pieces];
        Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => Table(domain, protocol, tactics, rounds), (piece, state, table) =>
        {
            if (cancellation.IsCancellationRequested)
            {
                state.Stop();
                return table;
            }
            for (var at = piece * Piece; at < Math.Min(count, (piece + 1) * Piece); at++)
            {
                var chance = new Chance(seed, first + at);
                sessions[at] = table(ref chance);
            }
            done[piece] = true;
            return table;
        }, _ => { });
        var whole = Array.IndexOf(done, false);
        return whole < 0 ? [.. sessions] : [.. sessions.AsSpan(0, Math.Min(count, whole * Piece))];
    }

    delegate Session OneSession(ref Chance chance);

    static OneSession Table(SimulationDomain domain, SimulationProtocol protocol, ImmutableArray<Tactic> tactics, int rounds) =>
        protocol == SimulationProtocol.SingleText ? new SingleText(domain, rounds).Run : new StackedAlternatingOffers(domain, tactics, rounds).Run;
}
