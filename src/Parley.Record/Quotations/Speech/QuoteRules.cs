using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Speech;

/// <summary>Finds who said what stands in quotation marks, from the words right before and behind: "…, she said", "he said: …".</summary>
sealed class QuoteRules
{
    readonly Passage passage;
    readonly CueLexicon lexicon;
    readonly Attribution?[] by;
    readonly List<Attribution> found = [];
    readonly QuotedWords words;
    readonly Reporters reporters;

    internal QuoteRules(Passage passage, CueLexicon lexicon)
    {
        (this.passage, this.lexicon) = (passage, lexicon);
        by = new Attribution?[passage.Stretches.Length];
        words = new(passage);
        reporters = new(passage, lexicon, by);
    }

    /// <summary>What has its reporting words right beside it.</summary>
    internal List<Attribution> Find()
    {
        for (var i = 0; i < passage.Stretches.Length; i++) if (by[i] is null) Beside(i);
        return found;
    }

    void Beside(int index)
    {
        var stretch = passage.Stretches[index];
        var first = passage.SentenceAt(stretch.Start);
        var last = passage.SentenceAt(Math.Max(stretch.Start, stretch.End - 1));
        var lead = Lead(index, first);
        // "She named three conditions: “…,” she said." has both.
        if ((lead is null || lead.Frame == Frame.Colon || lead.Content[0].Start < stretch.Start || Far(lead, stretch) && words.LastInside(stretch) == ',') && Tail(index, last) is { } tail && (lead is null || tail.Score >= 0.9))
            Take(index, lead is not null && (lead.Frame == Frame.Colon || lead.Content[0].Start < stretch.Start || passage.Text.AsSpan(0, stretch.Start).TrimEnd().EndsWith(":")) ? tail with { Content = [new(stretch.Start, stretch.End)] } : tail);
        else if (lead is not null) Take(index, lead);
    }

    /// <summary>Whether other words stand between the reporting ones and a quotation.</summary>
    bool Far(Attribution lead, QuotedStretch stretch) => lead.Cue is { } cue && passage.Text.AsSpan(cue.End, Math.Max(0, stretch.Start - cue.End)).Trim(" ,:\u00a0").Length > 0;

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
            if (first && trimmed.EndsWith(", and") && words.Words(passage.Stretches[next]) > 2)
            {
                attribution.Content.Add(new(passage.Stretches[next - 1].End + trimmed.Length - 3, passage.Stretches[next].End));
                by[next] = attribution;
                break;
            }
            if (first ? !(trimmed.EndsWith(",") || trimmed.EndsWith(":") || trimmed.EndsWith(".") || trimmed.EndsWith("—") || trimmed.EndsWith("--")) : trimmed.Length > 0) break;
            // A second verb behind the reporting one begins something new, and so does a sentence of its own: "…," she said, adding that …
            if (first && (FurtherVerb(attribution, passage.Stretches[next].Start) || !trimmed.EndsWith(".") && passage.SentenceAt(passage.Stretches[next].Start) != attribution.Sentence)) break;
            // The next stretch may have a reporting clause of its own.
            if (trimmed.EndsWith(".") && OwnCue(next)) break;
            if (trimmed.EndsWith(".") && passage.SentenceAt(passage.Stretches[next].Start) - passage.SentenceAt(passage.Stretches[next - 1].End) > 1) break;
            if (words.Words(passage.Stretches[next]) < 2 && !trimmed.EndsWith(".")) break;
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
        var end = tree.TokenFrom(stretch.Start);
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
            if (!words.Speech(stretch) || !tree.Is(at, "that") && !words.StartsLarge(stretch)) return null;
            if (tree.Is(at, "that") || tree.Is(at, "—") || tree.Is(at, "--")) at--;
            if (at < begin || !reporters.Reports(tree, at, out var direct)) return null;
            return reporters.Made(index, number, at, direct, Frame.Quote, 0.85) with { Content = [new(tree.Sentence.Tokens[at + 1].Start, stretch.End)] };
        }
        if (words.Words(stretch) < 2 && !colon) return null;
        // "Said the minister: “…".
        if (end - begin > 2 && tree.Word(begin) is "Said" or "Says" && Phrases.NounEnd(tree, begin + 1) is var name1 && name1 > begin && Reporters.Appositions(tree, name1, end - 1) == end - 2)
            return new() { Content = [new(stretch.Start, stretch.End)], Source = passage.Span(number, begin + 1, end - 2), Cue = passage.Span(number, begin, begin), Frame = Frame.Quote, Lemma = "say", Sentence = number, Token = begin, Score = 0.93 };
        // The last reporting verb before, unless it belongs to a clause about somebody else.
        for (var t = end - 2; t >= begin; t--)
        {
            if (!reporters.Reports(tree, t, out var lemma)) continue;
            if (comma && !words.Speech(stretch)) return null;
            // "Said he hoped so: “…": the clause belongs to what was said.
            if (Reporters.Clause(tree, t + 1, end - 1) && colon && Answers(tree, number, t, end - 1) is { } answer) return answer with { Content = [new(stretch.Start, stretch.End)] };
            if (Reporters.Clause(tree, t + 1, end - 1)) return colon ? reporters.Made(index, number, t, lemma, Frame.Quote, 0.9) with { Content = [new(tree.Sentence.Tokens[t + 1].Start, stretch.End)] } : null;
            return reporters.Made(index, number, t, lemma, Frame.Quote, colon ? 0.95 : 0.93);
        }
        if (comma) return null;
        // "The governor: “…" or "A statement from the ministry: “…".
        var name = begin;
        while (name < end && tree.Tag(name) is Tag.Comma or Tag.CC) name++;
        if (!words.Speech(stretch) || words.Words(stretch) < 4) return null;
        // "“A title,” by the Times' Ada Roe: “…”": a list of things to read.
        if (begin > 0 && tree.Is(name, "by")) return null;
        return new() { Content = [new(stretch.Start, stretch.End)], Source = ColonSource(tree, number, name, end - 1), Cue = passage.Span(number, end - 1, end - 1), Frame = Frame.Colon, Lemma = ":", Sentence = number, Token = end - 1, Score = 0.6 };
    }

    /// <summary>"When he proposed a truce, the general fired back: “…”": who acts in the last clause before a colon, whatever the verb.</summary>
    Attribution? Answers(Tree tree, int number, int verb, int colon)
    {
        var comma = colon - 1;
        while (comma > verb && tree.Tag(comma) != Tag.Comma) comma--;
        if (comma <= verb || colon - comma > 14) return null;
        var noun = Phrases.NounEnd(tree, comma + 1);
        if (noun <= comma || tree.Tag(comma + 1) is Tag.WP or Tag.WDT) return null;
        for (var t = noun + 1; t < colon && t <= noun + 2; t++)
            if (tree.Tag(t) is Tag.VBD or Tag.VBZ)
                return new() { Content = [], Source = passage.Span(number, comma + 1, noun), Cue = passage.Span(number, t, t), Frame = Frame.Quote, Lemma = tree.Lemma(t), Sentence = number, Token = t, Score = 0.7 };
        return null;
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
        var from = tree.TokenFrom(stretch.End);
        // "…?” she asked" can be cut into two sentences.
        if (from >= tree.Count || tree.Tag(from) == Tag.Stop)
        {
            if (from < tree.Count || number + 1 >= passage.Trees.Length || passage.Paragraphs[number + 1] != passage.Paragraphs[number] || words.LastInside(stretch) is not ('?' or '!' or '…' or '.' or ',')) return null;
            number++;
            tree = passage.Trees[number];
            if (!char.IsLower(tree.Word(0)[0]) && words.LastInside(stretch) is not ('?' or '!' or ',')) return null;
            from = 0;
        }
        if (passage.Quoted[number][from] >= 0) return null;
        var open = words.LastInside(stretch) is ',' or '?' or '!' or '—' or '–' or '-' or '…' || tree.Tag(from) == Tag.Comma || words.LastInside(stretch) == '.';
        if (!Opens(index) || !open && (words.Words(stretch) < 5 || Before(index) > 0)) return null;
        var to = from;
        while (to < tree.Count && (passage.Quoted[number][to] is var inner && inner < 0 || words.Words(passage.Stretches[inner]) < 3 && !words.Speech(passage.Stretches[inner]))) to++;
        while (from < to && tree.Tag(from) is Tag.Comma or Tag.Colon) from++;
        if (from >= to) return null;
        if (tree.Is(from, "according") && from + 2 < to)
            return new() { Content = reporters.Whole(index), Source = passage.Span(number, from + 2, Math.Max(from + 2, Phrases.NounEnd(tree, from + 2))), Cue = passage.Span(number, from, from + 1), Frame = Frame.Quote, Lemma = "according to", Sentence = number, Token = from, Score = 0.9 };
        // Verb first: "said the minister".
        var at = from;
        while (at < to && tree.Tag(at) is Tag.RB or Tag.MD) at++;
        // "The minister, citing “progress,” said the council would wait".
        if (Before(index) > 0 && tree.Tag(at) is Tag.VBD or Tag.VBZ && Phrases.NounEnd(tree, at + 1) is var first && first > at && first + 1 < to && tree.Tag(first) is not (Tag.WP or Tag.WDT) && tree.Tag(first + 1) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD) return null;
        if (at + 1 < to && (reporters.Reports(tree, at, out var inverted) && tree.Tag(at) is Tag.VBD or Tag.VBZ or Tag.VBN or Tag.VBP || at == from && tree.Tag(at + 1) is Tag.NNP && tree.Word(at)[^1] == 's' && reporters.Poses(tree, at, out inverted)) && Phrases.NounEnd(tree, at + 1) is var nounEnd && nounEnd > at)
            return new() { Content = reporters.Whole(index), Source = passage.Span(number, at + 1, Reporters.Appositions(tree, nounEnd, to)), Cue = passage.Span(number, at, at), Frame = Frame.Quote, Lemma = inverted, Sentence = number, Token = at, Score = 0.95 };
        if (open && at + 1 < to && tree.Tag(at) is Tag.VBD or Tag.VBZ && words.LastInside(stretch) is ',' or '?' or '!' && Phrases.NounEnd(tree, at + 1) is var end1 && end1 > at && char.IsUpper(tree.Word(end1)[0]))
            return new() { Content = reporters.Whole(index), Source = passage.Span(number, at + 1, Reporters.Appositions(tree, end1, to)), Cue = passage.Span(number, at, at), Frame = Frame.Quote, Lemma = tree.Lemma(at), Sentence = number, Token = at, Score = 0.7 };
        // Name first: "the minister, who …, said".
        for (var t = from; t < to && t < from + 40; t++)
        {
            if (!reporters.Reports(tree, t, out var lemma)) continue;
            if (t > from && tree.Tag(t - 1) is Tag.WP or Tag.WDT && t + 1 < to && Reporters.HasLaterVerb(tree, t + 1, to)) continue;
            // "“…,” saying that …" reports what comes behind, and so does "“…,” she told them that …".
            if (tree.Tag(t) is Tag.VBG) continue;
            if (Before(index) > 0 && Leads(tree, t + 1, to)) return null;
            if (Further(tree, t + 1, to)) continue;
            // Without a comma or a full stop only words that are right there: "“…” she said."
            // "“…,” in contrast to last year, says Ada Roe": what stands between the mark and the comma is hers.
            if (t > from + 2 && tree.Tag(t - 1) == Tag.Comma && tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP && Phrases.NounEnd(tree, t + 1) is var who && who > t && char.IsUpper(tree.Word(who)[0]) && tree.Tag(from) is Tag.IN or Tag.CC)
                return new() { Content = [new(stretch.Start, tree.Sentence.Tokens[t - 2].End)], Source = passage.Span(number, t + 1, Reporters.Appositions(tree, who, to)), Cue = passage.Span(number, t, t), Frame = Frame.Quote, Lemma = lemma, Sentence = number, Token = t, Score = 0.93 };
            if (!open && (tree.Tag(t) is not (Tag.VBD or Tag.VBZ or Tag.VBP) || t > Phrases.NounEnd(tree, from) + 2 || t == from)) return null;
            return reporters.Made(index, number, t, lemma, Frame.Quote, 0.93, from);
        }
        var noun = Phrases.NounEnd(tree, from);
        if (open && tree.Tag(from) is not (Tag.VBD or Tag.VBZ or Tag.VBG or Tag.VBN or Tag.RB or Tag.IN) && noun > from && noun < to && (noun + 1 == to || tree.Tag(noun + 1) is Tag.Stop or Tag.Comma or Tag.IN) && reporters.Poses(tree, noun, out var posed))
            return reporters.Made(index, number, noun, posed, Frame.Quote, 0.85, from) with { Source = passage.Span(number, from, noun - 1) };
        // "…,” a voice in the film states": a plural by its looks, a verb by its place.
        var last = to - 1;
        while (last > from && tree.Tag(last) is Tag.Stop or Tag.Comma) last--;
        if (words.LastInside(stretch) == ',' && last > noun && noun > from && last - from < 12 && tree.Tag(last) == Tag.NNS && reporters.Poses(tree, last, out var ends))
            return reporters.Made(index, number, last, ends, Frame.Quote, 0.85, from);
        // A verb that is not known to report can still do so right behind a name: "…,” she deadpanned.
        if (noun >= from && words.LastInside(stretch) is ',' or '?' or '!' && words.Words(stretch) >= 3)
        {
            for (var t = noun + 1; t < to && t <= noun + 3; t++)
                if (t > from && tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN && tree.Relation(t) is not (Relation.Aux or Relation.AuxPass or Relation.Cop)) return reporters.Made(index, number, t, tree.Lemma(t), Frame.Quote, 0.6, from);
        }
        return null;
    }

    /// <summary>Whether a "that" begins what is reported, right behind or behind whom it was told.</summary>
    static bool Further(Tree tree, int from, int to)
    {
        for (var t = from; t < to && t < from + 3 && tree.Tag(t) is not (Tag.Comma or Tag.Stop or Tag.Colon or Tag.VBD); t++)
            if (tree.Is(t, "that") && t + 1 < to && !Times.Names(tree, t + 1) && tree.Tag(t + 1) is not (Tag.Comma or Tag.Stop)) return true;
        return false;
    }

    /// <summary>Whether a clause follows at once: "on the “Morning Show,” she said she would stay" reports what comes behind, not the name.</summary>
    static bool Leads(Tree tree, int from, int to)
    {
        if (from >= to || tree.Tag(from) is not (Tag.PRP or Tag.PRPS or Tag.DT or Tag.NN or Tag.NNS or Tag.NNP or Tag.JJ or Tag.CD) || Times.Names(tree, from)) return false;
        var end = from;
        while (end < to && tree.Tag(end) is not (Tag.Comma or Tag.Stop or Tag.Colon)) end++;
        return Reporters.Clause(tree, from, end);
    }

    /// <summary>Whether a quotation may begin here: at the head of its sentence, or behind words if it has some itself.</summary>
    bool Opens(int index) => Before(index) == 0 || words.Words(passage.Stretches[index]) is var count && (count >= 3 || count == 2 && words.LastInside(passage.Stretches[index]) == ',');

    /// <summary>How many words of its sentence stand before a quotation.</summary>
    int Before(int index)
    {
        var start = passage.Stretches[index].Start;
        return passage.Trees[passage.SentenceAt(start)].TokenFrom(start);
    }
}
