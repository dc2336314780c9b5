using System.Collections.Immutable;

namespace Parley.Record.Tests.Quotations;

/// <summary>Where a text stands in quotation marks, so that an attribution can be called direct, mixed or indirect.</summary>
static class QuotedStretches
{
    /// <summary>The outermost stretches, marks included; inner marks are part of them.</summary>
    /// <param name="text">Paragraphs are lines.</param>
    /// <param name="marks">The pairs that open and close, or <c>—</c> for lines of dialogue.</param>
    internal static ImmutableArray<(int Start, int End)> Of(string text, ImmutableArray<string> marks)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (marks.Contains("—") && text[start] == '—')
                found.AddRange(Dialogue(text, start, end));
            else
                found.AddRange(Paragraph(text, start, end, marks));
            start = end + 1;
        }
        return found.ToImmutable();
    }

    static IEnumerable<(int, int)> Paragraph(string text, int start, int end, ImmutableArray<string> marks)
    {
        for (var i = start; i < end; i++)
        {
            var pair = marks.FirstOrDefault(pair => pair.Length == 2 && pair[0] == text[i] && (i == start || !char.IsLetterOrDigit(text[i - 1])));
            if (pair is null || Closing(text, i + 1, end, pair) is not (>= 0 and var close))
                continue;
            yield return (i, close);
            i = close - 1;
        }
    }

    /// <summary>Behind the closing mark; the end of the paragraph where the next one opens anew; else -1.</summary>
    static int Closing(string text, int from, int end, string pair)
    {
        for (var i = from; i < end; i++)
            if (text[i] == pair[1] && !IsApostrophe(text, i, end, pair))
                return i + 1;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next < text.Length && text[next] == pair[0] ? end : -1;
    }

    /// <summary>Inside a word, or behind a plural's s before a further small word when the quotation closes later.</summary>
    static bool IsApostrophe(string text, int i, int end, string pair)
    {
        if (text[i] is not ('’' or '\''))
            return false;
        if (i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
            return true;
        if (i + 2 >= end || text[i - 1] != 's' || text[i + 1] != ' ' || !char.IsLower(text[i + 2]))
            return false;
        for (var later = i + 1; later < end && text[later] != pair[0]; later++)
            if (text[later] == pair[1] && (later + 1 == end || !char.IsLetterOrDigit(text[later + 1])))
                return true;
        return false;
    }

    static IEnumerable<(int, int)> Dialogue(string text, int start, int end)
    {
        var speaks = true;
        for (var i = start; i < end; speaks = !speaks)
        {
            var next = text.IndexOf('—', i + 1, end - i - 1) is >= 0 and var at ? at : end;
            if (speaks)
                yield return (i, next);
            i = next;
        }
    }
}
