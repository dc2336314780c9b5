namespace Parley.Record.Documents;

/// <summary>Puts a line that was read from left to right, as it is printed, into the order in which it is spoken: Arabic and Hebrew run from right to left, figures and Latin words within them do not.</summary>
static class VisualOrder
{
    /// <summary>Turns the glyphs of a line in place. Cost linear in the line.</summary>
    public static void Undo(List<(string Glyph, int At)> line)
    {
        var (right, left) = (0, 0);
        foreach (var (glyph, _) in line)
        {
            if (IsRight(glyph)) right++;
            else if (IsLeft(glyph)) left++;
        }
        if (right == 0) return;
        if (right >= left)
        {
            // The whole line runs from right to left; what runs the other way within it is turned back.
            Reverse(line, 0, line.Count);
            TurnRuns(line, glyph => IsLeft(glyph) || char.IsAsciiDigit(glyph[0]), IsRight);
        }
        else
        {
            TurnRuns(line, IsRight, glyph => IsLeft(glyph) || char.IsAsciiDigit(glyph[0]));
        }
    }

    /// <summary>Turns each stretch that begins and ends in glyphs of one kind and has none of the other.</summary>
    static void TurnRuns(List<(string Glyph, int At)> line, Func<string, bool> turned, Func<string, bool> other)
    {
        for (var start = 0; start < line.Count; start++)
        {
            if (!turned(line[start].Glyph)) continue;
            var end = start;
            for (var i = start; i < line.Count && !other(line[i].Glyph); i++)
            {
                if (turned(line[i].Glyph)) end = i;
            }
            Reverse(line, start, end + 1 - start);
            start = end;
        }
    }

    static void Reverse(List<(string Glyph, int At)> line, int start, int count)
    {
        line.Reverse(start, count);
        for (var i = start; i < start + count; i++) line[i] = (Mirrored(line[i].Glyph), line[i].At);
    }

    /// <summary>A bracket that opens to the right closes what is read from the right.</summary>
    static string Mirrored(string glyph) => glyph switch { "(" => ")", ")" => "(", "[" => "]", "]" => "[", "{" => "}", "}" => "{", "«" => "»", "»" => "«", "<" => ">", ">" => "<", _ => glyph };

    static bool IsRight(string glyph) => glyph[0] is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') && !char.IsDigit(glyph[0]);

    static bool IsLeft(string glyph) => char.IsLetter(glyph[0]) && !IsRight(glyph);
}
