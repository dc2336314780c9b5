namespace Parley.Record.Interchange;

/// <summary>Positions of one text in Unicode code points, as REFI-QDA and the W3C count, and in UTF-16 units, as this program and Java do. A pair of surrogates is one code point.</summary>
sealed class CodePoints
{
    /// <summary>Where the pairs begin, in UTF-16 units, and in code points.</summary>
    readonly int[] units;
    readonly int[] points;

    public CodePoints(string text)
    {
        var starts = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1])) continue;
            starts.Add(i++);
        }
        units = [.. starts];
        points = [.. starts.Select((start, at) => start - at)];
        Count = text.Length - units.Length;
    }

    /// <summary>How many code points the text has.</summary>
    public int Count { get; }

    /// <summary>How many code points stand before a UTF-16 position. Cost O(log pairs).</summary>
    public int Of(int unit) => unit - Below(units, unit);

    /// <summary>The UTF-16 position before which so many code points stand. Cost O(log pairs).</summary>
    public int ToUnit(int point) => point + Below(points, point);

    /// <summary>How many of the sorted positions are less than one.</summary>
    static int Below(int[] sorted, int position)
    {
        var at = Array.BinarySearch(sorted, position);
        return at < 0 ? ~at : at;
    }
}
