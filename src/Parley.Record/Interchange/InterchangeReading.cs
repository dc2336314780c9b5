using System.Collections.Immutable;
using Parley.Model;
using Parley.Record.Documents;

namespace Parley.Record.Interchange;

/// <summary>What came of reading another program's file.</summary>
/// <param name="Record">What was understood; null where the file cannot be read, and then a finding says why.</param>
/// <param name="Findings">Everything worth saying: what was not understood, left out, or read otherwise than written.</param>
public sealed record InterchangeReading(CodedRecord? Record, ImmutableArray<Finding> Findings);

/// <summary>What helps to read another program's file.</summary>
public sealed record InterchangeOptions
{
    /// <summary>The case that statements are meant for: its parties are recognised by id, name or short name, and conditions over issues it does not have stay remarks. Null takes every file as it is.</summary>
    public Case? For { get; init; }

    /// <summary>Gives the text of a source of that case by its id, or null; formats that point at documents without holding them need it.</summary>
    public Func<string, string?> Text { get; init; } = _ => null;

    /// <summary>The id of the party that speaks where the file does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The day of what is said where neither the file nor the document says.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How much of a hostile file is borne.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}
