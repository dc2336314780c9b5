namespace Parley.Record.Documents;

/// <summary>Text without markup.</summary>
static class PlainText
{
    public static RawReading Read(string name, ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        var (decoded, encoding, guessed) = TextDecoding.Read(bytes);
        if (decoded.Length > limits.Characters) return RawReading.Refused(DocumentFindings.TooMany(name, limits.Characters, "characters"));
        var builder = new TextBuilder();
        builder.Add(decoded, default);
        var (text, map) = builder.Build();
        return new() { Text = text, Map = map, Encoding = encoding, Findings = guessed ? [DocumentFindings.Guessed(name, encoding)] : [] };
    }
}
