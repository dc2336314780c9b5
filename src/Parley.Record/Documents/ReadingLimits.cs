namespace Parley.Record.Documents;

/// <summary>How much of a hostile file is borne before reading stops with a finding.</summary>
public sealed record ReadingLimits
{
    /// <summary>The defaults: far above any report, far below what harms.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The largest file, in bytes; 64 MiB.</summary>
    public int Bytes { get; init; } = 64 << 20;

    /// <summary>The largest web page, in bytes; 8 MiB.</summary>
    public int PageBytes { get; init; } = 8 << 20;

    /// <summary>The most tags of a web page; 200,000.</summary>
    public int PageTags { get; init; } = 200_000;

    /// <summary>The most attributes of all tags of a web page; 300,000.</summary>
    public int PageAttributes { get; init; } = 300_000;

    /// <summary>The most links and table cells of a Markdown file; 50,000.</summary>
    public int Marks { get; init; } = 50_000;

    /// <summary>The longest text, in UTF-16 units; 20 million.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>The deepest nesting of elements, brackets or arrays; 256.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>The most pages of a PDF; 5,000.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>What compressed parts may unfold to altogether, in bytes; 256 MiB.</summary>
    public long Unfolded { get; init; } = 256L << 20;
}
