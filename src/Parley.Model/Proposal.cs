using System.Collections.Immutable;

namespace Parley.Model;

/// <summary>Terms tabled by somebody and handed to somebody, in one or more versions, with the answers given.</summary>
public sealed record Proposal
{
    /// <summary>What the proposal is called.</summary>
    public string? Title { get; init; }

    /// <summary>The party that tabled it.</summary>
    public required string TabledBy { get; init; }

    /// <summary>To whom it was delivered.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>Its versions, in the order of their dates, by number or name.</summary>
    public required Keyed<ProposalVersion> Versions { get; init; }

    /// <summary>What each party answered, by party id.</summary>
    public Keyed<ImmutableArray<Answer>> Answers { get; init; } = Keyed<ImmutableArray<Answer>>.Empty;

    /// <summary>Who may see it.</summary>
    public Visibility? VisibleTo { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A proposal as it read on a date.</summary>
public sealed record ProposalVersion
{
    /// <summary>The day it was tabled.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its terms: for each issue it settles, the option or the number. An issue it leaves out stays open.</summary>
    [Schema.NumberAllowed]
    public required Keyed<string> Terms { get; init; }

    /// <summary>The source that reports it.</summary>
    public string? Source { get; init; }

    /// <summary>The passage in the source.</summary>
    public ImmutableArray<Fragment> Quote { get; init; } = [];

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A party's answer to a version of a proposal.</summary>
public sealed record Answer
{
    /// <summary>The day it was given.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The version it answers; the latest of that day unless given.</summary>
    [Schema.NumberAllowed]
    public string? Version { get; init; }

    /// <summary>What it says.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("answer")]
    public required AnswerKind Kind { get; init; }

    /// <summary>The statement that gives it.</summary>
    public string? Statement { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>What an answer to a proposal says.</summary>
public enum AnswerKind
{
    /// <summary>Yes.</summary>
    Accepts,

    /// <summary>Yes, if something changes.</summary>
    Conditional,

    /// <summary>Another proposal instead.</summary>
    Counters,

    /// <summary>An appraisal without a yes or a no.</summary>
    Assesses,

    /// <summary>No.</summary>
    Rejects,
}
