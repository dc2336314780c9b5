using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Simulation;

/// <summary>What bargaining protocols and tactics lead to on the assumed preferences. Simulated tactics are not the parties: it shows what a protocol rewards, not what anybody will do.</summary>
public sealed record SimulationAnswer
{
    /// <summary>Whether all sessions were run.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The protocol.</summary>
    public required SimulationProtocol Protocol { get; init; }

    /// <summary>The required parties whose judged preferences went into it, in their order at the table.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>The required parties whose preferences nobody has judged; they were left out.</summary>
    public required ImmutableArray<string> WithoutPreference { get; init; }

    /// <summary>Among which packages they bargain.</summary>
    public BargainScope Scope { get; init; } = BargainScope.Nothing;

    /// <summary>How many packages there are.</summary>
    public BigInteger Packages { get; init; }

    /// <summary>Whether all of them could be offered, or a draw of them.</summary>
    public bool AllPackages { get; init; } = true;

    /// <summary>The deadline in rounds.</summary>
    public required int Rounds { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What came of each table of sessions; empty where nothing could be simulated.</summary>
    public ImmutableArray<SimulatedTable> Tables { get; init; } = [];

    /// <summary>Simulates sessions on the preferences of a case.</summary>
    /// <exception cref="ArgumentException">A table does not name one tactic for each party, or a number is below 1.</exception>
    public static SimulationAnswer Of(Case @case, SimulationOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        options ??= new();
        if (options.Runs < 1 || options.Rounds < 1 || options.Threads < 1) throw new ArgumentException("Runs, rounds and threads are 1 or more.", nameof(options));
        return new CaseSimulation(CaseProblem.Of(@case), options, progress, cancellation).Run();
    }
}

/// <summary>What came of many sessions with the same tactics.</summary>
public sealed record SimulatedTable
{
    /// <summary>The tactic of each party, by name; empty for the single text.</summary>
    public required ImmutableArray<string> Tactics { get; init; }

    /// <summary>How many sessions were run.</summary>
    public required int Runs { get; init; }

    /// <summary>How many ended in agreement.</summary>
    public required int Agreements { get; init; }

    /// <summary>The mean number of rounds of a session.</summary>
    public required double MeanRounds { get; init; }

    /// <summary>What sessions were worth to each party on average, those without agreement at its reservation, discounted where its preference says so.</summary>
    public required Keyed<double> MeanUtilities { get; init; }

    /// <summary>The mean distance of agreements from the nearest efficient point, in utilities; null where there was none or the frontier was not found.</summary>
    public double? ToFrontier { get; init; }

    /// <summary>The mean distance of agreements from the Nash outcome, in utilities; null where there was none.</summary>
    public double? ToNash { get; init; }

    /// <summary>The packages agreed most often, at most five.</summary>
    public required ImmutableArray<AgreedPackage> Packages { get; init; }
}

/// <summary>A package that sessions agreed on.</summary>
/// <param name="Package">The package.</param>
/// <param name="Sessions">How many.</param>
public sealed record AgreedPackage(Package Package, int Sessions);
