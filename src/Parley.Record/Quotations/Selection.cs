using Parley.Model.Anchors;
using Parley.Record.Language;

namespace Parley.Record.Quotations;

/// <summary>Chooses among attributions that exclude one another: the surest outermost ones; what somebody is quoted as reporting of others stays inside the quotation.</summary>
static class Selection
{
    /// <summary>Takes out of a list what stands within the words of others, and returns it. Cost linear in both where both are in the order of the text.</summary>
    internal static List<Attribution> Within(List<Attribution> outer, List<Attribution> quotes)
    {
        if (outer.Count == 0) return [];
        var spans = outer.SelectMany(one => one.Content).OrderBy(span => span.Start).ToList();
        var inner = quotes.FindAll(one => Holds(spans, Place(one)));
        quotes.RemoveAll(one => Holds(spans, Place(one)));
        return inner;
    }

    static bool Holds(List<TextSpan> spans, int position)
    {
        var at = spans.BinarySearch(new(position, position), Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 && spans[at].Start <= position && position < spans[at].End;
    }

    internal static List<Attribution> Choose(Passage passage, List<Attribution> quotes, List<Attribution> clauses, double least)
    {
        foreach (var attribution in quotes) WidenToMarks(passage, attribution);
        foreach (var attribution in clauses) WidenToMarks(passage, attribution);
        var chosen = new List<Attribution>(quotes.Where(one => one.Score >= least));
        var outermostFirst = clauses.Where(one => one.Score >= least).OrderBy(one => one.Sentence).ThenByDescending(one => one.Frame is Frame.AccordingTo or Frame.Parenthetical).ThenBy(one => Depth(passage, one)).ThenBy(one => one.Token);
        var nearby = new Nearby(passage, chosen);
        var shares = new Dictionary<Attribution, Attribution>(ReferenceEqualityComparer.Instance);
        foreach (var whole in outermostFirst)
        {
            var candidate = BeforeTheNext(passage, whole, nearby, out var next);
            // Who says two things in a row says both: the second verb has no subject of its own.
            if (next is { Source: { } within } && whole.Source is not null && whole.Content[0].Contains(within))
            {
                var shared = next with { Source = whole.Source };
                shares[next] = shared;
                nearby.Remove(next);
                nearby.Add(shared);
            }
            if (nearby.Around(candidate).Any(other => Excludes(other, candidate))) continue;
            chosen.Add(candidate);
            nearby.Add(candidate);
        }
        for (var i = 0; shares.Count > 0 && i < chosen.Count; i++) while (shares.TryGetValue(chosen[i], out var shared)) chosen[i] = shared;
        chosen.Sort((a, b) => Place(a).CompareTo(Place(b)));
        return chosen;
    }

    /// <summary>Adds what stands inside the words of those chosen, right behind them: what somebody is quoted as saying of others.</summary>
    internal static List<Attribution> WithNested(Passage passage, List<Attribution> chosen, IEnumerable<Attribution> candidates, double least)
    {
        var nested = new List<Attribution>();
        var cues = chosen.Where(one => one.Cue is not null).Select(one => one.Cue!.Value).ToHashSet();
        var nearby = new Nearby(passage, chosen);
        foreach (var candidate in candidates.Where(one => one.Score >= least && one.Frame is Frame.Clause or Frame.Question or Frame.Infinitive or Frame.ObjectInfinitive or Frame.AccordingTo or Frame.Quote && one.Source is not null).OrderBy(one => one.Token))
        {
            if (candidate.Cue is not { } cue || cues.Contains(cue)) continue;
            var outer = nearby.In(passage.SentenceAt(cue.Start)).FirstOrDefault(one => one.Content.Exists(span => span.Contains(cue)) && candidate.Content.TrueForAll(part => one.Content.Exists(span => span.Contains(part))));
            if (outer is not null && !candidate.Content.TrueForAll(outer.Content.Contains) && cues.Add(cue)) nested.Add(candidate);
        }
        return [.. chosen.Concat(nested).OrderBy(Place).ThenByDescending(one => one.Content[^1].End)];
    }

    internal static int Place(Attribution attribution) => Math.Min(attribution.Content[0].Start, attribution.Cue?.Start ?? int.MaxValue);

    /// <summary>A clause up to where a quotation is reported next: "said she was glad and added, “…”".</summary>
    static Attribution BeforeTheNext(Passage passage, Attribution one, Nearby nearby, out Attribution? following)
    {
        following = null;
        if (one.Content.Count != 1 || one.Cue is not { } own || own.End > one.Content[0].Start) return one;
        var span = one.Content[0];
        foreach (var next in nearby.Around(span))
        {
            if (next is not { Frame: Frame.Quote, Cue: { } cue } || cue.Start < span.Start || next.Sentence != one.Sentence || next.Content[0].Start < cue.End) continue;
            var tree = passage.Trees[one.Sentence];
            var at = next.Token - 1;
            while (at > one.Token && tree.Tag(at) == Tag.RB) at--;
            if (at > one.Token && tree.Tag(at) == Tag.CC) at--;
            else if (tree.Tag(at) != Tag.Comma || tree.Tag(next.Token) != Tag.VBG) continue;
            while (at > one.Token && tree.Tag(at) is Tag.Comma or Tag.CC) at--;
            var end = tree.Sentence.Tokens[at].End;
            if (end > span.Start && end <= span.End) (span, following) = (new(span.Start, end), next);
        }
        return span == one.Content[0] ? one : one with { Content = [span] };
    }

    static int Depth(Passage passage, Attribution attribution)
    {
        var tree = passage.Trees[attribution.Sentence];
        var depth = 0;
        for (var at = attribution.Token; at >= 0 && depth < tree.Count; at = tree.Head(at)) depth++;
        return depth;
    }

    static bool Excludes(Attribution chosen, Attribution candidate)
    {
        if (chosen.Cue == candidate.Cue && candidate.Cue is not null) return true;
        if (candidate.Cue is { } cue && chosen.Content.Exists(span => span.Overlaps(cue))) return true;
        if (chosen.Cue is { } other && candidate.Content.Exists(span => span.Overlaps(other)) && chosen.Frame is not Frame.Continued) return true;
        return chosen.Content.Exists(span => candidate.Content.Exists(part => span.Overlaps(part)));
    }

    /// <summary>What begins or ends inside a quotation takes in the whole of it.</summary>
    static void WidenToMarks(Passage passage, Attribution attribution)
    {
        for (var i = 0; i < attribution.Content.Count; i++)
        {
            var span = attribution.Content[i];
            foreach (var stretch in passage.Stretches)
            {
                if (stretch.End <= span.Start) continue;
                // A clause that ends right before a quotation goes on in it.
                if (stretch.Start >= span.End)
                {
                    if (stretch.Start - span.End <= 1 && attribution.Frame is not (Frame.Quote or Frame.AccordingTo or Frame.Parenthetical) && attribution.Cue is { } own && own.End <= span.Start) span = new(span.Start, stretch.End);
                    break;
                }
                if (attribution.Cue is { } cue && stretch.Contains(cue.Start)) continue;
                span = new(Math.Min(span.Start, stretch.Start), Math.Max(span.End, stretch.End));
            }
            attribution.Content[i] = span;
        }
    }
}
