using System.Collections.Immutable;
using Parley.Solve.Positions;

namespace Parley.Report.Documents;

/// <summary>A run of text: spans in reading order.</summary>
/// <param name="Spans">The spans.</param>
public sealed record Text(ImmutableArray<Span> Spans)
{
    /// <summary>No text.</summary>
    public static Text Empty { get; } = new([]);

    /// <summary>Plain text.</summary>
    public static implicit operator Text(string text) => new([new Span(text)]);

    /// <summary>A single span.</summary>
    public static implicit operator Text(Span span) => new([span]);

    /// <summary>Both, one after the other.</summary>
    public static Text operator +(Text left, Text right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Spans.AddRange(right.Spans));
    }

    /// <summary>Texts with something between them.</summary>
    public static Text Join(Text separator, IEnumerable<Text> texts) =>
        texts.Aggregate((Text?)null, (joined, text) => joined is null ? text : joined + separator + text) ?? Empty;

    /// <summary>The characters alone.</summary>
    public string Plain => string.Concat(Spans.Select(span => span.Text));
}

/// <summary>Some characters with one meaning.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">How they stand out.</param>
public sealed record Span(string Text, SpanStyle Style = SpanStyle.Plain)
{
    /// <summary>The anchor in the document that it links to.</summary>
    public string? Anchor { get; init; }

    /// <summary>The web address that it links to; http or https, shown and never fetched.</summary>
    public Uri? Address { get; init; }

    /// <summary>What it rests on; shown as a mark with a word, never by colour alone.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>How characters stand out.</summary>
public enum SpanStyle
{
    /// <summary>They do not.</summary>
    Plain,

    /// <summary>They matter more.</summary>
    Strong,

    /// <summary>They matter less.</summary>
    Quiet,

    /// <summary>They are an id or a condition as a file writes it.</summary>
    Code,
}
