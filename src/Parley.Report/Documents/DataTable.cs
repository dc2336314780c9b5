using System.Collections.Immutable;

namespace Parley.Report.Documents;

/// <summary>A table. The first column heads its rows.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
public sealed record DataTable(string Caption, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows) : Block
{
    /// <summary>Headings over runs of rows, in the order of the rows; none where the rows are all of one kind.</summary>
    public ImmutableArray<RowGroup> Groups { get; init; } = [];

    /// <summary>The heading that stands before a row, if a group begins there.</summary>
    /// <param name="row">The row, counted from 0.</param>
    public string? GroupAt(int row)
    {
        foreach (var group in Groups)
            if (group.FirstRow == row) return group.Heading;
        return null;
    }
}

/// <summary>A heading over the rows from one on, up to the next group.</summary>
/// <param name="FirstRow">The first of its rows, counted from 0.</param>
/// <param name="Heading">The heading.</param>
public sealed record RowGroup(int FirstRow, string Heading);

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Numeric">Whether it holds numbers, which are aligned at the right.</param>
public sealed record Column(string Heading, bool Numeric = false);

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Tone">The stance it shows, by colour and sign.</param>
/// <param name="Inferred">Whether it is read out of a statement rather than said in it: hatched.</param>
public sealed record Cell(Text Text, Tone Tone = Tone.None, bool Inferred = false)
{
    /// <summary>A cell of plain text.</summary>
    public static implicit operator Cell(string text) => new(text);

    /// <summary>A cell of text.</summary>
    public static implicit operator Cell(Text text) => new(text);
}

/// <summary>What a cell shows by colour, sign and word.</summary>
public enum Tone
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The party asks for it.</summary>
    Demands,

    /// <summary>The party agrees.</summary>
    Accepts,

    /// <summary>The party agrees if something else holds.</summary>
    Conditional,

    /// <summary>The party is against it.</summary>
    Opposes,

    /// <summary>The party rules it out.</summary>
    RedLine,

    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Yes,

    /// <summary>It does not hold.</summary>
    No,
}
