using System.Collections.Immutable;
using System.Text.Json;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Model.Files;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Catalogue;

/// <summary>A case of the catalogue and what its expected.json says of it.</summary>
sealed class CatalogueCase
{
    static readonly ImmutableArray<(string Name, StabilityConcept Concept)> concepts =
    [
        ("Nash", StabilityConcept.Nash), ("GMR", StabilityConcept.GeneralMetarational), ("SMR", StabilityConcept.SymmetricMetarational),
        ("SEQ", StabilityConcept.Sequential), ("SSEQ", StabilityConcept.SymmetricSequential),
    ];

    public CatalogueCase(string name)
    {
        var reading = CaseFile.Read(MemoryFolder.OfDisk("catalog", name));
        Assert.Empty(reading.Findings);
        Case = reading.Case!;
        Expected = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Repository.PathOf("catalog", name, "expected.json")));
    }

    /// <summary>The cases of the graph model.</summary>
    public static IEnumerable<string> Names => NamesWith("equilibria");

    /// <summary>The cases whose expected.json has a key.</summary>
    public static IEnumerable<string> NamesWith(string key) =>
        Directory.GetDirectories(Repository.PathOf("catalog"))
            .Where(folder => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(folder, "expected.json"))).TryGetProperty(key, out _))
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public Case Case { get; }

    public JsonElement Expected { get; }

    /// <summary>The equilibria that part of expected.json gives, a line for each concept.</summary>
    public static IEnumerable<string> Equilibria(JsonElement expected) => concepts.Select(entry => Line(entry.Name, Ids(expected.GetProperty(entry.Name))));

    /// <summary>The equilibria of an answer in the same form.</summary>
    public static IEnumerable<string> Equilibria(StabilityAnswer answer) =>
        concepts.Select(entry => Line(entry.Name, answer.Equilibria.Single(equilibria => equilibria.Concept == entry.Concept).States));

    /// <summary>The stable states that expected.json gives, a line for each concept and party.</summary>
    public IEnumerable<string> Individual() =>
        from entry in concepts
        from party in Expected.GetProperty("individual").GetProperty(entry.Name).EnumerateObject()
        select Line($"{entry.Name} {party.Name}", Ids(party.Value));

    /// <summary>The stable states of an answer in the same form.</summary>
    public static IEnumerable<string> Individual(StabilityAnswer answer) =>
        from entry in concepts
        from party in answer.Parties
        select Line($"{entry.Name} {party.Party}", answer.States.Where(state => state.Stable[party.Party].Contains(entry.Concept)).Select(state => state.State));

    /// <summary>The case with the preferences as statements that expected.json gives beside the rankings.</summary>
    public Case WithStatements()
    {
        var order = Expected.GetProperty("statements").GetProperty("order");
        return WithPreferences((party, preference) => preference with
        {
            Ranking = [], Order = [.. order.GetProperty(party).EnumerateArray().Select(statement => Condition.Parse(statement.GetString()!).Condition!)],
        });
    }

    /// <summary>The case with one party's ranking replaced.</summary>
    public Case WithRanking(string party, IEnumerable<string> ranking) =>
        WithPreferences((id, preference) => id == party ? preference with { Ranking = [.. ranking.Select(state => ImmutableArray.Create(state))] } : preference);

    public static ImmutableArray<string> Ids(JsonElement states) => [.. states.EnumerateArray().Select(state => state.ToString())];

    Case WithPreferences(Func<string, StatePreference, StatePreference> change) =>
        Case with { States = Case.States! with { Preferences = Case.States.Preferences.Select(change) } };

    static string Line(string name, IEnumerable<string> states) => $"{name}: {string.Join(' ', states)}";
}
