using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Exchanges;

/// <summary>The steps of one side as whole numbers.</summary>
/// <param name="Costs">What each costs its own side.</param>
/// <param name="Worths">What each is worth to the other side.</param>
/// <param name="AfterOwn">The steps of the same side that come before each.</param>
/// <param name="AfterOther">The steps of the other side that come before each.</param>
sealed record SideSteps<T>(T[] Costs, T[] Worths, int[][] AfterOwn, int[][] AfterOther)
    where T : struct, INumber<T>
{
    public int Count => Costs.Length;

    /// <summary>The same steps in another order beside the other side's in another, with what they wait for renumbered.</summary>
    public SideSteps<T> Ordered(int[] order, int[] otherOrder)
    {
        int[] own = Positions(order), other = Positions(otherOrder);
        return new(
            [.. order.Select(step => Costs[step])],
            [.. order.Select(step => Worths[step])],
            [.. order.Select(step => AfterOwn[step].Select(before => own[before]).ToArray())],
            [.. order.Select(step => AfterOther[step].Select(before => other[before]).ToArray())]);
    }

    static int[] Positions(int[] order)
    {
        var position = new int[order.Length];
        for (var i = 0; i < order.Length; i++) position[order[i]] = i;
        return position;
    }
}

/// <summary>Both sides' steps, multiplied so that all numbers are whole: sums stay exact.</summary>
sealed class ScaledSteps
{
    readonly BilateralExchange exchange;
    readonly BigInteger scale;

    ScaledSteps(BilateralExchange exchange, BigInteger scale) => (this.exchange, this.scale) = (exchange, scale);

    /// <summary>Whether every sum has room in 128 bits.</summary>
    public bool FitsInt128 { get; private init; }

    public static ScaledSteps Of(BilateralExchange exchange)
    {
        ReciprocalStep[] all = [.. exchange.First, .. exchange.Second];
        if (all.Select(step => step.Id).Distinct(StringComparer.Ordinal).Count() < all.Length) throw new ArgumentException("An id occurs twice.", nameof(exchange));
        if (all.Any(step => step.Cost.Sign < 0 || step.Worth.Sign < 0)) throw new ArgumentException("A cost or worth is below 0.", nameof(exchange));
        var scale = all.SelectMany(step => new[] { step.Cost.Denominator, step.Worth.Denominator }).Aggregate(BigInteger.One, (common, next) => common / BigInteger.GreatestCommonDivisor(common, next) * next);
        var sum = all.Aggregate(BigInteger.Zero, (total, step) => total + Whole(step.Cost, scale) + Whole(step.Worth, scale));
        return new(exchange, scale) { FitsInt128 = sum.GetBitLength() < 120 };
    }

    public Rational Unscaled(BigInteger number) => new(number, scale);

    public (SideSteps<T> First, SideSteps<T> Second) As<T>()
        where T : struct, INumber<T> =>
        (Side<T>(exchange.First, exchange.Second), Side<T>(exchange.Second, exchange.First));

    SideSteps<T> Side<T>(ImmutableArray<ReciprocalStep> own, ImmutableArray<ReciprocalStep> other)
        where T : struct, INumber<T> => new(
            [.. own.Select(step => T.CreateChecked(Whole(step.Cost, scale)))],
            [.. own.Select(step => T.CreateChecked(Whole(step.Worth, scale)))],
            Positions(own, own),
            Positions(own, other));

    static int[][] Positions(ImmutableArray<ReciprocalStep> steps, ImmutableArray<ReciprocalStep> among)
    {
        var position = among.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index, StringComparer.Ordinal);
        return [.. steps.Select(step => (step.After.IsDefault ? [] : step.After).Where(position.ContainsKey).Select(id => position[id]).ToArray())];
    }

    static BigInteger Whole(Rational number, BigInteger scale) => number.Numerator * (scale / number.Denominator);
}
