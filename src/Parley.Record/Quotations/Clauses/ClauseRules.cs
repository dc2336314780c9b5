using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.English;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>Finds reported speech by the tree of a sentence: a word that may report, what it reports, and who is named for it.</summary>
sealed class ClauseRules(Passage passage, int number, CueLexicon lexicon, FinderParts parts, bool inside)
{
    readonly Tree tree = passage.Trees[number];
    readonly int[] quoted = passage.Quoted[number];
    readonly Extents extents = new(passage, number);
    readonly WordOrder words = new(passage, number, lexicon);
    readonly Asides asides = new(passage, number, lexicon);
    readonly List<Attribution> found = [];

    /// <summary>A verb that reports more of whoever spoke before it in the sentence, and who that is.</summary>
    (int Verb, TextSpan? Who) next = (-1, null);

    internal List<Attribution> Find()
    {
        for (var token = 0; token < tree.Count; token++)
        {
            if (quoted[token] >= 0 != inside) continue;
            var tag = tree.Tag(token);
            if (tag is Tag.VB or Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBP or Tag.VBZ) Verb(token);
            else if (tag is Tag.NN or Tag.NNS && parts.HasFlag(FinderParts.Nouns)) Noun(token);
            else if (tag is Tag.JJ && parts.HasFlag(FinderParts.Nouns)) Adjective(token);
            if (parts.HasFlag(FinderParts.Parentheses) && tree.Is(token, "according")) AccordingTo(token);
        }
        return found;
    }

    void Verb(int verb)
    {
        if (tree.Relation(verb) is Relation.Aux or Relation.AuxPass or Relation.Cop) return;
        var lemma = tree.Lemma(verb);
        var passive = tree.Child(verb, Relation.AuxPass) >= 0 || tree.Child(verb, Relation.NsubjPass) >= 0;
        var source = verb == next.Verb && next.Who is { } who ? who : Subjects.Of(tree, verb, passive);
        int clause = -1, further = -1, before = -1, infinitive = -1, obj = -1, predicate = -1, oblique = -1;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb)
            {
                if (tree.Relation(child) is Relation.Ccomp or Relation.Parataxis && child < verb - 1) before = child;
                continue;
            }
            switch (tree.Relation(child))
            {
                case Relation.Ccomp: if (clause < 0) clause = child; else further = child; break;
                case Relation.Parataxis: if (clause < 0 && lexicon.Says(lemma)) clause = child; break;
                case Relation.Xcomp:
                    if (HasTo(child)) { if (infinitive < 0) infinitive = child; }
                    else if (predicate < 0) predicate = child;
                    break;
                case Relation.Advcl: if (infinitive < 0 && HasTo(child) && lexicon.Has(lemma, Frame.Infinitive)) infinitive = child; break;
                case Relation.Obj: if (obj < 0) obj = child; break;
                case Relation.Iobj: if (obj < 0) obj = child; break;
                case Relation.Obl: if (oblique < 0) oblique = child; break;
            }
        }

        if (lexicon.Says(lemma) && asides.Inverted(verb)) return;
        if (passive)
        {
            var to = clause >= 0 ? clause : infinitive >= 0 ? infinitive : -1;
            if (to >= 0) Add(verb, lemma, Frame.Passive, source, extents.Branch(to, verb));
            else if (oblique >= 0 && tree.Child(oblique, Relation.Case) is >= 0 and var c && !tree.Is(c, "by")) Add(verb, lemma + " " + tree.Word(c).ToString().ToLowerInvariant(), Frame.Passive, source, extents.After(c, oblique));
            else if (lexicon.Says(lemma) && tree.Child(verb, Relation.NsubjPass) is >= 0 and var subject) Add(verb, lemma + " .", Frame.Passive, source, extents.Branch(subject, -1));
            return;
        }
        // "Made (it) clear that …".
        if (lemma == "make" && (clause >= 0 || predicate >= 0))
        {
            for (var at = verb + 1; at <= verb + 3 && at + 1 < tree.Count; at++)
            {
                if (!tree.Is(at, "clear")) continue;
                Add(verb, "make clear", Frame.Clause, source, extents.Trim(at + 1, clause >= 0 && tree.Right(clause) > at ? tree.Right(clause) : tree.Count - 1));
                return;
            }
        }
        if (lexicon.Says(lemma) && asides.Behind(verb) is { } behind)
        {
            Add(verb, lemma, Frame.Parenthetical, behind.Source, behind.Content);
            return;
        }
        if (lexicon.Says(lemma) && asides.PutIn(verb) is { } putIn && Add(verb, lemma, Frame.Parenthetical, putIn.Source, putIn.Content)) return;
        // "Estimated that …": the tree took the word for an object.
        if (obj == verb + 1 && tree.Is(obj, "that") && obj + 2 < tree.Count && tree.Tag(obj + 1) is not (Tag.Comma or Tag.Stop))
        {
            Add(verb, lemma, Frame.Clause, source, extents.Trim(obj, tree.Count - 1));
            return;
        }
        if (clause >= 0)
        {
            // "Said the fading attention this time helped": nobody says a thing and then a clause.
            if (lemma == "say" && obj > verb && obj < clause)
            {
                Add(verb, lemma, Frame.Clause, source, extents.Join(obj, clause, verb));
                return;
            }
            // "That Carter believes his use of mail …": where the tree sees two clauses, both belong to what is said.
            Add(verb, lemma, AsksOrWonders(clause) ? Frame.Question : Frame.Clause, source, further > clause && !Apart(clause, further) ? extents.Join(clause, further, verb) : extents.Branch(clause, verb));
            return;
        }
        if (infinitive >= 0)
        {
            // "Called for Israel to withdraw".
            if (oblique > verb && oblique < infinitive && tree.Child(oblique, Relation.Case) is var preposition1 && preposition1 == verb + 1 && tree.Is(preposition1, "for"))
            {
                Add(verb, lemma + " for", Frame.Preposition, source, extents.Trim(preposition1 + 1, Math.Max(tree.Right(oblique), tree.Right(infinitive))));
                return;
            }
            // "Called on Israel to withdraw".
            if (lemma == "call" && oblique > verb && oblique < infinitive && tree.Child(oblique, Relation.Case) is var on && on == verb + 1 && tree.Is(on, "on"))
            {
                Add(verb, lemma, Frame.ObjectInfinitive, source, extents.Trim(on + 1, Math.Max(tree.Right(oblique), tree.Right(infinitive))));
                return;
            }
            if (obj >= 0 && obj < infinitive) Add(verb, lemma, Frame.ObjectInfinitive, source, extents.Join(obj, infinitive, verb));
            else Add(verb, lemma, Frame.Infinitive, source, extents.Branch(infinitive, verb));
            return;
        }
        if (lexicon.Score(lemma, Frame.Clause, sourced: true) >= 0.9 && words.ClauseOf(verb, lemma) is >= 0 and var begin)
        {
            Add(verb, lemma, Frame.Clause, source, words.Reported(begin));
            return;
        }
        if (predicate >= 0 && obj >= 0)
        {
            Add(verb, lemma, Frame.Predicate, source, extents.Join(obj, predicate, verb));
            return;
        }
        if (predicate >= 0 && tree.Tag(predicate) != Tag.VBG && Add(verb, lemma, Frame.Predicate, source, extents.Branch(predicate, verb))) return;
        if (obj >= 0)
        {
            Add(verb, lemma, Frame.Object, source, extents.Object(obj, verb));
            return;
        }
        if (before >= 0 && lexicon.Says(lemma)) { Around(verb, lemma, source, before); return; }
        if (tree.Relation(verb) is Relation.Parataxis or Relation.Ccomp && lexicon.Says(lemma) && tree.Head(verb) is >= 0 and var head)
        {
            Around(verb, lemma, source, head);
            return;
        }
        if (lexicon.Has(lemma, Frame.Infinitive) && verb + 2 < tree.Count && tree.Is(verb + 1, "to") && tree.Tag(verb + 2) == Tag.VB)
        {
            Add(verb, lemma, Frame.Infinitive, source, extents.Trim(verb + 1, tree.Right(verb) > verb + 2 ? tree.Right(verb) : tree.Count - 1));
            return;
        }
        if (oblique >= 0)
        {
            var preposition = tree.Child(oblique, Relation.Case);
            // "Said on Friday that …".
            if (Times.Names(tree, oblique) && oblique + 2 < tree.Count && tree.Is(oblique + 1, "that"))
            {
                Add(verb, lemma, Frame.Clause, source, extents.Trim(oblique + 1, tree.Right(oblique) > oblique + 1 ? tree.Right(oblique) : tree.Count - 1));
                return;
            }
            if (preposition > verb) { Add(verb, lemma + " " + tree.Word(preposition).ToString().ToLowerInvariant(), Frame.Preposition, source, extents.After(preposition, oblique)); return; }
        }
        if (lexicon.Says(lemma) && tree.Relation(verb) == Relation.Root && verb > 3) Around(verb, lemma, source, -1);
    }

    /// <summary>The reporting clause stands in the middle or at the end: what is around it, up to the ends of the sentence, is what is reported.</summary>
    void Around(int verb, string lemma, TextSpan? source, int head)
    {
        // What stands between the head and the word belongs to the head: "the minister, a lawyer, said he thought".
        if (tree.Relation(verb) == Relation.Ccomp && head >= 0 && head < verb && !Apart(head, verb)) return;
        // Where the reporting clause begins and ends: from the comma before its subject to the comma behind it.
        var start = verb;
        foreach (var child in tree.Children(verb)) if (child != head && tree.Relation(child) is Relation.Nsubj or Relation.Aux or Relation.Advmod && child < verb) start = Math.Min(start, tree.Left(child));
        while (start > 0 && tree.Tag(start - 1) is not (Tag.Comma or Tag.CloseQuote or Tag.Colon)) start--;
        var end = verb;
        while (end + 1 < tree.Count && tree.Tag(end + 1) is not (Tag.Comma or Tag.Colon or Tag.Stop or Tag.OpenQuote)) end++;
        var content = new List<TextSpan>();
        if (start > 1) content.AddRange(extents.Trim(0, start - 1));
        if (end + 2 < tree.Count - 1 && head >= 0 && start > 0 && (tree.Right(head) > end + 1 && Medial(head, start, end))) content.AddRange(extents.Trim(end + 2, tree.Count - 1));
        if (content.Count > 0 && start > 1) Add(verb, lemma, Frame.Parenthetical, source, content);
    }

    /// <summary>Whether a comma, a colon or a mark stands between two tokens.</summary>
    bool Apart(int from, int to)
    {
        for (var at = from; at < to; at++) if (tree.Tag(at) is Tag.Comma or Tag.CloseQuote or Tag.Colon) return true;
        return false;
    }

    /// <summary>Whether the clause goes on behind what was put in.</summary>
    bool Medial(int head, int start, int end) => tree.Left(head) < start && tree.Right(head) > end + 1 || head > end;

    void Noun(int noun)
    {
        var lemma = tree.Lemma(noun);
        var poss = tree.Child(noun, Relation.NmodPoss);
        TextSpan? source = poss >= 0 ? Subjects.Whole(tree, poss) : null;
        int acl = -1, prep = -1, by = -1;
        foreach (var child in tree.Children(noun))
        {
            if (child < noun) continue;
            switch (tree.Relation(child))
            {
                case Relation.Acl or Relation.Ccomp: if (acl < 0) acl = child; break;
                case Relation.AclRelcl: if (acl < 0 && tree.Child(child, Relation.Mark) >= 0 && tree.Is(tree.Left(child), "that")) acl = child; break;
                case Relation.Nmod:
                    var c = tree.Child(child, Relation.Case);
                    if (c < 0) break;
                    if (tree.Is(c, "by") || tree.Is(c, "from") || tree.Is(c, "of") && acl < 0 && Later(noun, child)) { if (by < 0) by = child; }
                    else if (prep < 0) prep = child;
                    break;
            }
        }
        if (by >= 0 && source is null) source = Subjects.Whole(tree, by);
        if (source is null && acl < 0 && prep < 0) return;
        source ??= Subjects.OfNoun(tree, noun);
        if (acl >= 0 && HasTo(acl)) Add(noun, lemma, Frame.NounInfinitive, source, extents.Branch(acl, noun));
        else if (acl >= 0 && tree.Child(acl, Relation.Mark) >= 0) Add(noun, lemma, Frame.NounClause, source, extents.Branch(acl, noun));
        else
        {
            if (prep < 0 && by >= 0 && poss >= 0) prep = by;
            if (prep < 0 && by >= 0) { prep = by; if (poss < 0) source = Subjects.OfNoun(tree, noun); }
            if (prep < 0) return;
            var c = tree.Child(prep, Relation.Case);
            if (c > noun) Add(noun, lemma + " " + tree.Word(c).ToString().ToLowerInvariant(), Frame.NounPreposition, source, extents.After(c, prep));
        }
    }

    /// <summary>Whether a further complement follows the "of": then "of" names whose it is.</summary>
    bool Later(int noun, int of)
    {
        foreach (var child in tree.Children(noun)) if (child > of && tree.Relation(child) is Relation.Acl or Relation.Nmod) return true;
        return false;
    }

    void Adjective(int adjective)
    {
        if (tree.Child(adjective, Relation.Cop) < 0 && tree.Relation(adjective) is not (Relation.Xcomp or Relation.Conj or Relation.Root)) return;
        var lemma = tree.Lemma(adjective);
        var source = Subjects.Of(tree, adjective, false);
        foreach (var child in tree.Children(adjective))
        {
            if (child < adjective) continue;
            switch (tree.Relation(child))
            {
                case Relation.Ccomp: Add(adjective, lemma, Frame.AdjectiveClause, source, extents.Branch(child, adjective)); return;
                case Relation.Xcomp or Relation.Advcl when HasTo(child): Add(adjective, lemma, Frame.AdjectiveInfinitive, source, extents.Branch(child, adjective)); return;
                case Relation.Obl or Relation.Nmod when tree.Child(child, Relation.Case) is var c && c > adjective:
                    Add(adjective, lemma + " " + tree.Word(c).ToString().ToLowerInvariant(), Frame.AdjectivePreposition, source, extents.After(c, child));
                    return;
            }
        }
    }

    void AccordingTo(int token)
    {
        var to = token + 1;
        if (to + 1 >= tree.Count || !tree.Is(to, "to")) return;
        var (first, last) = (to + 1, Phrases.NounEnd(tree, to + 1));
        if (last < first) return;
        var content = new List<TextSpan>();
        if (token <= 1)
        {
            var begin = last + 1;
            while (begin < tree.Count && tree.Tag(begin) == Tag.Comma) begin++;
            if (begin < tree.Count) content.AddRange(extents.Trim(begin, tree.Count - 1));
        }
        else
        {
            content.AddRange(extents.Trim(0, token - 1));
            if (last + 2 < tree.Count && tree.Tag(last + 1) == Tag.Comma && tree.Tag(token - 1) == Tag.Comma) content.AddRange(extents.Trim(last + 2, tree.Count - 1));
        }
        if (content.Count > 0) found.Add(new() { Content = content, Source = passage.Span(number, first, last), Cue = passage.Span(number, token, to), Frame = Frame.AccordingTo, Lemma = "according to", Sentence = number, Token = token, Score = 0.9 });
    }

    bool Add(int cue, string lemma, Frame frame, TextSpan? source, List<TextSpan> content)
    {
        if (content.Count == 0 || !parts.HasFlag(PartOf(frame))) return false;
        if (inside && content.Exists(span => passage.Stretches[quoted[cue]] is var stretch && (span.Start < stretch.From || span.End > stretch.To))) return false;
        if (frame is Frame.Clause or Frame.Question && content is [var only] && only.Start >= tree.Sentence.Tokens[cue].End) content = [BeforeTheNext(cue, only, source)];
        var score = lexicon.Score(lemma, frame, source is not null);
        // A word or two are seldom what somebody said, wanted or refused.
        if (parts.HasFlag(FinderParts.Lengths) && frame is Frame.Object or Frame.Preposition or Frame.NounPreposition or Frame.Predicate or Frame.AdjectivePreposition)
            score *= Letters(content) switch { < 8 => 0.55, < 20 => 0.8, _ => 1 };
        if (score <= 0) return false;
        found.Add(new() { Content = content, Source = source, Cue = passage.Span(number, cue, cue), Frame = frame, Lemma = lemma, Sentence = number, Token = cue, Score = score });
        return true;
    }

    /// <summary>Up to what the speaker reports next: "said the gauge was broken, and asked for a new one".</summary>
    TextSpan BeforeTheNext(int cue, TextSpan span, TextSpan? source)
    {
        for (var at = tree.TokenFrom(span.Start) + 2; at + 1 < tree.Count && tree.Sentence.Tokens[at].Start < span.End; at++)
            if (tree.Tag(at) == Tag.CC && tree.Tag(at + 1) == tree.Tag(cue) && tree.Tag(cue) is Tag.VBD or Tag.VBZ && lexicon.Says(tree.Lemma(at + 1)) && quoted[at] < 0)
            {
                next = (at + 1, source);
                return new(span.Start, tree.Sentence.Tokens[tree.Tag(at - 1) == Tag.Comma ? at - 2 : at - 1].End);
            }
        return span;
    }

    static FinderParts PartOf(Frame frame) => frame switch
    {
        Frame.Object or Frame.Preposition or Frame.Predicate => FinderParts.Objects,
        Frame.Parenthetical => FinderParts.Parentheses,
        Frame.NounClause or Frame.NounInfinitive or Frame.NounPreposition or Frame.AdjectiveClause or Frame.AdjectiveInfinitive or Frame.AdjectivePreposition => FinderParts.Nouns,
        _ => FinderParts.Clauses,
    };

    int Letters(List<TextSpan> content)
    {
        var count = 0;
        foreach (var span in content) for (var i = span.Start; i < span.End; i++) if (char.IsLetterOrDigit(passage.Text[i])) count++;
        return count;
    }

    bool HasTo(int token)
    {
        foreach (var child in tree.Children(token)) if (child < token && tree.Relation(child) == Relation.Mark && tree.Is(child, "to")) return true;
        return false;
    }

    bool AsksOrWonders(int clause)
    {
        var first = tree.Left(clause);
        return tree.Tag(first) is Tag.WRB or Tag.WP or Tag.WDT || tree.Is(first, "whether") || tree.Is(first, "if");
    }

}
