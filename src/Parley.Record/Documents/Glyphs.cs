using System.Text;

namespace Parley.Record.Documents;

/// <summary>What a glyph stands for. Print has one form for "ffl", and four for each Arabic letter by its neighbours; no search for a word would meet them.</summary>
static class Glyphs
{
    /// <summary>The ligatures of Unicode from U+FB00 on.</summary>
    static readonly string[] latin = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The letters behind the Arabic forms from U+FB50 and from U+FE70 on, as their compatibility decompositions say; the platform normalises nothing without a culture.</summary>
    static readonly string[] arabicA = ("\u0671 \u0671 \u067B \u067B \u067B \u067B \u067E \u067E \u067E \u067E \u0680 \u0680 \u0680 \u0680 \u067A \u067A \u067A \u067A \u067F \u067F \u067F "
        + "\u067F \u0679 \u0679 \u0679 \u0679 \u06A4 \u06A4 \u06A4 \u06A4 \u06A6 \u06A6 \u06A6 \u06A6 \u0684 \u0684 \u0684 \u0684 \u0683 \u0683 \u0683 \u0683 "
        + "\u0686 \u0686 \u0686 \u0686 \u0687 \u0687 \u0687 \u0687 \u068D \u068D \u068C \u068C \u068E \u068E \u0688 \u0688 \u0698 \u0698 \u0691 \u0691 \u06A9 "
        + "\u06A9 \u06A9 \u06A9 \u06AF \u06AF \u06AF \u06AF \u06B3 \u06B3 \u06B3 \u06B3 \u06B1 \u06B1 \u06B1 \u06B1 \u06BA \u06BA \u06BB \u06BB \u06BB \u06BB "
        + "\u06C0 \u06C0 \u06C1 \u06C1 \u06C1 \u06C1 \u06BE \u06BE \u06BE \u06BE \u06D2 \u06D2 \u06D3 \u06D3 \uFBB2 \uFBB3 \uFBB4 \uFBB5 \uFBB6 \uFBB7 \uFBB8 "
        + "\uFBB9 \uFBBA \uFBBB \uFBBC \uFBBD \uFBBE \uFBBF \uFBC0 \uFBC1 \uFBC2 - - - - - - - - - - - - - - - - \u06AD \u06AD \u06AD \u06AD \u06C7 \u06C7 \u06C6 "
        + "\u06C6 \u06C8 \u06C8 \u06C7\u0674 \u06CB \u06CB \u06C5 \u06C5 \u06C9 \u06C9 \u06D0 \u06D0 \u06D0 \u06D0 \u0649 \u0649 \u0626\u0627 \u0626\u0627 "
        + "\u0626\u06D5 \u0626\u06D5 \u0626\u0648 \u0626\u0648 \u0626\u06C7 \u0626\u06C7 \u0626\u06C6 \u0626\u06C6 \u0626\u06C8 \u0626\u06C8 \u0626\u06D0 "
        + "\u0626\u06D0 \u0626\u06D0 \u0626\u0649 \u0626\u0649 \u0626\u0649 \u06CC \u06CC \u06CC \u06CC").Split(' ');
    static readonly string[] arabicB = ("\u064B \u064B \u064C \uFE73 \u064D - \u064E \u064E \u064F \u064F \u0650 \u0650 \u0651 \u0651 \u0652 \u0652 \u0621 \u0622 \u0622 \u0623 \u0623 \u0624 "
        + "\u0624 \u0625 \u0625 \u0626 \u0626 \u0626 \u0626 \u0627 \u0627 \u0628 \u0628 \u0628 \u0628 \u0629 \u0629 \u062A \u062A \u062A \u062A \u062B \u062B "
        + "\u062B \u062B \u062C \u062C \u062C \u062C \u062D \u062D \u062D \u062D \u062E \u062E \u062E \u062E \u062F \u062F \u0630 \u0630 \u0631 \u0631 \u0632 "
        + "\u0632 \u0633 \u0633 \u0633 \u0633 \u0634 \u0634 \u0634 \u0634 \u0635 \u0635 \u0635 \u0635 \u0636 \u0636 \u0636 \u0636 \u0637 \u0637 \u0637 \u0637 "
        + "\u0638 \u0638 \u0638 \u0638 \u0639 \u0639 \u0639 \u0639 \u063A \u063A \u063A \u063A \u0641 \u0641 \u0641 \u0641 \u0642 \u0642 \u0642 \u0642 \u0643 "
        + "\u0643 \u0643 \u0643 \u0644 \u0644 \u0644 \u0644 \u0645 \u0645 \u0645 \u0645 \u0646 \u0646 \u0646 \u0646 \u0647 \u0647 \u0647 \u0647 \u0648 \u0648 "
        + "\u0649 \u0649 \u064A \u064A \u064A \u064A \u0644\u0622 \u0644\u0622 \u0644\u0623 \u0644\u0623 \u0644\u0625 \u0644\u0625 \u0644\u0627 \u0644\u0627").Split(' ');

    public static string Letters(string glyph)
    {
        if (!glyph.AsSpan().ContainsAnyInRange('\uFB00', '\uFEFC')) return glyph;
        var letters = new StringBuilder();
        foreach (var c in glyph)
        {
            var found = c switch
            {
                >= '\uFB00' and <= '\uFB06' => latin[c - '\uFB00'],
                >= '\uFB50' and <= '\uFBFF' => arabicA[c - '\uFB50'],
                '\uFDF2' => "\u0627\u0644\u0644\u0647",
                >= '\uFE70' and <= '\uFEFC' => arabicB[c - '\uFE70'],
                _ => "-",
            };
            letters.Append(found == "-" ? c.ToString() : found);
        }
        return letters.ToString();
    }
}
