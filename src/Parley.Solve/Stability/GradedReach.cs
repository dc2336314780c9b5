namespace Parley.Solve.Stability;

/// <summary>What all but one party reach when nobody moves twice in a row, by any moves or by moves to what the mover likes more, much more, or unknown.</summary>
/// <remarks>Likings need not be transitive, so the search by them is over states and last movers; the one by moves is that of <see cref="Reach"/>.</remarks>
sealed class GradedReach(MoveForm moves, Func<int, int, int, Liking> liking)
{
    const int Nobody = -1;

    readonly Reach byMoves = Reach.Open(new(moves, [.. Enumerable.Range(0, moves.PartyCount).Select(_ => Ranking.OfStatements(moves.StateCount))]), MoveKind.Moves);
    readonly int[][] others = [.. Enumerable.Range(0, moves.PartyCount).Select(party => Enumerable.Range(0, moves.PartyCount).Where(other => other != party).ToArray())];
    readonly Dictionary<(int Start, int Party, bool ByLiking), ulong[]> known = [];
    readonly int[]?[] liked = new int[moves.StateCount * moves.PartyCount][]; // Targets by state and mover, where they have been asked for.
    readonly int[] met = new int[moves.StateCount * moves.PartyCount]; // By state and last mover: the number of the search that came there last.
    readonly int[] seen = new int[moves.StateCount];
    readonly List<(int State, int Last)> queue = [];
    readonly List<int> found = [];
    int search;

    /// <summary>One bit for each state that is reached.</summary>
    public ulong[] Bits(int start, int party, bool byLiking)
    {
        if (known.TryGetValue((start, party, byLiking), out var bits)) return bits;
        bits = StateSet.NewWords(moves.StateCount);
        foreach (var state in From(start, party, byLiking)) bits[state / 64] |= 1UL << (state % 64);
        return known[(start, party, byLiking)] = bits;
    }

    /// <summary>The states that are reached, in the order of their discovery; good until the next question.</summary>
    public IEnumerable<int> From(int start, int party, bool byLiking)
    {
        if (byLiking) return ByLiking(start, party);
        byMoves.Search(start, others[party], static _ => false, CancellationToken.None);
        return byMoves.Arrived;
    }

    List<int> ByLiking(int start, int party)
    {
        search++;
        found.Clear();
        queue.Clear();
        queue.Add((start, Nobody));
        for (var at = 0; at < queue.Count; at++)
        {
            var (state, last) = queue[at];
            foreach (var mover in others[party])
            {
                if (mover == last) continue;
                foreach (var target in Liked(mover, state))
                {
                    ref var before = ref met[target * moves.PartyCount + mover];
                    if (before == search) continue;
                    before = search;
                    if (seen[target] != search) found.Add(target);
                    seen[target] = search;
                    queue.Add((target, mover));
                }
            }
        }
        return found;
    }

    int[] Liked(int mover, int state) => liked[state * moves.PartyCount + mover] ??=
        [.. moves.Targets(mover, state).Where(target => liking(mover, state, target) is Liking.More or Liking.MuchMore or Liking.Unknown)];
}
