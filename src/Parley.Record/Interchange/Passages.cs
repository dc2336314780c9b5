using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Interchange;

/// <summary>Between a passage by its words and its place in a text.</summary>
static class Passages
{
    /// <summary>How much stands before and after a passage that needs to be told from others.</summary>
    const int Around = 32;

    /// <summary>Where the fragments stand that can be found, each once.</summary>
    public static ImmutableArray<TextSpan> Places(SourceText? text, ImmutableArray<Fragment> quote) =>
        text is null ? [] : [.. quote.Select(text.Find).Where(anchor => anchor.Status == AnchorStatus.Found).Select(anchor => anchor.Spans[0])];

    /// <summary>The passage at a place, with as much around it as tells it from others; null for a place without a word.</summary>
    public static Fragment? At(SourceText text, CodePoints points, TextSpan span)
    {
        var exact = text.Text[span.Start..span.End];
        if (string.IsNullOrWhiteSpace(exact)) return null;
        var fragment = new Fragment { Exact = exact };
        if (text.HoldsOnce(exact)) return fragment;
        var start = span.Start + (exact.Length - exact.TrimStart().Length);
        return fragment with
        {
            Prefix = Trimmed(text.Text[Math.Max(0, span.Start - Around)..span.Start]),
            Suffix = Trimmed(text.Text[span.End..Math.Min(text.Text.Length, span.End + Around)]),
            Start = points.Of(start),
        };
    }

    /// <summary>The beginning of a passage, to call it by.</summary>
    public static string Beginning(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, 12, StringSplitOptions.RemoveEmptyEntries).Take(11));
        if (words.Length <= 60) return words.Length < text.Trim().Length ? words + "…" : words;
        var end = char.IsHighSurrogate(words[58]) ? 58 : 59;
        return words[..end].TrimEnd() + "…";
    }

    static string? Trimmed(string text)
    {
        // Half a pair at either end would not be text.
        if (text.Length > 0 && char.IsLowSurrogate(text[0])) text = text[1..];
        if (text.Length > 0 && char.IsHighSurrogate(text[^1])) text = text[..^1];
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
