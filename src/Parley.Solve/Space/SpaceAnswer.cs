using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Solve.Positions;

namespace Parley.Solve.Space;

/// <summary>What is still possible; else what collides, and the smallest sets of moves that would open the space.</summary>
public sealed record SpaceAnswer
{
    /// <summary>Whether the answer is whole; what it says is right in any case.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>Whether some package keeps every linkage and crosses no red line of a required party; null where that was not found out.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>How many packages there are at all.</summary>
    public BigInteger Combinations { get; init; }

    /// <summary>How many of them keep every linkage; null where they were not counted.</summary>
    public BigInteger? Packages { get; init; }

    /// <summary>How many of those cross no red line; null where they were not counted.</summary>
    public BigInteger? Open { get; init; }

    /// <summary>How many of those consist only of terms that every required party accepts or demands; null where they were not counted.</summary>
    public BigInteger? Agreed { get; init; }

    /// <summary>What remains of each issue.</summary>
    public ImmutableArray<IssueSpace> Issues { get; init; } = [];

    /// <summary>An open package; null where none is open.</summary>
    public Keyed<string>? Example { get; init; }

    /// <summary>The red lines that went in, and how the answer leans on each.</summary>
    public required ImmutableArray<RedLineInSpace> RedLines { get; init; }

    /// <summary>Where nothing is open, what collides: at most <see cref="ListLimit"/> minimal sets.</summary>
    public ImmutableArray<Collision> Collisions { get; init; } = [];

    /// <summary>Where nothing is open, the smallest sets of red lines whose owners would have to move: at most <see cref="ListLimit"/>.</summary>
    public ImmutableArray<Opening> Openings { get; init; } = [];

    /// <summary>Whether there are more collisions or openings than are listed.</summary>
    public bool HasMore { get; init; }

    /// <summary>Whether the space would be open if only red lines that statements draw in so many words counted; null where that was not found out.</summary>
    public bool? IsOpenAsReported { get; init; }

    /// <summary>How many collisions and openings are listed.</summary>
    public const int ListLimit = 20;

    /// <summary>Answers for a case. Cost: a diagram of the outcomes where it stays within its limit, and a search for each option, collision and opening.</summary>
    public static SpaceAnswer Of(Case @case, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new SpaceSolver(@case, cancellation).Solve();
    }
}

/// <summary>What remains of an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Options">Its options.</param>
public sealed record IssueSpace(string Issue, ImmutableArray<OptionSpace> Options);

/// <summary>Whether an option is still possible.</summary>
/// <param name="Option">The option.</param>
/// <param name="IsOpen">Whether some open package has it.</param>
/// <param name="RuledOutBy">Where it is not, a minimal set of red lines and linkages that rule it out.</param>
public sealed record OptionSpace(string Option, bool IsOpen, ImmutableArray<string> RuledOutBy);

/// <summary>A red line and how the answer leans on it.</summary>
/// <param name="Line">The red line.</param>
/// <param name="OpensAlone">Whether the space is empty with it and open without it alone.</param>
public sealed record RedLineInSpace(RedLine Line, bool OpensAlone);

/// <summary>A minimal set of red lines and linkages that no package satisfies together.</summary>
/// <param name="RedLines">The red lines, by id.</param>
/// <param name="Linkages">The linkages, by id.</param>
/// <param name="Parties">Whose red lines they are.</param>
public sealed record Collision(ImmutableArray<string> RedLines, ImmutableArray<string> Linkages, ImmutableArray<string> Parties);

/// <summary>A minimal set of red lines without which the space is open.</summary>
/// <param name="RedLines">The red lines, by id.</param>
/// <param name="Parties">Who would have to move.</param>
/// <param name="Open">How many packages would then be open; null where they were not counted.</param>
/// <param name="Example">One of them.</param>
public sealed record Opening(ImmutableArray<string> RedLines, ImmutableArray<string> Parties, BigInteger? Open, Keyed<string> Example);
