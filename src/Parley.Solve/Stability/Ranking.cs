using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Solve.Stability;

/// <summary>Ranks of the states for one party, from what a party or an analyst says: higher is better, equal is a tie, the worst is zero, no rank is left out.</summary>
public static class Ranking
{
    /// <summary>The ranks that follow from a list of states with ties.</summary>
    /// <param name="stateCount">How many states there are.</param>
    /// <param name="bestFirst">Groups of states liked equally well, the best group first; together every state exactly once.</param>
    /// <exception cref="ArgumentException">A state is missing, repeated or not there, or a group is empty.</exception>
    public static ImmutableArray<int> OfGroups(int stateCount, params IReadOnlyList<IReadOnlyCollection<int>> bestFirst)
    {
        ArgumentNullException.ThrowIfNull(bestFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(stateCount);
        var ranks = new int[stateCount];
        Array.Fill(ranks, -1);
        for (var group = 0; group < bestFirst.Count; group++)
        {
            if (bestFirst[group].Count == 0)
                throw new ArgumentException($"Group {group} is empty.", nameof(bestFirst));
            foreach (var state in bestFirst[group])
            {
                if ((uint)state >= (uint)stateCount || ranks[state] >= 0)
                    throw new ArgumentException($"State {state} is ranked twice, or there is no such state.", nameof(bestFirst));
                ranks[state] = bestFirst.Count - 1 - group;
            }
        }
        var missing = Array.IndexOf(ranks, -1);
        return missing < 0 ? Adopt(ranks) : throw new ArgumentException($"State {missing} is not ranked.", nameof(bestFirst));
    }

    /// <summary>The ranks that follow from a score for each state: a higher score is better, an equal score is a tie.</summary>
    public static ImmutableArray<int> OfScores<T>(ReadOnlySpan<T> scores) where T : IComparable<T>
    {
        var (sorted, states, ranks) = (scores.ToArray(), new int[scores.Length], new int[scores.Length]);
        for (var state = 0; state < states.Length; state++)
            states[state] = state;
        Array.Sort(sorted, states);
        for (var at = 1; at < states.Length; at++)
            ranks[states[at]] = ranks[states[at - 1]] + (sorted[at].CompareTo(sorted[at - 1]) == 0 ? 0 : 1);
        return Adopt(ranks);
    }

    /// <summary>The ranks that follow from weights on actions: a state scores the sum of the weights of the actions it says yes to, exactly.</summary>
    /// <param name="form">The actions and the states.</param>
    /// <param name="weights">One weight for each action, in order; a negative weight counts against.</param>
    /// <exception cref="ArgumentException">There is not one weight for each action.</exception>
    public static ImmutableArray<int> OfWeights(ActionForm form, params ReadOnlySpan<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (weights.Length != form.Actions.Length)
            throw new ArgumentException($"{weights.Length} weights were given for {form.Actions.Length} actions.", nameof(weights));

        // A sum of decimals may round, so the weights are counted in the smallest unit that any of them needs.
        var scale = 0;
        foreach (var weight in weights)
            scale = Math.Max(scale, weight.Scale);
        var (units, total) = (new BigInteger[weights.Length], BigInteger.Zero);
        for (var action = 0; action < units.Length; action++)
        {
            units[action] = Units(weights[action], scale);
            total += BigInteger.Abs(units[action]);
        }
        return total <= long.MaxValue ? OfSums<long>(form, units) : OfSums<BigInteger>(form, units);
    }

    /// <summary>
    /// The ranks that follow from preference statements in order of importance: of two states the better is the one that makes true the
    /// first statement on which they differ; states that agree on all statements tie.
    /// </summary>
    /// <param name="stateCount">How many states there are.</param>
    /// <param name="mostImportantFirst">For each statement the states that make it true; any number of statements.</param>
    /// <remarks>
    /// Preference prioritisation after Peng, Hipel, Kilgour and Fang (1997), compared word by word rather than by a score 2^(k-j), which
    /// overflows. Takes time linear in statements times states.
    /// </remarks>
    /// <exception cref="ArgumentException">A statement is about another number of states.</exception>
    public static ImmutableArray<int> OfStatements(int stateCount, params IEnumerable<StateSet> mostImportantFirst)
    {
        ArgumentNullException.ThrowIfNull(mostImportantFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(stateCount);
        var (ranks, rankCount) = (new int[stateCount], 1);
        foreach (var statement in mostImportantFirst)
        {
            if (statement.StateCount != stateCount)
                throw new ArgumentException($"A statement is about {statement.StateCount} states, not {stateCount}.", nameof(mostImportantFirst));
            rankCount = Split(ranks, rankCount, statement);
        }
        return Adopt(ranks);
    }

    /// <summary>Parts each rank in those that make the statement false and, above them, those that make it true.</summary>
    static int Split(int[] ranks, int rankCount, StateSet statement)
    {
        var parts = new int[2L * rankCount];
        for (var state = 0; state < ranks.Length; state++)
            parts[Part(state)] = 1;
        var next = 0;
        for (var part = 0; part < parts.Length; part++)
            parts[part] = parts[part] == 0 ? -1 : next++;
        for (var state = 0; state < ranks.Length; state++)
            ranks[state] = parts[Part(state)];
        return Math.Max(next, 1);

        long Part(int state) => 2L * ranks[state] + (statement.Contains(state) ? 1 : 0);
    }

    static BigInteger Units(decimal weight, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(weight, parts);
        var magnitude = ((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0];
        magnitude *= BigInteger.Pow(10, scale - weight.Scale);
        return weight < 0 ? -magnitude : magnitude;
    }

    static ImmutableArray<int> OfSums<T>(ActionForm form, BigInteger[] units) where T : INumber<T>
    {
        var (weights, sums) = (units.Select(T.CreateChecked).ToArray(), new T[form.StateCount]);
        for (var state = 0; state < sums.Length; state++)
        {
            var sum = T.Zero;
            for (var mask = form.Mask(state); mask != 0; mask &= mask - 1)
                sum += weights[BitOperations.TrailingZeroCount(mask)];
            sums[state] = sum;
        }
        return OfScores<T>(sums);
    }

    static ImmutableArray<int> Adopt(int[] ranks) => ImmutableCollectionsMarshal.AsImmutableArray(ranks);
}
