using System.Collections.Immutable;
using Parley.Model;
using Parley.Report.Answers;
using Parley.Report.Documents;

namespace Parley.Report.Briefing;

/// <summary>What happened when: events, proposals, answers and statements in the order of their dates.</summary>
static class TimelineSection
{
    public static ImmutableArray<Block> Blocks(Wording words)
    {
        var entries = Entries(words).OrderBy(entry => entry.Date).ToArray();
        return entries.Length == 0
            ? [new Callout(CalloutKind.Unknown, "The case holds nothing that is dated.")]
            : [new DataTable(
                "Timeline",
                [new("Date"), new("Lane"), new("What happened")],
                [.. entries.Select(entry => ImmutableArray.Create<Cell>([Wording.ShortDate(entry.Date), entry.Lane, entry.What]))])];
    }

    /// <summary>How many entries each lane has on each day.</summary>
    public static DataTable Counts(Wording words) => new(
        "How much happened when",
        [new("Date"), new("Lane"), new("Entries", true)],
        [
            .. Entries(words).GroupBy(entry => (entry.Date, entry.Lane)).OrderBy(group => group.Key.Date).Select(group =>
                ImmutableArray.Create<Cell>([Wording.ShortDate(group.Key.Date), group.Key.Lane, $"{group.Count()}"])),
        ]);

    public static IEnumerable<TimelineEntry> Entries(Wording words)
    {
        var @case = words.Case;
        foreach (var (id, @event) in @case.Events)
            yield return new(@event.Date, Lane(@event.Kind), @event.Title + (Text)" " + Wording.Passage("event", id, "passage"));
        foreach (var (id, proposal) in @case.Proposals)
            foreach (var (number, version) in proposal.Versions)
                yield return new(version.Date, "Talks", $"{words.Party(proposal.TabledBy)} tables {Wording.InSentence(words.Proposal(id))}{(proposal.Versions.Count > 1 ? $", version {number}" : "")}." + (version.Quote.IsEmpty ? Text.Empty : (Text)" " + Wording.Passage("proposal", $"{id}-{number}", "passage")));
        foreach (var (id, statement) in @case.Statements)
            yield return new(statement.Date, "Statements", (Text)$"{words.Speaker(statement)}: {statement.Says ?? "(see passage)"} " + Wording.Evidence(id, "passage"));
        foreach (var agreement in @case.Agreements.Values)
            yield return new(agreement.Date, "Talks", $"Agreed: {agreement.Title}.");
    }

    static string Lane(EventKind kind) => kind switch
    {
        EventKind.Talks => "Talks",
        EventKind.Ground => "Ground",
        EventKind.Humanitarian => "Civilians",
        EventKind.Law => "Law",
        _ => "Deadline",
    };
}

/// <summary>Something on the timeline.</summary>
sealed record TimelineEntry(DateOnly Date, string Lane, Text What);
