using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Solve.Stability;

/// <summary>An immutable set of the states of one graph model, one bit a state; equal sets are equal values.</summary>
/// <remarks>Safe for many threads to read. Enumerates its states in ascending order.</remarks>
public sealed class StateSet : IEquatable<StateSet>, IReadOnlyCollection<int>
{
    const int WordBits = 64;

    readonly ImmutableArray<ulong> words; // Bits at and beyond StateCount are zero, so that equal sets have equal words.

    StateSet(int stateCount, ulong[] words)
    {
        StateCount = stateCount;
        this.words = ImmutableCollectionsMarshal.AsImmutableArray(words);
        foreach (var word in words)
            Count += BitOperations.PopCount(word);
    }

    /// <summary>How many states the model has, inside the set or not.</summary>
    public int StateCount { get; }

    /// <summary>How many states are in the set.</summary>
    public int Count { get; }

    /// <summary>The bits of the set: state <c>s</c> is bit <c>s mod 64</c> of word <c>s / 64</c>.</summary>
    public ReadOnlySpan<ulong> Words => words.AsSpan();

    /// <summary>The set of all states.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stateCount"/> is negative.</exception>
    public static StateSet All(int stateCount)
    {
        var bits = NewWords(stateCount);
        FillAll(bits, stateCount);
        return new(stateCount, bits);
    }

    /// <summary>The set of the given states; repetitions count once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A state is negative or not less than <paramref name="stateCount"/>.</exception>
    public static StateSet Of(int stateCount, params IEnumerable<int> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var bits = NewWords(stateCount);
        foreach (var state in states)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(state, nameof(states));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, stateCount, nameof(states));
            bits[state / WordBits] |= 1UL << (state % WordBits);
        }
        return new(stateCount, bits);
    }

    /// <summary>The set of the states for which a condition holds; it is asked once for each state, in ascending order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stateCount"/> is negative.</exception>
    public static StateSet Where(int stateCount, Func<int, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var bits = NewWords(stateCount);
        for (var state = 0; state < stateCount; state++)
        {
            if (condition(state))
                bits[state / WordBits] |= 1UL << (state % WordBits);
        }
        return new(stateCount, bits);
    }

    /// <summary>Whether the state is in the set. A number that is no state never is.</summary>
    public bool Contains(int state) =>
        (uint)state < (uint)StateCount && (words[state / WordBits] >> (state % WordBits) & 1) != 0;

    /// <summary>The states in both sets.</summary>
    /// <exception cref="ArgumentException">The other set is of a model with another number of states.</exception>
    public StateSet Intersect(StateSet other) => Combine(other, static (a, b) => a & b);

    /// <summary>The states in this set, in the other, or in both.</summary>
    /// <exception cref="ArgumentException">The other set is of a model with another number of states.</exception>
    public StateSet Union(StateSet other) => Combine(other, static (a, b) => a | b);

    /// <summary>The states in this set and not in the other.</summary>
    /// <exception cref="ArgumentException">The other set is of a model with another number of states.</exception>
    public StateSet Except(StateSet other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>Whether every state of this set is in the other.</summary>
    /// <exception cref="ArgumentException">The other set is of a model with another number of states.</exception>
    public bool IsSubsetOf(StateSet other) => Except(other).Count == 0;

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var at = 0; at < words.Length; at++)
        {
            for (var word = words[at]; word != 0; word &= word - 1)
                yield return at * WordBits + BitOperations.TrailingZeroCount(word);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(StateSet? other) => other is not null && StateCount == other.StateCount && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(Words));
        return hash.ToHashCode();
    }

    /// <summary>The states between braces.</summary>
    public override string ToString() => "{" + string.Join(", ", this) + "}";

    /// <summary>Takes the words as they are; the caller keeps no hold on them and leaves no bit beyond the last state.</summary>
    internal static StateSet Adopt(int stateCount, ulong[] words) => new(stateCount, words);

    internal static ulong[] NewWords(int stateCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stateCount);
        return new ulong[(stateCount + WordBits - 1) / WordBits];
    }

    internal static void FillAll(ulong[] words, int stateCount)
    {
        Array.Fill(words, ulong.MaxValue);
        if (stateCount % WordBits != 0)
            words[^1] = (1UL << (stateCount % WordBits)) - 1;
    }

    StateSet Combine(StateSet other, Func<ulong, ulong, ulong> each)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.StateCount != StateCount)
            throw new ArgumentException($"One set is of {StateCount} states, the other of {other.StateCount}.", nameof(other));
        var combined = new ulong[words.Length];
        for (var at = 0; at < combined.Length; at++)
            combined[at] = each(words[at], other.words[at]);
        return new(StateCount, combined);
    }
}
