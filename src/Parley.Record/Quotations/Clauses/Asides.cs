using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>Finds reporting clauses that are put into what they report, or behind it, by the order of words.</summary>
sealed class Asides(Passage passage, int number, CueLexicon lexicon)
{
    readonly Tree tree = passage.Trees[number];
    readonly int[] quoted = passage.Quoted[number];
    readonly Extents extents = new(passage, number);

    /// <summary>A reporting clause behind all it reports: "the talks had failed, said Ada Roe, a mediator", "the talks had failed, she said".</summary>
    internal (TextSpan Source, List<TextSpan> Content)? Behind(int verb)
    {
        if (tree.Tag(verb) is not (Tag.VBD or Tag.VBZ or Tag.VBP) || verb < 4) return null;
        int comma;
        TextSpan source;
        var inverted = false;
        if (tree.Tag(verb - 1) == Tag.Comma && Phrases.NounEnd(tree, verb + 1) is var named && named > verb && !Times.Names(tree, named) && (named + 1 >= tree.Count || tree.Tag(named + 1) is Tag.Comma or Tag.Stop or Tag.IN or Tag.VBG or Tag.WP) && !Acts(named + 1)) (comma, source, inverted) = (verb - 1, passage.Span(number, verb + 1, named), true);
        else if (Aside(verb + 1) is var last && (last >= tree.Count || tree.Tag(last) == Tag.Stop || last + 1 < tree.Count && tree.Tag(last) == Tag.Comma && tree.Tag(last + 1) == Tag.VBG))
        {
            comma = verb - 1;
            while (comma > 0 && verb - comma < 10 && tree.Tag(comma) != Tag.Comma) comma--;
            if (tree.Tag(comma) != Tag.Comma || comma + 1 >= verb || Phrases.NounEnd(tree, comma + 1) is var noun && (noun <= comma || noun + 2 < verb || Times.Names(tree, noun))) return null;
            if (tree.Tag(comma + 1) is Tag.WP or Tag.WDT) return null;
            source = passage.Span(number, comma + 1, noun);
        }
        else return null;
        if (quoted[comma - 1] >= 0) return null;
        var told = false;
        for (var at = 0; at < comma; at++)
        {
            if (tree.Tag(at) is Tag.Colon && at > 0 || !inverted && quoted[at] < 0 && at > 0 && quoted[at - 1] >= 0 && Speaks(at, comma)) return null;
            told |= tree.Tag(at) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD;
        }
        return told && extents.Trim(0, comma - 1) is { Count: > 0 } content ? (source, content) : null;
    }

    /// <summary>"“…,” said the envoy, a lawyer who served at sea": what follows a name behind a quotation is about the name.</summary>
    internal bool Inverted(int verb) =>
        verb > 1 && tree.Tag(verb - 1) is Tag.Comma or Tag.CloseQuote && quoted[verb - 2] >= 0 && Phrases.NounEnd(tree, verb + 1) is var name && name > verb && (tree.Tag(name) is Tag.WP || !Acts(name + 1));

    /// <summary>Whether a noun phrase that ends before a token has a verb of its own: "said the plan for the coast was dead".</summary>
    bool Acts(int from)
    {
        for (var at = from; at < tree.Count && tree.Tag(at) is not (Tag.Comma or Tag.Stop or Tag.WP or Tag.WDT or Tag.Colon); at++) if (tree.Tag(at) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD) return true;
        return false;
    }

    /// <summary>Whether the words right behind a quotation report it: then a later clause does not.</summary>
    bool Speaks(int from, int to)
    {
        for (var at = from; at < to && quoted[at] < 0; at++) if (tree.Tag(at) is Tag.VBD or Tag.VBZ or Tag.VBP && lexicon.Says(tree.Lemma(at))) return true;
        return false;
    }

    /// <summary>A reporting clause between two commas with the reported one on both sides: "the talks, she said in March, had failed".</summary>
    internal (TextSpan Source, List<TextSpan> Content)? PutIn(int verb)
    {
        if (tree.Tag(verb) is not (Tag.VBD or Tag.VBZ or Tag.VBP)) return null;
        var end = Aside(verb + 1);
        if (end + 1 >= tree.Count || tree.Tag(end) != Tag.Comma) return null;
        var subject = verb - 1;
        while (subject > 0 && tree.Tag(subject) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.DT or Tag.JJ or Tag.PRPS or Tag.POS or Tag.RB) subject--;
        if (subject == verb - 1 || subject < 1 || tree.Tag(subject) != Tag.Comma || quoted[subject - 1] >= 0 || tree.Tag(end + 1) is Tag.VBG or Tag.CC or Tag.OpenQuote or Tag.WP or Tag.WDT) return null;
        return extents.Trim(0, subject - 1) is { Count: > 0 } content ? (passage.Span(number, subject + 1, verb - 1), [.. content, .. extents.Trim(end + 1, tree.Count - 1)]) : null;
    }

    /// <summary>Past the few words behind a reporting verb that say to whom, where or when: "told reporters", "said on Monday".</summary>
    int Aside(int from)
    {
        var at = from;
        while (at < tree.Count && at - from < 8 && quoted[at] < 0 && tree.Tag(at) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.PRPS or Tag.DT or Tag.JJ or Tag.IN or Tag.CD or Tag.POS or Tag.RB && !tree.Is(at, "that")) at++;
        return at;
    }
}
