using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>A conflict as the graph model sees it: the moves of each party, and how each party ranks the states.</summary>
/// <remarks>
/// After Kilgour, Hipel and Fang, "The graph model for conflicts", Automatica 23(1), 1987. Preferences are complete weak orders.
/// Immutable, and safe for many threads to read.
/// </remarks>
public sealed class GraphModel
{
    /// <summary>Makes a model. The ranks are kept without copying.</summary>
    /// <param name="moves">The moves of each party.</param>
    /// <param name="ranks">For each party the rank of each state: a higher rank is better, an equal rank is a tie. See <see cref="Ranking"/>.</param>
    /// <exception cref="ArgumentException">There is not one list of ranks for each party, with one rank for each state.</exception>
    public GraphModel(MoveForm moves, params ImmutableArray<ImmutableArray<int>> ranks)
    {
        ArgumentNullException.ThrowIfNull(moves);
        if (ranks.IsDefault || ranks.Length != moves.PartyCount)
            throw new ArgumentException($"There are {moves.PartyCount} parties, but ranks for {(ranks.IsDefault ? 0 : ranks.Length)}.", nameof(ranks));
        for (var party = 0; party < ranks.Length; party++)
        {
            if (ranks[party].IsDefault || ranks[party].Length != moves.StateCount)
                throw new ArgumentException($"Party {party} does not rank exactly the {moves.StateCount} states.", nameof(ranks));
        }
        (Moves, Ranks) = (moves, ranks);
    }

    /// <summary>The moves of each party.</summary>
    public MoveForm Moves { get; }

    /// <summary>For each party the rank of each state; higher is better.</summary>
    public ImmutableArray<ImmutableArray<int>> Ranks { get; }

    /// <summary>How many parties there are.</summary>
    public int PartyCount => Moves.PartyCount;

    /// <summary>How many states there are.</summary>
    public int StateCount => Moves.StateCount;

    /// <summary>Whether the party likes the second state strictly better than the first.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such party or state.</exception>
    public bool Prefers(int party, int state, int other) => Ranks[party][other] > Ranks[party][state];
}
