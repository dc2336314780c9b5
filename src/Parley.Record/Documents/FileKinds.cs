using System.Text;

namespace Parley.Record.Documents;

/// <summary>Tells what a file is from its first bytes; the name decides only between texts.</summary>
static class FileKinds
{
    static ReadOnlySpan<byte> Pdf => "%PDF-"u8;
    static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;
    static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>How many bytes decide.</summary>
    const int Window = 1024;

    /// <summary>What a file is, or null for a kind that is not read.</summary>
    public static FileKind? Of(string name, ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(Window, bytes.Length)];
        // Programs put a few bytes before the mark of a PDF, and readers forgive them.
        if (head.IndexOf(Pdf) >= 0) return FileKind.Pdf;
        if (head.StartsWith(Zip)) return FileKind.Docx;
        if (head.StartsWith(Compound)) return null;
        if (Unprintable(head))
        {
            if (TextDecoding.Wide(bytes) is not { } wide) return null;
            head = Encoding.Latin1.GetBytes(wide.GetString(head[..(head.Length & ~1)]));
        }

        var ending = Path.GetExtension(name);
        if (Is(ending, ".md") || Is(ending, ".markdown")) return FileKind.Markdown;
        if (Is(ending, ".html") || Is(ending, ".htm") || Is(ending, ".xhtml") || BeginsAsPage(head)) return FileKind.Html;
        return FileKind.PlainText;
    }

    /// <summary>Whether the file is of the kind that held Word documents before .docx, and holds locked ones still.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Compound);

    static bool Is(string ending, string expected) => ending.Equals(expected, StringComparison.OrdinalIgnoreCase);

    static bool BeginsAsPage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A byte that no text holds. UTF-16 and UTF-32 hold zeros; most say so with a byte order mark.</summary>
    static bool Unprintable(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return false;
        return head.IndexOfAnyInRange((byte)0, (byte)8) >= 0 || head.IndexOfAnyInRange((byte)14, (byte)26) >= 0;
    }
}
