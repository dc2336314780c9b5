using System.Collections.Immutable;
using Parley.Model.Conditions;

namespace Parley.Model;

/// <summary>The combinations of actions that can occur, which one holds today, and how the parties rank them.</summary>
/// <remarks>
/// Without <see cref="List"/> every combination of actions that satisfies all feasibility conditions is a state; states are numbered from 1,
/// the first action changing fastest. With it, the listed states are the states, under the ids they have there.
/// </remarks>
public sealed record States
{
    /// <summary>Conditions over actions that every state satisfies: not (join and sue).</summary>
    public ImmutableArray<Condition> Feasible { get; init; } = [];

    /// <summary>Conditions over actions whose states all count as one and the same state, one condition each.</summary>
    public ImmutableArray<Condition> Same { get; init; } = [];

    /// <summary>The states by id, each with the actions taken in it; only where not every feasible combination is a state, or where the moves are given.</summary>
    public Keyed<ListedState> List { get; init; } = Keyed<ListedState>.Empty;

    /// <summary>By party id, the moves between listed states as pairs [from, to]; without them moves follow from the actions.</summary>
    [Schema.NumberAllowed]
    public Keyed<ImmutableArray<ImmutableArray<string>>> Moves { get; init; } = Keyed<ImmutableArray<ImmutableArray<string>>>.Empty;

    /// <summary>Names for states worth one, by state number or id.</summary>
    public Keyed<string> Names { get; init; } = Keyed<string>.Empty;

    /// <summary>What holds today: yes or no for each action, or the id of a state.</summary>
    public Today? Today { get; init; }

    /// <summary>States that somebody would like to hold, by number or id; briefings say what would unlock them.</summary>
    [Schema.NumberAllowed]
    public ImmutableArray<string> Wanted { get; init; } = [];

    /// <summary>How each party ranks the states, by party id.</summary>
    public Keyed<StatePreference> Preferences { get; init; } = Keyed<StatePreference>.Empty;

    /// <summary>Parties that might act as one, by an id of your own; what would hold against them is judged beside what would hold against each party alone.</summary>
    public Keyed<Coalition> Coalitions { get; init; } = Keyed<Coalition>.Empty;
}

/// <summary>A state given by the actions taken in it; an action not named in it is not taken, unless any is true of it.</summary>
public sealed record ListedState
{
    /// <summary>What the state is called.</summary>
    public string? Title { get; init; }

    /// <summary>The actions taken.</summary>
    public ImmutableArray<string> Taken { get; init; } = [];

    /// <summary>The actions that may or may not be taken in this state: it stands for several combinations.</summary>
    public ImmutableArray<string> Any { get; init; } = [];
}

/// <summary>What holds today.</summary>
public sealed record Today
{
    /// <summary>The id of a state, or null where the actions tell it.</summary>
    public string? State { get; init; }

    /// <summary>For each action whether it is taken today.</summary>
    public Keyed<bool> Actions { get; init; } = Keyed<bool>.Empty;
}

/// <summary>How an analyst judges a party to rank the states, in one of three ways. It is an assumption, never a reported fact.</summary>
public sealed record StatePreference
{
    /// <summary>Who judges so.</summary>
    public required string Author { get; init; }

    /// <summary>How sure the author is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Low;

    /// <summary>Who may see it; the mediator alone unless given.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>On what grounds.</summary>
    public string? Why { get; init; }

    /// <summary>Preference statements, the most important first: a state is preferred at the first of them on which two states differ, if it is true there.</summary>
    public ImmutableArray<Condition> Order { get; init; } = [];

    /// <summary>Other orders that may be the true one, each as likely as the first.</summary>
    public ImmutableArray<ImmutableArray<Condition>> OrPerhaps { get; init; } = [];

    /// <summary>What each action taken adds, by action id, positive or negative; the greater sum is preferred.</summary>
    public Keyed<decimal> Weights { get; init; } = Keyed<decimal>.Empty;

    /// <summary>The states by number or id, the best first; states the party likes equally stand in a list of their own.</summary>
    [Schema.NumberAllowed]
    public ImmutableArray<ImmutableArray<string>> Ranking { get; init; } = [];

    /// <summary>Pairs of states by number or id of which the party likes the first much better than the second; so it then likes all that is as good as the first, compared with all that is no better than the second.</summary>
    [Schema.NumberAllowed]
    public ImmutableArray<ImmutableArray<string>> MuchBetter { get; init; } = [];

    /// <summary>Pairs of states by number or id of which nobody knows which the party likes better, whatever the order or ranking says of them.</summary>
    [Schema.NumberAllowed]
    public ImmutableArray<ImmutableArray<string>> Unknown { get; init; } = [];
}

/// <summary>Parties that an analyst judges might act as one. It is an assumption, never a reported fact.</summary>
public sealed record Coalition
{
    /// <summary>The parties, two or more.</summary>
    public required ImmutableArray<string> Members { get; init; }

    /// <summary>Who judges so.</summary>
    public required string Author { get; init; }

    /// <summary>How sure the author is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Low;

    /// <summary>Who may see it; the mediator alone unless given.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>On what grounds.</summary>
    public string? Why { get; init; }
}
