using System.Collections.Immutable;

namespace Parley.Formats;

/// <summary>A negotiation as platforms keep it: issues, and what each side makes of them.</summary>
public sealed record Scenario
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The issues, in the order of the file.</summary>
    public required ImmutableArray<ScenarioIssue> Issues { get; init; }

    /// <summary>What each side makes of them.</summary>
    public required ImmutableArray<ScenarioProfile> Profiles { get; init; }
}

/// <summary>An issue: named options, or the numbers from one end to the other.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">Its options by name; none for numbers.</param>
public sealed record ScenarioIssue(string Name, ImmutableArray<string> Options)
{
    /// <summary>The least number and the greatest, and the distance between neighbours.</summary>
    public (decimal From, decimal To, decimal Step)? Range { get; init; }
}

/// <summary>What one side makes of the issues: weight times evaluation over the greatest evaluation of the issue, and what boxes add.</summary>
public sealed record ScenarioProfile
{
    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>The weight of each issue.</summary>
    public required ImmutableArray<decimal> Weights { get; init; }

    /// <summary>The evaluation of each option of each issue, 0 or more; for numbers those of both ends.</summary>
    public required ImmutableArray<ImmutableArray<decimal>> Evaluations { get; init; }

    /// <summary>By what the evaluations of each issue are divided: its greatest, or 1.</summary>
    public required ImmutableArray<decimal> Greatest { get; init; }

    /// <summary>What no agreement is worth, 0 to 1.</summary>
    public decimal Reservation { get; init; }

    /// <summary>What is left at the end of the time, above 0 and up to 1; null where nothing is lost.</summary>
    public decimal? Discount { get; init; }

    /// <summary>Hyper-rectangles: what packages inside add.</summary>
    public ImmutableArray<ScenarioBox> Boxes { get; init; } = [];
}

/// <summary>Packages whose numbers all lie between two, and what they add.</summary>
/// <param name="Sides">Issue by position, from, to.</param>
/// <param name="Adds">What they add, as a share of <paramref name="Of"/>.</param>
/// <param name="Of">The greatest sum of the file.</param>
public sealed record ScenarioBox(ImmutableArray<(int Issue, decimal From, decimal To)> Sides, decimal Adds, decimal Of);
