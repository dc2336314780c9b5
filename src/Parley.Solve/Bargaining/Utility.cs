using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>
/// One party's preferences in exact integers: what each option of each issue is worth to it, what it gets beside where issues come
/// together in a certain way, and what no agreement is worth, all as multiples of 1/<see cref="Scale"/>. Immutable.
/// </summary>
/// <remarks>
/// The utility of an outcome is the sum over the issues and over the bonuses it earns; where there is a <see cref="Ceiling"/>, a greater
/// sum counts as the ceiling. Bonuses are the hyper-rectangles of the field's nonlinear domains (Ito, Hattori and Klein 2007). Integers keep equal packages equal, where binary fractions would tell them
/// apart by rounding; 128 bits hold products of two numbers of seventeen digits each, as programs write them. If no common scale keeps
/// every sum below 2^126, values are rounded to 10^-24 and <see cref="IsExact"/> says so.
/// </remarks>
public sealed class Utility
{
    static readonly BigInteger Bound = BigInteger.One << 126;
    static readonly Int128 RoundedScale = (Int128)BigInteger.Pow(10, 24);

    Utility(ImmutableArray<ImmutableArray<Int128>> values, ImmutableArray<(Rule When, Int128 Adds)> bonuses, Int128? ceiling, Int128 reservation, Int128 scale, bool isExact)
    {
        Values = values;
        Bonuses = bonuses;
        Ceiling = ceiling;
        Reservation = reservation;
        Scale = scale;
        IsExact = isExact;
    }

    /// <summary>For each issue the value of each of its options, in units of 1/<see cref="Scale"/>.</summary>
    public ImmutableArray<ImmutableArray<Int128>> Values { get; }

    /// <summary>What outcomes that keep a rule are worth beside, in units of 1/<see cref="Scale"/>; negative where they are worth less.</summary>
    public ImmutableArray<(Rule When, Int128 Adds)> Bonuses { get; }

    /// <summary>The most an outcome can be worth, in units of 1/<see cref="Scale"/>; null where sums stay as they are.</summary>
    public Int128? Ceiling { get; }

    /// <summary>The utility of no agreement, in units of 1/<see cref="Scale"/>.</summary>
    public Int128 Reservation { get; }

    /// <summary>How many units make a utility of one.</summary>
    public Int128 Scale { get; }

    /// <summary>Whether the integers are what was given; otherwise it was rounded to 10^-24.</summary>
    public bool IsExact { get; }

    /// <summary>Makes a utility from weights and values as people write them: an option is worth weight × value.</summary>
    /// <param name="weights">For each issue its weight.</param>
    /// <param name="values">For each issue the value of each option, before weighing.</param>
    /// <param name="reservation">The utility of no agreement.</param>
    /// <exception cref="ArgumentException">Weights and values do not have the same number of issues.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A sum is too large to be kept in 126 bits even when rounded.</exception>
    public static Utility Of(IReadOnlyList<decimal> weights, IReadOnlyList<IReadOnlyList<decimal>> values, decimal reservation = 0)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(values);
        if (weights.Count != values.Count)
            throw new ArgumentException($"There are {weights.Count} weights for {values.Count} issues.", nameof(weights));
        return Of(
            [.. values.Select((column, issue) => (Rational[])[.. column.Select(value => Rational.From(weights[issue]) * Rational.From(value))])],
            Rational.From(reservation));
    }

    /// <summary>Makes a utility from exact fractions: what each option of each issue is worth, weights included.</summary>
    /// <param name="values">For each issue the worth of each option.</param>
    /// <param name="reservation">The utility of no agreement.</param>
    /// <param name="bonuses">What outcomes that keep a rule are worth beside.</param>
    /// <param name="ceiling">What a greater sum counts as; null where sums stay as they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A sum is too large to be kept in 126 bits even when rounded.</exception>
    public static Utility Of(
        IReadOnlyList<IReadOnlyList<Rational>> values, Rational reservation = default, IReadOnlyList<(Rule When, Rational Adds)>? bonuses = null, Rational? ceiling = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        bonuses ??= [];
        var given = new Given(values, bonuses, ceiling, reservation);
        var scale = reservation.Denominator;
        foreach (var value in values.SelectMany(column => column).Concat(bonuses.Select(bonus => bonus.Adds)).Append(ceiling ?? Rational.Zero))
        {
            scale = scale / BigInteger.GreatestCommonDivisor(scale, value.Denominator) * value.Denominator;
            if (scale >= Bound)
                break;
        }

        return (scale < Bound ? Scaled(given, (Int128)scale, isExact: true) : null)
            ?? Scaled(given, RoundedScale, isExact: false)
            ?? throw new ArgumentOutOfRangeException(nameof(values), "The utilities are too large to be kept to 10^-24.");
    }

    /// <summary>The utility of a complete outcome in units of 1/<see cref="Scale"/>.</summary>
    /// <exception cref="ArgumentException">The outcome does not fit the issues, or leaves one open.</exception>
    public Int128 SumOf(ReadOnlySpan<int> outcome)
    {
        if (outcome.Length != Values.Length)
            throw new ArgumentException($"The outcome has {outcome.Length} issues, the utility {Values.Length}.", nameof(outcome));
        var sum = Int128.Zero;
        for (var issue = 0; issue < outcome.Length; issue++)
        {
            if ((uint)outcome[issue] >= (uint)Values[issue].Length)
                throw new ArgumentException($"Issue {issue} has no option {outcome[issue]}.", nameof(outcome));
            sum += Values[issue][outcome[issue]];
        }

        foreach (var (when, adds) in Bonuses)
            sum += when.Holds(outcome) ? adds : 0;
        return Ceiling is { } ceiling ? Int128.Min(ceiling, sum) : sum;
    }

    /// <summary>A number of units as the fraction it stands for.</summary>
    public Rational ValueOf(Int128 units) => new(units, Scale);

    static Utility? Scaled(Given given, Int128 scale, bool isExact)
    {
        var greatest = BigInteger.Abs(Units(given.Reservation, scale)) + BigInteger.Abs(Units(given.Ceiling ?? Rational.Zero, scale));
        var columns = new BigInteger[given.Values.Count][];
        for (var issue = 0; issue < columns.Length; issue++)
        {
            columns[issue] = [.. given.Values[issue].Select(value => Units(value, scale))];
            greatest += columns[issue].Select(BigInteger.Abs).DefaultIfEmpty(BigInteger.Zero).Max();
        }

        BigInteger[] adds = [.. given.Bonuses.Select(bonus => Units(bonus.Adds, scale))];
        greatest = adds.Aggregate(greatest, (sum, part) => sum + BigInteger.Abs(part));
        return greatest >= Bound ? null : new(
            [.. columns.Select(column => column.Select(value => (Int128)value).ToImmutableArray())],
            [.. given.Bonuses.Select((bonus, at) => (bonus.When, (Int128)adds[at]))],
            given.Ceiling is { } ceiling ? (Int128)Units(ceiling, scale) : null,
            (Int128)Units(given.Reservation, scale),
            scale,
            isExact);
    }

    static BigInteger Units(Rational value, Int128 scale)
    {
        // Halves are rounded up: floor(x + 1/2). Exact scales leave nothing to round.
        var twice = 2 * value.Numerator * scale + value.Denominator;
        var quotient = BigInteger.DivRem(twice, 2 * value.Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    readonly record struct Given(
        IReadOnlyList<IReadOnlyList<Rational>> Values, IReadOnlyList<(Rule When, Rational Adds)> Bonuses, Rational? Ceiling, Rational Reservation);
}
