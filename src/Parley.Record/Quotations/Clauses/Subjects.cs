using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>Who is named for a verb: its subject, its agent, or the subject that it shares with the verb it hangs on.</summary>
static class Subjects
{
    internal static TextSpan? Of(Tree tree, int verb, bool passive)
    {
        if (passive)
        {
            foreach (var child in tree.Children(verb))
                if (child > verb && tree.Relation(child) is Relation.OblAgent or Relation.Obl && tree.Child(child, Relation.Case) is >= 0 and var by && tree.Is(by, "by"))
                    return Whole(tree, child);
            return null;
        }
        return BehindDateline(tree, BeforeCommas(tree, verb) ?? Adjacent(tree, verb) ?? Climbing(tree, verb) ?? (tree.Tag(verb) == Tag.VBG ? OfSentence(tree, verb) : null));
    }

    /// <summary>"PORT LINEL (Agency) — The minister said": the place a report comes from says nothing.</summary>
    static TextSpan? BehindDateline(Tree tree, TextSpan? subject)
    {
        if (subject is not { } span || span.Start > tree.Sentence.Start || !InCapitals(tree, 0) || tree.Word(0).Length < 4 && !(tree.Count > 1 && InCapitals(tree, 1))) return subject;
        var dash = 1;
        while (dash < tree.Count && dash < 14 && !IsDash(tree, dash)) dash++;
        if (dash + 1 >= tree.Count || dash == 14 || Phrases.NounEnd(tree, dash + 1) is var end && end <= dash) return subject;
        // "NATO — the alliance — said": a name with something put in.
        for (var at = end + 1; at < tree.Count; at++) if (IsDash(tree, at)) return subject;
        return new(tree.Sentence.Tokens[dash + 1].Start, tree.Sentence.Tokens[end].End);
    }

    static bool InCapitals(Tree tree, int token) => tree.Word(token).Length > 1 && !tree.Word(token).ContainsAnyExceptInRange('A', 'Z');

    static bool IsDash(Tree tree, int token) => tree.Word(token) is "—" or "–" or "--" or "-";

    /// <summary>The subject in the tree: the verb's own, or that of the verb it hangs on.</summary>
    static TextSpan? Climbing(Tree tree, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 6; steps++)
        {
            var own = tree.Child(at, Relation.Nsubj);
            if (own < 0 && at != verb) own = tree.Child(at, Relation.NsubjPass);
            if (own >= 0 && !Times.Names(tree, own)) return Whole(tree, own);
            switch (tree.Relation(at))
            {
                case Relation.Acl: return OfModified(tree, at);
                case Relation.AclRelcl: return null;
                case Relation.Root or Relation.Dep: return Loose(tree, verb);
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Parataxis: at = tree.Head(at); break;
                default: return Loose(tree, verb);
            }
        }
        return Loose(tree, verb);
    }

    /// <summary>For a participle that hangs on nothing of use: the subject of the sentence, as in "Clinton, frustrated, pointed at her, saying …".</summary>
    static TextSpan? OfSentence(Tree tree, int verb)
    {
        for (var at = 0; at < tree.Count; at++)
            if (at != verb && tree.Relation(at) == Relation.Root && tree.Child(at, Relation.Nsubj) is >= 0 and var subject && !tree.Under(verb, subject) && !Times.Names(tree, subject))
                return Whole(tree, subject);
        return null;
    }

    /// <summary>For a participle or infinitive that modifies a noun: "the minister calling for calm", "the council passed a resolution condemning …", "his refusal to say …".</summary>
    static TextSpan? OfModified(Tree tree, int verb)
    {
        var noun = tree.Head(verb);
        if (noun < 0) return null;
        if (tree.Child(noun, Relation.NmodPoss) is >= 0 and var owner && tree.Tag(noun) is Tag.NN or Tag.NNS && tree.Tag(verb) == Tag.VB) return Whole(tree, owner);
        var proper = tree.Tag(noun) is Tag.NNP or Tag.NNPS or Tag.PRP;
        if (!proper && tree.Relation(noun) is Relation.Obj or Relation.Obl or Relation.Xcomp or Relation.Conj or Relation.Nmod or Relation.OblUnmarked)
        {
            var governor = tree.Head(noun);
            for (var steps = 0; governor >= 0 && steps < 4 && tree.Tag(governor) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB or Tag.VBG or Tag.VBN); steps++) governor = tree.Head(governor);
            if (governor >= 0 && governor != verb && Of(tree, governor, tree.Child(governor, Relation.AuxPass) >= 0) is { } subject) return subject;
        }
        return tree.Tag(verb) == Tag.VBG ? Whole(tree, noun, verb) : null;
    }

    /// <summary>Without a subject in the tree: the first noun phrase of the clause that stands before a finite verb, as in "Senator Blunt (R-Mo.) noted".</summary>
    static TextSpan? Loose(Tree tree, int verb)
    {
        if (tree.Tag(verb) is not (Tag.VBD or Tag.VBZ or Tag.VBP)) return null;
        var start = verb;
        while (start > 0 && verb - start < 30 && tree.Tag(start - 1) is not (Tag.OpenQuote or Tag.CloseQuote or Tag.Stop or Tag.Colon or Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)) start--;
        while (start < verb && tree.Tag(start) is Tag.Comma or Tag.CC or Tag.RB or Tag.CloseBracket || tree.Is(start, "that")) start++;
        // What a preposition opens, up to its comma, is not the subject, nor is a time.
        while (start < verb && (tree.Tag(start) is Tag.IN or Tag.TO or Tag.VBG || Phrases.NounEnd(tree, start) is var time && time >= start && Times.Names(tree, time)))
        {
            while (start < verb && tree.Tag(start) != Tag.Comma) start++;
            if (start < verb) start++;
        }
        var end = Phrases.NounEnd(tree, start);
        return end < start || end >= verb ? null : new(tree.Sentence.Tokens[start].Start, tree.Sentence.Tokens[end].End);
    }

    /// <summary>The name before what is put between commas: "the minister, who …, said", "Ann Rey, a nurse from Oran, hopes".</summary>
    static TextSpan? BeforeCommas(Tree tree, int verb)
    {
        // A participle right behind a comma is as a rule a past tense that the tagger missed.
        if (tree.Tag(verb) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN)) return null;
        var last = verb - 1;
        while (last > 0 && (tree.Tag(last) is Tag.RB or Tag.MD || tree.Relation(last) == Relation.Aux)) last--;
        var marked = last > 0 && tree.Tag(last) == Tag.CloseQuote && tree.Tag(last - 1) == Tag.Comma;
        if (last < 3 || tree.Tag(last) != Tag.Comma && !marked) return null;
        if (marked) last++;
        var comma = -1;
        var (clause, inMarks) = (false, false);
        for (var at = last - 1; at > 0 && last - at < 40; at--)
        {
            // "Ann Rey, pointing to “the progress,” said": what stands in marks does not part the name from its verb.
            if (tree.Tag(at) is Tag.CloseQuote or Tag.OpenQuote) inMarks = tree.Tag(at) == Tag.CloseQuote;
            if (inMarks || tree.Tag(at) == Tag.OpenQuote) continue;
            if (tree.Tag(at) is Tag.Stop or Tag.Colon) return null;
            if (tree.Tag(at) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD) clause = true;
            if (tree.Tag(at) != Tag.Comma) continue;
            if (tree.Tag(at + 1) is Tag.WP or Tag.WDT) { comma = at; break; }
            if (!clause && comma < 0) comma = at;
            if (clause) break;
        }
        if (comma < 1 || tree.Tag(comma - 1) is not (Tag.NNP or Tag.NNPS or Tag.NN or Tag.NNS or Tag.CD) && !(comma > 1 && tree.Tag(comma - 1) == Tag.JJ && tree.Tag(comma - 2) is Tag.NN or Tag.NNP) || Times.Names(tree, comma - 1) || tree.Tag(comma + 1) is Tag.CC or Tag.VBD or Tag.VBZ) return null;
        var from = comma - 1;
        while (from > 0 && (tree.Tag(from - 1) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.DT or Tag.PRPS or Tag.CD or Tag.POS or Tag.HYPH || from > 1 && tree.Is(from - 1, "of") && tree.Tag(from - 2) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS)) from--;
        if (from > 0 && tree.Tag(from - 1) is Tag.IN or Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.VB or Tag.TO && !tree.Is(from - 1, "that")) return null;
        return new(tree.Sentence.Tokens[from].Start, tree.Sentence.Tokens[comma - 1].End);
    }

    /// <summary>The noun phrase right before a finite verb, where the tree says otherwise without good reason.</summary>
    static TextSpan? Adjacent(Tree tree, int verb)
    {
        if (tree.Tag(verb) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN)) return null;
        var end = verb - 1;
        while (end >= 0 && tree.Tag(end) is Tag.RB or Tag.MD || end >= 0 && tree.Relation(end) is Relation.Aux or Relation.AuxPass && tree.Head(end) == verb) end--;
        if (end < 0 || tree.Tag(end) is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.WP or Tag.WDT)) return null;
        if (tree.Tag(verb) == Tag.VBN && end == verb - 1 || Times.Names(tree, end)) return null;
        var subject = tree.Child(verb, Relation.Nsubj);
        // The tree's own subject stands when the phrase before the verb is part of it.
        if (subject >= 0 && tree.Left(subject) <= end && end <= tree.Right(subject)) return Whole(tree, subject);
        var from = end;
        while (from > 0 && tree.Tag(from - 1) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.JJS or Tag.DT or Tag.PRPS or Tag.CD or Tag.POS or Tag.HYPH && tree.Tag(end) is not (Tag.PRP or Tag.WP or Tag.WDT)) from--;
        if (from > 0 && tree.Tag(from - 1) is Tag.IN && !tree.Is(from - 1, "that") && !tree.Is(from - 1, "as") && !tree.Is(from - 1, "because") && !tree.Is(from - 1, "while") && !tree.Is(from - 1, "if") && !tree.Is(from - 1, "although") && !tree.Is(from - 1, "though")) return null;
        if (from > 0 && tree.Tag(from - 1) is Tag.VB or Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.VBN or Tag.TO) return null;
        return new(tree.Sentence.Tokens[from].Start, tree.Sentence.Tokens[end].End);
    }

    /// <summary>Whose a noun is when no possessor stands by it: "made the claim that …", "issued a statement on …".</summary>
    internal static TextSpan? OfNoun(Tree tree, int noun)
    {
        var head = tree.Head(noun);
        if (head < 0) return null;
        return tree.Relation(noun) is Relation.Obj or Relation.Obl or Relation.Conj or Relation.Nmod && tree.Tag(head) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB or Tag.VBG or Tag.VBN ? Of(tree, head, false) : null;
    }

    /// <summary>The noun phrase around a token: its branch without a preposition before it, and without the clauses that hang on it.</summary>
    internal static TextSpan Whole(Tree tree, int token, int until = int.MaxValue)
    {
        var (from, to) = (tree.Left(token), Math.Min(tree.Right(token), until - 1));
        foreach (var child in tree.Children(token))
        {
            if (child < token && tree.Relation(child) is Relation.Case or Relation.Cc or Relation.Punct && tree.Left(token) == tree.Left(child)) from = Math.Max(from, tree.Right(child) + 1);
            if (child > token && tree.Relation(child) is Relation.AclRelcl or Relation.Parataxis) to = Math.Min(to, tree.Left(child) - 1);
            if (child > token && tree.Relation(child) is Relation.Case) to = Math.Min(to, child - 1);
        }
        // "The minister of Vale, dashing hopes …": where the tree took the participle for a part of a name.
        for (var at = from + 1; at + 1 < to; at++)
            if (tree.Tag(at) == Tag.Comma && tree.Tag(at + 1) == Tag.VBG) (to, token) = (at - 1, Math.Min(token, at - 1));
        while (to > token && tree.Tag(to) is Tag.Comma or Tag.Colon or Tag.OpenBracket or Tag.OpenQuote) to--;
        if (from > token) from = token;
        if (to < token) to = token;
        return new(tree.Sentence.Tokens[from].Start, tree.Sentence.Tokens[to].End);
    }
}
