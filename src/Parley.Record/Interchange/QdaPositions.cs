using System.Xml.Linq;
using Parley.Model.Anchors;

namespace Parley.Record.Interchange;

/// <summary>
/// How a program counted positions. REFI-QDA 1.5 (section 9.2) counts Unicode code points of the plain text file from 0 and does not say whether the end is
/// included; programs leave it out. Some count UTF-16 units, some a line end of two characters as one, some include the end. Programs name a selection
/// by its first words, and so the way of counting under which most names fit is taken, the standard's where they say nothing.
/// </summary>
sealed class QdaPositions
{
    static readonly (string? Differs, bool Units, bool Folded, bool Inclusive)[] ways =
    [
        (null, false, false, false),
        ("line ends of two characters as one", false, true, false),
        ("UTF-16 units", true, false, false),
        ("UTF-16 units, and line ends of two characters as one", true, true, false),
        ("the last character as part of the passage", false, false, true),
    ];

    readonly string folded;
    readonly int[]? shift;
    readonly CodePoints rawPoints;
    readonly CodePoints points;
    readonly (string? Differs, bool Units, bool Folded, bool Inclusive) way;

    /// <summary>Takes the text of a file as it is, line ends and all, its selections, and the program that wrote it: ATLAS.ti counts a line end of two characters as one.</summary>
    public QdaPositions(string raw, IReadOnlyList<XElement> selections, string origin)
    {
        folded = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        rawPoints = new(raw);
        points = folded.Length == raw.Length ? rawPoints : new(folded);
        if (folded.Length != raw.Length) shift = [.. Enumerable.Range(0, raw.Length - 1).Where(at => raw[at] == '\r' && raw[at + 1] == '\n')];
        var named = selections.Where(selection => selection.Get("name") is { Length: > 2 }).Take(1000).ToArray();
        var first = folded.Length != raw.Length && origin.Contains("ATLAS", StringComparison.OrdinalIgnoreCase) ? ways[1] : ways[0];
        way = named.Length == 0 ? first : ways.Prepend(first).MaxBy(candidate => named.Sum(selection => Fit(selection, candidate)));
    }

    /// <summary>The text with line ends as \n.</summary>
    public string Text => folded;

    /// <summary>How the counting differs from the standard's, in words; null where it does not.</summary>
    public string? Differs => way.Differs;

    /// <summary>Where a selection stands in <see cref="Text"/>, in UTF-16 units; null for a place that the text does not have.</summary>
    public TextSpan? Of(XElement selection) => Of(selection, way);

    TextSpan? Of(XElement selection, (string? Differs, bool Units, bool Folded, bool Inclusive) way)
    {
        if (!long.TryParse(selection.Get("startPosition"), out var start) || !long.TryParse(selection.Get("endPosition"), out var end)) return null;
        if (way.Inclusive) end++;
        var counted = way.Folded ? points : rawPoints;
        var most = way.Units ? way.Folded ? folded.Length : folded.Length + (shift?.Length ?? 0) : counted.Count;
        if (start < 0 || end <= start || end > most) return null;
        return new(At((int)start), At((int)end));

        int At(int position)
        {
            var unit = way.Units ? position : counted.ToUnit(position);
            if (way.Folded || shift is null) return unit;
            var before = Array.BinarySearch(shift, unit);
            return unit - (before < 0 ? ~before : before);
        }
    }

    /// <summary>2 where the name is the whole passage, 1 where it is its beginning, 0 where it is neither.</summary>
    int Fit(XElement selection, (string? Differs, bool Units, bool Folded, bool Inclusive) way)
    {
        if (Of(selection, way) is not { } span) return 0;
        var name = selection.Get("name")!;
        var stem = Words(name.TrimEnd('…', '.', ' '));
        var passage = Words(folded.Substring(span.Start, Math.Min(span.End - span.Start, name.Length * 4 + 64)));
        if (stem.Length == 0 || !passage.StartsWith(stem, StringComparison.Ordinal)) return 0;
        return Words(name) == passage ? 2 : 1;
    }

    static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
