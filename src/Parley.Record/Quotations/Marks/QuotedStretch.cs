namespace Parley.Record.Quotations.Marks;

/// <summary>A stretch of a text in quotation marks, the marks included; marks inside it belong to it.</summary>
/// <param name="Start">Where the opening mark begins.</param>
/// <param name="End">Just behind the closing mark, or behind the paragraph where the speech runs on into the next.</param>
/// <param name="Opener">How long the opening mark is.</param>
/// <param name="Closer">How long the closing mark is; 0 where the speech runs on.</param>
/// <param name="Strength">How surely the marks are quotation marks rather than apostrophes or dashes.</param>
readonly record struct QuotedStretch(int Start, int End, int Opener, int Closer, MarkStrength Strength)
{
    /// <summary>Where the words begin.</summary>
    internal int From => Start + Opener;

    /// <summary>Just behind the words.</summary>
    internal int To => End - Closer;

    /// <summary>Whether the speech goes on in the next paragraph.</summary>
    internal bool RunsOn => Closer == 0 && Strength != MarkStrength.Dash;

    internal bool Contains(int position) => Start <= position && position < End;
}

/// <summary>Finds stretches by position.</summary>
static class QuotedStretchList
{
    /// <summary>The number of the last stretch that begins at or before a position; -1 for none. Cost logarithmic.</summary>
    internal static int LastFrom(this IReadOnlyList<QuotedStretch> stretches, int position)
    {
        var (low, high) = (0, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].Start <= position) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// <summary>Whether a position stands in quotation marks.</summary>
    internal static bool Hold(this IReadOnlyList<QuotedStretch> stretches, int position) => stretches.LastFrom(position) is >= 0 and var at && stretches[at].Contains(position);
}

/// <summary>How surely marks are quotation marks.</summary>
enum MarkStrength
{
    /// <summary>A dash that opens a line of dialogue.</summary>
    Dash,

    /// <summary>Single marks, which are apostrophes too.</summary>
    Single,

    /// <summary>Double marks and guillemets.</summary>
    Double,
}
