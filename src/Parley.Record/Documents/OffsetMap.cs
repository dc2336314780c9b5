using System.Collections.Immutable;

namespace Parley.Record.Documents;

/// <summary>Where the characters of a normalised text stand in the original. A sorted list of runs; between runs stands what the original does not hold, such as the line break between two paragraphs.</summary>
public sealed class OffsetMap
{
    /// <summary>Takes runs in the order of the text.</summary>
    /// <exception cref="ArgumentException">The runs overlap or are out of order.</exception>
    public OffsetMap(ImmutableArray<OffsetRun> runs)
    {
        for (var i = 1; i < runs.Length; i++)
        {
            if (runs[i].Start < runs[i - 1].Start + runs[i - 1].Length) throw new ArgumentException("Runs overlap or are out of order.", nameof(runs));
        }
        Runs = runs;
    }

    /// <summary>The runs, by their place in the text.</summary>
    public ImmutableArray<OffsetRun> Runs { get; }

    /// <summary>Where a character of the text stands in the original; null for one that was put in. Cost O(log runs).</summary>
    /// <param name="position">A position in the normalised text, in UTF-16 units.</param>
    public Origin? OriginOf(int position)
    {
        var at = RunAt(position);
        if (at < 0) return null;
        var run = Runs[at];
        return position < run.Start + run.Length ? new(run.Origin.Page, run.Origin.Position + position - run.Start) : null;
    }

    /// <summary>Where a character of the original went in the text; null where it was left out. Cost linear in the runs.</summary>
    public int? PositionOf(Origin origin)
    {
        foreach (var run in Runs)
        {
            var distance = origin.Position - run.Origin.Position;
            if (run.Origin.Page == origin.Page && distance >= 0 && distance < run.Length) return run.Start + distance;
        }
        return null;
    }

    /// <summary>The last run that begins at or before a position, or −1.</summary>
    int RunAt(int position)
    {
        var (low, high) = (0, Runs.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Start <= position) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }
}

/// <summary>A stretch of text that stands in the original unchanged.</summary>
/// <param name="Start">Its first position in the normalised text.</param>
/// <param name="Length">How many UTF-16 units it has.</param>
/// <param name="Origin">Where its first character stands in the original.</param>
public readonly record struct OffsetRun(int Start, int Length, Origin Origin);

/// <summary>A place in the original.</summary>
/// <param name="Page">The page from 1; 0 in formats without pages.</param>
/// <param name="Position">From 0: for plain text, Markdown and web pages the UTF-16 unit of the decoded file; for PDF the letter on its page in reading order; for a word-processor document the UTF-16 unit of its running text.</param>
public readonly record struct Origin(int Page, int Position);
