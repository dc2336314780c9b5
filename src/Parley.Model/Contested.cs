using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>A question of fact on which statements contradict one another; they are shown side by side and no side is taken.</summary>
public sealed record Contested
{
    /// <summary>The question, neutrally put.</summary>
    public required string Title { get; init; }

    /// <summary>The claims, at least two.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }
}

/// <summary>One side of a contested question.</summary>
public sealed record Claim
{
    /// <summary>The statement that makes the claim.</summary>
    public required string Statement { get; init; }

    /// <summary>What it claims, in a few words.</summary>
    public required string Says { get; init; }
}
