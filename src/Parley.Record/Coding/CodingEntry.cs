namespace Parley.Record.Coding;

/// <summary>One line of the history of coding. Lines are only ever added.</summary>
/// <param name="Number">Its place in the history, from 1.</param>
/// <param name="When">When it was written.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Coded">The coding it is about; null for an undo or redo.</param>
/// <param name="Of">The number of the line that an undo or redo is about; 0 for the others.</param>
public sealed record CodingEntry(int Number, DateTimeOffset When, string By, CodingAct Kind, Coded? Coded = null, int Of = 0);

/// <summary>What can be done to codings.</summary>
public enum CodingAct
{
    /// <summary>A statement was coded, or its code by the same coder replaced.</summary>
    Code,

    /// <summary>A coding was taken back.</summary>
    Withdraw,

    /// <summary>Coders who disagreed settled on a coding.</summary>
    Settle,

    /// <summary>An earlier line no longer counts.</summary>
    Undo,

    /// <summary>A line that was undone counts again.</summary>
    Redo,
}
