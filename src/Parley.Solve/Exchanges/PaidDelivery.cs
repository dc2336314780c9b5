using System.Collections.Immutable;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Exchanges;

/// <summary>Deliveries against money that can be paid in any parts: in which order they are safe.</summary>
public static class PaidDelivery
{
    /// <summary>
    /// The least sum of what both sides lose by stopping with which every delivery is possible, and an order that attains it. A delivery of cost c is possible while the surplus still to
    /// come (worth less cost of the later deliveries) and that sum together are at least c. Built backwards: first what is worth its cost, cheapest first, then the rest, most worth first
    /// (after Sandholm and Lesser, IJCAI 1995). Cost O(n log n).
    /// </summary>
    /// <param name="deliveries">The deliveries; what they wait for is not looked at.</param>
    /// <returns>The deliveries in the order to make them, and the least sum.</returns>
    public static (ImmutableArray<ReciprocalStep> Order, Rational Least) Order(IEnumerable<ReciprocalStep> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        var all = deliveries.ToArray();
        ImmutableArray<ReciprocalStep> backwards =
        [
            .. all.Where(step => step.Worth >= step.Cost).OrderBy(step => step.Cost),
            .. all.Where(step => step.Worth < step.Cost).OrderByDescending(step => step.Worth),
        ];
        var (surplus, least) = (Rational.Zero, Rational.Zero);
        foreach (var step in backwards)
        {
            var needed = step.Cost - surplus;
            if (needed > least) least = needed;
            surplus += step.Worth - step.Cost;
        }
        return ([.. backwards.Reverse()], least);
    }
}
