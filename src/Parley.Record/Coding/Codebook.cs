using System.Collections.Immutable;

namespace Parley.Record.Coding;

/// <summary>The codes there are, and what became of those there were. Codings keep the code they were given; the codebook says what it is called today.</summary>
public sealed class Codebook
{
    readonly ImmutableHashSet<string> codes;
    readonly ImmutableDictionary<string, CodeChange> changes;

    /// <summary>Takes the codes of today, and the changes that led to them, oldest first.</summary>
    public Codebook(IEnumerable<string> codes, IEnumerable<CodeChange>? changes = null)
    {
        ArgumentNullException.ThrowIfNull(codes);
        this.codes = codes.ToImmutableHashSet(StringComparer.Ordinal);
        Changes = [.. changes ?? []];
        this.changes = Changes.GroupBy(change => change.Code, StringComparer.Ordinal).ToImmutableDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>The changes, oldest first.</summary>
    public ImmutableArray<CodeChange> Changes { get; }

    /// <summary>What a code is called today. Following one name after another ends, however the changes go in a circle.</summary>
    public CodeToday Today(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (codes.Contains(code)) return new(code, CodeStanding.Stands, [code]);
            if (!seen.Add(code) || !changes.TryGetValue(code, out var change)) return new(null, CodeStanding.Unknown, []);
            if (change.Into.IsEmpty) return new(null, CodeStanding.Retired, []);
            if (change.Into.Length > 1) return new(null, CodeStanding.Split, change.Into);
            code = change.Into[0];
        }
    }

    /// <summary>
    /// Codings with the codes of today, and those that a person has to code again because their code was split, retired, is not known, or was merged with
    /// another to which the same coder gave another stance. What was given to a code under its name of today stands before what was given under earlier ones. None is left out.
    /// </summary>
    /// <param name="codings">The codings, oldest first.</param>
    /// <param name="together">Whether they speak for all coders together, as what was settled does.</param>
    public (ImmutableArray<Coded> Today, ImmutableArray<(Coded Coded, CodeToday Code)> Again) Recode(IEnumerable<Coded> codings, bool together = false)
    {
        ArgumentNullException.ThrowIfNull(codings);
        var all = codings.Select(coded => (Coded: coded, Code: Today(coded.Code))).ToArray();
        var merged = all.Where(one => one.Code.Code is not null).GroupBy(one => (one.Coded.Statement, one.Code.Code, together ? null : one.Coded.Coder)).ToArray();
        var parted = merged.Where(Parts).SelectMany(group => group).Select(one => one.Coded).ToHashSet(ReferenceEqualityComparer.Instance);
        return (
            [.. merged.Where(group => !Parts(group)).Select(group => Counting(group).Last()).Select(one => one.Coded with { Code = one.Code.Code! })],
            [.. all.Where(one => one.Code.Code is null || parted.Contains(one.Coded)).Select(one => (one.Coded, one.Code.Code is { } name ? new CodeToday(null, CodeStanding.Merged, [name]) : one.Code))]);

        static bool Parts(IEnumerable<(Coded Coded, CodeToday Code)> group) => Counting(group).Select(one => one.Coded.Stance).Distinct().Count() > 1;

        static (Coded Coded, CodeToday Code)[] Counting(IEnumerable<(Coded Coded, CodeToday Code)> group) =>
            group.Where(one => one.Coded.Code == one.Code.Code).ToArray() is { Length: > 0 } own ? own : [.. group];
    }
}

/// <summary>What became of a code: renamed or merged into one other, split into several, or retired into none.</summary>
/// <param name="Code">The code that is no more.</param>
/// <param name="Into">What took its place.</param>
/// <param name="Why">On what grounds.</param>
public sealed record CodeChange(string Code, ImmutableArray<string> Into, string? Why = null);

/// <summary>What a code is today.</summary>
/// <param name="Code">Its name today; null where a person has to choose.</param>
/// <param name="Standing">How it stands with it.</param>
/// <param name="Choices">What there is to choose from.</param>
public sealed record CodeToday(string? Code, CodeStanding Standing, ImmutableArray<string> Choices);

/// <summary>How it stands with a code.</summary>
public enum CodeStanding
{
    /// <summary>It is there, perhaps under another name.</summary>
    Stands,

    /// <summary>It was split, and nobody can know into which part a coding belongs.</summary>
    Split,

    /// <summary>It was given up.</summary>
    Retired,

    /// <summary>It was merged with another, and the two were given stances that part.</summary>
    Merged,

    /// <summary>The codebook never knew it.</summary>
    Unknown,
}
