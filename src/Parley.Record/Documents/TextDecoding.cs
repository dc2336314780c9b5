using System.Text;
using UtfUnknown;

namespace Parley.Record.Documents;

/// <summary>
/// Reads bytes as text: by byte order mark, as UTF-16 where the blanks of one byte order and not the other are in it, as UTF-8 where they are valid UTF-8, in the encoding
/// the file states, else in the one they look most like. All but a mark, valid UTF-8 and a statement is a guess, and told.
/// </summary>
static class TextDecoding
{
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes an encoding is guessed from.</summary>
    const int Window = 1 << 20;

    /// <summary>How many bytes tell UTF-16, and at most how many units go to one blank or mark.</summary>
    const int WideWindow = 1 << 12;
    const int UnitsPerMark = 80;

    const byte Escape = 0x1B;
    const byte AnyCurrency = 0xA4;

    /// <summary>How sure a guess among Latin alphabets has to be, and how many letters outside ASCII speak for it otherwise.</summary>
    const double SureOfLatin = 0.95;
    const int EnoughAccents = 24;

    static TextDecoding() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, the web name of its encoding, and whether that was guessed.</summary>
    public static (string Text, string Encoding, bool Guessed) Read(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        foreach (var (marked, mark) in marks)
        {
            if (bytes.StartsWith(mark)) return (marked.GetString(bytes[mark.Length..]), marked.WebName, false);
        }
        if (Wide(bytes) is { } wide) return (wide.GetString(bytes), wide.WebName, true);
        // Japanese mail switches alphabets by escape, in bytes that are valid UTF-8 and no text.
        if (bytes.Contains(Escape) && Detected(bytes) is { } switched and not (UTF8Encoding or ASCIIEncoding)) return (switched.GetString(bytes), switched.WebName, true);
        try
        {
            return (strict.GetString(bytes), "utf-8", false);
        }
        catch (DecoderFallbackException)
        {
            var encoding = Declared(declared) ?? Guess(bytes);
            return (encoding.GetString(bytes), encoding.WebName, Declared(declared) is null);
        }
    }

    /// <summary>
    /// The byte order of UTF-16 without a mark, or null where the bytes are none. Blanks, line ends and marks are in every text, and read in the other order they are letters that
    /// hardly any text holds; a picture or a program has units that no text holds.
    /// </summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(WideWindow, bytes.Length & ~1)];
        if (bytes.Length % 2 != 0 || !window.Contains((byte)0)) return null;
        var (little, big) = (Marks(window, 0), Marks(window, 1));
        var enough = Math.Max(1, window.Length / 2 / UnitsPerMark);
        if (little >= enough && little > 10 * Math.Max(0, big)) return Encoding.Unicode;
        return big >= enough && big > 10 * Math.Max(0, little) ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>How many units are blanks or marks in one byte order; −1 where one is no text.</summary>
    static int Marks(ReadOnlySpan<byte> window, int high)
    {
        var count = 0;
        for (var i = 0; i < window.Length; i += 2)
        {
            var unit = (char)(window[i + 1 - high] << 8 | window[i + high]);
            if (unit is ' ' or '\n' or '\r' or '.' or ',' or '\u3000' or '\u3001' or '\u3002' or '\uFF0C') count++;
            else if (unit < ' ' && unit is not '\t' and not '\f' || unit >= '\uFFFE') return -1;
        }
        return count;
    }

    static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        // Windows-1252 reads any byte; news in western languages comes in it more than in anything else, and ISO 8859-1 is its part.
        var western = Encoding.GetEncoding(1252);
        var best = CharsetDetector.DetectFromBytes(Head(bytes)).Detected;
        // The sign for any currency, which nobody writes, is the euro in ISO 8859-15.
        if (best?.Encoding?.CodePage == 28591) return bytes.Contains(AnyCurrency) ? Encoding.GetEncoding(28605) : western;
        // A handful of accents does not tell one Latin alphabet from another, unless it makes signs stand within words.
        if (best is not null && IsOtherLatin(best.Encoding) && best.Confidence < SureOfLatin && Accents(Head(bytes)) < EnoughAccents && !HasSignsInWords(western.GetString(Head(bytes)))) best = null;
        return best?.Encoding is { } found and not (UTF8Encoding or ASCIIEncoding) ? found : western;
    }

    static Encoding? Detected(ReadOnlySpan<byte> bytes) => CharsetDetector.DetectFromBytes(Head(bytes)).Detected?.Encoding;

    static byte[] Head(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(Window, bytes.Length)].ToArray();

    /// <summary>"powiedzia³, ¿e": signs of Windows-1252 that touch letters on the left or the right where it writes none.</summary>
    static bool HasSignsInWords(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '¹' or '³' or '¿' or '¼' or '½' or '¾' or '±' or '¦' or '¶' && (char.IsLetter(text[i - 1]) || text[i] != '¿' && char.IsLetter(text[i + 1]))) return true;
        }
        return false;
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
            // The web reads ISO 8859-1 as Windows-1252, and so must who reads what was written for it.
            return Encoding.GetEncoding(name) switch { UTF8Encoding => null, { CodePage: 28591 or 20127 } => Encoding.GetEncoding(1252), var encoding => encoding };
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
