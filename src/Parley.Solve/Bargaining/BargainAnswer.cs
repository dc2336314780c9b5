using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;

namespace Parley.Solve.Bargaining;

/// <summary>Which packages are efficient, and which of them the bargaining solutions single out.</summary>
public sealed record BargainAnswer
{
    /// <summary>Whether the answer is whole.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The required parties whose judged preferences went into it.</summary>
    public required ImmutableArray<BargainParty> Parties { get; init; }

    /// <summary>The required parties whose preferences nobody has judged; they were left out.</summary>
    public required ImmutableArray<string> WithoutPreference { get; init; }

    /// <summary>Which packages were looked at.</summary>
    public required BargainScope Scope { get; init; }

    /// <summary>How many packages those are.</summary>
    public BigInteger? Packages { get; init; }

    /// <summary>How many distinct pairs or tuples of utilities the frontier has.</summary>
    public int FrontierPoints { get; init; }

    /// <summary>How many packages have them; at least so many where <see cref="AllPackagesCounted"/> is false.</summary>
    public BigInteger FrontierPackages { get; init; }

    /// <summary>Whether every package with these utilities was counted; where sums are cut at 1 that can be more than the limits allow.</summary>
    public bool AllPackagesCounted { get; init; } = true;

    /// <summary>
    /// Where the frontier is too large to be found whole, how much a package may give each party beyond the point that stands for it; null
    /// where the frontier is exact. An approximate frontier has no solutions, and its points are feasible, though not all are efficient.
    /// </summary>
    public Amount? Within { get; init; }

    /// <summary>A package for each point of the frontier, at most <see cref="ListLimit"/> of them.</summary>
    public ImmutableArray<TiedPackages> Frontier { get; init; } = [];

    /// <summary>The four solutions; none where there is no agreement zone.</summary>
    public ImmutableArray<SolutionAnswer> Solutions { get; init; } = [];

    /// <summary>Where there is no agreement zone, who blocks and by how much.</summary>
    public NoZone? NoZone { get; init; }

    /// <summary>Whether all utilities were computed exactly.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>How many points of a frontier are listed.</summary>
    public const int ListLimit = 200;

    /// <summary>Answers for a case. Cost as finding the frontier.</summary>
    public static BargainAnswer Of(Case @case, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        new BargainSolver(CaseProblem.Of(@case), progress, cancellation).Solve();
}

/// <summary>A party at the table, as judged.</summary>
/// <param name="Party">The party.</param>
/// <param name="Author">Who judged its preference.</param>
/// <param name="Confidence">How sure the author is.</param>
/// <param name="NoAgreement">What no agreement is worth to it.</param>
/// <param name="Best">The most it can have in the agreement zone; null where there is none.</param>
public sealed record BargainParty(string Party, string Author, Confidence Confidence, Amount NoAgreement, Amount? Best);

/// <summary>Which packages were looked at.</summary>
public enum BargainScope
{
    /// <summary>Those that keep every linkage and cross no red line of a required party.</summary>
    Open,

    /// <summary>Those that keep every linkage; there is none that crosses no red line, so each says which it crosses.</summary>
    All,

    /// <summary>None: the linkages contradict one another, or fewer than two preferences are judged.</summary>
    Nothing,
}

/// <summary>A package, and how many others have the same utilities.</summary>
/// <param name="Package">One of them.</param>
/// <param name="Count">How many there are, itself included.</param>
public sealed record TiedPackages(Package Package, BigInteger Count);

/// <summary>What a bargaining solution singles out.</summary>
/// <param name="Concept">What is asked for.</param>
/// <param name="Value">The value attained.</param>
/// <param name="Ties">All points that attain it, a package for each.</param>
/// <param name="Status">Whether these are all.</param>
public sealed record SolutionAnswer(SolutionConcept Concept, Amount Value, ImmutableArray<TiedPackages> Ties, SolveStatus Status);

/// <summary>Why there is no agreement zone.</summary>
/// <param name="Blocking">Smallest groups of parties whose reservations no package meets together.</param>
/// <param name="Nearest">The packages that miss the reservations by the least sum.</param>
public sealed record NoZone(ImmutableArray<ImmutableArray<string>> Blocking, ImmutableArray<Miss> Nearest);

/// <summary>A package that misses reservations.</summary>
/// <param name="Package">The package.</param>
/// <param name="Shortfall">By how much it misses each party's, zero where it does not.</param>
public sealed record Miss(Package Package, Keyed<Amount> Shortfall);
