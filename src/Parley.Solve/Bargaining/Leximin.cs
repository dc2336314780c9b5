using System.Numerics;

namespace Parley.Solve.Bargaining;

/// <summary>
/// Compares utility vectors by their smallest share first, then the next smallest, and so on. A share is (utility - reservation) /
/// measure, the measure being positive and each party's own; compared exactly by cross-multiplication.
/// </summary>
/// <remarks>A party with measure zero is left out: it has nothing to share.</remarks>
sealed class Leximin(Int128[] reservations, Int128[] measures)
{
    public int Compare(UtilityPoint x, UtilityPoint y) => Compare(SharesOf(x), SharesOf(y));

    public static int Compare(Share[] first, Share[] second)
    {
        for (var at = 0; at < first.Length; at++)
        {
            if (Compare(first[at], second[at]) is var order and not 0)
                return order;
        }

        return 0;
    }

    /// <summary>The shares of a point, ascending.</summary>
    public Share[] SharesOf(UtilityPoint point)
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

    static int Compare(Share x, Share y) => IsShort(x) && IsShort(y)
        ? (x.Gain * y.Measure).CompareTo(y.Gain * x.Measure)
        : ((BigInteger)x.Gain * y.Measure).CompareTo((BigInteger)y.Gain * x.Measure);

    static bool IsShort(Share share) => Int128.Abs(share.Gain) <= long.MaxValue && share.Measure <= long.MaxValue;

    /// <summary>What a party gains, and by which measure.</summary>
    public readonly record struct Share(Int128 Gain, Int128 Measure);
}
