using System.Collections.Immutable;
using Parley.Model.Anchors;

namespace Parley.Model.Checks;

/// <summary>Whether every quoted passage stands in its source, once.</summary>
static class PassageCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, statement) in check.Case.Statements)
            CheckPassage(check, statement.Source, statement.Quote, "statements", id, "quote");
        foreach (var (id, @event) in check.Case.Events)
            CheckPassage(check, @event.Source, @event.Quote, "events", id, "quote");
        foreach (var (id, proposal) in check.Case.Proposals)
            foreach (var (number, version) in proposal.Versions)
                CheckPassage(check, version.Source, version.Quote, "proposals", id, "versions", number, "quote");
        foreach (var (id, indicator) in check.Case.Indicators)
            for (var i = 0; i < indicator.Figures.Length; i++)
                CheckPassage(check, indicator.Figures[i].Source, indicator.Figures[i].Quote, "indicators", id, "figures", i, "quote");
    }

    static void CheckPassage(CaseCheck check, string? source, ImmutableArray<Fragment> quote, params object[] path)
    {
        if (source is null || !check.Texts.TryGet(source, out var text)) return;
        for (var i = 0; i < quote.Length; i++) CheckFragment(check, source, text, quote[i], check.Places.Of([.. path, i]));
    }

    static void CheckFragment(CaseCheck check, string source, SourceText text, Fragment fragment, Place place)
    {
        var anchor = text.Find(fragment);
        if (anchor.Status == AnchorStatus.NotFound && text.HoldsButForMarks(fragment))
            check.Error("passage-not-found", place, $"The passage stands in '{source}' with other quotation marks, dashes or capitals.", "Copy it from the source character by character.");
        else if (anchor.Status == AnchorStatus.NotFound)
            check.Error("passage-not-found", place, $"The passage “{Beginning(fragment.Exact)}” does not stand in '{source}'.", "Copy it from the source; leave out words by giving several fragments: [\"…\", \"…\"].");
        else if (anchor.Status == AnchorStatus.Ambiguous)
            check.Error("passage-ambiguous", place, $"The passage “{Beginning(fragment.Exact)}” stands {anchor.Spans.Length} times in '{source}'.", $"Quote more of it, or write {{ exact: …, prefix: … }}, or give 'start': {string.Join(" or ", anchor.Spans.Take(4).Select(span => text.CharactersBefore(span.Start)))}.");
        else if (fragment.End is { } end && text.CharactersBefore(anchor.Spans[0].End) != end)
            check.Error("passage-end", place, $"The passage ends at {text.CharactersBefore(anchor.Spans[0].End)}, not at {end}.", "Correct 'end', or leave it out.");
    }

    static string Beginning(string text) => text.Length <= 50 ? text : text[..47].TrimEnd() + "…";
}
