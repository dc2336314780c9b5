using System.Collections.Immutable;

namespace Parley.Report.Documents;

/// <summary>Part of the text of a source, with the passages that claims link to highlighted in it.</summary>
/// <param name="Title">The source.</param>
/// <param name="Paragraphs">Its paragraphs, in the order of the text.</param>
public sealed record Extract(Text Title, ImmutableArray<ExtractParagraph> Paragraphs) : Block;

/// <summary>A paragraph of a source, or a piece of one.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Skipped">Whether text is left out before it.</param>
/// <param name="Pieces">Its text, cut where highlights begin and end.</param>
/// <param name="Cites">What cites it, each a link.</param>
public sealed record ExtractParagraph(int Line, bool Skipped, ImmutableArray<ExtractPiece> Pieces, ImmutableArray<Text> Cites);

/// <summary>A run of text that is highlighted or not.</summary>
/// <param name="Text">The text.</param>
/// <param name="Marked">Whether it is highlighted.</param>
/// <param name="Anchors">The anchors of the passages that begin here, each unique in the document.</param>
public sealed record ExtractPiece(string Text, bool Marked, ImmutableArray<string> Anchors);
