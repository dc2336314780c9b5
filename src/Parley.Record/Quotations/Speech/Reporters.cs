using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Speech;

/// <summary>Words beside a quotation that report it, and who is named with them.</summary>
/// <param name="passage">The text.</param>
/// <param name="lexicon">The words that report.</param>
/// <param name="by">Who said what stands in which marks, as far as it is known.</param>
sealed class Reporters(Passage passage, CueLexicon lexicon, Attribution?[] by)
{
    internal bool Reports(Tree tree, int token, out string lemma)
    {
        lemma = "";
        // "Viguerie notes.": a plural by its looks, a verb by its place.
        if (tree.Tag(token) == Tag.NNS && token > 0 && tree.Tag(token - 1) is Tag.NNP or Tag.PRP or Tag.NNS && (token + 1 >= tree.Count || tree.Tag(token + 1) is Tag.Stop or Tag.Comma or Tag.Colon or Tag.IN))
        {
            lemma = tree.Word(token)[..^1].ToString();
            return lexicon.Says(lemma);
        }
        if (tree.Tag(token) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.VBN or Tag.VB)) return false;
        lemma = tree.Lemma(token);
        return lexicon.Says(lemma) && (lemma != "go" || Goes(tree, token));
    }

    /// <summary>"She went on:" and "and he goes, “…”" report; "once the talks go on recess" and "are going to make" do not.</summary>
    static bool Goes(Tree tree, int token)
    {
        if (token > 0 && tree.Tag(token - 1) is Tag.Comma or Tag.CloseQuote) return true;
        var next = token + 1;
        if (next < tree.Count && (tree.Is(next, "on") || tree.Is(next, "further"))) next++;
        return next >= tree.Count || tree.Tag(next) is Tag.Comma or Tag.Colon or Tag.Stop or Tag.OpenQuote;
    }

    /// <summary>Whether a word that was taken for a noun or a name reports by its place beside a quotation: "…,” declares Ada Roe", "…,” the two write".</summary>
    internal bool Poses(Tree tree, int token, out string lemma)
    {
        lemma = "";
        if (tree.Tag(token) is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.VB)) return false;
        var word = tree.Word(token).ToString().ToLowerInvariant();
        lemma = word is "said" ? "say" : word[^1] == 's' ? word[..^1] : word;
        return lexicon.Says(lemma);
    }

    internal Attribution Made(int index, int number, int verb, string lemma, Frame frame, double score, int from = -1)
    {
        var tree = passage.Trees[number];
        TextSpan? source = from >= 0 ? NameBefore(tree, number, from, verb) : null;
        if (source is null)
        {
            source = Subjects.Of(tree, verb, tree.Child(verb, Relation.AuxPass) >= 0);
            if (source is { } span && InQuotes(span)) source = null;
            source ??= NearestBefore(tree, number, verb);
        }
        var content = from >= 0 ? Whole(index) : [new(passage.Stretches[index].Start, passage.Stretches[index].End)];
        return new() { Content = content, Source = source, Cue = passage.Span(number, verb, verb), Frame = frame, Lemma = lemma, Sentence = number, Token = verb, Score = score };
    }

    internal bool InQuotes(TextSpan span)
    {
        foreach (var stretch in passage.Stretches)
        {
            if (stretch.Start > span.Start) break;
            if (stretch.Contains(span.Start)) return true;
        }
        return false;
    }

    internal TextSpan? NameBefore(Tree tree, int number, int from, int verb)
    {
        var end = Phrases.NounEnd(tree, from);
        if (end < from || end >= verb) return null;
        return passage.Span(number, from, Appositions(tree, end, verb));
    }

    /// <summary>Past ", the minister of health" behind a name.</summary>
    internal static int Appositions(Tree tree, int end, int to)
    {
        var at = end;
        while (at + 2 < to && tree.Tag(at + 1) == Tag.Comma && tree.Tag(at + 2) is not (Tag.VBG or Tag.WP or Tag.WDT))
        {
            var next = Phrases.NounEnd(tree, at + 2);
            if (next < at + 2 || next >= to) break;
            at = next;
        }
        return at;
    }

    internal TextSpan? NearestBefore(Tree tree, int number, int verb)
    {
        for (var t = verb - 1; t >= 0; t--)
        {
            if (passage.Quoted[number][t] >= 0) break;
            if (tree.Tag(t) is not (Tag.NNP or Tag.NNPS or Tag.PRP or Tag.NN or Tag.NNS or Tag.WP) && !(tree.Tag(t) == Tag.DT && t == verb - 1) || Times.Names(tree, t)) continue;
            var from = t;
            while (from > 0 && passage.Quoted[number][from - 1] < 0 && tree.Tag(from - 1) is Tag.NNP or Tag.NNPS or Tag.NN or Tag.JJ or Tag.DT or Tag.PRPS or Tag.CD) from--;
            return passage.Span(number, from, t);
        }
        return null;
    }

    internal static bool HasLaterVerb(Tree tree, int from, int to)
    {
        for (var t = from; t < to; t++) if (tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP) return true;
        return false;
    }

    /// <summary>The stretch, with words of its own sentence that stand before it: "The “question … is” one to consider, she said".</summary>
    internal List<TextSpan> Whole(int index)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var first = tree.Sentence.Start;
        if (first < stretch.Start && passage.Quoted[number][0] < 0)
        {
            var earlier = index > 0 && passage.Stretches[index - 1].End > first && by[index - 1] is not null;
            if (!earlier) return [new(first, stretch.End)];
        }
        return [new(stretch.Start, stretch.End)];
    }

    /// <summary>Whether the tokens hold a clause of their own.</summary>
    internal static bool Clause(Tree tree, int from, int to)
    {
        var subject = false;
        for (var t = from; t < to; t++)
        {
            if (tree.Tag(t) is Tag.NN or Tag.NNS or Tag.NNP or Tag.PRP) subject = true;
            if (subject && tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD && tree.Tag(t - 1) is not (Tag.WP or Tag.WDT)) return true;
        }
        return false;
    }
}
