using System.Collections.Immutable;
using System.Text;

namespace Parley.Model.Anchors;

/// <summary>The text of a source, in which passages can be found whatever the white space.</summary>
public sealed class SourceText
{
    readonly string folded;
    readonly ImmutableArray<int> origins;

    /// <summary>Takes the text of a source.</summary>
    /// <param name="file">Its file in the case folder.</param>
    /// <param name="text">The text, with line ends as \n.</param>
    public SourceText(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (File, Text) = (file, text);
        (folded, origins) = Fold(text);
    }

    /// <summary>Its file in the case folder.</summary>
    public string File { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Finds the passage that a fragment names. Cost linear in the text.</summary>
    public Anchor Find(Fragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var exact = Fold(fragment.Exact).Text.Trim();
        if (exact.Length == 0) return new(AnchorStatus.NotFound, []);
        var prefix = Fold(fragment.Prefix ?? "").Text.Trim();
        var suffix = Fold(fragment.Suffix ?? "").Text.Trim();

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = folded.IndexOf(exact, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var end = at + exact.Length;
            if (!folded.AsSpan(0, at).TrimEnd().EndsWith(prefix) || !folded.AsSpan(end).TrimStart().StartsWith(suffix)) continue;
            var span = new TextSpan(origins[at], origins[end - 1] + 1);
            if (fragment.Start is { } start && CharactersBefore(span.Start) != start) continue;
            spans.Add(span);
        }
        var status = spans.Count switch { 0 => AnchorStatus.NotFound, 1 => AnchorStatus.Found, _ => AnchorStatus.Ambiguous };
        return new(status, spans.ToImmutable());
    }

    /// <summary>Whether words stand in the text once and no more. Cost up to their second place, at most linear in the text.</summary>
    /// <param name="words">The words, whatever the white space between them.</param>
    public bool HoldsOnce(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var exact = Fold(words).Text.Trim();
        var at = exact.Length == 0 ? -1 : folded.IndexOf(exact, StringComparison.Ordinal);
        return at >= 0 && folded.IndexOf(exact, at + 1, StringComparison.Ordinal) < 0;
    }

    /// <summary>Whether the passage would be found if all quotation marks and dashes counted as alike.</summary>
    internal bool HoldsButForMarks(Fragment fragment) =>
        Alike(folded).Contains(Alike(Fold(fragment.Exact).Text.Trim()), StringComparison.OrdinalIgnoreCase);

    /// <summary>Positions in a case file count Unicode characters; positions here count UTF-16 units.</summary>
    internal int CharactersBefore(int position)
    {
        var count = 0;
        foreach (var _ in Text.AsSpan(0, position).EnumerateRunes()) count++;
        return count;
    }

    static (string Text, ImmutableArray<int> Origins) Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        var origins = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && builder.Length > 0 && builder[^1] == ' ') continue;
            builder.Append(space ? ' ' : text[i]);
            origins.Add(i);
        }
        return (builder.ToString(), origins.ToImmutable());
    }

    static string Alike(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] switch
            {
                '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '‚' or '"' => '\'',
                '–' or '—' or '‑' => '-',
                var other => other,
            };
        }
    });
}

/// <summary>A passage of a text, by UTF-16 positions.</summary>
/// <param name="Start">The position of its first character.</param>
/// <param name="End">The position behind its last character.</param>
public readonly record struct TextSpan(int Start, int End);

/// <summary>Where a fragment stands in its source.</summary>
/// <param name="Status">Whether it stands there once.</param>
/// <param name="Spans">Every place that fits it.</param>
public sealed record Anchor(AnchorStatus Status, ImmutableArray<TextSpan> Spans);

/// <summary>Whether a fragment stands in its source.</summary>
public enum AnchorStatus
{
    /// <summary>Once.</summary>
    Found,

    /// <summary>Nowhere.</summary>
    NotFound,

    /// <summary>More than once.</summary>
    Ambiguous,
}
