using System.Collections.Frozen;
using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Speech;

/// <summary>Takes in the words outside the marks with which a quoted sentence begins or ends: "“a clear win” for both sides", "an upturn, she said, “could be …”".</summary>
sealed class Remainders(Passage passage, CueLexicon lexicon)
{
    /// <summary>Small words behind a quotation that go on with it; others say where and when it was said.</summary>
    static readonly FrozenSet<string> Joining = FrozenSet.Create(StringComparer.Ordinal, "of", "for", "to", "by", "with", "about", "against", "among", "because", "that", "than", "or", "if", "unless", "until", "without", "between", "into", "over", "toward", "towards", "from", "like", "not", "and");

    /// <summary>Verbs behind which stands whom it was said to.</summary>
    static readonly FrozenSet<string> Told = FrozenSet.Create(StringComparer.Ordinal, "tell", "ask", "inform", "remind", "assure", "reassure", "advise", "warn", "call", "describe", "accuse", "convince", "persuade", "write", "email", "text", "put");

    readonly QuotedWords words = new(passage);

    /// <summary>Widens the quotations among attributions to the whole of what was said.</summary>
    internal void TakeIn(List<Attribution> chosen)
    {
        var nearby = new Nearby(passage, chosen);
        foreach (var one in chosen)
        {
            if (Named.OfWhom(passage, one) is { } whom && !one.Content.Exists(span => span.Overlaps(whom))) one.Content.Insert(0, whom);
            if (one.Frame is not (Frame.Quote or Frame.Continued or Frame.Colon or Frame.Clause)) continue;
            for (var i = 0; i < one.Content.Count; i++)
            {
                var at = passage.Stretches.LastFrom(one.Content[i].End - 1);
                if (at < 0 || passage.Stretches[at].End != one.Content[i].End) continue;
                if (i == 0 && Before(one, passage.Stretches[at]) is { } start && one.Content[0].Start == passage.Stretches[at].Start)
                {
                    if (start.Contiguous && Free(nearby, one, start.From, one.Content[0].Start)) one.Content[0] = new(start.From, one.Content[0].End);
                    else if (!start.Contiguous && Free(nearby, one, start.From, start.To))
                    {
                        one.Content.Insert(0, new(start.From, start.To));
                        i++;
                    }
                }
                if (i == 0 && Reopened(one, passage.Stretches[at]) is { } more && Free(nearby, one, more.Start, more.End))
                {
                    one.Content.Insert(1, more);
                    i++;
                }
                else if (Behind(one, passage.Stretches[at]) is { } end && Free(nearby, one, one.Content[i].End, end)) Widen(one, i, end);
            }
        }
    }

    static void Widen(Attribution one, int at, int end)
    {
        one.Content[at] = new(one.Content[at].Start, end);
        one.Content.RemoveAll(span => span.Start > one.Content[at].Start && span.End <= end);
    }

    /// <summary>Whether nobody else's words or cues lie between two positions.</summary>
    static bool Free(Nearby nearby, Attribution own, int from, int to)
    {
        var between = new TextSpan(from, to);
        foreach (var other in nearby.Around(between))
            if (!ReferenceEquals(other, own) && (other.Cue is { } cue && between.Overlaps(cue) || other.Content.Exists(span => span.Overlaps(between)))) return false;
        return true;
    }

    /// <summary>The words with which the quoted sentence begins before the mark: "that in any case, “…”", or before the reporting words: "an upturn, she said, “…”".</summary>
    (int From, int To, bool Contiguous)? Before(Attribution one, QuotedStretch stretch)
    {
        var number = passage.SentenceAt(stretch.Start);
        if (one.Frame is not (Frame.Quote or Frame.Clause) || one.Sentence != number || one.Cue is not { } cue || cue.End > stretch.Start) return null;
        var tree = passage.Trees[number];
        var that = one.Token + 1;
        var close = that;
        while (close < tree.Count && close - that < 8 && tree.Sentence.Tokens[close].End <= stretch.Start && !tree.Is(close, "that") && tree.Tag(close) is not (Tag.Comma or Tag.Colon)) close++;
        if (close == that || !words.StartsLarge(stretch) || Phrases.NounEnd(tree, that) == close - 1)
            if (close < tree.Count && tree.Is(close, "that") && tree.Sentence.Tokens[close].End < stretch.Start) return (tree.Sentence.Tokens[close].Start, stretch.Start, true);
        // "He said his wife “knew from the start …”".
        if (!words.StartsLarge(stretch) && that < tree.Count && tree.Sentence.Tokens[that].End < stretch.Start && tree.Tag(that) is Tag.PRP or Tag.PRPS or Tag.DT or Tag.NNP && !Told.Contains(one.Lemma) && !(one.Source is { } named && named.Start > cue.Start) && !Times.Names(tree, that)) return (tree.Sentence.Tokens[that].Start, stretch.Start, true);
        if (one.Frame != Frame.Quote || words.StartsLarge(stretch) || passage.Quoted[number][0] >= 0) return null;
        // "An upturn, she said, “could be …”".
        var comma = Math.Min(one.Source is { } source && source.Start >= tree.Sentence.Start ? tree.TokenFrom(source.Start + 1) - 1 : one.Token, one.Token) - 1;
        if (comma < 1 || tree.Tag(comma) != Tag.Comma || IsSmall(tree, comma)) return null;
        for (var t = 0; t < comma; t++) if (passage.Quoted[number][t] >= 0) return null;
        return (tree.Sentence.Start, tree.Sentence.Tokens[comma - 1].End, false);
    }

    /// <summary>Whether the words before a comma only join the sentence to what stands before it, or say when.</summary>
    static bool IsSmall(Tree tree, int comma)
    {
        if (comma == 1) return tree.Tag(0) is Tag.CC or Tag.IN or Tag.UH || tree.Word(0) is "Still" or "Yet" or "Instead" or "Then" or "Now" or "However" or "Meanwhile" or "Also" or "Asked" or "Later";
        if (comma == 2 && tree.Tag(0) == Tag.IN) return true;
        var clause = false;
        for (var t = 0; t < comma; t++)
        {
            if (Times.Names(tree, t)) return true;
            clause |= tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD;
        }
        // "She voted against it because, she said, “…”": what the text itself tells.
        return clause && tree.Tag(0) is not (Tag.IN or Tag.WRB or Tag.VBG);
    }

    /// <summary>Where the sentence ends that a quotation begins: the end of the words that go on behind the mark.</summary>
    int? Behind(Attribution one, QuotedStretch stretch)
    {
        if (stretch.RunsOn || words.LastInside(stretch) is '.' or '?' or '!' or '…') return null;
        var number = passage.SentenceAt(Math.Max(stretch.Start, stretch.End - 1));
        var tree = passage.Trees[number];
        var from = tree.TokenFrom(stretch.End);
        if (from >= tree.Count || passage.Quoted[number][from] >= 0 || !Joins(tree, from)) return null;
        var to = from;
        while (to < tree.Count && !Ends(tree, one, number, to)) to++;
        var own = to < tree.Count && IsOwn(tree, one, number, to);
        to--;
        while (to >= from && tree.Tag(to) is Tag.Comma or Tag.Stop or Tag.Colon or Tag.OpenQuote or Tag.CloseQuote && passage.Quoted[number][to] < 0) to--;
        if (to < from || own && tree.Tag(to + 1) != Tag.Comma) return null;
        for (var t = from; t <= to; t++)
            if (passage.Quoted[number][t] < 0 && tree.Tag(t) is Tag.VBD or Tag.VBZ && lexicon.Says(tree.Lemma(t))) return null;
        var end = tree.Sentence.Tokens[to].End;
        return passage.Quoted[number][to] is >= 0 and var last ? Math.Max(end, passage.Stretches[last].End) : end;
    }

    /// <summary>The words with which the quoted sentence goes on behind the reporting ones, outside of marks: "“It is our luck,” she said, that both had left".</summary>
    TextSpan? Reopened(Attribution one, QuotedStretch stretch)
    {
        if (one.Frame != Frame.Quote || one.Cue is not { } cue || cue.Start < stretch.End || one.Source is not { } source) return null;
        var tree = passage.Trees[one.Sentence];
        var from = tree.TokenFrom(Math.Max(cue.End, source.End));
        while (from < tree.Count && tree.Tag(from) is not (Tag.Comma or Tag.Colon or Tag.Stop)) from++;
        var next = from + 1;
        if (next + 2 >= tree.Count || !tree.Is(next, "that") && !(tree.Tag(from) == Tag.Comma && tree.Tag(next) is Tag.MD)) return null;
        if (tree.Is(next, "that") && tree.Tag(next + 1) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD) return null;
        for (var t = from; t < tree.Count; t++) if (passage.Quoted[one.Sentence][t] == passage.Stretches.LastFrom(stretch.Start)) return null;
        var to = tree.Count - 1;
        while (to > next && tree.Tag(to) is Tag.Stop) to--;
        return passage.Span(one.Sentence, next, to);
    }

    static bool Joins(Tree tree, int token)
    {
        if (!char.IsLower(tree.Word(token)[0])) return false;
        if (tree.Tag(token) is Tag.CC && token + 1 < tree.Count && tree.Tag(token + 1) is Tag.VBD or Tag.VBZ or Tag.VBG or Tag.VBN or Tag.RB) return false;
        return Joining.Contains(tree.Word(token).ToString()) && !(token + 1 < tree.Count && Times.Names(tree, token + 1));
    }

    bool Ends(Tree tree, Attribution one, int number, int token) =>
        passage.Quoted[number][token] < 0 && (tree.Tag(token) is Tag.Stop || tree.Word(token) is "(" or "—" or "–" or "--" or "-" or ";" or ":") || IsOwn(tree, one, number, token);

    /// <summary>Whether a token belongs to the words that name the speaker or report.</summary>
    static bool IsOwn(Tree tree, Attribution one, int number, int token)
    {
        var place = tree.Sentence.Tokens[token];
        return one.Sentence == number && (one.Cue is { } cue && place.Start < cue.End && cue.Start < place.End || one.Source is { } source && place.Start < source.End && source.Start < place.End);
    }
}
