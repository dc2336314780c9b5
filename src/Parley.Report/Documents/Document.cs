using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Report.Documents;

/// <summary>A document before it is HTML, Markdown, JSON or a screen of text: sections of blocks, blocks of spans.</summary>
public sealed record Document
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence under the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Whose eyes it is for; stands on every page.</summary>
    public required Visibility Disclosure { get; init; }

    /// <summary>What a reader has to know first: as of when, for whom.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>The sections, in reading order.</summary>
    public required ImmutableArray<Section> Sections { get; init; }
}

/// <summary>A label with what it stands for.</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">What it stands for.</param>
public sealed record Fact(string Label, string Text);

/// <summary>A part of a document under a heading.</summary>
/// <param name="Id">Its anchor, unique in the document.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record Section(string Id, string Heading, ImmutableArray<Block> Blocks)
{
    /// <summary>Sections inside it.</summary>
    public ImmutableArray<Section> Parts { get; init; } = [];
}
