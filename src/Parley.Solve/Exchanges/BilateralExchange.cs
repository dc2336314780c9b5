using System.Collections.Immutable;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Exchanges;

/// <summary>Two sides that owe each other steps.</summary>
/// <param name="First">The steps of the first side, in their order where the order is given.</param>
/// <param name="Second">The steps of the second side, likewise.</param>
/// <param name="InOrder">Whether each side takes its steps in the order of its list.</param>
/// <param name="HandOver">Whether somebody neutral can hand over one step of each side at once.</param>
public sealed record BilateralExchange(ImmutableArray<ReciprocalStep> First, ImmutableArray<ReciprocalStep> Second, bool InOrder = false, HandOver HandOver = HandOver.Alternating);

/// <summary>When one step of each side may be handed over at once.</summary>
public enum HandOver
{
    /// <summary>Never: one step at a time.</summary>
    Alternating,

    /// <summary>At the very end alone.</summary>
    LastTogether,

    /// <summary>At any time.</summary>
    Together,
}

/// <summary>One step of one side.</summary>
/// <param name="Id">Its id, unique among both sides' steps.</param>
/// <param name="Cost">What it costs the side that takes it, at least 0.</param>
/// <param name="Worth">What it is worth to the other side, at least 0, on the same scale.</param>
/// <param name="After">The steps of either side that must be done before it; others are taken as done.</param>
public sealed record ReciprocalStep(string Id, Rational Cost, Rational Worth, ImmutableArray<string> After = default);

/// <summary>An order of the steps in which neither side gains by stopping, given a guarantee.</summary>
/// <param name="Guarantee">The least guarantee with which every stage holds.</param>
/// <param name="Stages">The stages, the first before anything is done.</param>
public sealed record ExchangeSchedule(Rational Guarantee, ImmutableArray<ExchangeStage> Stages)
{
    /// <summary>The positions in <see cref="Stages"/> where a side has least to gain by going on: those that ask for the whole guarantee, or if none does the lowest.</summary>
    public ImmutableArray<int> Fragile
    {
        get
        {
            var least = Stages.Min(stage => stage.Least);
            return [.. Enumerable.Range(0, Stages.Length).Where(stage => Stages[stage].Least == least && (stage < Stages.Length - 1 || Stages.Length == 1))];
        }
    }
}

/// <summary>A point between steps.</summary>
/// <param name="Done">What was done to come here: nothing at the start, one step, or one step of each side at once.</param>
/// <param name="FirstGains">What the first side still gains by completing rather than stopping: worth of what it is owed less cost of what it owes.</param>
/// <param name="SecondGains">The same of the second side.</param>
public sealed record ExchangeStage(ImmutableArray<string> Done, Rational FirstGains, Rational SecondGains)
{
    /// <summary>The lesser of both gains.</summary>
    public Rational Least => FirstGains < SecondGains ? FirstGains : SecondGains;
}

/// <summary>How it is known that no other order needs less.</summary>
public enum OrderProof
{
    /// <summary>The orders were given, and all ways to interleave them were compared.</summary>
    OrderGiven,

    /// <summary>All orders were compared.</summary>
    AllOrders,

    /// <summary>The guarantee equals a bound that no order can be below.</summary>
    Bound,

    /// <summary>It is not: the best of several orders, perhaps above the bound.</summary>
    BestTried,
}

/// <summary>What the solver found.</summary>
/// <param name="Status">Whether the answer is whole; with <see cref="OrderProof.BestTried"/> it is a schedule that holds, perhaps not the least.</param>
/// <param name="Schedule">The schedule; null where the steps wait for one another so that none exists, or where nothing was found yet.</param>
/// <param name="Bound">A guarantee below which no order goes.</param>
/// <param name="Proof">How it is known that no other order needs less.</param>
public sealed record ExchangeSolution(SolveStatus Status, ExchangeSchedule? Schedule, Rational Bound, OrderProof Proof);
