namespace Parley.Record.Language;

/// <summary>Which characters are quotation marks, apostrophes, brackets and dashes.</summary>
internal static class Marks
{
    /// <summary>Whether a character is a double quotation mark of any usage: English, German, French, Spanish, East Asian.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '〝' or '〞' or '＂' or '「' or '」' or '『' or '』';

    /// <summary>Whether a character can be a single quotation mark; the apostrophe is among them.</summary>
    public static bool IsSingleQuote(char c) => c is '\'' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '`' or '´';

    /// <summary>Whether a character serves as an apostrophe within words.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ' or '´';

    /// <summary>Whether a character is a quotation mark, double or single.</summary>
    public static bool IsQuote(char c) => IsDoubleQuote(c) || IsSingleQuote(c);

    /// <summary>Whether a character opens a bracket.</summary>
    public static bool IsOpenBracket(char c) => c is '(' or '[' or '{';

    /// <summary>Whether a character closes a bracket.</summary>
    public static bool IsCloseBracket(char c) => c is ')' or ']' or '}';

    /// <summary>Whether a character is a dash longer than a hyphen.</summary>
    public static bool IsDash(char c) => c is '–' or '—' or '―' or '‒';

    /// <summary>Whether a character is a hyphen.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Whether a character belongs to a word: a letter, digit, combining mark, half of a surrogate pair, underscore.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || (c >= 128 && IsWordCategory(c));

    static bool IsWordCategory(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Surrogate
        or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LetterNumber
        or System.Globalization.UnicodeCategory.OtherNumber;
}
