using System.Text;
using UtfUnknown;

namespace Parley.Record.Documents;

/// <summary>Reads bytes as text: by byte order mark, as UTF-8 where they are valid UTF-8, else in the encoding they look most like.</summary>
static class TextDecoding
{
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes an encoding is guessed from.</summary>
    const int Window = 1 << 20;

    /// <summary>How sure a guess among Latin alphabets has to be, and how many letters outside ASCII speak for it otherwise.</summary>
    const double SureOfLatin = 0.95;
    const int EnoughAccents = 24;

    static TextDecoding() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, the web name of its encoding, and how sure the choice is: 0 to 1, 1 where a mark or the form of the bytes says so.</summary>
    public static (string Text, string Encoding, double Confidence) Read(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        foreach (var (marked, mark) in marks)
        {
            if (bytes.StartsWith(mark)) return (marked.GetString(bytes[mark.Length..]), marked.WebName, 1);
        }
        try
        {
            return (strict.GetString(bytes), "utf-8", 1);
        }
        catch (DecoderFallbackException)
        {
            return Declared(declared) is { } stated ? (stated.GetString(bytes), stated.WebName, 1) : Guess(bytes);
        }
    }

    static (string Text, string Encoding, double Confidence) Guess(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(Window, bytes.Length)];
        var best = CharsetDetector.DetectFromBytes(window.ToArray()).Detected;
        // A handful of accents does not tell one Latin alphabet from another.
        if (best is not null && IsOtherLatin(best.Encoding) && best.Confidence < SureOfLatin && Accents(window) < EnoughAccents) best = null;
        // Windows-1252 reads any byte; news in western languages comes in it more than in anything else.
        var encoding = best?.Encoding is { } found and not UTF8Encoding ? found : Encoding.GetEncoding(1252);
        return (encoding.GetString(bytes), encoding.WebName, ReferenceEquals(best?.Encoding, encoding) ? best!.Confidence : 0);
    }

    static bool IsOtherLatin(Encoding? encoding) => encoding?.CodePage is 1250 or 1254 or 1257 or 1258 or (>= 28592 and <= 28594) or 28599 or 28600 or 28603 or 28605 or 28606;

    static int Accents(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var one in bytes) count += one >= 0x80 ? 1 : 0;
        return count;
    }

    static Encoding? Declared(string? name)
    {
        if (name is null) return null;
        try
        {
            return Encoding.GetEncoding(name) is var encoding and not UTF8Encoding ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static readonly (Encoding Encoding, byte[] Mark)[] marks =
    [
        (Encoding.UTF8, [0xEF, 0xBB, 0xBF]),
        (Encoding.UTF32, [0xFF, 0xFE, 0, 0]),
        (new UTF32Encoding(bigEndian: true, byteOrderMark: true), [0, 0, 0xFE, 0xFF]),
        (Encoding.Unicode, [0xFF, 0xFE]),
        (Encoding.BigEndianUnicode, [0xFE, 0xFF]),
    ];
}
