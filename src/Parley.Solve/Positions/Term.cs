using Parley.Solve.Outcomes;

namespace Parley.Solve.Positions;

/// <summary>What a row of the position matrix is about: the options of one issue, or a condition across issues.</summary>
/// <param name="Id">How a case file would write it: <c>flow = low</c>.</param>
/// <param name="Issue">The id of its issue; null for a condition across issues.</param>
/// <param name="Title">It in words.</param>
public sealed record Term(string Id, string? Issue, string Title)
{
    /// <summary>The options it covers; empty for a condition across issues.</summary>
    internal OptionSet Options { get; init; } = OptionSet.Empty;
}
