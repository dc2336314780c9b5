using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>One conflict under mediation, as of a date: everything that was said, tabled and judged about it.</summary>
/// <remarks>A case is a value. It is read from a folder by <see cref="Files.CaseFile"/>, which reports what is wrong with the folder; a case in hand has no dangling references.</remarks>
public sealed record Case
{
    /// <summary>Version of the case file format; this program reads version 1.</summary>
    public required int Parley { get; init; }

    /// <summary>A short name for the conflict, as a headline would give it.</summary>
    public required string Title { get; init; }

    /// <summary>The day up to which the case is complete, as 2024-02-07.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What the conflict is about, in one or two sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>For whom briefings of this case are written, as an office: "the special envoy".</summary>
    public string? For { get; init; }

    /// <summary>Who may see what does not say otherwise: public, joint, mediator, party(ID), caucus(ID) or bilateral(ID, ID). What is judged stays with the mediator unless it says otherwise itself.</summary>
    public Visibility VisibleTo { get; init; } = Visibility.Mediator;

    /// <summary>Whoever takes positions or is concerned, by id.</summary>
    public required Keyed<Party> Parties { get; init; }

    /// <summary>The documents that statements stand on, by id.</summary>
    public Keyed<Source> Sources { get; init; } = Keyed<Source>.Empty;

    /// <summary>The questions to settle, by id.</summary>
    public Keyed<Issue> Issues { get; init; } = Keyed<Issue>.Empty;

    /// <summary>Conditions across issues that every agreement must satisfy, by id.</summary>
    public Keyed<Linkage> Linkages { get; init; } = Keyed<Linkage>.Empty;

    /// <summary>What was said, by id.</summary>
    public Keyed<Statement> Statements { get; init; } = Keyed<Statement>.Empty;

    /// <summary>Red lines that the analyst judges to exist although no statement draws them, by id.</summary>
    public Keyed<JudgedRedLine> RedLines { get; init; } = Keyed<JudgedRedLine>.Empty;

    /// <summary>Statements that contradict one another, put side by side without taking a side, by id.</summary>
    public Keyed<Contested> Contested { get; init; } = Keyed<Contested>.Empty;

    /// <summary>Terms tabled by somebody, to somebody, on a date, by id.</summary>
    public Keyed<Proposal> Proposals { get; init; } = Keyed<Proposal>.Empty;

    /// <summary>What an analyst judges packages to be worth to a party, by party id.</summary>
    public Keyed<Preference> Preferences { get; init; } = Keyed<Preference>.Empty;

    /// <summary>What two parties would share out between them, and their points on it.</summary>
    public Division? Division { get; init; }

    /// <summary>Yes/no choices that one party controls outside the deal, by id.</summary>
    public Keyed<CaseAction> Actions { get; init; } = Keyed<CaseAction>.Empty;

    /// <summary>Which combinations of actions can occur, which holds today, and how parties rank them.</summary>
    public States? States { get; init; }

    /// <summary>Dated, sourced figures, by id.</summary>
    public Keyed<Indicator> Indicators { get; init; } = Keyed<Indicator>.Empty;

    /// <summary>Dated, sourced facts for the timeline, by id.</summary>
    public Keyed<Event> Events { get; init; } = Keyed<Event>.Empty;

    /// <summary>What has been agreed, with its obligations, by id.</summary>
    public Keyed<Agreement> Agreements { get; init; } = Keyed<Agreement>.Empty;

    /// <summary>Reciprocal steps to be put in an order in which nobody gains by stopping, by id.</summary>
    public Keyed<Exchange> Exchanges { get; init; } = Keyed<Exchange>.Empty;

    /// <summary>What the analyst knows to be unknown, a sentence each.</summary>
    public ImmutableArray<string> Unknowns { get; init; } = [];
}
