using System.Collections.Immutable;
using Parley.Report.Drawing;

namespace Parley.Report.Documents;

/// <summary>A piece of a section that stands by itself: a paragraph, a list, a table, a picture.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record Paragraph(Text Text) : Block;

/// <summary>A list of points.</summary>
/// <param name="Items">The points.</param>
/// <param name="Numbered">Whether their order matters.</param>
public sealed record Bullets(ImmutableArray<Text> Items, bool Numbered = false) : Block;

/// <summary>Something that a reader must not miss.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It.</param>
public sealed record Callout(CalloutKind Kind, Text Text) : Block;

/// <summary>Why a reader must not miss it.</summary>
public enum CalloutKind
{
    /// <summary>The answer leans on a judgement.</summary>
    Assumption,

    /// <summary>Nobody has said it.</summary>
    Unknown,

    /// <summary>Statements contradict one another.</summary>
    Contested,

    /// <summary>Something stands in the way.</summary>
    Warning,
}

/// <summary>Words with their explanations.</summary>
/// <param name="Entries">A word, what it means.</param>
public sealed record Definitions(ImmutableArray<(Text Word, Text Meaning)> Entries) : Block;

/// <summary>A picture with the table that says the same.</summary>
/// <param name="Picture">The picture; its id is the figure's anchor, unique in the document.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Table">The table that says the same.</param>
public sealed record Figure(Picture Picture, string Caption, DataTable Table) : Block;

/// <summary>A passage of a source, to which claims link.</summary>
/// <param name="Id">Its anchor, unique in the document.</param>
/// <param name="Label">What cites it.</param>
/// <param name="Quote">The passage, fragments joined by an ellipsis.</param>
/// <param name="Origin">Where it stands: source, date.</param>
public sealed record Passage(string Id, string Label, string Quote, Text Origin) : Block;
