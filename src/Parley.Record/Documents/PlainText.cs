namespace Parley.Record.Documents;

/// <summary>Text without markup.</summary>
static class PlainText
{
    /// <summary>Below this confidence the guess of an encoding is told.</summary>
    public const double Sure = 0.99;

    public static RawReading Read(string name, ReadOnlySpan<byte> bytes)
    {
        var (decoded, encoding, confidence) = TextDecoding.Read(bytes);
        var builder = new TextBuilder();
        builder.Add(decoded, default);
        var (text, map) = builder.Build();
        return new() { Text = text, Map = map, Encoding = encoding, Findings = confidence < Sure ? [DocumentFindings.Guessed(name, encoding)] : [] };
    }
}
