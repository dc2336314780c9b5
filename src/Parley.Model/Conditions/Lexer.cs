using System.Collections.Immutable;

namespace Parley.Model.Conditions;

/// <summary>A word or sign of a condition.</summary>
readonly record struct Token(TokenKind Kind, string Text, int Offset, int Length)
{
    public bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Word && Text == sign;
}

enum TokenKind
{
    Word,
    Sign,
    End,
}

/// <summary>Cuts the text of a condition into words and signs, and names the right spelling of signs that other languages use.</summary>
static class Lexer
{
    static readonly string[] signs = ["!=", "<=", ">=", "..", "=", "<", ">", "(", ")", ","];

    static readonly Dictionary<string, string> spellings = new(StringComparer.Ordinal)
    {
        ["=="] = "=", ["<>"] = "!=", ["≠"] = "!=", ["≤"] = "<=", ["≥"] = ">=", ["=<"] = "<=", ["=>"] = ">=", ["&&"] = "and", ["&"] = "and",
        ["||"] = "or", ["|"] = "or", ["!"] = "not", ["¬"] = "not", ["∧"] = "and", ["∨"] = "or", ["->"] = "if", ["<->"] = "iff", [":"] = "=",
    };

    public static ImmutableArray<Token> Read(string text, Action<int, int, string, string> error)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (WordLength(text, at) is > 0 and var length)
            {
                tokens.Add(Word(text.Substring(at, length), at, error));
                at += length;
            }
            else if (spellings.Keys.Where(other => text.AsSpan(at).StartsWith(other)).MaxBy(other => other.Length) is { } other && !signs.Any(sign => sign.Length >= other.Length && text.AsSpan(at).StartsWith(sign)))
            {
                error(at, other.Length, $"'{other}' is not a sign here.", $"Write '{spellings[other]}'.");
                tokens.Add(new(TokenKind.Sign, spellings[other], at, other.Length));
                at += other.Length;
            }
            else if (signs.FirstOrDefault(sign => text.AsSpan(at).StartsWith(sign)) is { } sign)
            {
                tokens.Add(new(TokenKind.Sign, sign, at, sign.Length));
                at += sign.Length;
            }
            else
            {
                var width = char.IsSurrogatePair(text, at) ? 2 : 1;
                error(at, width, $"The character '{text.Substring(at, width)}' is not part of the language.", "Names are lower-case letters, digits and hyphens.");
                at += width;
            }
        }
        tokens.Add(new(TokenKind.End, "", text.Length, 0));
        return tokens.ToImmutable();
    }

    /// <summary>A name, or a number with sign and decimals: 7-days, -1.5. Two dots end a number: 2..4.</summary>
    static int WordLength(string text, int start)
    {
        var at = start;
        if (text[at] == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' && at > start || IsDecimalPoint(text, at, start))) at++;
        while (at > start && text[at - 1] == '-') at--;
        return at - start;
    }

    static bool IsDecimalPoint(string text, int at, int start) =>
        text[at] == '.' && at > start && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    static Token Word(string word, int at, Action<int, int, string, string> error)
    {
#pragma warning disable CA1308 // names are lower-case
        var plain = word.ToLowerInvariant().Replace('_', '-');
#pragma warning restore CA1308
        if (plain != word) error(at, word.Length, $"'{word}' is not a name.", $"Names and words are lower-case, with hyphens: '{plain}'.");
        return new(TokenKind.Word, plain, at, word.Length);
    }
}
