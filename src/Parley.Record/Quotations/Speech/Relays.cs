using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Speech;

/// <summary>Quotations that somebody else passes on: "“…,” he said, according to the agency". The agency is who reports; what he said stands within.</summary>
static class Relays
{
    /// <summary>Takes quotations that are passed on out of the list and widens what passes them on to all of their words.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="quotes">Quotations with their reporting words; those passed on are removed.</param>
    /// <param name="clauses">What the clauses report; changed where one passes on.</param>
    /// <returns>The quotations that were removed.</returns>
    internal static IReadOnlyCollection<Attribution> PassOn(Passage passage, List<Attribution> quotes, List<Attribution> clauses)
    {
        var passed = new HashSet<Attribution>(ReferenceEqualityComparer.Instance);
        var bySentence = quotes.ToLookup(one => one.Sentence);
        for (var i = 0; i < clauses.Count; i++)
        {
            var relay = clauses[i];
            if (relay is { Frame: Frame.Clause, Cue: { } outer, Source: not null, Score: >= 0.9 })
            {
                var inner = bySentence[relay.Sentence].FirstOrDefault(one => !passed.Contains(one) && one is { Frame: Frame.Quote, Cue: { } own, Source: { } who } && passage.Text[who.Start..who.End] is not ("that" or "which" or "who") && outer.End <= own.Start && own.End <= one.Content[0].Start && (relay.Content.Exists(span => span.Contains(own) && span.Contains(who)) || Relative(passage, relay.Content[^1].End, who.Start)) && !Subordinate(passage.Trees[relay.Sentence], relay.Token) && who.End <= own.Start && passage.Text.AsSpan(who.End, own.Start - who.End).Trim().IsEmpty);
                if (inner is null) continue;
                clauses[i] = relay with { Content = [new(relay.Content[0].Start, inner.Content[0].End), .. inner.Content.Skip(1)] };
                passed.Add(inner);
                continue;
            }
            if (relay is not { Frame: Frame.AccordingTo or Frame.Parenthetical, Cue: { } cue, Source: not null }) continue;
            var quote = bySentence[relay.Sentence].FirstOrDefault(one => !passed.Contains(one) && one is { Frame: Frame.Quote, Cue: { } own } && own != cue && own.End <= cue.Start && one.Source != relay.Source && (one.Lemma != relay.Lemma || relay.Frame == Frame.Parenthetical) && one.Content[0].Start < own.Start && relay.Content.Exists(span => span.Contains(own)));
            if (quote is null) continue;
            var first = relay.Content.FindIndex(span => span.Contains(quote.Cue!.Value));
            var start = Math.Min(relay.Content[first].Start, quote.Content[0].Start);
            var content = new List<TextSpan> { new(start, relay.Content[first].End) };
            content.AddRange(quote.Content.Where(span => span.Start >= cue.End));
            clauses[i] = relay with { Content = content, Score = Math.Max(relay.Score, quote.Score) };
            passed.Add(quote);
        }
        quotes.RemoveAll(passed.Contains);
        // The clause that was put in with the same word is the one passed on too.
        var words = passed.Select(one => one.Cue).ToHashSet();
        clauses.RemoveAll(one => one.Frame == Frame.Parenthetical && words.Contains(one.Cue));
        return passed;
    }

    /// <summary>Whether a relative clause ties the inner words to the outer: "a film of the meeting, in which she said: “…”".</summary>
    static bool Relative(Passage passage, int from, int to) => from < to && passage.Text[from..to].Trim(' ', ',') is "in which" or "at which" or "where" or "in whom";

    /// <summary>Whether the word stands in a clause that only leads up to the main one: "when he suggested a truce, she fired back".</summary>
    static bool Subordinate(Tree tree, int token)
    {
        if (tree.Tag(0) is not (Tag.WRB or Tag.IN)) return false;
        for (var at = 0; at < token; at++) if (tree.Tag(at) == Tag.Comma) return false;
        return true;
    }
}
