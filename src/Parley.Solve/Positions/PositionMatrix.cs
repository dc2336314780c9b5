using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Positions;

/// <summary>Who accepts what, on what evidence: terms down, parties across.</summary>
/// <param name="Parties">The parties that have said something or whose consent is required, in file order.</param>
/// <param name="Rows">A row for every term anybody could take a position on.</param>
public sealed record PositionMatrix(ImmutableArray<string> Parties, ImmutableArray<PositionRow> Rows)
{
    /// <summary>The questions on which statements of the case contradict one another, by id; no position takes a side on them.</summary>
    public Keyed<Contested> Contested { get; init; } = Keyed<Contested>.Empty;

    /// <summary>Collects the positions of a case; drafts do not count. Cost: statements times terms.</summary>
    public static PositionMatrix Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var counting = @case.WithoutDrafts();
        return new PositionReader(counting).Read() with { Contested = counting.Contested };
    }

    /// <summary>The row of a term, or null.</summary>
    public PositionRow? Row(string term) => Rows.FirstOrDefault(row => row.Term.Id == term);
}

/// <summary>The positions on one term.</summary>
/// <param name="Term">The term.</param>
/// <param name="Positions">A position of each party of the matrix, unknown included, in the same order.</param>
/// <param name="Standing">What the positions of the required parties come to.</param>
public sealed record PositionRow(Term Term, ImmutableArray<Position> Positions, Standing Standing);

/// <summary>What the required parties' positions on a term come to.</summary>
public enum Standing
{
    /// <summary>Each of them accepts or demands it.</summary>
    Agreed,

    /// <summary>Nobody opposes it; somebody has a condition.</summary>
    Conditional,

    /// <summary>Nobody opposes it; somebody's position is unknown.</summary>
    Open,

    /// <summary>Somebody opposes it, and nobody rules it out.</summary>
    Opposed,

    /// <summary>Somebody rules it out.</summary>
    RuledOut,
}
