using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parley.Model;

/// <summary>Whoever takes positions in the conflict, mediates it, guarantees, watches, or is affected by it.</summary>
public sealed record Party
{
    /// <summary>The full name, as a reader knows it.</summary>
    public required string Name { get; init; }

    /// <summary>A short name for table headings; the full name where there is none.</summary>
    public string? Short { get; init; }

    /// <summary>What it is in this conflict.</summary>
    public Role Role { get; init; } = Role.Party;

    /// <summary>Whether an agreement needs its consent: its red lines then limit the space. Yes for the role party, no for all others, unless given.</summary>
    public bool? Required { get; init; }

    /// <summary>The party of which this is another name; its statements then count as that party's.</summary>
    public string? SameAs { get; init; }

    /// <summary>What documents call it besides: other names, and the offices and names of those who speak for it. Readers of documents know it by them.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>A remark.</summary>
    public string? Note { get; init; }

    /// <summary>The short name where there is one, else the full name.</summary>
    [JsonIgnore]
    public string Label => Short ?? Name;
}

/// <summary>What a party is in the conflict.</summary>
public enum Role
{
    /// <summary>It takes positions, and an agreement needs it.</summary>
    Party,

    /// <summary>It carries proposals between the others.</summary>
    Mediator,

    /// <summary>It stands in for what others promised.</summary>
    Guarantor,

    /// <summary>It watches.</summary>
    Observer,

    /// <summary>It bears the consequences without a seat.</summary>
    Affected,
}
