namespace Parley.Record.Documents;

/// <summary>What kind of file a document came as, told from its bytes rather than its name.</summary>
public enum FileKind
{
    /// <summary>Text without markup.</summary>
    PlainText,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>A word-processor document of Office Open XML.</summary>
    Docx,
}
