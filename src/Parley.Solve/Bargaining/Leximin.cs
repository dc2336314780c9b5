using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>
/// Compares utility vectors by their smallest share first, then the next smallest, and so on. A share is (utility - reservation) /
/// measure, the measure being positive and each party's own; compared exactly by cross-multiplication.
/// </summary>
/// <remarks>A party with measure zero is left out: it has nothing to share.</remarks>
sealed class Leximin(Int128[] reservations, Int128[] measures)
{
    public int Compare(UtilityPoint x, UtilityPoint y)
    {
        var (first, second) = (Shares(x), Shares(y));
        for (var at = 0; at < first.Length; at++)
        {
            if (Compare(first[at], second[at]) is var order and not 0)
                return order;
        }

        return 0;
    }

    /// <summary>The smallest share, or null if every party is left out.</summary>
    public Rational? Least(UtilityPoint point) => Shares(point) is [var least, ..] ? new Rational(least.Gain, least.Measure) : null;

    Share[] Shares(UtilityPoint point)
    {
        var shares = new List<Share>(measures.Length);
        for (var party = 0; party < measures.Length; party++)
        {
            if (measures[party] > 0)
                shares.Add(new(point.Units[party] - reservations[party], measures[party]));
        }

        shares.Sort(Compare);
        return [.. shares];
    }

    static int Compare(Share x, Share y) => ((BigInteger)x.Gain * y.Measure).CompareTo((BigInteger)y.Gain * x.Measure);

    readonly record struct Share(Int128 Gain, Int128 Measure);
}
