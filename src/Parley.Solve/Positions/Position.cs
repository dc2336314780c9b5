using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Positions;

/// <summary>A party's position on a term: the stance of its latest statement about it, with the history.</summary>
public sealed record Position
{
    /// <summary>The party.</summary>
    public required string Party { get; init; }

    /// <summary>The stance; null where nobody has said or judged anything: unknown.</summary>
    public StanceKind? Stance { get; init; }

    /// <summary>For a conditional stance, what has to hold, as the case file writes it.</summary>
    public string? If { get; init; }

    /// <summary>What the stance rests on.</summary>
    public Basis Basis { get; init; } = Basis.Unknown;

    /// <summary>The day of the latest statement.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was said about the term, the latest first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The ids of red lines that an analyst judges to lie here although no statement draws them.</summary>
    public ImmutableArray<string> JudgedRedLines { get; init; } = [];

    /// <summary>Whether the stance rules the term out, by a statement or by judgement.</summary>
    public bool RulesOut => Stance == StanceKind.RedLine || !JudgedRedLines.IsEmpty;
}

/// <summary>A statement as evidence for a position.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Source">The source that reports it.</param>
/// <param name="Date">The day it was said.</param>
/// <param name="Stance">The stance it takes.</param>
/// <param name="Inferred">Whether the stance is the analyst's reading.</param>
public sealed record Evidence(string Statement, string Source, DateOnly Date, StanceKind Stance, bool Inferred);

/// <summary>What something in an answer rests on; the kinds are never mixed.</summary>
public enum Basis
{
    /// <summary>Nobody has said it.</summary>
    Unknown,

    /// <summary>A statement says it in so many words.</summary>
    Reported,

    /// <summary>An analyst reads it out of a statement.</summary>
    Inferred,

    /// <summary>An analyst judges so without a statement.</summary>
    Judged,

    /// <summary>It follows, by a named method, from what the case holds.</summary>
    Computed,
}
