namespace Parley.Model.Checks;

/// <summary>Parties and their other names.</summary>
static class PartyCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, party) in check.Case.Parties)
        {
            if (party.SameAs is null || !check.RefersToParty(party.SameAs, check.Places.Of("parties", id, "same_as"))) continue;
            if (Cycle(check.Case.Parties, id) is { } cycle)
                check.Error("same-as-cycle", check.Places.Of("parties", id, "same_as"), $"'{id}' is the same as itself by way of {string.Join(" → ", cycle)}.", "Let each other name point to the one party that is meant.");
        }
        foreach (var shared in Called(check.Case).GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase))
        {
            var parties = shared.Select(one => one.Party).Distinct(StringComparer.Ordinal).ToArray();
            if (parties.Length > 1 && shared.FirstOrDefault(one => one.At >= 0) is { Party: { } party } alias)
                check.Warn("alias-shared", check.Places.Of("parties", party, "aliases", alias.At), $"'{shared.Key}' is a name of {string.Join(" and of ", parties.Select(id => $"'{id}'"))}.", "Give each a name that is its own; one that two have is never resolved.");
        }
        if (check.Case.Parties.Count == 0)
            check.Error("no-party", check.Places.Of("parties"), "The case has no party.", "Add at least one under 'parties'.");
    }

    /// <summary>What parties are called; an alias with its position, a name with −1.</summary>
    static IEnumerable<(string Party, string Name, int At)> Called(Case @case) =>
        from entry in @case.Parties
        from called in new[] { (Name: entry.Value.Name, At: -1), (Name: entry.Value.Short ?? "", At: -1) }.Concat(entry.Value.Aliases.Select((alias, at) => (Name: alias, At: at)))
        where called.Name.Length > 0
        select (entry.Key, called.Name, called.At);

    static List<string>? Cycle(Keyed<Party> parties, string start)
    {
        var path = new List<string> { start };
        for (var id = parties[start].SameAs; id is not null && parties.TryGet(id, out var party); id = party.SameAs)
        {
            path.Add(id);
            if (id == start) return path;
            if (path.Count > parties.Count) return null;
        }
        return null;
    }
}
