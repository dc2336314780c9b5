using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Solve.Positions;

namespace Parley.Solve.Space;

/// <summary>What is still possible; else what collides, and the smallest sets of moves that would open the space.</summary>
public sealed record SpaceAnswer
{
    /// <summary>Whether every search came to its end; what the answer says is right in any case. A count that is null was given up by itself.</summary>
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

    /// <summary>What remains of each issue; empty where nothing is open.</summary>
    public ImmutableArray<IssueSpace> Issues { get; init; } = [];

    /// <summary>An open package; null where none is open.</summary>
    public Keyed<string>? Example { get; init; }

    /// <summary>The red lines that went in, and how the answer leans on each.</summary>
    public required ImmutableArray<RedLineInSpace> RedLines { get; init; }

    /// <summary>Where nothing is open, what collides: at most <see cref="ListLimit"/> minimal sets, the shortest of those met first.</summary>
    public ImmutableArray<Collision> Collisions { get; init; } = [];

    /// <summary>Where nothing is open, the smallest sets of red lines whose owners would have to move: at most <see cref="ListLimit"/>.</summary>
    public ImmutableArray<Opening> Openings { get; init; } = [];

    /// <summary>Whether there are more collisions than are listed.</summary>
    public bool MoreCollisions { get; init; }

    /// <summary>Whether there are more openings than are listed.</summary>
    public bool MoreOpenings { get; init; }

    /// <summary>Whether the space would be open if only red lines that statements draw in so many words counted; null where that was not found out.</summary>
    public bool? IsOpenAsReported { get; init; }

    /// <summary>How many collisions and openings are listed.</summary>
    public const int ListLimit = 20;

    /// <summary>Answers for a case. Cost: a diagram of the outcomes where it stays within its limit, and a search for each option, collision and opening.</summary>
    /// <param name="case">The case.</param>
    /// <param name="progress">Told how far the work has come, 0 to 1.</param>
    /// <param name="cancellation">Stops the work; the status then says so.</param>
    public static SpaceAnswer Of(Case @case, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new SpaceSolver(@case, progress, cancellation).Solve();
    }
}

/// <summary>What remains of an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Options">Its options; none for a range too long to list.</param>
public sealed record IssueSpace(string Issue, ImmutableArray<OptionSpace> Options);

/// <summary>Whether an option is still possible.</summary>
/// <param name="Option">The option.</param>
/// <param name="IsOpen">Whether some open package has it; null where that was not found out.</param>
/// <param name="RuledOutBy">Where it is not, a minimal set of red lines and linkages that rule it out together, by id.</param>
/// <param name="EachAlone">The red lines and linkages that each rule it out alone, by id.</param>
public sealed record OptionSpace(string Option, bool? IsOpen, ImmutableArray<string> RuledOutBy, ImmutableArray<string> EachAlone);

/// <summary>A red line and how the answer leans on it.</summary>
/// <param name="Line">The red line.</param>
/// <param name="OpensAlone">Whether the space is known to be empty with it and open without it alone.</param>
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
