using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>
/// Stability where likings have strength (Hamouda, Kilgour and Hipel 2004) or are partly unknown (Li, Hipel, Kilgour and Fang 2004), word for word as defined; for models of a few
/// thousand states. Under SEQ the others move by what they like more, much more, or unknown. Likings need not be transitive.
/// </summary>
/// <remarks>Keeps what it has searched, so one object is for one thread at a time.</remarks>
/// <param name="moves">The moves of each party.</param>
/// <param name="liking">How a party likes a second state compared with a first: party, first, second.</param>
public sealed class GradedStability(MoveForm moves, Func<int, int, int, Liking> liking)
{
    readonly Dictionary<(int Start, int Party, bool ByLiking), ImmutableArray<int>> known = [];

    /// <summary>Whether a party would stay in a state, under one reading of what is unknown. Cost one search of the others' answers for each improvement.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, party, concept or reading.</exception>
    public bool Stays(int state, int party, StabilityConcept concept, UnknownReading reading)
    {
        if (!Enum.IsDefined(reading)) throw new ArgumentOutOfRangeException(nameof(reading));
        var chances = reading is UnknownReading.Aggressive or UnknownReading.Mixed;
        var doubts = reading is UnknownReading.Mixed or UnknownReading.Conservative;
        return Stays(
            state, party, concept,
            gain: other => other is Liking.More or Liking.MuchMore || (chances && other == Liking.Unknown),
            deters: other => other is Liking.MuchLess or Liking.Less or Liking.AsMuch || (doubts && other == Liking.Unknown));
    }

    /// <summary>Whether a party would stay so that every improvement, unknown ones included, is answered by something it likes much less, and under SMR and SSEQ could help itself to nothing else. A party without improvements stays, though nothing deters it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, party or concept.</exception>
    public bool StaysStrongly(int state, int party, StabilityConcept concept) =>
        Stays(state, party, concept, gain: other => other is Liking.More or Liking.MuchMore or Liking.Unknown, deters: other => other == Liking.MuchLess);

    /// <summary>For each reading, from the most cautious to the most hopeful, whether the party would stay.</summary>
    public ImmutableArray<bool> Range(int state, int party, StabilityConcept concept) =>
        [.. new[] { UnknownReading.Aggressive, UnknownReading.Certain, UnknownReading.Mixed, UnknownReading.Conservative }.Select(reading => Stays(state, party, concept, reading))];

    bool Stays(int state, int party, StabilityConcept concept, Func<Liking, bool> gain, Func<Liking, bool> deters)
    {
        moves.CheckState(state);
        moves.CheckParty(party);
        if (!Enum.IsDefined(concept)) throw new ArgumentOutOfRangeException(nameof(concept));
        var gains = moves.Targets(party, state).Where(target => gain(liking(party, state, target))).ToArray();
        if (gains.Length == 0) return true;
        if (concept == StabilityConcept.Nash) return false;
        var byLiking = concept is StabilityConcept.Sequential or StabilityConcept.SymmetricSequential;
        var symmetric = concept is StabilityConcept.SymmetricMetarational or StabilityConcept.SymmetricSequential;
        return Array.TrueForAll(gains, target => Answers(target, party, byLiking).Any(answer => deters(liking(party, state, answer))
            && (!symmetric || moves.Targets(party, answer).All(escape => deters(liking(party, state, escape))))));
    }

    /// <summary>What the others reach from a state when nobody moves twice in a row, in the order of their discovery: a search over states and last movers.</summary>
    internal ImmutableArray<int> Answers(int start, int party, bool byLiking)
    {
        if (known.TryGetValue((start, party, byLiking), out var answers)) return answers;
        var met = new bool[moves.StateCount * moves.PartyCount];
        var reached = new HashSet<int>();
        var queue = new Queue<(int State, int Last)>([(start, -1)]);
        while (queue.TryDequeue(out var at))
        {
            for (var mover = 0; mover < moves.PartyCount; mover++)
            {
                if (mover == party || mover == at.Last) continue;
                foreach (var target in moves.Targets(mover, at.State))
                {
                    if (met[target * moves.PartyCount + mover] || (byLiking && liking(mover, at.State, target) is not (Liking.More or Liking.MuchMore or Liking.Unknown))) continue;
                    met[target * moves.PartyCount + mover] = true;
                    reached.Add(target);
                    queue.Enqueue((target, mover));
                }
            }
        }
        return known[(start, party, byLiking)] = [.. reached];
    }
}
