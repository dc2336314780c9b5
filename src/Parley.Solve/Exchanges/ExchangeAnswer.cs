using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Exchanges;

/// <summary>For each exchange of a case an order of its steps in which nobody gains by stopping, with the least guarantee that makes it hold.</summary>
public sealed record ExchangeAnswer
{
    /// <summary>Whether the answer is whole.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>One plan for each exchange, in file order.</summary>
    public required ImmutableArray<ExchangePlan> Plans { get; init; }

    /// <summary>Answers for a case, or for the view of it that somebody may see.</summary>
    public static ExchangeAnswer Of(Case @case, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var plans = ImmutableArray.CreateBuilder<ExchangePlan>();
        foreach (var (id, exchange) in @case.Exchanges)
        {
            plans.Add(ExchangePlanner.Plan(@case, id, exchange, cancellation));
            progress?.Report((double)plans.Count / @case.Exchanges.Count);
        }
        return new() { Status = plans.Select(plan => plan.Status).DefaultIfEmpty(SolveStatus.Complete).Max(), Plans = plans.ToImmutable() };
    }
}

/// <summary>The plan of one exchange.</summary>
public sealed record ExchangePlan
{
    /// <summary>The id of the exchange.</summary>
    public required string Exchange { get; init; }

    /// <summary>Whether the plan is whole.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>All steps in an order that keeps to every pair's schedule and to what waits for what; empty where no order keeps to all of them, or where a pair has no schedule.</summary>
    public required ImmutableArray<string> Order { get; init; }

    /// <summary>The longest chain of steps that wait for one another.</summary>
    public required ImmutableArray<string> CriticalPath { get; init; }

    /// <summary>How many days that chain takes; null where there is no such chain, or the days of one of its steps are unknown.</summary>
    public int? Days { get; init; }

    /// <summary>The steps that are owed in law whatever is exchanged.</summary>
    public required ImmutableArray<string> LegalFloor { get; init; }

    /// <summary>The steps whose cost or worth nobody has judged.</summary>
    public required ImmutableArray<string> Unvalued { get; init; }

    /// <summary>The plan between each two sides that owe each other something, in the order of their first steps.</summary>
    public required ImmutableArray<PairPlan> Pairs { get; init; }
}

/// <summary>What two sides do for one another, in order.</summary>
public sealed record PairPlan
{
    /// <summary>The one side.</summary>
    public required string First { get; init; }

    /// <summary>The other side.</summary>
    public required string Second { get; init; }

    /// <summary>Whether the search ended.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The least guarantee to each side with which no stage gives one a reason to stop; null where values are unknown or no order exists.</summary>
    public Amount? Guarantee { get; init; }

    /// <summary>What no order goes below.</summary>
    public Amount? Bound { get; init; }

    /// <summary>How it is known that no order needs less.</summary>
    public OrderProof? Proof { get; init; }

    /// <summary>Whether the guarantee in hand is enough; null where none is named or none is known to be needed.</summary>
    public bool? Holds { get; init; }

    /// <summary>The guarantee needed if the last steps were handed over at once.</summary>
    public Amount? LastTogether { get; init; }

    /// <summary>The guarantee needed if any two steps could be handed over at once.</summary>
    public Amount? AnyTogether { get; init; }

    /// <summary>The stages, the first before anything is done; empty where there is no schedule.</summary>
    public ImmutableArray<PlanStage> Stages { get; init; } = [];
}

/// <summary>A point between steps of a plan.</summary>
/// <param name="Done">The step just taken, or two handed over at once; nothing at the start.</param>
/// <param name="FirstGains">What the first side still gains by completing rather than stopping.</param>
/// <param name="SecondGains">What the second side still gains.</param>
/// <param name="Fragile">Whether this is where a side has the least reason to go on.</param>
public sealed record PlanStage(ImmutableArray<string> Done, Amount FirstGains, Amount SecondGains, bool Fragile);
