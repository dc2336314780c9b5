using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>A reading of a statement, for a person to decide on: what it is about, and how the speaker stands to it.</summary>
/// <param name="Code">What it is about, as the case file writes it: <c>flow = low</c>; null where the words leave it open.</param>
/// <param name="Issue">The issue that the words speak of, also where they leave its option open; null where they speak of none.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Strength">How firmly it is said.</param>
/// <param name="If">For a conditional stance the words that name the condition.</param>
/// <param name="IfCode">The same as the case file would write it; null where it is left open.</param>
/// <param name="Confidence">How sure the suggestion is, 0 to 1. It orders suggestions, and is a rule of thumb rather than a measured rate.</param>
/// <param name="Reason">What speaks for it, in words.</param>
/// <param name="Like">The id of an earlier statement whose coding speaks for it; null where the words alone do.</param>
public sealed record CodeSuggestion(
    string? Code,
    string? Issue,
    StanceKind Stance,
    Strength Strength,
    string? If,
    string? IfCode,
    double Confidence,
    string Reason,
    string? Like);
