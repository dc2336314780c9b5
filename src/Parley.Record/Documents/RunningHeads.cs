using System.Text.RegularExpressions;

namespace Parley.Record.Documents;

/// <summary>
/// Lines at the head or the foot of a page that come again on others, figures apart: the name of the document, its number, "Page 3 of 12". They stand in the middle of
/// sentences that go on over the page, and nobody says them.
/// </summary>
static partial class RunningHeads
{
    /// <summary>How much of the height counts as head, and as foot.</summary>
    const double Zone = 0.12;

    /// <summary>On one page in how many a line must stand, one page less where left and right pages differ, and on how many at least.</summary>
    const int Share = 2;
    const int Fewest = 2;

    /// <summary>The lines without them. Cost linear in the lines.</summary>
    public static List<PdfLine> Without(List<PdfLine> lines, int pages)
    {
        var seen = new Dictionary<string, HashSet<int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (!IsAtEdge(line)) continue;
            var key = Key(line);
            if (!seen.TryGetValue(key, out var on)) seen[key] = on = [];
            on.Add(line.Page);
        }
        var kept = new List<PdfLine>(lines.Count);
        var opens = false;
        foreach (var line in lines)
        {
            opens |= line.Opens;
            if (IsAtEdge(line) && seen[Key(line)].Count is var count && count >= Fewest && count * Share >= pages - 1) continue;
            kept.Add(line with { Opens = opens });
            opens = false;
        }
        // Pages that are all alike have no other text.
        return kept.Count > 0 ? kept : lines;
    }

    static bool IsAtEdge(PdfLine line) => line.Height is < Zone or > 1 - Zone;

    static string Key(PdfLine line) => (line.Height < 0.5 ? "foot " : "head ") + Figures().Replace(line.Text, "#");

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
