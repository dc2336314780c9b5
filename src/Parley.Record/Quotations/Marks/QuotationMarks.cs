using System.Collections.Immutable;

namespace Parley.Record.Quotations.Marks;

/// <summary>Finds what stands in quotation marks, in English, German, French and Spanish usage. Cost linear in the text.</summary>
static class QuotationMarks
{
    /// <summary>The outermost stretches in the order of the text.</summary>
    /// <param name="text">Paragraphs are lines.</param>
    internal static ImmutableArray<QuotedStretch> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<QuotedStretch>();
        var dialogue = DialogueLines(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (dialogue && Dash(text, start)) Dialogue(text, start, end, found);
            else Paragraph(text, start, end, found.Count > 0 && found[^1] is { RunsOn: true } last && text[last.Start] is '«' or '»' && string.IsNullOrWhiteSpace(text[last.End..start]), found);
            start = end + 1;
        }
        return found.ToImmutable();
    }

    static void Paragraph(string text, int start, int end, bool goesOn, ImmutableArray<QuotedStretch>.Builder found)
    {
        var open = default(Mark);
        var opened = -1;
        for (var i = start; i < end; i++)
        {
            var mark = Mark.At(text, i, start, end);
            if (mark.Kind == MarkKind.None) continue;
            // French can open a paragraph that goes on with the closing guillemet.
            if (goesOn && opened < 0 && mark.Character == '»' && string.IsNullOrWhiteSpace(text[start..i]))
            {
                (open, opened) = (mark with { Character = '«' }, i);
                continue;
            }
            if (opened < 0)
            {
                if (!mark.MayOpen) continue;
                // Single marks count only where they close again in the same paragraph.
                if (mark.Kind == MarkKind.Single && SingleClose(text, i, end) is var close)
                {
                    // "rock 'n' roll"
                    if (close > 0 && !(close - i == 3 && mark.Character == '\''))
                    {
                        found.Add(new(i, close, 1, 1, MarkStrength.Single));
                        i = close - 1;
                    }
                    continue;
                }
                (open, opened) = (mark, i);
            }
            else if (mark.Closes(open))
            {
                if (i > opened + open.Length) found.Add(new(opened, i + mark.Length, open.Length, mark.Length, MarkStrength.Double));
                opened = -1;
            }
            // The one before was never closed.
            else if (mark.Reopens(open)) (open, opened) = (mark, i);
            i += mark.Length - 1;
        }
        if (opened >= 0 && NextParagraphOpens(text, end, open)) found.Add(new(opened, end, open.Length, 0, MarkStrength.Double));
    }

    static bool NextParagraphOpens(string text, int end, Mark open)
    {
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next >= text.Length) return false;
        var stop = text.IndexOf('\n', next) is >= 0 and var at ? at : text.Length;
        var mark = Mark.At(text, next, next, stop);
        // French repeats the closing guillemet at the head of each paragraph.
        return mark.Kind == open.Kind && (mark.MayOpen || open.Kind == MarkKind.Guillemet);
    }

    /// <summary>Behind the single mark that closes the one at this place; -1 where none does.</summary>
    static int SingleClose(string text, int opened, int end)
    {
        var closer = text[opened] switch { '‘' => '’', '‚' => '‘', '‹' => '›', '›' => '‹', _ => text[opened] };
        for (var i = opened + 1; i < end; i++)
        {
            if (text[i] is '“' or '”' or '"' or '«' or '»' or '„') return -1;
            if (text[i] != closer || char.IsWhiteSpace(text[i - 1])) continue;
            var inWord = i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
            if (!inWord && !(text[i - 1] == 's' && ClosesLater(text, i, end, closer))) return i + 1;
        }
        return -1;
    }

    /// <summary>Behind a plural's s, before a small word, with a better closing mark to come: an apostrophe.</summary>
    static bool ClosesLater(string text, int at, int end, char closer)
    {
        if (at + 2 >= end || text[at + 1] != ' ' || !char.IsLower(text[at + 2])) return false;
        for (var i = at + 1; i < end; i++)
        {
            if (text[i] is '‘') return false;
            if (text[i] == closer && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= end || !char.IsLetterOrDigit(text[i + 1]))) return true;
        }
        return false;
    }

    /// <summary>Whether lines that open with a dash are lines of dialogue rather than items of a list: two of them turn to a reporting clause behind a second dash, or are asked and answered.</summary>
    static bool DialogueLines(string text)
    {
        var lines = 0;
        var inner = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (Dash(text, start))
            {
                lines++;
                if (InnerDash(text, start + 1, end) > 0) inner++;
            }
            start = end + 1;
        }
        return lines > 0 && (inner > 0 || lines > 1) && text.AsSpan().IndexOfAny("“«\"„»") < 0 | inner > 0;
    }

    static bool Dash(string text, int start) => start + 1 < text.Length && text[start] is '—' or '–' && text[start + 1] != '—' && (char.IsLetter(text[start + 1]) || text[start + 1] is ' ' or '¿' or '¡' or '…' or '\u00a0');

    static int InnerDash(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (text[i] is '—' or '–' && char.IsWhiteSpace(text[i - 1]) | text[i - 1] is '.' or ',' or '?' or '!' or '…') return i;
        return -1;
    }

    /// <summary>The dash that ends what is put in: "—dijo la alcaldesa—. Las sillas …".</summary>
    static int ClosingDash(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (text[i] is '—' or '–' && (i + 1 == end || !char.IsLetterOrDigit(text[i + 1]) || char.IsWhiteSpace(text[i - 1]))) return i;
        return -1;
    }

    static bool HoldsWord(string text, int from, int to)
    {
        for (var i = from; i < to; i++) if (char.IsLetterOrDigit(text[i])) return true;
        return false;
    }

    static void Dialogue(string text, int start, int end, ImmutableArray<QuotedStretch>.Builder found)
    {
        var speaks = true;
        for (var i = start; i < end; speaks = !speaks)
        {
            var next = (speaks ? InnerDash(text, i + 1, end) : ClosingDash(text, i + 1, end)) is > 0 and var at ? at : end;
            if (speaks)
            {
                var to = next;
                while (to > i + 1 && char.IsWhiteSpace(text[to - 1])) to--;
                // Behind what was put in, the dash and the full stop belong to neither.
                var from = i;
                if (i > start) while (from < to && !char.IsLetterOrDigit(text[from]) && text[from] is not ('¿' or '¡' or '«' or '“' or '"' or '…')) from++;
                if (HoldsWord(text, from, to)) found.Add(new(from, to, i > start ? 0 : 1, 0, MarkStrength.Dash));
            }
            i = next;
        }
    }
}
