using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Formats;

/// <summary>A file to convert.</summary>
/// <param name="Name">Its name, for findings and to call things by.</param>
/// <param name="Text">Its text.</param>
public sealed record FormatFile(string Name, string Text);

/// <summary>What came of reading files: a case as text, and everything worth saying about it.</summary>
/// <param name="Case">The text of <c>case.yaml</c>; null where an error stands in the way.</param>
/// <param name="Findings">All findings.</param>
public sealed record Conversion(string? Case, ImmutableArray<Finding> Findings);

/// <summary>Gathers findings while a file is read.</summary>
sealed class FindingList
{
    readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    public bool HasErrors => findings.Any(finding => finding.Severity == Severity.Error);

    public void Error(string code, Place place, string what, string mend) => findings.Add(new(Severity.Error, code, place, what, mend));

    public void Warn(string code, Place place, string what, string mend) => findings.Add(new(Severity.Warning, code, place, what, mend));

    public void AddRange(IEnumerable<Finding> more) => findings.AddRange(more);

    public ImmutableArray<Finding> All => [.. findings.Distinct()];
}
