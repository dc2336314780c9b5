using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Parley.Model.Files;

/// <summary>Decodes the bytes of a file, strictly.</summary>
static class Utf8Text
{
    /// <summary>The text with line ends as \n and without byte order mark, or the finding that says where it is not UTF-8.</summary>
    public static (string? Text, Finding? Finding) Decode(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var buffer = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, buffer, out var read, out var written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
            return (new string(buffer, 0, written).ReplaceLineEndings("\n"), null);

        var place = PlaceAt(file, new string(buffer, 0, written), written);
        return (null, new(Severity.Error, "not-utf8", place, $"The byte 0x{bytes[read]:X2} is not UTF-8 text.", "Save the file with the encoding UTF-8."));
    }

    /// <summary>The line and column of an offset.</summary>
    public static Place PlaceAt(string file, string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        var line = before.Count('\n') + 1;
        var lineStart = before.LastIndexOf('\n') + 1;
        var column = 1;
        foreach (var _ in before[lineStart..].EnumerateRunes()) column++;
        return new(file, line, column);
    }
}
