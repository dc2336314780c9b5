namespace Parley.Record.Documents;

/// <summary>Two documents that say much the same.</summary>
/// <param name="First">The one that comes first in the list.</param>
/// <param name="Second">The other.</param>
/// <param name="Kind">In what way they are alike.</param>
/// <param name="Share">How many of the five-word passages of both are common to both: 0 to 1.</param>
public sealed record Likeness(Document First, Document Second, LikenessKind Kind, double Share);

/// <summary>In what way two documents are alike.</summary>
public enum LikenessKind
{
    /// <summary>The files are the same, byte for byte.</summary>
    SameFile,

    /// <summary>The texts are the same though the files differ.</summary>
    SameText,

    /// <summary>One title of one publisher with different texts: versions of one document.</summary>
    Version,

    /// <summary>At least eight in ten passages are common: a reprint, or a report from the same wire.</summary>
    NearlySame,

    /// <summary>Three in four passages of the shorter stand in the longer, which is at most twice as long: a report that was cut, as papers cut those of agencies.</summary>
    Shortened,
}
