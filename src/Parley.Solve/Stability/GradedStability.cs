using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>
/// Stability where likings have strength (Hamouda, Kilgour and Hipel 2004) or are partly unknown (Li, Hipel, Kilgour and Fang 2004), word for word as defined; for models of a few
/// thousand states. Under SEQ the others move by what they like more, much more, or unknown. Likings need not be transitive.
/// </summary>
/// <remarks>Keeps what it has searched, two bits for each party and pair of states, so one object is for one thread at a time.</remarks>
/// <param name="moves">The moves of each party.</param>
/// <param name="liking">How a party likes a second state compared with a first: party, first, second.</param>
public sealed class GradedStability(MoveForm moves, Func<int, int, int, Liking> liking)
{
    readonly GradedReach reach = new(moves, liking);
    readonly ulong[][] unlike = [.. Enumerable.Range(0, Kinds).Select(_ => StateSet.NewWords(moves.StateCount))]; // Of the row at hand: what is much less liked, no more liked, unknown.
    readonly byte[] spoilt = new byte[moves.StateCount];
    (int State, int Party) row = (-1, -1);
    int[] room = [];

    const int Kinds = 3;

    enum Deterrent
    {
        MuchWorse,
        NoBetter,
        NoBetterOrUnknown,
    }

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
            doubts ? Deterrent.NoBetterOrUnknown : Deterrent.NoBetter);
    }

    /// <summary>Whether a party would stay so that every improvement, unknown ones included, is answered by something it likes much less, and under SMR and SSEQ could help itself to nothing else. A party without improvements stays, though nothing deters it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, party or concept.</exception>
    public bool StaysStrongly(int state, int party, StabilityConcept concept) =>
        Stays(state, party, concept, gain: other => other is Liking.More or Liking.MuchMore or Liking.Unknown, Deterrent.MuchWorse);

    /// <summary>For each reading, from the most cautious to the most hopeful, whether the party would stay.</summary>
    public ImmutableArray<bool> Range(int state, int party, StabilityConcept concept) =>
        [.. new[] { UnknownReading.Aggressive, UnknownReading.Certain, UnknownReading.Mixed, UnknownReading.Conservative }.Select(reading => Stays(state, party, concept, reading))];

    /// <summary>What the others reach from a state when nobody moves twice in a row, in the order of their discovery.</summary>
    internal ImmutableArray<int> Answers(int start, int party, bool byLiking) => [.. reach.From(start, party, byLiking)];

    bool Stays(int state, int party, StabilityConcept concept, Func<Liking, bool> gain, Deterrent deterrent)
    {
        moves.CheckState(state);
        moves.CheckParty(party);
        if (!Enum.IsDefined(concept)) throw new ArgumentOutOfRangeException(nameof(concept));
        var gains = moves.Targets(party, state).Where(target => gain(liking(party, state, target))).ToArray();
        if (gains.Length == 0) return true;
        if (concept == StabilityConcept.Nash) return false;
        var byLiking = concept is StabilityConcept.Sequential or StabilityConcept.SymmetricSequential;
        var symmetric = concept is StabilityConcept.SymmetricMetarational or StabilityConcept.SymmetricSequential;
        Fill(state, party);
        if (symmetric) Array.Clear(spoilt);
        return Array.TrueForAll(gains, target => IsDeterred(reach.Bits(target, party, byLiking), party, deterrent, symmetric));
    }

    bool IsDeterred(ulong[] answers, int party, Deterrent deterrent, bool symmetric)
    {
        for (var word = 0; word < answers.Length; word++)
        {
            for (var bits = answers[word] & Deterring(deterrent, word); bits != 0; bits &= bits - 1)
            {
                if (!symmetric || IsLastWord(word * 64 + BitOperations.TrailingZeroCount(bits), party, deterrent)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether the party cannot help itself out of an answer; each answer is looked at once for a state and a concept.</summary>
    bool IsLastWord(int answer, int party, Deterrent deterrent)
    {
        if (spoilt[answer] != 0) return false;
        foreach (var escape in moves.TargetsOf(party, answer, ref room))
        {
            if ((Deterring(deterrent, escape / 64) >> (escape % 64) & 1) == 0)
            {
                spoilt[answer] = 1;
                return false;
            }
        }
        return true;
    }

    ulong Deterring(Deterrent deterrent, int word) =>
        deterrent == Deterrent.NoBetterOrUnknown ? unlike[(int)Deterrent.NoBetter][word] | unlike[(int)Deterrent.NoBetterOrUnknown][word] : unlike[(int)deterrent][word];

    void Fill(int state, int party)
    {
        if (row == (state, party)) return;
        row = (state, party);
        foreach (var bits in unlike) Array.Clear(bits);
        for (var other = 0; other < moves.StateCount; other++)
        {
            var (word, bit) = (other / 64, 1UL << (other % 64));
            switch (liking(party, state, other))
            {
                case Liking.MuchLess:
                    unlike[(int)Deterrent.MuchWorse][word] |= bit;
                    unlike[(int)Deterrent.NoBetter][word] |= bit;
                    break;
                case Liking.Less or Liking.AsMuch:
                    unlike[(int)Deterrent.NoBetter][word] |= bit;
                    break;
                case Liking.Unknown:
                    unlike[(int)Deterrent.NoBetterOrUnknown][word] |= bit;
                    break;
            }
        }
    }
}
