using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Record.Quotations;

/// <summary>Somebody who may speak in a text, and what texts call them.</summary>
/// <param name="Id">The id to resolve to.</param>
/// <param name="Names">Names, offices, and names of those who speak for it; the fullest first, each once.</param>
public sealed record KnownSpeaker(string Id, ImmutableArray<string> Names)
{
    /// <summary>The parties of a case as speakers: their names, their aliases, and the offices in which they spoke before. Cost linear in the case.</summary>
    /// <remarks>What could be said of two parties, such as "the delegate", names neither. A remark in brackets behind a name is left out.</remarks>
    public static ImmutableArray<KnownSpeaker> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var names =
            from entry in @case.Parties
            let party = entry.Value
            let offices = @case.Statements.Values.Where(statement => statement.Speaker == entry.Key && statement.By is not null).Select(statement => statement.By!)
            from name in new[] { party.Name, party.Short }.Concat(party.Aliases).Concat(offices.Where(IsOffice)).OfType<string>().Select(WithoutRemark)
            where name.Length > 0
            select (Party: entry.Key, Name: name);
        var owners = names.ToLookup(one => one.Name, one => one.Party, StringComparer.OrdinalIgnoreCase);
        var ofParty = names.Where(one => owners[one.Name].Distinct(StringComparer.Ordinal).Count() == 1).ToLookup(one => one.Party, one => one.Name, StringComparer.Ordinal);
        return [.. @case.Parties.Ids.Select(id => new KnownSpeaker(id, [.. ofParty[id].Distinct(StringComparer.OrdinalIgnoreCase)]))];
    }

    /// <summary>Officials who are not to be named could be anybody's.</summary>
    static bool IsOffice(string by) => !by.Contains("named", StringComparison.OrdinalIgnoreCase) && !by.Contains("anonym", StringComparison.OrdinalIgnoreCase) && !by.StartsWith("official", StringComparison.OrdinalIgnoreCase);

    static string WithoutRemark(string name) => (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket] : name).Trim();
}
