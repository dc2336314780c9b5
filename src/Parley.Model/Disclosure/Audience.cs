namespace Parley.Model.Disclosure;

/// <summary>Whose eyes something is meant for: the mediator, everybody at the table, one party, or the public.</summary>
public sealed record Audience
{
    readonly string? party;
    readonly VisibilityClass @class;

    Audience(VisibilityClass @class, string? party = null) => (this.@class, this.party) = (@class, party);

    /// <summary>The mediator's team.</summary>
    public static Audience Mediator { get; } = new(VisibilityClass.Mediator);

    /// <summary>All parties at the table.</summary>
    public static Audience Joint { get; } = new(VisibilityClass.Joint);

    /// <summary>Everybody.</summary>
    public static Audience Public { get; } = new(VisibilityClass.Public);

    /// <summary>One party.</summary>
    public static Audience Party(string id) => new(VisibilityClass.Party, id);

    /// <summary>The audience a person names: mediator, joint, public, or the id of a party of the case; null where it is none of them.</summary>
    public static Audience? Named(string name, Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return name switch
        {
            "mediator" => Mediator,
            "joint" => Joint,
            "public" => Public,
            _ => @case.Parties.Has(name) ? Party(@case.Principal(name)) : null,
        };
    }

    /// <summary>Whether it may see something.</summary>
    public bool Sees(Visibility visibility)
    {
        ArgumentNullException.ThrowIfNull(visibility);
        return @class switch
        {
            VisibilityClass.Public => visibility.Class == VisibilityClass.Public,
            VisibilityClass.Joint => visibility.Class >= VisibilityClass.Joint,
            VisibilityClass.Party => visibility.Class >= VisibilityClass.Joint || visibility.Parties.Contains(party!),
            _ => visibility.Class != VisibilityClass.Party,
        };
    }

    /// <summary>Whether it may read the text of a source, and not only the passages that statements it sees stand on: the mediator, and those to whom the source itself is <c>visible_to</c>. Beside a passage there may be words that support what is not for them.</summary>
    public bool ReadsTextOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return this == Mediator || source.VisibleTo is { } own && Sees(own);
    }

    /// <summary>The widest class that a document for this audience can have.</summary>
    public Visibility Class => @class == VisibilityClass.Party ? Visibility.Caucus(party!) : @class switch
    {
        VisibilityClass.Public => Visibility.Public,
        VisibilityClass.Joint => Visibility.Joint,
        _ => Visibility.Mediator,
    };
}
