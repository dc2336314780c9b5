using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Speech;

/// <summary>Finds who said what stands in quotation marks, from the words right before and behind: "…, she said", "he said: …", and what goes on without being named again.</summary>
sealed class QuoteRules(Passage passage, CueLexicon lexicon)
{
    readonly Attribution?[] by = new Attribution?[passage.Stretches.Length];
    readonly List<Attribution> found = [];

    /// <summary>What has its reporting words right beside it.</summary>
    internal List<Attribution> Find()
    {
        for (var i = 0; i < passage.Stretches.Length; i++) if (by[i] is null) Beside(i);
        return found;
    }

    /// <summary>Quotations with nobody named beside them, once all else is known: they go with what stands before them, or stand alone.</summary>
    /// <param name="chosen">The attributions there are, in the order of the text; added to.</param>
    internal void GoOn(List<Attribution> chosen)
    {
        for (var i = 0; i < passage.Stretches.Length; i++)
        {
            var stretch = passage.Stretches[i];
            by[i] = chosen.FirstOrDefault(one => one.Content.Exists(span => span.Start <= stretch.From && stretch.To <= span.End));
            if (by[i] is not null) continue;
            GoesOn(i, chosen);
            if (by[i] is not null || Within(i) is not { } within) continue;
            if (chosen.Exists(one => one.Cue is { } cue && within.Content[0].Overlaps(cue) || one.Cue == within.Cue || one.Content.Exists(span => span.Overlaps(within.Content[0]) || within.Cue is { } own && span.Overlaps(own)))) continue;
            by[i] = within;
            chosen.Add(within);
            chosen.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
        }
    }

    void Beside(int index)
    {
        var stretch = passage.Stretches[index];
        var first = passage.SentenceAt(stretch.Start);
        var last = passage.SentenceAt(Math.Max(stretch.Start, stretch.End - 1));
        var lead = Lead(index, first);
        if (lead is not null) { Take(index, lead); return; }
        var tail = Tail(index, last);
        if (tail is not null) Take(index, tail);
    }

    void Take(int index, Attribution attribution)
    {
        by[index] = attribution;
        found.Add(attribution);
        // The rest of a quotation that the reporting clause interrupts: "…," she said, "…"; or "…," she said. "…".
        var stretch = passage.Stretches[index];
        if (stretch.RunsOn || attribution.Frame is Frame.Clause) return;
        if (attribution.Cue is not { } cue || cue.Start < stretch.Start) return;
        for (var next = index + 1; next < passage.Stretches.Length && by[next] is null; next++)
        {
            var between = passage.Text.AsSpan(passage.Stretches[next - 1].End, passage.Stretches[next].Start - passage.Stretches[next - 1].End);
            if (between.Contains('\n')) break;
            var trimmed = between.TrimEnd();
            var first = next == index + 1;
            if (first ? !(trimmed.EndsWith(",") || trimmed.EndsWith(":") || trimmed.EndsWith(".") || trimmed.EndsWith("—") || trimmed.EndsWith("--")) : trimmed.Length > 0) break;
            // A second verb behind the reporting one begins something new, and so does a sentence of its own: "…," she said, adding that …
            if (first && (FurtherVerb(attribution, passage.Stretches[next].Start) || !trimmed.EndsWith(".") && passage.SentenceAt(passage.Stretches[next].Start) != attribution.Sentence)) break;
            // The next stretch may have a reporting clause of its own.
            if (trimmed.EndsWith(".") && OwnCue(next)) break;
            if (trimmed.EndsWith(".") && passage.SentenceAt(passage.Stretches[next].Start) - passage.SentenceAt(passage.Stretches[next - 1].End) > 1) break;
            if (Words(passage.Stretches[next]) < 2 && !trimmed.EndsWith(".")) break;
            attribution.Content.Add(new(passage.Stretches[next].Start, passage.Stretches[next].End));
            by[next] = attribution;
            if (passage.Stretches[next].RunsOn) break;
        }
    }

    bool FurtherVerb(Attribution attribution, int until)
    {
        var tree = passage.Trees[attribution.Sentence];
        for (var t = attribution.Token + 1; t < tree.Count && tree.Sentence.Tokens[t].Start < until; t++)
            if (tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG && tree.Tag(t - 1) is Tag.Comma or Tag.CC or Tag.RB or Tag.PRP && lexicon.Knows(tree.Lemma(t))) return true;
        return tree.Sentence.End < until && passage.SentenceAt(until) - attribution.Sentence > 1;
    }

    bool OwnCue(int index)
    {
        var stretch = passage.Stretches[index];
        return Tail(index, passage.SentenceAt(stretch.End - 1)) is not null;
    }

    /// <summary>The words before: "she said, “…"; "she said: “…"; "she said “…".</summary>
    Attribution? Lead(int index, int number)
    {
        var tree = passage.Trees[number];
        var stretch = passage.Stretches[index];
        var end = tree.Count;
        for (var t = 0; t < tree.Count; t++) if (tree.Sentence.Tokens[t].Start >= stretch.Start) { end = t; break; }
        if (end == 0) return null;
        var begin = end;
        while (begin > 0 && passage.Quoted[number][begin - 1] < 0) begin--;
        if (begin == end) return null;
        var tag = tree.Tag(end - 1);
        var colon = tree.Is(end - 1, ":");
        var comma = tag == Tag.Comma;
        if (!colon && !comma)
        {
            // "said “…" without a comma: the quotation must be a sentence of its own, not a few words.
            var at = end - 1;
            if (!Speech(stretch) || !tree.Is(at, "that") && !StartsLarge(stretch)) return null;
            if (tree.Is(at, "that") || tree.Is(at, "—") || tree.Is(at, "--")) at--;
            if (at < begin || !Reports(tree, at, out var direct)) return null;
            return Made(index, number, at, direct, Frame.Quote, 0.85) with { Content = [new(tree.Sentence.Tokens[at + 1].Start, stretch.End)] };
        }
        if (Words(stretch) < 2 && !colon) return null;
        // The last reporting verb before, unless it belongs to a clause about somebody else.
        for (var t = end - 2; t >= begin; t--)
        {
            if (!Reports(tree, t, out var lemma)) continue;
            if (comma && !Speech(stretch)) return null;
            // "Said he hoped so: “…": the clause belongs to what was said.
            if (Clause(tree, t + 1, end - 1)) return colon ? Made(index, number, t, lemma, Frame.Quote, 0.9) with { Content = [new(tree.Sentence.Tokens[t + 1].Start, stretch.End)] } : null;
            return Made(index, number, t, lemma, Frame.Quote, colon ? 0.95 : 0.93);
        }
        if (comma) return null;
        // "The governor: “…" or "A statement from the ministry: “…".
        var name = begin;
        while (name < end && tree.Tag(name) is Tag.Comma or Tag.CC) name++;
        if (!Speech(stretch) || Words(stretch) < 4) return null;
        return new() { Content = [new(stretch.Start, stretch.End)], Source = ColonSource(tree, number, name, end - 1), Cue = passage.Span(number, end - 1, end - 1), Frame = Frame.Colon, Lemma = ":", Sentence = number, Token = end - 1, Score = 0.6 };
    }

    /// <summary>Whoever stands before a colon: the words themselves if they are few, else the subject, else the last name.</summary>
    TextSpan? ColonSource(Tree tree, int number, int from, int colon)
    {
        if (colon <= from) return null;
        if (colon - from <= 8 && Phrases.NounEnd(tree, from) == colon - 1) return passage.Span(number, from, colon - 1);
        for (var t = from; t < colon; t++) if (tree.Relation(t) == Relation.Root && Subjects.Of(tree, t, false) is { } subject) return subject;
        var last = colon - 1;
        while (last > from && tree.Tag(last) is not (Tag.NNP or Tag.NNPS)) last--;
        if (tree.Tag(last) is not (Tag.NNP or Tag.NNPS)) return null;
        var first = last;
        while (first > from && tree.Tag(first - 1) is Tag.NNP or Tag.NNPS) first--;
        return passage.Span(number, first, last);
    }

    /// <summary>The words behind: "…,” she said", "…,” said the minister", "…,” according to …".</summary>
    Attribution? Tail(int index, int number)
    {
        var stretch = passage.Stretches[index];
        var tree = passage.Trees[number];
        var from = tree.Count;
        for (var t = 0; t < tree.Count; t++) if (tree.Sentence.Tokens[t].Start >= stretch.End) { from = t; break; }
        // "…?” she asked" can be cut into two sentences.
        if (from >= tree.Count || tree.Tag(from) == Tag.Stop)
        {
            if (from < tree.Count || number + 1 >= passage.Trees.Length || passage.Paragraphs[number + 1] != passage.Paragraphs[number] || LastInside(stretch) is not ('?' or '!' or '…' or '.' or ',')) return null;
            number++;
            tree = passage.Trees[number];
            if (!char.IsLower(tree.Word(0)[0]) && LastInside(stretch) is not ('?' or '!' or ',')) return null;
            from = 0;
        }
        if (passage.Quoted[number][from] >= 0) return null;
        var open = LastInside(stretch) is ',' or '?' or '!' or '—' or '–' or '-' or '…' || tree.Tag(from) == Tag.Comma || LastInside(stretch) == '.';
        if (!open || !Opens(index)) return null;
        var to = from;
        while (to < tree.Count && passage.Quoted[number][to] < 0) to++;
        while (from < to && tree.Tag(from) is Tag.Comma or Tag.Colon) from++;
        if (from >= to) return null;
        if (tree.Is(from, "according") && from + 2 < to)
            return new() { Content = Whole(index), Source = passage.Span(number, from + 2, Math.Max(from + 2, Phrases.NounEnd(tree, from + 2))), Cue = passage.Span(number, from, from + 1), Frame = Frame.Quote, Lemma = "according to", Sentence = number, Token = from, Score = 0.9 };
        // Verb first: "said the minister".
        var at = from;
        while (at < to && tree.Tag(at) is Tag.RB or Tag.MD) at++;
        if (at + 1 < to && Reports(tree, at, out var inverted) && tree.Tag(at) is Tag.VBD or Tag.VBZ or Tag.VBN or Tag.VBP && Phrases.NounEnd(tree, at + 1) is var nounEnd && nounEnd > at)
            return new() { Content = Whole(index), Source = passage.Span(number, at + 1, Appositions(tree, nounEnd, to)), Cue = passage.Span(number, at, at), Frame = Frame.Quote, Lemma = inverted, Sentence = number, Token = at, Score = 0.95 };
        if (at + 1 < to && tree.Tag(at) is Tag.VBD or Tag.VBZ && LastInside(stretch) is ',' or '?' or '!' && Phrases.NounEnd(tree, at + 1) is var end1 && end1 > at && char.IsUpper(tree.Word(end1)[0]))
            return new() { Content = Whole(index), Source = passage.Span(number, at + 1, Appositions(tree, end1, to)), Cue = passage.Span(number, at, at), Frame = Frame.Quote, Lemma = tree.Lemma(at), Sentence = number, Token = at, Score = 0.7 };
        // Name first: "the minister, who …, said".
        for (var t = from; t < to && t < from + 40; t++)
        {
            if (!Reports(tree, t, out var lemma)) continue;
            if (t > from && tree.Tag(t - 1) is Tag.WP or Tag.WDT && t + 1 < to && HasLaterVerb(tree, t + 1, to)) continue;
            if (tree.Tag(t) is Tag.VBG && t > from) continue;
            return Made(index, number, t, lemma, Frame.Quote, 0.93, from);
        }
        // A verb that is not known to report can still do so right behind a name: "…,” she deadpanned.
        if (LastInside(stretch) is ',' or '?' or '!' && Words(stretch) >= 3)
        {
            var end = Phrases.NounEnd(tree, from);
            for (var t = end + 1; t < to && t <= end + 3; t++)
                if (t > from && tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN) return Made(index, number, t, tree.Lemma(t), Frame.Quote, 0.6, from);
        }
        return null;
    }

    /// <summary>A few quoted words in a clause whose verb can report: "hailed the deal as a “breakthrough”".</summary>
    Attribution? Within(int index)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var end = 0;
        while (end < tree.Count && tree.Sentence.Tokens[end].Start < stretch.Start) end++;
        for (var t = end - 1; t >= 0 && t >= end - 12 && passage.Quoted[number][t] < 0; t--)
        {
            if (tree.Tag(t) is Tag.Stop or Tag.Colon) break;
            if (tree.Tag(t) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.VBN or Tag.VB)) continue;
            var lemma = tree.Lemma(t);
            if (!lexicon.Knows(lemma)) continue;
            // "So-called", "self-described", and names that things have.
            if (tree.Relation(t) == Relation.Amod || lemma is "name" or "title" or "entitle" || Words(stretch) < 2 && end - t > 3) return null;
            var source = Subjects.Of(tree, t, tree.Child(t, Relation.AuxPass) >= 0);
            return new() { Content = [new(tree.Sentence.Tokens[t + 1].Start, stretch.End)], Source = source, Cue = passage.Span(number, t, t), Frame = Frame.Within, Lemma = lemma, Sentence = number, Token = t, Score = 0.5 };
        }
        return null;
    }

    /// <summary>In a list of what people said: the name behind the quotation or before it on its line, or on a short line of its own right below or above.</summary>
    TextSpan? NameAround(QuotedStretch stretch)
    {
        var number = passage.SentenceAt(stretch.End - 1);
        var paragraph = passage.Paragraphs[number];
        for (var at = number; at < passage.Trees.Length && passage.Paragraphs[at] <= paragraph + 1; at++)
            if (NameIn(at, stretch.End, passage.Paragraphs[at] > paragraph) is { } behind) return behind;
        for (var at = passage.SentenceAt(stretch.Start); at >= 0 && passage.Paragraphs[at] >= paragraph - 1; at--)
            if (NameIn(at, 0, passage.Paragraphs[at] < paragraph, stretch.Start) is { } before) return before;
        return null;
    }

    /// <summary>The first name of a sentence between two positions; with <paramref name="alone"/> only where it is all there is.</summary>
    TextSpan? NameIn(int number, int from, bool alone, int until = int.MaxValue)
    {
        var tree = passage.Trees[number];
        if (alone && tree.Count > 9) return null;
        for (var t = 0; t < tree.Count && tree.Sentence.Tokens[t].End <= until; t++)
        {
            if (tree.Sentence.Tokens[t].Start < from || passage.Quoted[number][t] >= 0 || tree.Tag(t) is not (Tag.NNP or Tag.NNPS) || Times.Names(tree, t)) continue;
            if (alone && (t > 1 || HasLaterVerb(tree, t, tree.Count))) return null;
            return passage.Span(number, t, Math.Max(t, Phrases.NounEnd(tree, t)));
        }
        return null;
    }

    /// <summary>Whether a quotation is most of its paragraph, as in a list of what people said.</summary>
    bool Fills(QuotedStretch stretch)
    {
        if (Words(stretch) < 5) return false;
        var from = stretch.Start == 0 ? 0 : passage.Text.LastIndexOf('\n', stretch.Start - 1) + 1;
        var to = passage.Text.IndexOf('\n', stretch.End - 1) is >= 0 and var at ? at : passage.Text.Length;
        return stretch.End - stretch.Start >= 0.6 * (to - from);
    }

    /// <summary>The name behind a dash that follows a quotation, on the same line or the next.</summary>
    TextSpan? Signature(QuotedStretch stretch)
    {
        var number = passage.SentenceAt(stretch.End);
        for (var at = number; at <= number + 1 && at < passage.Trees.Length; at++)
        {
            var tree = passage.Trees[at];
            for (var t = 0; t + 1 < tree.Count && t < 60; t++)
            {
                if (tree.Sentence.Tokens[t].Start < stretch.End) continue;
                if (tree.Word(t) is not ("-" or "—" or "–" or "--")) break;
                var end = Phrases.NounEnd(tree, t + 1);
                return end > t && char.IsUpper(tree.Word(t + 1)[0]) ? passage.Span(at, t + 1, end) : null;
            }
        }
        return null;
    }

    /// <summary>A quotation that the sentence before it introduces with a colon.</summary>
    Attribution Introduced(int index, int number)
    {
        var tree = passage.Trees[number];
        for (var t = tree.Count - 2; t >= 0; t--)
            if (Reports(tree, t, out var lemma)) return Made(index, number, t, lemma, Frame.Quote, 0.85);
        for (var t = 0; t < tree.Count; t++)
            if (tree.Relation(t) == Relation.Root && tree.Child(t, Relation.Nsubj) is >= 0 and var subject)
                return new() { Content = [new(passage.Stretches[index].Start, passage.Stretches[index].End)], Source = Subjects.Whole(tree, subject), Cue = passage.Span(number, t, t), Frame = Frame.Colon, Lemma = tree.Lemma(t), Sentence = number, Token = t, Score = 0.7 };
        return new() { Content = [new(passage.Stretches[index].Start, passage.Stretches[index].End)], Cue = passage.Span(number, tree.Count - 1, tree.Count - 1), Frame = Frame.Colon, Lemma = ":", Sentence = number, Token = tree.Count - 1, Score = 0.6 };
    }

    /// <summary>Whether a quotation may begin here: at the head of its sentence, or behind a small opening word.</summary>
    bool Opens(int index)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var before = 0;
        while (before < tree.Count && tree.Sentence.Tokens[before].Start < stretch.Start) before++;
        return before == 0 || Words(stretch) >= 3;
    }

    /// <summary>The stretch, with words of its own sentence that stand before it: "The “question … is” one to consider, she said".</summary>
    List<TextSpan> Whole(int index)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var first = tree.Sentence.Start;
        if (first < stretch.Start && passage.Quoted[number][0] < 0)
        {
            var earlier = index > 0 && passage.Stretches[index - 1].End > first;
            if (!earlier) return [new(first, stretch.End)];
        }
        return [new(stretch.Start, stretch.End)];
    }

    Attribution Made(int index, int number, int verb, string lemma, Frame frame, double score, int from = -1)
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

    bool InQuotes(TextSpan span)
    {
        foreach (var stretch in passage.Stretches)
        {
            if (stretch.Start > span.Start) break;
            if (stretch.Contains(span.Start)) return true;
        }
        return false;
    }

    TextSpan? NameBefore(Tree tree, int number, int from, int verb)
    {
        var end = Phrases.NounEnd(tree, from);
        if (end < from || end >= verb) return null;
        return passage.Span(number, from, Appositions(tree, end, verb));
    }

    /// <summary>Past ", the minister of health" behind a name.</summary>
    static int Appositions(Tree tree, int end, int to)
    {
        var at = end;
        while (at + 2 < to && tree.Tag(at + 1) == Tag.Comma)
        {
            var next = Phrases.NounEnd(tree, at + 2);
            if (next < at + 2 || next >= to) break;
            at = next;
        }
        return at;
    }

    TextSpan? NearestBefore(Tree tree, int number, int verb)
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

    static bool HasLaterVerb(Tree tree, int from, int to)
    {
        for (var t = from; t < to; t++) if (tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP) return true;
        return false;
    }

    bool Reports(Tree tree, int token, out string lemma)
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
        return lexicon.Says(lemma);
    }

    /// <summary>Whether the tokens hold a clause of their own.</summary>
    static bool Clause(Tree tree, int from, int to)
    {
        var subject = false;
        for (var t = from; t < to; t++)
        {
            if (tree.Tag(t) is Tag.NN or Tag.NNS or Tag.NNP or Tag.PRP) subject = true;
            if (subject && tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD && tree.Tag(t - 1) is not (Tag.WP or Tag.WDT)) return true;
        }
        return false;
    }

    bool StartsLarge(QuotedStretch stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++) if (char.IsLetterOrDigit(passage.Text[i])) return char.IsUpper(passage.Text[i]);
        return false;
    }

    char LastInside(QuotedStretch stretch)
    {
        for (var i = stretch.To - 1; i >= stretch.From; i--) if (!char.IsWhiteSpace(passage.Text[i]) && passage.Text[i] is not ('’' or '\'')) return passage.Text[i];
        return ' ';
    }

    /// <summary>Whether the words in the marks are speech rather than a name, a title, or a word held at arm's length.</summary>
    bool Speech(QuotedStretch stretch)
    {
        var words = Words(stretch);
        if (words >= 6 || stretch.RunsOn || stretch.Strength == MarkStrength.Dash) return true;
        if (words < 2) return LastInside(stretch) is '!' or '?' or '.';
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        for (var t = 0; t < tree.Count; t++)
        {
            var start = tree.Sentence.Tokens[t].Start;
            if (start < stretch.From || start >= stretch.To) continue;
            if (tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.PRP or Tag.VB) return true;
        }
        return LastInside(stretch) is '!' or '?' or '.';
    }

    int Words(QuotedStretch stretch)
    {
        var count = 0;
        var inWord = false;
        for (var i = stretch.From; i < stretch.To; i++)
        {
            var letter = char.IsLetterOrDigit(passage.Text[i]) || passage.Text[i] is '’' or '\'';
            if (letter && !inWord) count++;
            inWord = letter;
        }
        return count;
    }

    /// <summary>A quotation with nobody named beside it goes with the one before: in the same paragraph, or where that one ran on into this.</summary>
    void GoesOn(int index, List<Attribution> chosen)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var filling = Fills(stretch);
        if (!filling && passage.Text.AsSpan(tree.Sentence.Start, Math.Max(0, stretch.Start - tree.Sentence.Start)).Trim().Length > 0) return;
        if (index > 0 && passage.Stretches[index - 1].RunsOn && by[index - 1] is { } before)
        {
            before.Content.Add(new(stretch.Start, stretch.End));
            by[index] = before;
            return;
        }
        // A whole sentence and nothing behind it.
        var last = passage.SentenceAt(Math.Max(stretch.Start, stretch.End - 1));
        if (passage.Text.AsSpan(stretch.End, Math.Max(0, passage.Trees[last].Sentence.End - stretch.End)).Trim().Length > 0 && !filling && Signature(stretch) is null || Words(stretch) < 3 || !Speech(stretch)) return;
        if (number > 0 && passage.Paragraphs[number - 1] == passage.Paragraphs[number])
        {
            var earlier = chosen.LastOrDefault(one => one.Frame is Frame.Quote or Frame.Colon or Frame.Continued or Frame.Clause or Frame.Parenthetical or Frame.AccordingTo or Frame.Predicate or Frame.Object or Frame.Infinitive or Frame.ObjectInfinitive or Frame.Preposition or Frame.Question && (one.Sentence == number - 1 || one.Content.Exists(span => passage.SentenceAt(span.End - 1) == number - 1)));
            if (earlier is not null)
            {
                earlier.Content.Add(new(stretch.Start, stretch.End));
                by[index] = earlier;
                return;
            }
        }
        // "He said:" and a new paragraph.
        if (number > 0 && passage.Trees[number - 1] is var lead && lead.Is(lead.Count - 1, ":") && passage.Quoted[number - 1][lead.Count - 1] < 0)
        {
            var block = Introduced(index, number - 1);
            by[index] = block;
            chosen.RemoveAll(one => one.Cue is { } cue && cue == block.Cue || one.Sentence == number - 1 && one.Token == block.Token);
            chosen.Add(block);
            chosen.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
            return;
        }
        // A paragraph that is all quotation, after one that ended with a quotation: a statement goes on.
        if (index > 0 && by[index - 1] is { Frame: Frame.Quote or Frame.Colon or Frame.Continued } running && running.Content[^1].End == passage.Stretches[index - 1].End
            && passage.Text.AsSpan(passage.Stretches[index - 1].End, stretch.Start - passage.Stretches[index - 1].End).Trim().Length == 0)
        {
            running.Content.Add(new(stretch.Start, stretch.End));
            by[index] = running;
            return;
        }
        // “…” – Name.
        var signature = Signature(stretch) ?? (filling ? NameAround(stretch) : null) ?? (index > 0 && by[index - 1] is { Source: { } same } && passage.Paragraphs[number] - passage.Paragraphs[passage.SentenceAt(passage.Stretches[index - 1].Start)] <= 1 ? same : null);
        var alone = new Attribution { Content = [new(stretch.Start, stretch.End)], Source = signature, Frame = Frame.Continued, Sentence = number, Score = signature is null ? 0.5 : 0.7 };
        by[index] = alone;
        chosen.Add(alone);
        chosen.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
    }
}
