using System.Collections.Immutable;

namespace Parley.Record.Tests.Quotations;

/// <summary>Whether the words stand wholly, partly or not at all in quotation marks.</summary>
public enum SpeechKind
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>An attribution as the scorer sees it: the positions of its letters and digits.</summary>
sealed class Weighed
{
    internal Weighed(string text, ImmutableArray<(int Start, int End)> quoted, AttributedSpans spans)
    {
        Spans = spans;
        Content = Letters(text, spans.Content);
        Source = Letters(text, spans.Source);
        Stretches = [.. Joined(text, spans.Content).Select(span => Letters(text, [span])).Where(letters => letters.Count > 0)];
        Kind = KindOf(Content, quoted);
    }

    internal AttributedSpans Spans { get; }

    internal HashSet<int> Content { get; }

    internal HashSet<int> Source { get; }

    /// <summary>The fragments of the content; those with nothing but blanks between them are one.</summary>
    internal ImmutableArray<HashSet<int>> Stretches { get; }

    internal SpeechKind Kind { get; }

    static SpeechKind KindOf(HashSet<int> content, ImmutableArray<(int Start, int End)> quoted)
    {
        var inside = content.Count(at => quoted.Any(span => span.Start < at && at < span.End));
        return 100 * inside >= 95 * content.Count && inside > 0 ? SpeechKind.Direct
            : 100 * inside <= 2 * content.Count ? SpeechKind.Indirect
            : SpeechKind.Mixed;
    }

    static HashSet<int> Letters(string text, ImmutableArray<(int Start, int End)> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.End - span.Start)).Where(at => char.IsLetterOrDigit(text[at]))];

    static List<(int Start, int End)> Joined(string text, ImmutableArray<(int Start, int End)> spans)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var span in spans.Order())
            if (joined is [.., var last] && last.End <= span.Start && string.IsNullOrWhiteSpace(text[last.End..span.Start]))
                joined[^1] = (last.Start, span.End);
            else
                joined.Add(span);
        return joined;
    }
}
