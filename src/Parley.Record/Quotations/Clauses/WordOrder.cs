using System.Collections.Frozen;
using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>Finds reported clauses by the order of words where the tree of a sentence has none.</summary>
sealed class WordOrder(Passage passage, int number, CueLexicon lexicon)
{
    /// <summary>Verbs behind which stands whom it was said to.</summary>
    static readonly FrozenSet<string> Tells = FrozenSet.Create(StringComparer.Ordinal, "tell", "assure", "inform", "remind", "warn", "convince", "notify", "advise", "reassure", "promise");

    readonly Tree tree = passage.Trees[number];
    readonly int[] quoted = passage.Quoted[number];
    readonly Extents extents = new(passage, number);

    /// <summary>Where the clause begins that a verb reports, right behind it or behind whom it was said to; -1 where there is none.</summary>
    internal int ClauseOf(int verb, string lemma) => Clause(verb, lemma) ? verb + 1 : Told(verb, lemma);

    /// <summary>Whether a clause follows a verb that reports with one.</summary>
    bool Clause(int verb, string lemma) =>
        (tree.Tag(verb) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG || tree.Tag(verb) == Tag.VB && verb + 1 < tree.Count && tree.Is(verb + 1, "that"))
        && (Follows(verb + 1) || lemma == "say" && verb > 0 && tree.Tag(verb - 1) is not (Tag.Comma or Tag.CloseQuote) && FollowsFurther(verb + 1));

    /// <summary>Where the clause begins behind whom it was said to: "told the crowd that …"; -1 where there is none.</summary>
    int Told(int verb, string lemma)
    {
        var whom = Phrases.NounEnd(tree, verb + 1);
        return whom > verb && whom + 2 < tree.Count && quoted[whom + 1] < 0 && tree.Is(whom + 1, "that") && Tells.Contains(lemma) && tree.Tag(whom + 2) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.Comma or Tag.Stop) ? whom + 1 : -1;
    }

    /// <summary>Whether a clause begins at a token, by its words, where the tree has none: "that" or a noun phrase with its verb.</summary>
    bool Follows(int at)
    {
        if (at + 2 >= tree.Count || quoted[at] >= 0) return false;
        if (tree.Is(at, "that") && tree.Tag(at + 1) is not (Tag.Comma or Tag.Stop)) return true;
        var end = Phrases.NounEnd(tree, at);
        // "Said last week that …".
        if (end >= at && Times.Names(tree, end)) return end + 2 < tree.Count && quoted[end + 1] < 0 && tree.Is(end + 1, "that");
        if (end < at || Times.Names(tree, at)) return false;
        var next = end + 1;
        while (next < tree.Count && tree.Tag(next) == Tag.RB) next++;
        return next < tree.Count && quoted[next] < 0 && tree.Tag(next) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD;
    }

    /// <summary>Whether a noun phrase begins at a token and has its verb further on: "said the plan that they drew up failed".</summary>
    bool FollowsFurther(int at)
    {
        if (at >= tree.Count || quoted[at] >= 0 || Phrases.NounEnd(tree, at) is var end && (end < at || Times.Names(tree, at) || Times.Names(tree, end))) return false;
        for (var next = end + 1; next < tree.Count && tree.Tag(next) is not (Tag.Stop or Tag.Colon); next++) if (tree.Tag(next) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.VBN) return true;
        return false;
    }

    /// <summary>By its words: the clause that begins at a token or behind a time there, up to the end of the sentence or to what is said next.</summary>
    internal List<TextSpan> Reported(int from)
    {
        var to = from;
        while (to + 2 < tree.Count && !(tree.Tag(to + 1) is Tag.Comma or Tag.CloseQuote && tree.Tag(to + 2) == Tag.VBG && lexicon.Says(tree.Lemma(to + 2)))) to++;
        return extents.Trim(extents.Begin(from, to), to + 2 < tree.Count ? to : tree.Count - 1);
    }
}
