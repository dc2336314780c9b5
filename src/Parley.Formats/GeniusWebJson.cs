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
        var issues = Utilities(profiles[0].Space).Select(entry => new ScenarioIssue(entry.Key, [.. Values(entry, findings).Select(value => value.Key)])).ToImmutableArray();
        if (issues.IsEmpty) findings.Error("format-issues", profiles[0].Space.Place, "The profile names no issues.", "Take the profile that belongs to this domain.");
        if (findings.HasErrors) return null;
        var domain = files.FirstOrDefault(entry => IsDomain(entry.Root)).Root;
        foreach (var (_, space) in profiles)
        {
            HoldsNoOthers(space, issues, findings);
            if ((space.Find("domain")?.Value as DataMap ?? domain) is { } own) Fits(space, own, findings);
        }
        if (findings.HasErrors) return null;
        ImmutableArray<ScenarioProfile> read = [.. profiles.Select(profile => Profile(profile.File, profile.Space, issues, data, findings))];
        var name = domain is null ? Path.GetFileNameWithoutExtension(files[0].File.Name) : DataFiles.Text(domain.Find("name")?.Value);
        return findings.HasErrors ? null : new() { Name = name.Length > 0 ? name : "Negotiation", Issues = issues, Profiles = read };
    }

    static DataMap Space(DataMap root) => root.Find("LinearAdditiveUtilitySpace")?.Value as DataMap ?? root;

    static ImmutableArray<DataEntry> Utilities(DataMap space) => (space.Find("issueUtilities") ?? space.Find("issues"))?.Value is DataMap map ? map.Entries : [];

    static ImmutableArray<DataEntry> Values(DataEntry issue, FindingList findings)
    {
        var map = issue.Value as DataMap;
        var inner = (map?.Find("DiscreteValueSetUtilities") ?? map?.Find("discreteutils"))?.Value as DataMap ?? map;
        if (inner is null || inner.Find("NumberValueSetUtilities") is not null || inner.Find("numberutils") is not null)
        {
            findings.Error("format-evaluator", issue.KeyPlace, $"'{issue.Key}' is not valued by a table of its options.", "Give its values in a case by hand; tables alone are converted.");
            return [];
        }
        return inner.Find("valueUtilities")?.Value is DataMap values ? values.Entries : inner.Entries;
    }

    /// <summary>A profile values the issues and options of the first and no others.</summary>
    static void HoldsNoOthers(DataMap space, ImmutableArray<ScenarioIssue> issues, FindingList findings)
    {
        foreach (var entry in Utilities(space))
        {
            if (issues.FirstOrDefault(issue => issue.Name == entry.Key) is not { } known)
            {
                findings.Error("format-issues", entry.KeyPlace, $"The first profile says nothing of '{entry.Key}'.", "Take the profiles that belong to one domain.");
                continue;
            }
            foreach (var value in Values(entry, findings).Where(value => !known.Options.Contains(value.Key)))
                findings.Error("format-options", value.KeyPlace, $"'{entry.Key}' has no '{value.Key}' in the first profile.", "Take the profiles that belong to one domain.");
        }
    }

    /// <summary>A profile values what its domain names, and nothing else.</summary>
    static void Fits(DataMap space, DataMap domain, FindingList findings)
    {
        if (domain.Find("issuesValues")?.Value is not DataMap named) return;
        var utilities = Utilities(space);
        foreach (var issue in named.Entries.Where(issue => !utilities.Any(entry => entry.Key == issue.Key)))
            findings.Error("format-issues", issue.KeyPlace, $"The profile says nothing of '{issue.Key}', which its domain names.", "Take the profile that belongs to this domain.");
        foreach (var entry in utilities)
        {
            if (named.Find(entry.Key)?.Value is not { } options)
            {
                findings.Error("format-issues", entry.KeyPlace, $"The domain has no issue '{entry.Key}'.", "Take the profile that belongs to this domain.");
                continue;
            }
            if ((options as DataMap)?.Find("values")?.Value is not DataList list) continue;
            string[] texts = [.. list.Items.Select(DataFiles.Text)];
            var values = Values(entry, findings);
            foreach (var option in texts.Where(option => !values.Any(value => value.Key == option)))
                findings.Error("format-evaluation", entry.KeyPlace, $"'{option}' of '{entry.Key}' has no value.", "Add it, or take the profile that belongs to this domain.");
            foreach (var value in values.Where(value => !texts.Contains(value.Key)))
                findings.Error("format-options", value.KeyPlace, $"The domain has no '{value.Key}' under '{entry.Key}'.", "Take the profile that belongs to this domain.");
        }
    }

    static ScenarioProfile Profile(FormatFile file, DataMap space, ImmutableArray<ScenarioIssue> issues, DataFiles data, FindingList findings)
    {
        var utilities = Utilities(space);
        var given = space.Find("issueWeights");
        var weights = given?.Value as DataMap;
        if (weights is null) findings.Error("format-weight", given?.KeyPlace ?? space.Place, given is null ? "The profile has no issueWeights." : "The weights stand under no issues.", "Take the file as it was written by its program.");
        foreach (var other in weights?.Entries.Where(entry => !issues.Any(issue => issue.Name == entry.Key)) ?? [])
            findings.Error("format-weight", other.KeyPlace, $"'{other.Key}' has a weight and no values.", "Add the values, or drop the weight.");
        var evaluations = issues.Select(issue => Evaluations(utilities.FirstOrDefault(entry => entry.Key == issue.Name), space, issue, data, findings)).ToImmutableArray();
        ImmutableArray<decimal> shares = [.. issues.Select(issue => weights is null ? 0 : data.Weight(weights.Find(issue.Name)?.Value, weights.Place, $"The weight of '{issue.Name}'"))];
        return new()
        {
            Name = Path.GetFileNameWithoutExtension(file.Name),
            Weights = shares,
            Evaluations = evaluations,
            Greatest = [.. evaluations.Select(_ => 1m)],
            Reservation = space.Find("reservationValue")?.Value is { } reserved ? data.Number(reserved, space.Place, "The reservation value")
                : space.Find("reservationBid") is { Value: not DataScalar { IsNull: true } } bid && !findings.HasErrors ? Worth(bid, issues, shares, evaluations, findings)
                : 0,
        };
    }

    /// <summary>What a bid is worth; an issue that it leaves open adds nothing.</summary>
    static decimal Worth(DataEntry bid, ImmutableArray<ScenarioIssue> issues, ImmutableArray<decimal> weights, ImmutableArray<ImmutableArray<decimal>> evaluations, FindingList findings)
    {
        if ((bid.Value as DataMap)?.Find("issuevalues")?.Value is not DataMap values)
        {
            findings.Error("format-missing", bid.KeyPlace, "The reservation bid has no issuevalues.", "Take the file as it was written by its program.");
            return 0;
        }
        var worth = 0m;
        foreach (var entry in values.Entries)
        {
            var issue = issues.IndexOf(issues.FirstOrDefault(issue => issue.Name == entry.Key)!);
            var option = issue < 0 ? -1 : issues[issue].Options.IndexOf(DataFiles.Text(entry.Value));
            if (option < 0) findings.Error("format-options", entry.KeyPlace, $"The reservation bid has '{DataFiles.Text(entry.Value)}' under '{entry.Key}', which the profile does not value.", "Take the file as it was written by its program.");
            else worth += weights[issue] * evaluations[issue][option];
        }
        return worth;
    }

    static ImmutableArray<decimal> Evaluations(DataEntry? entry, DataMap space, ScenarioIssue issue, DataFiles data, FindingList findings)
    {
        var values = entry is null ? [] : Values(entry, findings).ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
        foreach (var option in issue.Options.Where(option => !values.ContainsKey(option))) findings.Error("format-evaluation", entry?.KeyPlace ?? space.Place, $"'{option}' of '{issue.Name}' has no value.", "Add it, or take the profile that belongs to this domain.");
        return [.. issue.Options.Select(option => values.TryGetValue(option, out var value) ? data.Number(value, space.Place, option) : 0)];
    }
}
