using System.Collections;
using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Outcomes;

/// <summary>An immutable set of option indexes of one issue, kept as bits; equal sets are equal values.</summary>
/// <remarks>The set does not know how many options its issue has, so it offers no complement: say <see cref="Except"/>.</remarks>
public sealed class OptionSet : IEquatable<OptionSet>, IEnumerable<int>
{
    const int WordBits = 64;

    readonly ImmutableArray<ulong> words; // No trailing zero word, so that equal sets have equal words.

    OptionSet(ReadOnlySpan<ulong> words)
    {
        var length = words.Length;
        while (length > 0 && words[length - 1] == 0)
            length--;
        this.words = [.. words[..length]];
    }

    /// <summary>The set with no option.</summary>
    public static OptionSet Empty { get; } = new([]);

    /// <summary>How many options are in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Whether the set has no option.</summary>
    public bool IsEmpty => words.IsEmpty;

    /// <summary>The greatest option index in the set, or -1 if it is empty.</summary>
    public int Greatest => words.IsEmpty ? -1 : words.Length * WordBits - 1 - BitOperations.LeadingZeroCount(words[^1]);

    /// <summary>Makes the set of the given option indexes; repetitions count once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative.</exception>
    public static OptionSet Of(params ReadOnlySpan<int> options)
    {
        var greatest = -1;
        foreach (var option in options)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(option, nameof(options));
            greatest = Math.Max(greatest, option);
        }

        var bits = new ulong[greatest / WordBits + 1];
        foreach (var option in options)
            bits[option / WordBits] |= 1UL << (option % WordBits);
        return new(bits);
    }

    /// <summary>Makes the set of all option indexes from <paramref name="first"/> up to and including <paramref name="last"/>.</summary>
    /// <returns>The empty set if <paramref name="last"/> is less than <paramref name="first"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is negative.</exception>
    public static OptionSet Range(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        if (last < first)
            return Empty;

        var bits = new ulong[last / WordBits + 1];
        for (var option = first; option <= last; option++)
            bits[option / WordBits] |= 1UL << (option % WordBits);
        return new(bits);
    }

    /// <summary>Whether the option is in the set. A negative index never is.</summary>
    public bool Contains(int option) =>
        option >= 0 && option / WordBits < words.Length && (words[option / WordBits] >> (option % WordBits) & 1) != 0;

    /// <summary>The options in this set, in the other, or in both.</summary>
    public OptionSet Union(OptionSet other) => Combine(other, static (a, b) => a | b);

    /// <summary>The options in both sets.</summary>
    public OptionSet Intersect(OptionSet other) => Combine(other, static (a, b) => a & b);

    /// <summary>The options in this set and not in the other.</summary>
    public OptionSet Except(OptionSet other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>The options in ascending order.</summary>
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
    public bool Equals(OptionSet? other) => other is not null && words.AsSpan().SequenceEqual(other.words.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OptionSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
            hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>The option indexes between braces.</summary>
    public override string ToString() => "{" + string.Join(", ", this) + "}";

    OptionSet Combine(OptionSet other, Func<ulong, ulong, ulong> each)
    {
        ArgumentNullException.ThrowIfNull(other);
        var bits = new ulong[Math.Max(words.Length, other.words.Length)];
        for (var at = 0; at < bits.Length; at++)
            bits[at] = each(at < words.Length ? words[at] : 0, at < other.words.Length ? other.words[at] : 0);
        return new(bits);
    }
}
