using System.Collections.Immutable;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Division;

/// <summary>Two parties' items, shared out by the Adjusted Winner procedure (Brams and Taylor 1996, ch. 4), in exact fractions.</summary>
/// <remarks>
/// Each item goes to whoever puts more points on it, a tied one to the party that is behind by then, in the order of the items. Then the party
/// ahead hands over items in rising order of its points divided by the other's, until both have as many points; at most one item is
/// split. Where both have the same number of points to spread, nobody prefers the other's share, both end with the same, and no division
/// gives one more and the other no less, provided that items can be split and count by themselves. It is not strategy-proof. Cost O(n log n).
/// </remarks>
public sealed class AdjustedWinner
{
    readonly Rational[][] points;
    readonly Rational[] share;
    readonly Rational[] totals = [Rational.Zero, Rational.Zero];
    readonly List<Transfer> transfers = [];

    AdjustedWinner(Rational[][] points)
    {
        this.points = points;
        share = new Rational[points[0].Length];
        Settle();
        FirstPhase = [.. totals];
        Even();
    }

    /// <summary>For each item the share of the first party, 0 to 1; the rest is the second's.</summary>
    public ImmutableArray<Rational> Shares => [.. share];

    /// <summary>The points each party has after every item went to whoever wants it more.</summary>
    public ImmutableArray<Rational> FirstPhase { get; }

    /// <summary>The points each party has in the end. They are equal, unless a party had to hand over all it had.</summary>
    public ImmutableArray<Rational> Totals => [.. totals];

    /// <summary>What the party ahead handed over, in order.</summary>
    public ImmutableArray<Transfer> Transfers => [.. transfers];

    /// <summary>The item that is split, or null.</summary>
    public int? Split => transfers is [.., { Fraction: var fraction } last] && fraction != Rational.One ? last.Item : null;

    /// <summary>Items kept by the party ahead that could be split in place of the one that is, with the same points for both in the end.</summary>
    public ImmutableArray<int> SplitInstead { get; private set; } = [];

    /// <summary>Shares out items.</summary>
    /// <param name="first">The points the first party puts on each item, none negative, not all zero.</param>
    /// <param name="second">The points of the second.</param>
    /// <exception cref="ArgumentException">The parties do not have points for the same number of items, some are negative, or a party puts points on nothing.</exception>
    public static AdjustedWinner Of(IReadOnlyList<Rational> first, IReadOnlyList<Rational> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} items for the first party, {second.Count} for the second.", nameof(second));
        foreach (var party in new[] { first, second })
        {
            if (party.Any(number => number.Sign < 0) || party.All(number => number.Sign == 0))
                throw new ArgumentException("Points are zero or more, and not all zero.", nameof(first));
        }

        return new([[.. first], [.. second]]);
    }

    void Settle()
    {
        for (var item = 0; item < share.Length; item++)
        {
            if (points[0][item] != points[1][item])
                Give(item, points[0][item] > points[1][item] ? 0 : 1);
        }

        for (var item = 0; item < share.Length; item++)
        {
            if (points[0][item] == points[1][item])
                Give(item, totals[0] <= totals[1] ? 0 : 1);
        }
    }

    void Give(int item, int party)
    {
        share[item] = party == 0 ? Rational.One : Rational.Zero;
        totals[party] += points[party][item];
    }

    void Even()
    {
        if (totals[0] == totals[1])
            return;
        var ahead = totals[0] > totals[1] ? 0 : 1;
        var (own, other) = (points[ahead], points[1 - ahead]);
        var has = ahead == 0 ? Rational.One : Rational.Zero;
        int[] order = [.. Enumerable.Range(0, share.Length).Where(item => share[item] == has && own[item].Sign > 0)];
        Array.Sort(order, (a, b) => (own[a] * other[b]).CompareTo(own[b] * other[a]) is var by and not 0 ? by : a.CompareTo(b));
        foreach (var item in order)
        {
            var gap = totals[ahead] - totals[1 - ahead];
            if (gap.Sign == 0)
                return;
            var fraction = gap / (own[item] + other[item]);
            if (fraction > Rational.One)
                fraction = Rational.One;
            totals[ahead] -= fraction * own[item];
            totals[1 - ahead] += fraction * other[item];
            share[item] = ahead == 0 ? Rational.One - fraction : fraction;
            transfers.Add(new(item, ahead, fraction));
            if (fraction != Rational.One)
                SplitInstead = [.. order.Where(rival => rival != item && share[rival] == has && own[rival] * other[item] == own[item] * other[rival] && own[rival] + other[rival] >= gap)];
        }
    }
}

/// <summary>What the party ahead hands over.</summary>
/// <param name="Item">The item.</param>
/// <param name="From">The party that hands it over, 0 or 1.</param>
/// <param name="Fraction">How much of it, above 0 and up to 1.</param>
public sealed record Transfer(int Item, int From, Rational Fraction);
