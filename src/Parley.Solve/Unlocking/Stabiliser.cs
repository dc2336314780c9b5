using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Stability;

namespace Parley.Solve.Unlocking;

/// <summary>
/// What would make a wanted state stable for one party while all others keep their rankings: the inverse graph model (Kinsara, Kilgour and Hipel 2015). Under every
/// concept the party stays in s if for each of its moves q some set of states is no better than s: q itself; or an answer k of the others; or, for
/// SMR and SSEQ, k and all the party could move to from k. All that counts is which states are no better than s.
/// </summary>
/// <remarks>
/// A least change of the ranking therefore raises s past the fewest states and changes nothing else. For let s have to be no worse than a set D whose best state is d: every state between s and
/// d, and every one tied with s, must change its relation to s or to a member of D, each in a pair of its own; raising s to d changes just those.
/// </remarks>
public sealed class Stabiliser
{
    /// <summary>The most states for which <see cref="CountStrictRankings"/> goes through all sets of states.</summary>
    public const int CountLimit = 22;

    readonly ImmutableArray<ImmutableArray<StateSet>> needs;
    readonly GraphModel model;

    Stabiliser(GraphModel model, int state, int party, StabilityConcept concept, ImmutableArray<ImmutableArray<StateSet>> needs) =>
        (this.model, State, Party, Concept, this.needs) = (model, state, party, concept, needs);

    /// <summary>The wanted state.</summary>
    public int State { get; }

    /// <summary>The party.</summary>
    public int Party { get; }

    /// <summary>The concept.</summary>
    public StabilityConcept Concept { get; }

    /// <summary>Works out what a party would have to find no better than the wanted state. Cost one search of the others' answers for each of its moves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, party or concept.</exception>
    public static Stabiliser Of(GraphModel model, int state, int party, StabilityConcept concept)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Moves.CheckState(state);
        model.Moves.CheckParty(party);
        if (!Enum.IsDefined(concept)) throw new ArgumentOutOfRangeException(nameof(concept));
        int[] others = [.. Enumerable.Range(0, model.PartyCount).Where(other => other != party)];
        var kind = concept is StabilityConcept.Sequential or StabilityConcept.SymmetricSequential ? MoveKind.Improvements : MoveKind.Moves;
        var symmetric = concept is StabilityConcept.SymmetricMetarational or StabilityConcept.SymmetricSequential;
        var needs = ImmutableArray.CreateBuilder<ImmutableArray<StateSet>>();
        foreach (var move in model.Moves.Targets(party, state).Distinct())
        {
            var ways = ImmutableArray.CreateBuilder<StateSet>();
            ways.Add(StateSet.Of(model.StateCount, [move]));
            if (concept != StabilityConcept.Nash)
            {
                foreach (var answer in Reach.From(model, move, others, kind).States)
                {
                    // Answered back to s, or to s by a further move: s is no better than itself.
                    ways.Add(StateSet.Of(model.StateCount, (symmetric ? model.Moves.Targets(party, answer).Append(answer) : [answer]).Where(met => met != state)));
                }
            }
            needs.Add(ways.ToImmutable());
        }
        return new(model, state, party, concept, needs.ToImmutable());
    }

    /// <summary>Whether the party would stay if exactly these states were no better to it than the wanted one.</summary>
    public bool StaysAbove(Func<int, bool> isNoBetter) => needs.All(ways => ways.Any(states => states.All(isNoBetter)));

    /// <summary>The least change of the party's ranking that makes it stay. It always exists: above all states nobody leaves.</summary>
    public LeastChange LeastChange()
    {
        var ranks = model.Ranks[Party];
        var own = ranks[State];
        var levels = ranks.Where(rank => rank >= own).Distinct().Order().ToArray();
        var level = Array.Find(levels, top => StaysAbove(state => ranks[state] <= top));
        ImmutableArray<int> passed = level == own ? [] : [.. Enumerable.Range(0, ranks.Length).Where(state => state != State && ranks[state] >= own && ranks[state] <= level).OrderBy(state => ranks[state])];
        return new(passed, [.. Asked(ranks, level).OrderByDescending(state => ranks[state])]);
    }

    /// <summary>In how many of all strict rankings of the states the party would stay. Cost O(2^states) sets; a set of b states below counts for b! (m − 1 − b)! rankings.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="CountLimit"/> states.</exception>
    public BigInteger CountStrictRankings()
    {
        var count = model.StateCount;
        if (count > CountLimit) throw new InvalidOperationException($"There are {count} states; at most {CountLimit} can be counted.");
        int[] others = [.. Enumerable.Range(0, count).Where(state => state != State)];
        var position = others.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        uint[][] masks = [.. needs.Select(ways => ways.Select(states => states.Aggregate(0u, (mask, state) => mask | 1u << position[state])).ToArray())];
        var bySize = new BigInteger[count];
        for (var below = 0u; below < 1u << others.Length; below++)
        {
            if (Array.TrueForAll(masks, ways => Array.Exists(ways, mask => (mask & ~below) == 0))) bySize[BitOperations.PopCount(below)]++;
        }
        return bySize.Index().Aggregate(BigInteger.Zero, (sum, entry) => sum + entry.Item * Factorial(entry.Index) * Factorial(count - 1 - entry.Index));
    }

    /// <summary>Of what has to be no better than the wanted state, what is better today: for each move the way that asks for least.</summary>
    IEnumerable<int> Asked(ImmutableArray<int> ranks, int level) => needs
        .Select(ways => ways.Where(states => states.All(state => ranks[state] <= level)).Select(states => states.Where(state => ranks[state] > ranks[State]).ToArray()).MinBy(states => states.Length)!)
        .SelectMany(states => states).Distinct();

    static BigInteger Factorial(int number) => Enumerable.Range(1, number).Aggregate(BigInteger.One, (product, factor) => product * factor);
}

/// <summary>The least change of a ranking: the wanted state is raised past some others.</summary>
/// <param name="Passed">The states whose relation to the wanted one changes, the nearest first: as many as pairs change. None where it is stable already.</param>
/// <param name="Asked">Those among them that it has to be at least as good as for the party to stay, the best first; the others are passed on the way.</param>
public sealed record LeastChange(ImmutableArray<int> Passed, ImmutableArray<int> Asked)
{
    /// <summary>How many pairs of states change their relation (Kendall's distance; a tie that is broken or made counts as one).</summary>
    public int Distance => Passed.Length;
}
