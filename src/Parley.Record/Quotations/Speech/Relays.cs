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
        var joined = new HashSet<Attribution>(ReferenceEqualityComparer.Instance);
        var bySentence = quotes.ToLookup(one => one.Sentence);
        for (var i = 0; i < clauses.Count; i++)
        {
            var relay = clauses[i];
            if (relay.Source is null || relay.Cue is null) continue;
            var near = bySentence[relay.Sentence].Where(one => !passed.Contains(one) && !joined.Contains(one));
            if (relay is { Frame: Frame.Clause, Score: >= 0.9 })
            {
                if (near.FirstOrDefault(one => Reported(passage, relay, one)) is { } inner)
                {
                    clauses[i] = relay with { Content = [new(relay.Content[0].Start, inner.Content[0].End), .. inner.Content.Skip(1)] };
                    passed.Add(inner);
                }
                else if (near.FirstOrDefault(one => MoreOf(relay, one)) is { } more)
                {
                    clauses[i] = relay with { Content = [.. relay.Content.SkipLast(1), new(relay.Content[^1].Start, more.Content[0].End), .. more.Content.Skip(1)] };
                    joined.Add(more);
                }
            }
            else if (relay.Frame is Frame.AccordingTo or Frame.Parenthetical && near.FirstOrDefault(one => PutBefore(relay, one)) is { } quote)
            {
                var first = relay.Content.FindIndex(span => span.Contains(quote.Cue!.Value));
                var content = new List<TextSpan> { new(Math.Min(relay.Content[first].Start, quote.Content[0].Start), relay.Content[first].End) };
                content.AddRange(quote.Content.Where(span => span.Start >= relay.Cue.Value.End));
                clauses[i] = relay with { Content = content, Score = Math.Max(relay.Score, quote.Score) };
                passed.Add(quote);
            }
        }
        quotes.RemoveAll(one => passed.Contains(one) || joined.Contains(one));
        // The clause that was put in with the same word is the one passed on too.
        var words = passed.Select(one => one.Cue).ToHashSet();
        clauses.RemoveAll(one => one.Frame == Frame.Parenthetical && words.Contains(one.Cue));
        return passed;
    }

    /// <summary>Whether a quotation stands before what passes it on: "“…,” he said, according to the agency".</summary>
    static bool PutBefore(Attribution relay, Attribution quote) =>
        quote is { Frame: Frame.Quote, Cue: { } own } && own.End <= relay.Cue!.Value.Start && quote.Content[0].Start < own.Start && quote.Source != relay.Source
        && (quote.Lemma != relay.Lemma || relay.Frame == Frame.Parenthetical) && relay.Content.Exists(span => span.Contains(own));

    /// <summary>Whether a clause reports that somebody said a quotation: "reported that she said: “…”".</summary>
    static bool Reported(Passage passage, Attribution relay, Attribution quote) =>
        quote is { Frame: Frame.Quote, Cue: { } own, Source: { } who } && relay.Cue!.Value.End <= own.Start && own.End <= quote.Content[0].Start
        && who.End <= own.Start && passage.Text.AsSpan(who.End, own.Start - who.End).Trim().IsEmpty && passage.Text[who.Start..who.End] is not ("that" or "which" or "who")
        && (relay.Content.Exists(span => span.Contains(own) && span.Contains(who)) || Relative(passage, relay.Content[^1].End, who.Start)) && !Subordinate(passage.Trees[relay.Sentence], relay.Token);

    /// <summary>Whether a quotation behind a colon says more of what a clause reports: "said she had learned her lesson: “…”".</summary>
    static bool MoreOf(Attribution relay, Attribution quote) =>
        quote is { Frame: Frame.Colon, Cue: { } colon } && colon.Start >= relay.Content[^1].End && colon.Start - relay.Content[^1].End <= 1;

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
