namespace Parley.Record.Language;

/// <summary>A word, figure or mark of a text: the characters from <paramref name="Start"/> up to <paramref name="End"/>.</summary>
/// <param name="Start">The offset of the first UTF-16 unit in the text.</param>
/// <param name="End">The offset behind the last one; always greater than <paramref name="Start"/>.</param>
public readonly record struct Token(int Start, int End)
{
    /// <summary>How many UTF-16 units the token has.</summary>
    public int Length => End - Start;
}
