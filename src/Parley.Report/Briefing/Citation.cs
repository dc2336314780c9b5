using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Report.Answers;

namespace Parley.Report.Briefing;

/// <summary>Something in the briefing that stands on a passage of a source.</summary>
/// <param name="Kind">What it is: statement, proposal, event, figure.</param>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Source">The source.</param>
/// <param name="Quote">The passage.</param>
/// <param name="Note">A remark.</param>
sealed record Citation(string Kind, string Id, string Label, string Source, ImmutableArray<Fragment> Quote, string? Note)
{
    /// <summary>The anchor that claims link to: the highlighted passage where its source is shown, else the entry of the list.</summary>
    public string Anchor => Wording.PassageAnchor(Kind, Id);

    /// <summary>The anchor of its entry in the list where the passage itself is shown in its source.</summary>
    public string EntryAnchor => $"cited-{Kind}-{Id}";

    /// <summary>Every citation of a case, in its order.</summary>
    public static ImmutableArray<Citation> Of(Wording words)
    {
        var @case = words.Case;
        return
        [
            .. @case.Statements.Select(entry => new Citation("statement", entry.Key, $"{words.Speaker(entry.Value)}, {Wording.Date(entry.Value.Date)}", entry.Value.Source, entry.Value.Quote, entry.Value.Note)),
            .. from entry in @case.Proposals
               from version in entry.Value.Versions
               where version.Value.Source is not null && !version.Value.Quote.IsEmpty
               select new Citation("proposal", $"{entry.Key}-{version.Key}", words.Proposal(entry.Key), version.Value.Source!, version.Value.Quote, version.Value.Note),
            .. @case.Events.Select(entry => new Citation("event", entry.Key, entry.Value.Title, entry.Value.Source, entry.Value.Quote, null)),
            .. from entry in @case.Indicators
               from at in Enumerable.Range(0, entry.Value.Figures.Length)
               let figure = entry.Value.Figures[at]
               where !figure.Quote.IsEmpty
               select new Citation("figure", $"{entry.Key}-{at + 1}", entry.Value.Title, figure.Source, figure.Quote, figure.Note),
        ];
    }

    /// <summary>Where the passage stands in a text; none where there is no text or it does not stand there once.</summary>
    public ImmutableArray<TextSpan> Places(SourceText? text) =>
        text is null ? [] : [.. Quote.Select(text.Find).Where(anchor => anchor.Status == AnchorStatus.Found).Select(anchor => anchor.Spans[0])];
}
