using System.Collections.Immutable;
using Parley.Model.Files;

namespace Parley.Formats;

/// <summary>GeniusWeb profiles (a linear additive utility space, with or without its domain beside it) and the plainer profiles of NegoLog.</summary>
static class GeniusWebJson
{
    public static bool IsDomain(DataMap root) => root.Find("issuesValues") is not null;

    public static bool IsProfile(DataMap root) => root.Find("LinearAdditiveUtilitySpace") is not null || root.Find("issueWeights") is not null;

    public static Scenario? Read(IReadOnlyList<(FormatFile File, DataMap Root)> files, FindingList findings)
    {
        var data = new DataFiles(findings);
        var profiles = files.Where(entry => IsProfile(entry.Root)).Select(entry => (entry.File, Space: Space(entry.Root))).ToArray();
        if (profiles.Length == 0)
        {
            findings.Error("format-profiles", new(files[0].File.Name, 0, 0), "No file holds what a side makes of the issues.", "Give the profiles beside the domain.");
            return null;
        }
        var issues = Utilities(profiles[0].Space).Select(entry => new ScenarioIssue(entry.Key, [.. Values(entry.Value).Select(value => value.Key)])).ToImmutableArray();
        if (issues.IsEmpty) findings.Error("format-issues", profiles[0].Space.Place, "The profile names no issues.", "Take the profile that belongs to this domain.");
        ImmutableArray<ScenarioProfile> read = [.. profiles.Select(profile => Profile(profile.File, profile.Space, issues, data, findings))];
        var domain = files.FirstOrDefault(entry => IsDomain(entry.Root));
        var name = domain.Root is null ? Path.GetFileNameWithoutExtension(files[0].File.Name) : DataFiles.Text(domain.Root.Find("name")?.Value);
        return findings.HasErrors ? null : new() { Name = name.Length > 0 ? name : "Negotiation", Issues = issues, Profiles = read };
    }

    static DataMap Space(DataMap root) => root.Find("LinearAdditiveUtilitySpace")?.Value as DataMap ?? root;

    static ImmutableArray<DataEntry> Utilities(DataMap space) => (space.Find("issueUtilities") ?? space.Find("issues"))?.Value is DataMap map ? map.Entries : [];

    static ImmutableArray<DataEntry> Values(DataNode node)
    {
        if (node is not DataMap map) return [];
        var inner = (map.Find("DiscreteValueSetUtilities") ?? map.Find("discreteutils"))?.Value as DataMap ?? map;
        return inner.Find("valueUtilities")?.Value is DataMap values ? values.Entries : inner.Entries;
    }

    static ScenarioProfile Profile(FormatFile file, DataMap space, ImmutableArray<ScenarioIssue> issues, DataFiles data, FindingList findings)
    {
        var utilities = space.Find("issueUtilities")?.Value as DataMap ?? space.Find("issues")?.Value as DataMap;
        var weights = space.Find("issueWeights")?.Value as DataMap;
        if (weights is null) findings.Error("format-weight", space.Place, "The profile has no issueWeights.", "Take the file as it was written by its program.");
        var evaluations = issues.Select(issue => Evaluations(utilities?.Find(issue.Name), space, issue, data, findings)).ToImmutableArray();
        return new()
        {
            Name = Path.GetFileNameWithoutExtension(file.Name),
            Weights = [.. issues.Select(issue => weights is null ? 0 : data.Number(weights.Find(issue.Name)?.Value, weights.Place, $"The weight of '{issue.Name}'"))],
            Evaluations = evaluations,
            Greatest = [.. evaluations.Select(_ => 1m)],
            Reservation = space.Find("reservationValue")?.Value is { } reserved ? data.Number(reserved, space.Place, "The reservation value") : 0,
        };
    }

    static ImmutableArray<decimal> Evaluations(DataEntry? entry, DataMap space, ScenarioIssue issue, DataFiles data, FindingList findings)
    {
        var values = entry is null ? [] : Values(entry.Value).ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
        foreach (var option in issue.Options.Where(option => !values.ContainsKey(option))) findings.Error("format-evaluation", entry?.KeyPlace ?? space.Place, $"'{option}' of '{issue.Name}' has no value.", "Add it, or take the profile that belongs to this domain.");
        return [.. issue.Options.Select(option => values.TryGetValue(option, out var value) ? data.Number(value, space.Place, option) : 0)];
    }
}
