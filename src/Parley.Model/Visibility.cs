using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Model;

/// <summary>Who may see something: a class, and the parties it is for where the class needs them.</summary>
/// <remarks>Written <c>public</c>, <c>joint</c>, <c>mediator</c>, <c>party(upland)</c>, <c>caucus(upland)</c> or <c>bilateral(upland, vale)</c>.</remarks>
public sealed record Visibility
{
    Visibility(VisibilityClass @class, params ImmutableArray<string> parties) => (Class, Parties) = (@class, parties);

    /// <summary>The class.</summary>
    public VisibilityClass Class { get; }

    /// <summary>The parties it is for; none for <c>public</c>, <c>joint</c> and <c>mediator</c>.</summary>
    public ImmutableArray<string> Parties { get; }

    /// <summary>Everybody.</summary>
    public static Visibility Public { get; } = new(VisibilityClass.Public);

    /// <summary>All parties at the table.</summary>
    public static Visibility Joint { get; } = new(VisibilityClass.Joint);

    /// <summary>The mediator's team alone.</summary>
    public static Visibility Mediator { get; } = new(VisibilityClass.Mediator);

    /// <summary>One party and the mediator.</summary>
    public static Visibility Caucus(string party) => new(VisibilityClass.Caucus, party);

    /// <summary>One party alone; the mediator does not see it.</summary>
    public static Visibility Party(string party) => new(VisibilityClass.Party, party);

    /// <summary>Some parties and the mediator.</summary>
    public static Visibility Bilateral(params ImmutableArray<string> parties) => new(VisibilityClass.Bilateral, parties);

    /// <summary>Reads the written form.</summary>
    /// <returns>False where the text is not one.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Visibility? visibility)
    {
        visibility = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? text : text[..open]).Trim();
        if (!Enum.TryParse<VisibilityClass>(name, ignoreCase: true, out var @class) || name.Any(char.IsUpper) || !name.All(char.IsLetter)) return false;
        if (open >= 0 && !text.EndsWith(')')) return false;
        ImmutableArray<string> parties = open < 0 ? [] : [.. text[(open + 1)..^1].Split(',').Select(party => party.Trim())];
        if (parties.Any(party => party.Length == 0)) return false;
        var fits = @class switch
        {
            VisibilityClass.Party or VisibilityClass.Caucus => parties.Length == 1,
            VisibilityClass.Bilateral => parties.Length >= 2,
            _ => open < 0,
        };
        if (fits) visibility = new(@class, parties);
        return fits;
    }

    /// <inheritdoc/>
    public bool Equals(Visibility? other) => other is not null && Class == other.Class && Parties.SequenceEqual(other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Parties.Aggregate((int)Class, HashCode.Combine);

    /// <summary>The written form.</summary>
    public override string ToString()
    {
#pragma warning disable CA1308 // the written form is lower-case
        var name = Class.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        return Parties.IsEmpty ? name : $"{name}({string.Join(", ", Parties)})";
    }
}

/// <summary>The classes, from narrow to wide.</summary>
public enum VisibilityClass
{
    /// <summary>One party's own.</summary>
    Party,

    /// <summary>The mediator's work and inferences.</summary>
    Mediator,

    /// <summary>One party and the mediator.</summary>
    Caucus,

    /// <summary>Some parties and the mediator.</summary>
    Bilateral,

    /// <summary>All parties at the table.</summary>
    Joint,

    /// <summary>Everybody.</summary>
    Public,
}
