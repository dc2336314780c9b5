using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Speech;

/// <summary>Finds whose words a quotation is that has nobody named beside it.</summary>
sealed class GoingOn
{
    readonly Passage passage;
    readonly CueLexicon lexicon;
    readonly Attribution?[] by;
    readonly QuotedWords words;
    readonly Reporters reporters;
    Nearby nearby;

    internal GoingOn(Passage passage, CueLexicon lexicon)
    {
        (this.passage, this.lexicon) = (passage, lexicon);
        by = new Attribution?[passage.Stretches.Length];
        words = new(passage);
        reporters = new(passage, lexicon, by);
        nearby = new(passage, []);
    }

    /// <summary>Quotations with nobody named beside them, once all else is known: they go with what stands before them, or stand alone.</summary>
    /// <param name="chosen">The attributions there are, in the order of the text; added to.</param>
    internal void GoOn(List<Attribution> chosen)
    {
        nearby = new(passage, chosen);
        for (var i = 0; i < passage.Stretches.Length; i++)
        {
            var stretch = passage.Stretches[i];
            by[i] = nearby.In(passage.SentenceAt(stretch.Start)).FirstOrDefault(one => one.Content.Exists(span => span.Start <= stretch.From && stretch.To <= span.End));
            if (by[i] is not null) continue;
            GoesOn(i, chosen);
            if (by[i] is not null || Within(i) is not { } within) continue;
            if (nearby.Around(within).Any(one => one.Cue is { } cue && within.Content[0].Overlaps(cue) || one.Cue == within.Cue || one.Content.Exists(span => span.Overlaps(within.Content[0]) || within.Cue is { } own && span.Overlaps(own)))) continue;
            Add(chosen, i, within);
        }
        chosen.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
    }

    /// <summary>A quotation with nobody named beside it goes with the one before: in the same paragraph, or where that one ran on into this.</summary>
    void GoesOn(int index, List<Attribution> chosen)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var filling = words.Fills(stretch);
        // "“…,” she said. But “…”": a word or two lead on to more of it.
        var leading = tree.TokenFrom(stretch.Start);
        if (!filling && leading is 1 or 2 && words.Words(stretch) > 3 && index > 0 && by[index - 1] is { Frame: Frame.Quote } before && number > 0 && passage.Paragraphs[number - 1] == passage.Paragraphs[number] && passage.SentenceAt(passage.Stretches[index - 1].Start) == number - 1 && words.LastInside(stretch) is '.' or '?' or '!')
        {
            Join(index, before, tree.Sentence.Start);
            return;
        }
        var begins = passage.Text.AsSpan(tree.Sentence.Start, Math.Max(0, stretch.Start - tree.Sentence.Start)).Trim().Length == 0;
        if (!filling && !begins) return;
        if (index > 0 && passage.Stretches[index - 1].RunsOn && by[index - 1] is { } open)
        {
            Join(index, open);
            return;
        }
        // A whole sentence and nothing behind it.
        var last = passage.SentenceAt(Math.Max(stretch.Start, stretch.End - 1));
        if (passage.Text.AsSpan(stretch.End, Math.Max(0, passage.Trees[last].Sentence.End - stretch.End)).Trim().Length > 0 && !filling && Signature(stretch) is null || words.Words(stretch) < 3 || !words.Speech(stretch)) return;
        // "He said:" and a new paragraph.
        if (number > 0 && passage.Trees[number - 1] is var lead && lead.Is(lead.Count - 1, ":") && passage.Quoted[number - 1][lead.Count - 1] < 0)
        {
            var block = Introduced(index, number - 1);
            foreach (var one in nearby.In(number - 1).Where(one => one.Cue is { } cue && cue == block.Cue || one.Sentence == number - 1 && one.Token == block.Token).ToList())
            {
                chosen.Remove(one);
                nearby.Remove(one);
            }
            Add(chosen, index, block);
            return;
        }
        if (begins && number > 0 && Earlier(number - 1, passage.Paragraphs[number - 1] == passage.Paragraphs[number], filling) is { } earlier)
        {
            Join(index, earlier);
            return;
        }
        // A paragraph that is all quotation, after one that ended with a quotation: a statement goes on.
        if (begins && index > 0 && stretch.Strength >= passage.Stretches[index - 1].Strength && by[index - 1] is { Frame: Frame.Quote or Frame.Colon or Frame.Continued } running && running.Content[^1].End == passage.Stretches[index - 1].End
            && passage.Text.AsSpan(passage.Stretches[index - 1].End, stretch.Start - passage.Stretches[index - 1].End).Trim().Length == 0)
        {
            Join(index, running);
            return;
        }
        // A headline within the text stands in weaker marks than its quotations.
        if (index > 0 && stretch.Strength < passage.Stretches[index - 1].Strength) return;
        // “…” – Name.
        var signature = Signature(stretch) ?? (filling ? NameAround(stretch) : null) ?? (begins && index > 0 && by[index - 1] is { Source: { } same } && passage.Paragraphs[number] - passage.Paragraphs[passage.SentenceAt(passage.Stretches[index - 1].Start)] <= 1 ? same : null);
        if (!begins && signature is null) return;
        var alone = new Attribution { Content = [new(stretch.Start, stretch.End)], Source = signature, Frame = Frame.Continued, Sentence = number, Score = signature is null ? 0.5 : 0.7 };
        Add(chosen, index, alone);
    }

    void Add(List<Attribution> chosen, int index, Attribution one)
    {
        by[index] = one;
        chosen.Add(one);
        nearby.Add(one);
    }

    void Join(int index, Attribution one, int from = -1)
    {
        var span = new TextSpan(from < 0 ? passage.Stretches[index].Start : from, passage.Stretches[index].End);
        by[index] = one;
        one.Content.Add(span);
        nearby.Add(one, span);
    }

    /// <summary>What a quotation goes on that follows a sentence.</summary>
    /// <param name="number">The sentence before the quotation.</param>
    /// <param name="near">Whether both stand in one paragraph.</param>
    /// <param name="filling">Whether the quotation is most of its paragraph.</param>
    Attribution? Earlier(int number, bool near, bool filling)
    {
        // "“…,” he said, noting that … “…”" goes on with the quotation.
        var before = nearby.In(number).Where(one => one.Sentence == number || one.Content.Exists(span => passage.SentenceAt(span.End - 1) == number)).OrderBy(one => one.Content[0].Start).ToList();
        var quote = before.FindLast(one => one.Frame is Frame.Quote or Frame.Colon or Frame.Continued);
        var clause = before.FindLast(one => one.Frame is Frame.Clause or Frame.Parenthetical or Frame.AccordingTo or Frame.Predicate or Frame.Object or Frame.Infinitive or Frame.ObjectInfinitive or Frame.Preposition or Frame.Question);
        // What was added goes on: "“…,” he said, adding that there is time. “…”".
        if (near) return clause is { Lemma: "add", Cue: { } later } && quote is { Cue: { } own } && own.End <= later.Start ? clause : quote ?? clause;
        // In a paragraph of its own a quotation goes on with what was said last, unless that was a question, which another one may answer.
        var last = quote is { Source: not null, Frame: Frame.Quote } ? quote : clause is not null && passage.Trees[number].Sentence.End - clause.Content[^1].End <= 2 ? clause : null;
        return filling && last is { Frame: not Frame.Question } && last.Lemma is not ("ask" or "question" or "wonder" or "press") && passage.Text[last.Content[^1].Start..last.Content[^1].End].TrimEnd('"', '”', '’', ' ') is [.., not '?'] ? last : null;
    }

    /// <summary>A few quoted words in a clause whose verb can report: "hailed the deal as a “breakthrough”".</summary>
    Attribution? Within(int index)
    {
        var stretch = passage.Stretches[index];
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        var end = tree.TokenFrom(stretch.Start);
        for (var t = end - 1; t >= 0 && t >= end - 12 && passage.Quoted[number][t] < 0; t--)
        {
            if (tree.Tag(t) is Tag.Stop or Tag.Colon) break;
            if (tree.Tag(t) is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG or Tag.VBN or Tag.VB)) continue;
            var lemma = tree.Lemma(t);
            if (!lexicon.Knows(lemma)) continue;
            // "So-called", "self-described", and names that things have.
            if (tree.Relation(t) == Relation.Amod || lemma is "name" or "title" or "entitle" || words.Words(stretch) < 2 && end - t > 3) return null;
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
            if (alone && (t > 1 || Reporters.HasLaterVerb(tree, t, tree.Count))) return null;
            return passage.Span(number, t, Math.Max(t, Phrases.NounEnd(tree, t)));
        }
        return null;
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
            if (reporters.Reports(tree, t, out var lemma)) return reporters.Made(index, number, t, lemma, Frame.Quote, 0.85);
        for (var t = 0; t < tree.Count; t++)
            if (tree.Relation(t) == Relation.Root && tree.Child(t, Relation.Nsubj) is >= 0 and var subject)
                return new() { Content = [new(passage.Stretches[index].Start, passage.Stretches[index].End)], Source = Subjects.Whole(tree, subject), Cue = passage.Span(number, t, t), Frame = Frame.Colon, Lemma = tree.Lemma(t), Sentence = number, Token = t, Score = 0.7 };
        return new() { Content = [new(passage.Stretches[index].Start, passage.Stretches[index].End)], Cue = passage.Span(number, tree.Count - 1, tree.Count - 1), Frame = Frame.Colon, Lemma = ":", Sentence = number, Token = tree.Count - 1, Score = 0.6 };
    }
}
