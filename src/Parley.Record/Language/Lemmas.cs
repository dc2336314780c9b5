namespace Parley.Record.Language;

/// <summary>Dictionary forms of words.</summary>
internal static class Lemmas
{
    /// <summary>The dictionary form of a word with a tag.</summary>
    public static string Of(ReadOnlySpan<char> word, Tag tag) => tag is Tag.NNP or Tag.NNPS ? word.ToString() : word.ToString().ToLowerInvariant();
}
