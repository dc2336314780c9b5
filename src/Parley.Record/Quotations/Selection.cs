namespace Parley.Record.Quotations;

/// <summary>Chooses among attributions that exclude one another: the surest outermost ones; what somebody is quoted as reporting of others stays inside the quotation.</summary>
static class Selection
{
    internal static List<Attribution> Choose(Passage passage, List<Attribution> quotes, List<Attribution> clauses, double least)
    {
        foreach (var attribution in quotes) WidenToMarks(passage, attribution);
        foreach (var attribution in clauses) WidenToMarks(passage, attribution);
        var chosen = new List<Attribution>(quotes.Where(one => one.Score >= least));
        var outermostFirst = clauses.Where(one => one.Score >= least).OrderBy(one => one.Sentence).ThenByDescending(one => one.Frame is Frame.AccordingTo or Frame.Parenthetical).ThenBy(one => Depth(passage, one)).ThenBy(one => one.Token);
        var nearby = new Nearby(passage, chosen);
        foreach (var candidate in outermostFirst)
        {
            if (nearby.Around(candidate).Any(other => Excludes(other, candidate))) continue;
            chosen.Add(candidate);
            nearby.Add(candidate);
        }
        chosen.Sort((a, b) => Place(a).CompareTo(Place(b)));
        return chosen;
    }

    /// <summary>Adds what stands inside the words of those chosen, right behind them: what somebody is quoted as saying of others.</summary>
    internal static List<Attribution> WithNested(Passage passage, List<Attribution> chosen, IEnumerable<Attribution> candidates, double least)
    {
        var nested = new List<Attribution>();
        var cues = chosen.Where(one => one.Cue is not null).Select(one => one.Cue!.Value).ToHashSet();
        var nearby = new Nearby(passage, chosen);
        foreach (var candidate in candidates.Where(one => one.Score >= least && one.Frame is Frame.Clause or Frame.Question or Frame.Infinitive or Frame.AccordingTo or Frame.Quote && one.Source is not null).OrderBy(one => one.Token))
        {
            if (candidate.Cue is not { } cue || cues.Contains(cue)) continue;
            var outer = nearby.In(passage.SentenceAt(cue.Start)).FirstOrDefault(one => one.Content.Exists(span => span.Contains(cue)) && candidate.Content.TrueForAll(part => one.Content.Exists(span => span.Contains(part))));
            if (outer is not null && !candidate.Content.TrueForAll(outer.Content.Contains) && cues.Add(cue)) nested.Add(candidate);
        }
        return [.. chosen.Concat(nested).OrderBy(Place).ThenByDescending(one => one.Content[^1].End)];
    }

    static int Place(Attribution attribution) => Math.Min(attribution.Content[0].Start, attribution.Cue?.Start ?? int.MaxValue);

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
