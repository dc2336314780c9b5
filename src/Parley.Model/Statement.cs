using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>What a speaker said, anchored to the exact passage of a source that reports it.</summary>
public sealed record Statement
{
    /// <summary>The party that speaks, or for which somebody speaks.</summary>
    public required string Speaker { get; init; }

    /// <summary>In which office, or how the source describes the speaker: "Minister of Agriculture", "officials who asked not to be named".</summary>
    public string? By { get; init; }

    /// <summary>The day it was said.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The source that reports it.</summary>
    public required string Source { get; init; }

    /// <summary>The passage in the source: its text, or several fragments, each as text or with what stands before and after it.</summary>
    public ImmutableArray<Fragment> Quote { get; init; } = [];

    /// <summary>Whether the source gives the speaker's words, a paraphrase, or both.</summary>
    public SpeechMode Mode { get; init; } = SpeechMode.Indirect;

    /// <summary>What was said, in the analyst's words and one sentence.</summary>
    public string? Says { get; init; }

    /// <summary>What the statement tells of the speaker's position: a condition over issues, and the stance on it.</summary>
    public ImmutableArray<Stance> Stances { get; init; } = [];

    /// <summary>Whether the stances are the analyst's reading rather than what the words say.</summary>
    public bool Inferred { get; init; }

    /// <summary>Whether the program suggested it and nobody has confirmed it yet. A draft counts for nothing; it is confirmed by removing this key.</summary>
    public bool Draft { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>Whether the content may be used while speaker and affiliation may not be named.</summary>
    public bool Chatham { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>How a source reports speech.</summary>
public enum SpeechMode
{
    /// <summary>The speaker's words in quotation marks.</summary>
    Direct,

    /// <summary>A paraphrase.</summary>
    Indirect,

    /// <summary>A paraphrase with quoted words in it.</summary>
    Mixed,
}

/// <summary>A passage of a source, by its text (W3C TextQuoteSelector) and, where given, its position (W3C TextPositionSelector). White space counts as one space.</summary>
public sealed record Fragment
{
    /// <summary>The passage, word for word.</summary>
    public required string Exact { get; init; }

    /// <summary>What stands right before it, to tell it from other occurrences.</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands right after it, to tell it from other occurrences.</summary>
    public string? Suffix { get; init; }

    /// <summary>Position of its first character in the source, counted in Unicode characters from 0.</summary>
    public int? Start { get; init; }

    /// <summary>Position just behind its last character.</summary>
    public int? End { get; init; }
}
