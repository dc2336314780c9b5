using System.Collections.Immutable;
using System.Text;

namespace Parley.Record.Documents;

/// <summary>Normalises text as it comes in and remembers where each character stood.</summary>
sealed class TextBuilder
{
    readonly StringBuilder text = new();
    readonly ImmutableArray<OffsetRun>.Builder runs = ImmutableArray.CreateBuilder<OffsetRun>();
    Origin? space;
    bool blank = true;

    public int Length => text.Length;

    /// <summary>Adds a stretch of the original, line breaks and all.</summary>
    public void Add(ReadOnlySpan<char> stretch, Origin origin)
    {
        for (var i = 0; i < stretch.Length; i++)
        {
            var at = origin with { Position = origin.Position + i };
            var c = stretch[i];
            if (c == '\r' && i + 1 < stretch.Length && stretch[i + 1] == '\n') continue;
            if (c is '\n' or '\r' or '\u2028' or '\u0085' or '\v' or '\f') Line(at);
            else if (c == '\u2029') { Line(at); Line(null); }
            else if (char.IsWhiteSpace(c)) space ??= at;
            else if (!Invisible(c)) Put(c, at);
        }
    }

    /// <summary>Adds characters that the original does not hold.</summary>
    public void Add(string inserted)
    {
        foreach (var c in inserted) Put(c, null);
    }

    /// <summary>Adds a space between words that the original keeps apart by other means.</summary>
    public void Space() => space ??= new Origin(-1, 0);

    /// <summary>Ends the line; where <paramref name="origin"/> is given, the break stands in the original there.</summary>
    public void Line(Origin? origin = null)
    {
        space = null;
        // One empty line parts paragraphs; more say nothing more, and none opens a text.
        if (text.Length == 0 || (blank && text.Length > 1 && text[^2] == '\n')) return;
        Append('\n', origin);
        blank = true;
    }

    /// <summary>Ends the paragraph: one empty line follows.</summary>
    public void Paragraph()
    {
        Line();
        Line();
    }

    /// <summary>Takes the last character back, as the hyphen at the end of a line.</summary>
    public void TakeBack()
    {
        text.Length--;
        var last = runs[^1];
        if (last.Start + last.Length > text.Length)
        {
            if (last.Length == 1) runs.RemoveAt(runs.Count - 1);
            else runs[^1] = last with { Length = last.Length - 1 };
        }
    }

    public (string Text, OffsetMap Map) Build()
    {
        while (text.Length > 0 && text[^1] == '\n')
        {
            text.Length--;
            if (runs.Count > 0 && runs[^1] is var last && last.Start + last.Length > text.Length)
            {
                if (last.Length == 1) runs.RemoveAt(runs.Count - 1);
                else runs[^1] = last with { Length = last.Length - 1 };
            }
        }
        return (text.ToString(), new(runs.ToImmutable()));
    }

    void Put(char c, Origin? origin)
    {
        if (space is { } between && !blank) Append(' ', between.Page < 0 ? null : between);
        space = null;
        blank = false;
        Append(c, origin);
    }

    void Append(char c, Origin? origin)
    {
        if (origin is { } at)
        {
            var last = runs.Count > 0 ? runs[^1] : default;
            var follows = runs.Count > 0 && last.Start + last.Length == text.Length && last.Origin.Page == at.Page && last.Origin.Position + last.Length == at.Position;
            if (follows) runs[^1] = last with { Length = last.Length + 1 };
            else runs.Add(new(text.Length, 1, at));
        }
        text.Append(c);
    }

    /// <summary>Characters that show nothing: soft hyphens, zero-width marks, direction marks, other controls.</summary>
    static bool Invisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF' || char.IsControl(c);
}
