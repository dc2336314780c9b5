using CsCheck;
using Parley.Report.Documents;

namespace Parley.Report.Tests;

/// <summary>Text as an unfriendly case would hold it: markup of three languages, controls, marks that turn text round.</summary>
static class HostileText
{
    static readonly string[] pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></table>", "<!--", "]]>", "&lt;", "&amp;", "&#60;b>", "\"", "'", "\" onmouseover=\"x", "<svg/onload=x>",
        "`", "```", "``` js", "|", "\\|", "\\", "*bold*", "__b__", "_i_", "~~s~~", "# heading", "## ", "- item", "+ item", "1. item", "2) item", "> quote", "[a](javascript:alert(1))",
        "![i](http://x.test/i.png)", "<http://x.test>", "http://x.test/", "www.x.test", "a@x.test", "[ref]: http://x.test", "[^1]", "---", "===", "$x$", ":smile:", "@someone", "#12",
        "javascript:alert(1)", "data:text/html,x", "\n", "\n\n", "\n    code", "\t", "\r", "\0", "\u0001", "\u001B[31m", "\u0085", "\u2028", "\u202E", "\u2066", "\u200F", "\uFEFF",
        "\uFFFE", "\uD800", "\uDC00", "\\N", "\\G", "\\l", "{", "}", "->", ";", "//", "/*", "שלום", "مرحبا", "日本", "é", "😀", " ", "  ", "x", "Upland", "7",
    ];

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(CsCheck.Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]), CsCheck.Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]), CsCheck.Gen.String[0, 6]).Array[0, 6].Select(string.Concat);

    /// <summary>What a reader is meant to see of a text, with white space left out.</summary>
    public static string Squeezed(string text) => string.Concat(Characters.Printing(text).Where(letter => !char.IsWhiteSpace(letter) && letter != '\uFEFF'));

    /// <summary>The letters that a reader is meant to see, in no order.</summary>
    public static string Letters(string text) => string.Concat(Squeezed(text).Order());
}
