using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Solve.Soundness;

/// <summary>What is wrong with a case that only solving it shows: linkages that contradict one another, no feasible state, an empty space.</summary>
public static class CaseSoundness
{
    /// <summary>All findings about a case that was read, those of the reading included, in the order of their places.</summary>
    /// <param name="reading">What came of reading the case.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<Finding> Check(CaseReading reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Case is not { } @case) return reading.Findings;
        return
        [
            .. reading.Findings
                .Concat(OutcomeSoundness.Check(@case, reading, cancellation))
                .Concat(StateSoundness.Check(@case, reading, cancellation))
                .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Line)
                .ThenBy(finding => finding.Place.Column),
        ];
    }
}
