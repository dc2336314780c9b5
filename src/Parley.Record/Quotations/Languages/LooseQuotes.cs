using Parley.Model.Anchors;
using System.Collections.Immutable;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Languages;

/// <summary>Quotations that no reporting words stand by: they go on from the one before, or stand alone. Cost linear in the stretches.</summary>
sealed class LooseQuotes(string text, ImmutableArray<QuotedStretch> stretches, List<Attribution> found)
{
    readonly Attribution?[] by = new Attribution?[stretches.Length];
    readonly bool[] taken = new bool[stretches.Length];

    internal void Join(Func<int, int> sentenceAt)
    {
        foreach (var one in found)
        {
            foreach (var span in one.Content) Take(span, one);
            if (one.Source is { } source) Take(source, null);
        }
        for (var i = 0; i < stretches.Length; i++)
        {
            if (taken[i]) continue;
            var stretch = stretches[i];
            if (i > 0 && stretches[i - 1].RunsOn && by[i - 1] is { } running) Add(i, running);
            else if (i > 0 && stretch.Strength == MarkStrength.Dash && by[i - 1] is { } line && !text.AsSpan(stretches[i - 1].End, stretch.Start - stretches[i - 1].End).Contains('\n')) Add(i, line);
            else if (!IsWhole(stretch)) continue;
            else if (i > 0 && by[i - 1] is { } before && GoesOn(before, stretch)) Add(i, before);
            else
            {
                var alone = new Attribution { Content = [], Frame = Frame.Continued, Sentence = sentenceAt(stretch.Start), Score = 0.6 };
                found.Add(alone);
                Add(i, alone);
            }
        }
    }

    void Add(int index, Attribution attribution)
    {
        attribution.Content.Add(new(stretches[index].Start, stretches[index].End));
        by[index] = attribution;
    }

    void Take(TextSpan span, Attribution? attribution)
    {
        for (var i = stretches.LastFrom(span.End - 1); i >= 0 && stretches[i].End > span.Start; i--)
        {
            taken[i] = true;
            by[i] ??= attribution;
        }
    }

    /// <summary>Whether an attribution ends right before, with a quotation and nothing but a full stop between.</summary>
    bool GoesOn(Attribution before, QuotedStretch stretch)
    {
        if (before.Frame is not Frame.Quote and not Frame.Colon and not Frame.Continued) return false;
        var end = Math.Max(before.Content.Max(span => span.End), Math.Max(before.Source?.End ?? 0, before.Cue?.End ?? 0));
        if (end > stretch.Start) return false;
        var between = text.AsSpan(end, stretch.Start - end);
        return !between.Contains('\n') && between.Count(' ') + between.Count('\u00a0') <= 7 && between.IndexOfAny("?!") < 0 && (between.Count('.') == 1 || between.Trim() is ":" or "—" or "" or "," or ";");
    }

    /// <summary>Whether a quotation is a sentence of its own rather than words held at arm's length.</summary>
    bool IsWhole(QuotedStretch stretch)
    {
        var before = stretch.Start - 1;
        while (before >= 0 && text[before] is ' ' or '\u00a0' or '\u202f') before--;
        var opens = before < 0 || text[before] is '\n' or '.' or '?' or '!' or ':' or '—' or '…' or '“' or '”' or '»' or '«';
        if (stretch.Strength == MarkStrength.Dash || stretch.RunsOn) return opens;
        var last = stretch.To - 1;
        while (last > stretch.From && char.IsWhiteSpace(text[last])) last--;
        return opens && (text[last] is '.' or '?' or '!' or '…' || stretch.End < text.Length && text[stretch.End] == '.');
    }
}
