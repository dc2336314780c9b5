using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Positions;

namespace Parley.Solve.Proposals;

/// <summary>A version of a proposal held against the positions: its nonstarters, whose concern each term meets, and what changed.</summary>
public sealed record ProposalStanding
{
    /// <summary>The proposal.</summary>
    public required string Proposal { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The day it was tabled.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The party that tabled it.</summary>
    public required string TabledBy { get; init; }

    /// <summary>Its terms against the positions.</summary>
    public required ImmutableArray<TermStanding> Terms { get; init; }

    /// <summary>Issues it settled in the version before and no longer does.</summary>
    public required ImmutableArray<string> Dropped { get; init; }

    /// <summary>Issues it leaves open.</summary>
    public required ImmutableArray<string> Open { get; init; }

    /// <summary>The ids of linkages that it breaks whatever is agreed on the issues it leaves open.</summary>
    public required ImmutableArray<string> BrokenLinkages { get; init; }

    /// <summary>The red lines that it crosses whatever is agreed on the issues it leaves open.</summary>
    public required ImmutableArray<RedLine> Crossed { get; init; }

    /// <summary>The terms that a required party rules out.</summary>
    public IEnumerable<TermStanding> Nonstarters => Terms.Where(term => term.Row.Standing == Standing.RuledOut);

    /// <summary>Reads every version of every proposal, in file order.</summary>
    public static ImmutableArray<ProposalStanding> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var reader = new ProposalReader(@case);
        return [.. @case.Proposals.SelectMany(entry => reader.Read(entry.Key, entry.Value))];
    }
}

/// <summary>A term of a proposal against the positions.</summary>
/// <param name="Row">The positions on it.</param>
/// <param name="Change">What changed since the version before.</param>
/// <param name="Before">The option it had there, where it was changed.</param>
/// <param name="Meets">The parties that demand or accept it: whose concern it meets.</param>
public sealed record TermStanding(PositionRow Row, TermChange Change, string? Before, ImmutableArray<string> Meets);

/// <summary>What changed in a term since the version before.</summary>
public enum TermChange
{
    /// <summary>Nothing.</summary>
    Kept,

    /// <summary>The issue was open before, or this is the first version.</summary>
    Inserted,

    /// <summary>The issue had another option before.</summary>
    Changed,
}
