namespace Parley.Record.Language;

/// <summary>Where a contracted word falls apart, as the English treebanks have it: <c>do|n't</c>, <c>it|'s</c>, <c>can|not</c>, <c>gon|na</c>.</summary>
internal static class Contractions
{
    /// <summary>The offset within the word at which its last part begins; 0 if the word is whole.</summary>
    public static int LastPart(ReadOnlySpan<char> word)
    {
        var n = word.Length;
        if (n > 3 && word[n - 1] is 't' or 'T' && Marks.IsApostrophe(word[n - 2]) && word[n - 3] is 'n' or 'N')
            return n - 3;
        if (n > 2 && Marks.IsApostrophe(word[n - 2]) && word[n - 1] is 's' or 'S' or 'm' or 'M' or 'd' or 'D')
            return n - 2;
        if (n > 3 && Marks.IsApostrophe(word[n - 3]) && IsEnding(word[^2..]))
            return n - 3;
        return n is >= 4 and <= 6 ? WithoutApostrophe(word) : 0;
    }

    /// <summary>Whether letters behind an apostrophe are one of <c>'s 'm 'd 're 've 'll</c>.</summary>
    public static bool IsEnding(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => letters[0] is 's' or 'S' or 'm' or 'M' or 'd' or 'D',
        2 => (char.ToLowerInvariant(letters[0]), char.ToLowerInvariant(letters[1])) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };

    /// <summary>Whether letters behind an apostrophe at the beginning of a word make it a shortened word: <c>'em</c>, <c>'til</c>, <c>'cause</c>.</summary>
    public static bool IsShortened(ReadOnlySpan<char> letters) =>
        Is(letters, "em") || Is(letters, "til") || Is(letters, "cause") || Is(letters, "tis") || Is(letters, "twas") || Is(letters, "bout") || Is(letters, "n");

    static int WithoutApostrophe(ReadOnlySpan<char> word)
    {
        if (Is(word, "cannot") || Is(word, "gonna") || Is(word, "gotta") || Is(word, "wanna") || Is(word, "gimme") || Is(word, "lemme"))
            return 3;
        if (Is(word, "dont"))
            return 2;
        return Is(word, "didnt") || Is(word, "isnt") || Is(word, "wasnt") || Is(word, "doesnt") || Is(word, "arent") ? word.Length - 2 : 0;
    }

    static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
