using Parley.Model.Anchors;

namespace Parley.Record.Quotations.Speech;

/// <summary>Quotations that somebody else passes on: "“…,” he said, according to the agency". The agency is who reports; what he said stands within.</summary>
static class Relays
{
    /// <summary>Takes quotations that are passed on out of the list and widens what passes them on to all of their words.</summary>
    /// <param name="quotes">Quotations with their reporting words; those passed on are removed.</param>
    /// <param name="clauses">What the clauses report; changed where one passes on.</param>
    /// <returns>The quotations that were removed.</returns>
    internal static IReadOnlyCollection<Attribution> PassOn(List<Attribution> quotes, List<Attribution> clauses)
    {
        var passed = new HashSet<Attribution>(ReferenceEqualityComparer.Instance);
        var bySentence = quotes.ToLookup(one => one.Sentence);
        for (var i = 0; i < clauses.Count; i++)
        {
            var relay = clauses[i];
            if (relay is not { Frame: Frame.AccordingTo, Cue: { } cue, Source: not null }) continue;
            var quote = bySentence[relay.Sentence].FirstOrDefault(one => !passed.Contains(one) && one is { Frame: Frame.Quote, Cue: { } own } && own != cue && own.End <= cue.Start && one.Lemma != relay.Lemma && one.Content[0].Start < own.Start && relay.Content.Exists(span => span.Contains(own)));
            if (quote is null) continue;
            var first = relay.Content.FindIndex(span => span.Contains(quote.Cue!.Value));
            var start = Math.Min(relay.Content[first].Start, quote.Content[0].Start);
            var content = new List<TextSpan> { new(start, relay.Content[first].End) };
            content.AddRange(quote.Content.Where(span => span.Start >= cue.End));
            clauses[i] = relay with { Content = content, Score = Math.Max(relay.Score, quote.Score) };
            passed.Add(quote);
        }
        quotes.RemoveAll(passed.Contains);
        return passed;
    }
}
