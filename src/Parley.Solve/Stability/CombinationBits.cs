using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Solve.Stability;

/// <summary>In which combinations of actions conditions hold, judged 64 combinations at a time.</summary>
/// <param name="case">The case, for the order of its actions.</param>
/// <param name="masks">The yes/no vectors, the first action least significant.</param>
sealed class CombinationBits(Case @case, ImmutableArray<ulong> masks)
{
    const int WordBits = 64;

    readonly ulong[]?[] taken = new ulong[@case.Actions.Count][]; // By action, where it has been asked for: in which combinations it is taken.

    /// <summary>One bit for each combination, set where the condition holds. Cost linear in the parts of the condition times a 64th of the combinations.</summary>
    public ulong[] Where(Condition condition)
    {
        var bits = Of(condition);
        if (masks.Length % WordBits != 0) bits[^1] &= (1UL << (masks.Length % WordBits)) - 1;
        return bits;
    }

    /// <summary>Bits beyond the last combination may be anything; the array is the caller's own.</summary>
    ulong[] Of(Condition condition) => condition switch
    {
        Constant constant => All(constant.Value),
        Atom atom => [.. Taken(@case.Actions.IndexOf(atom.Name))],
        Not denied => Joined(Of(denied.Inner), All(true), static (a, b) => a ^ b),
        And every => every.All.Aggregate(All(true), (bits, part) => Joined(bits, Of(part), static (a, b) => a & b)),
        Or any => any.Any.Aggregate(All(false), (bits, part) => Joined(bits, Of(part), static (a, b) => a | b)),
        If rule => Joined(Of(rule.Then), Of(rule.When), static (a, b) => a | ~b),
        Iff both => Joined(Of(both.Left), Of(both.Right), static (a, b) => ~(a ^ b)),
        Counted counted => Count(counted),
        _ => throw new ArgumentException($"A condition of kind {condition.GetType().Name} is not over actions.", nameof(condition)),
    };

    ulong[] All(bool value)
    {
        var bits = new ulong[(masks.Length + WordBits - 1) / WordBits];
        if (value) Array.Fill(bits, ulong.MaxValue);
        return bits;
    }

    ulong[] Taken(int action)
    {
        if (action < 0) return All(false);
        if (taken[action] is { } known) return known;
        var bits = All(false);
        for (var at = 0; at < masks.Length; at++) bits[at / WordBits] |= (masks[at] >> action & 1) << (at % WordBits);
        return taken[action] = bits;
    }

    static ulong[] Joined(ulong[] bits, ulong[] others, Func<ulong, ulong, ulong> join)
    {
        for (var word = 0; word < bits.Length; word++) bits[word] = join(bits[word], others[word]);
        return bits;
    }

    /// <summary>Adds the parts up digit by digit, each digit of all 64 sums in one word.</summary>
    ulong[] Count(Counted counted)
    {
        ulong[][] parts = [.. counted.Of.Select(Of)];
        var digits = new ulong[BitOperations.Log2((uint)parts.Length) + 1];
        var result = All(false);
        for (var word = 0; word < result.Length; word++)
        {
            Array.Clear(digits);
            foreach (var part in parts)
            {
                var carry = part[word];
                for (var digit = 0; carry != 0; digit++) (digits[digit], carry) = (digits[digit] ^ carry, digits[digit] & carry);
            }
            result[word] = Compared(digits, counted);
        }
        return result;
    }

    static ulong Compared(ulong[] digits, Counted counted)
    {
        var (more, equal) = (0UL, ulong.MaxValue);
        if (counted.Number < 0) (more, equal) = (ulong.MaxValue, 0);
        else if (counted.Number >> digits.Length != 0) equal = 0;
        for (var digit = digits.Length - 1; digit >= 0 && equal != 0; digit--)
        {
            var wanted = (counted.Number >> digit & 1) == 1 ? ulong.MaxValue : 0;
            more |= equal & digits[digit] & ~wanted;
            equal &= ~(digits[digit] ^ wanted);
        }
        return counted.Kind switch
        {
            CountKind.AtLeast => more | equal,
            CountKind.AtMost => ~more,
            _ => equal,
        };
    }
}
