using Parley.Record.Language;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>Noun phrases by tags alone, where a tree is not to be trusted: beside quotations.</summary>
static class Phrases
{
    /// <summary>The last token of the noun phrase that begins at a token; one less than that token where none begins.</summary>
    internal static int NounEnd(Tree tree, int from)
    {
        var last = from - 1;
        for (var at = from; at < tree.Count; at++)
        {
            // Capitals within a sentence are names, and a participle before a noun belongs to it: "said retired general Will Doyle".
            if (at > 0 && tree.Tag(at) is Tag.MD or Tag.VB or Tag.RB or Tag.JJ or Tag.VBG or Tag.VBN && char.IsUpper(tree.Word(at)[0]) && tree.Tag(at - 1) is not (Tag.OpenQuote or Tag.Colon))
            {
                last = at;
                continue;
            }
            if (at == from && tree.Tag(at) is Tag.VBN or Tag.VBD or Tag.VBG or Tag.RB && at + 1 < tree.Count && tree.Tag(at + 1) is Tag.NN or Tag.NNS or Tag.NNP or Tag.JJ) continue;
            switch (tree.Tag(at))
            {
                case Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.CD or Tag.WP or Tag.DT or Tag.FW when tree.Tag(at) != Tag.WP || last < from:
                    last = at;
                    break;
                case Tag.PRPS or Tag.JJ or Tag.JJR or Tag.JJS or Tag.POS or Tag.PDT or Tag.HYPH or Tag.VBN or Tag.VBG or Tag.RB or Tag.Currency or Tag.SYM or Tag.WPS or Tag.CC or Tag.IN when tree.Tag(at) is not (Tag.CC or Tag.IN or Tag.RB or Tag.VBN or Tag.VBG) || Continues(tree, at, last):
                    break;
                default:
                    return last;
            }
        }
        return last;
    }

    /// <summary>Whether a small word is followed by more of the phrase: "of the", "and his".</summary>
    static bool Continues(Tree tree, int at, int last) =>
        last >= 0 && at + 1 < tree.Count && (tree.Tag(at) is not Tag.IN || tree.Is(at, "of") || tree.Is(at, "for") || tree.Is(at, "at") && char.IsUpper(tree.Word(at + 1)[0]))
        && tree.Tag(at + 1) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.DT or Tag.PRPS or Tag.JJ;
}
