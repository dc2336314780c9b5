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
        if (check.Case.Parties.Count == 0)
            check.Error("no-party", check.Places.Of("parties"), "The case has no party.", "Add at least one under 'parties'.");
    }

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
