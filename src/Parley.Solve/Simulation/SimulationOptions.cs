using System.Collections.Immutable;

namespace Parley.Solve.Simulation;

/// <summary>What is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>The protocol.</summary>
    public SimulationProtocol Protocol { get; init; }

    /// <summary>Who uses which tactic, one list of all parties for each table of sessions; every tactic against every other unless given. The single text has no tactics.</summary>
    public ImmutableArray<ImmutableArray<Tactic>> Tables { get; init; } = [];

    /// <summary>The deadline in rounds, 1 to 100,000.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>How many sessions of each table, 1 to 10 million.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>The seed. A session depends on it and on its own number alone.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many sessions may run side by side, at least 1; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>How a simulated session goes.</summary>
public enum SimulationProtocol
{
    /// <summary>Stacked alternating offers: each in turn accepts, offers or leaves.</summary>
    AlternatingOffers,

    /// <summary>A mediator changes one text as long as somebody finds it better and nobody worse.</summary>
    SingleText,
}
