using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Exchanges;

/// <summary>
/// Finds the least guarantee with which two sides complete an exchange, and an order that attains it. A stage is self-enforcing when both sides' gains from completing are
/// no less than minus the guarantee (after Sandholm and Lesser, IJCAI 1995, and Sandholm, ICMAS 2000); the least guarantee is a bottleneck shortest path over the stages.
/// </summary>
public static class ExchangeSolver
{
    /// <summary>Up to how many stages all orders are compared.</summary>
    public const int AllOrdersLimit = 400_000;

    /// <summary>Solves an exchange, exactly. Cost O(n·m) where the orders are given; else all distinct orders are compared while their stages stay within <see cref="AllOrdersLimit"/>, and beyond that several orders of each side.</summary>
    /// <param name="exchange">The two sides.</param>
    /// <param name="cancellation">Stops the search; the best schedule so far is kept.</param>
    /// <exception cref="ArgumentException">An id occurs twice, or a cost or worth is below 0.</exception>
    public static ExchangeSolution Solve(BilateralExchange exchange, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var steps = ScaledSteps.Of(exchange);
        var solution = steps.FitsInt128 ? Solve(exchange, steps.As<Int128>(), cancellation) : Solve(exchange, steps.As<BigInteger>(), cancellation);
        var bound = steps.Unscaled(solution.Bound);
        return solution.Path is null
            ? new(solution.Status, null, bound, solution.Proof)
            : new(solution.Status, Schedule(exchange, solution.Path), bound, solution.Proof);
    }

    static (SolveStatus Status, List<(int First, int Second)>? Path, BigInteger Bound, OrderProof Proof) Solve<T>(BilateralExchange exchange, (SideSteps<T> First, SideSteps<T> Second) sides, CancellationToken cancellation)
        where T : struct, INumber<T>
    {
        if (exchange.InOrder)
        {
            var grid = OrderGrid<T>.Walk(sides.First, sides.Second, exchange.HandOver);
            return (SolveStatus.Complete, grid?.Path, BigInteger.CreateChecked(grid?.Guarantee ?? T.Zero), OrderProof.OrderGiven);
        }
        var bound = OrderBound.Of(sides.First, sides.Second, exchange.HandOver);
        if (OrderLattice<T>.Of(sides.First, sides.Second) is { } lattice && lattice.Stages <= AllOrdersLimit)
        {
            var (status, found) = lattice.Walk(exchange.HandOver, cancellation);
            if (status == SolveStatus.Complete) return (status, found?.Path, BigInteger.CreateChecked(found?.Guarantee ?? bound), OrderProof.AllOrders);
        }
        return BestTried(exchange.HandOver, sides, bound, cancellation);
    }

    /// <summary>The best of several orders; the first is tried whatever happens, so that a search that is stopped has something to show.</summary>
    static (SolveStatus Status, List<(int First, int Second)>? Path, BigInteger Bound, OrderProof Proof) BestTried<T>(HandOver handOver, (SideSteps<T> First, SideSteps<T> Second) sides, T bound, CancellationToken cancellation)
        where T : struct, INumber<T>
    {
        (T Guarantee, List<(int, int)> Path)? best = null;
        foreach (var (first, second) in OrderGuess.Pairs(sides.First, sides.Second))
        {
            if (best is not null && cancellation.IsCancellationRequested) return (SolveStatus.Cancelled, best.Value.Path, BigInteger.CreateChecked(bound), OrderProof.BestTried);
            if (OrderGrid<T>.Walk(sides.First.Ordered(first, second), sides.Second.Ordered(second, first), handOver) is { } grid && (best is null || grid.Guarantee < best.Value.Guarantee))
            {
                best = (grid.Guarantee, [.. grid.Path.Select(stage => (stage.First < 0 ? -1 : first[stage.First], stage.Second < 0 ? -1 : second[stage.Second]))]);
            }
            if (best is { } found && found.Guarantee == bound) break;
        }
        var proof = best is { } reached && reached.Guarantee == bound ? OrderProof.Bound : OrderProof.BestTried;
        return (SolveStatus.Complete, best?.Path, BigInteger.CreateChecked(bound), proof);
    }

    /// <summary>The stages along a path, counted once more from the steps themselves.</summary>
    static ExchangeSchedule Schedule(BilateralExchange exchange, List<(int First, int Second)> path)
    {
        Rational Sum(ImmutableArray<ReciprocalStep> steps, Func<ReciprocalStep, Rational> of) => steps.Aggregate(Rational.Zero, (sum, step) => sum + of(step));
        var first = Sum(exchange.Second, step => step.Worth) - Sum(exchange.First, step => step.Cost);
        var second = Sum(exchange.First, step => step.Worth) - Sum(exchange.Second, step => step.Cost);
        var stages = ImmutableArray.CreateBuilder<ExchangeStage>(path.Count + 1);
        stages.Add(new([], first, second));
        foreach (var (ofFirst, ofSecond) in path)
        {
            var done = ImmutableArray.CreateBuilder<string>(2);
            if (ofFirst >= 0)
            {
                var step = exchange.First[ofFirst];
                done.Add(step.Id);
                (first, second) = (first + step.Cost, second - step.Worth);
            }
            if (ofSecond >= 0)
            {
                var step = exchange.Second[ofSecond];
                done.Add(step.Id);
                (first, second) = (first - step.Worth, second + step.Cost);
            }
            stages.Add(new(done.ToImmutable(), first, second));
        }
        var least = stages.Min(stage => stage.Least);
        return new(least < Rational.Zero ? -least : Rational.Zero, stages.ToImmutable());
    }
}
