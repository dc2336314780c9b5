using UglyToad.PdfPig.Content;

namespace Parley.Record.Documents;

/// <summary>
/// Parts the words of a page at the gutters between its columns, so that no line is read across two. A gutter is a place that few lines cross, with many
/// lines on either side of it that fill the width: a table has gaps too, but its cells do not fill them. The lines of two columns need not stand at one height.
/// </summary>
static class PdfColumns
{
    const int FewestLines = 8;

    /// <summary>The part of the lines that may cross a gutter, and the part of a column that its lines fill on average.</summary>
    const double Crossing = 0.25;
    const double Filled = 0.7;

    /// <summary>The width of the narrowest gutter, in heights of a word: wider than a blank.</summary>
    const double Narrowest = 0.6;

    /// <summary>The words in groups, each to be read to its end before the next. Cost linear in words and the width of the page.</summary>
    public static IEnumerable<List<Word>> Of(List<Word> words)
    {
        if (words.Any(word => word.TextOrientation != TextOrientation.Horizontal)) return [words];
        words = [.. words.Where(word => !string.IsNullOrWhiteSpace(word.Text))];
        var rows = Rows(words);
        return Gutter(words, rows) is { } gutter ? Parted(rows, gutter) : [words];
    }

    static IEnumerable<List<Word>> Parted(List<List<Word>> rows, double gutter)
    {
        var (left, right) = (new List<Word>(), new List<Word>());
        foreach (var row in rows)
        {
            if (row.Any(word => Crosses(word, gutter)))
            {
                // A heading over both columns: what stands above it is read first.
                foreach (var side in (List<Word>[])[left, right]) foreach (var group in side.Count > 0 ? Of(side) : []) yield return group;
                (left, right) = ([], []);
                yield return row;
                continue;
            }
            foreach (var word in row) (word.BoundingBox.Left < gutter ? left : right).Add(word);
        }
        foreach (var side in (List<Word>[])[left, right]) foreach (var group in side.Count > 0 ? Of(side) : []) yield return group;
    }

    /// <summary>The words of each height, from the head of the page down.</summary>
    internal static List<List<Word>> Rows(IEnumerable<Word> words)
    {
        var rows = new List<List<Word>>();
        var foot = double.PositiveInfinity;
        foreach (var word in words.OrderByDescending(word => Middle(word)))
        {
            if (rows.Count == 0 || Middle(word) < foot) { rows.Add([]); foot = word.BoundingBox.Bottom; }
            rows[^1].Add(word);
        }
        return rows;
    }

    static double? Gutter(List<Word> words, List<List<Word>> rows)
    {
        if (rows.Count < FewestLines) return null;
        var (low, high) = (rows.Min(row => row.Min(word => word.BoundingBox.Left)), rows.Max(row => row.Max(word => word.BoundingBox.Right)));
        var width = (int)Math.Min(high - low, 10_000);
        if (width < 100) return null;
        // How many words cover each point of the width.
        var covered = new int[width + 2];
        foreach (var word in words)
        {
            covered[Math.Clamp((int)Math.Floor(word.BoundingBox.Left - low), 0, width)]++;
            covered[Math.Clamp((int)Math.Ceiling(word.BoundingBox.Right - low), 0, width) + 1]--;
        }
        for (var x = 1; x < covered.Length; x++) covered[x] += covered[x - 1];

        var heights = words.Select(word => word.BoundingBox.Height).Order().ToList();
        var (widest, found) = (Math.Max(2, (int)(heights[heights.Count / 2] * Narrowest)), default(double?));
        var most = rows.Count * Crossing;
        for (var x = width / 5; x <= width * 4 / 5; x++)
        {
            if (covered[x] > most) continue;
            var start = x;
            while (x + 1 <= width * 4 / 5 && covered[x + 1] <= most) x++;
            var middle = low + (start + x + 1) / 2.0;
            if (x + 1 - start < widest || !AreColumns(words, middle, low, high)) continue;
            (widest, found) = (x + 2 - start, middle);
        }
        return found;
    }

    static bool AreColumns(List<Word> words, double gutter, double low, double high)
    {
        var left = Rows(words.Where(word => word.BoundingBox.Right <= gutter));
        var right = Rows(words.Where(word => word.BoundingBox.Left >= gutter));
        if (left.Count < FewestLines || right.Count < FewestLines || Fill(left) < Filled * (gutter - low) || Fill(right) < Filled * (high - gutter)) return false;
        // One beside the other, not one below the other.
        return Middle(left[^1][0]) < Middle(right[0][0]) && Middle(right[^1][0]) < Middle(left[0][0]);
    }

    static double Fill(List<List<Word>> rows) => rows.Average(row => row.Max(word => word.BoundingBox.Right) - row.Min(word => word.BoundingBox.Left));

    static bool Crosses(Word word, double gutter) => word.BoundingBox.Left < gutter && word.BoundingBox.Right > gutter;

    static double Middle(Word word) => (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2;
}
