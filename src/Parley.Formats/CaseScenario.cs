using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Formats;

/// <summary>What of a case other formats can hold: its issues and what packages are worth.</summary>
static class CaseScenario
{
    public static Scenario? Of(Case @case, FindingList findings)
    {
        Place whole = new("case.yaml", 0, 0);
        if (@case.Preferences.Count == 0 || @case.Issues.Count == 0)
        {
            findings.Error("format-profiles", whole, "The case does not judge what packages are worth to anybody.", "Add issues and preferences first.");
            return null;
        }
        if (@case.Linkages.Count > 0) findings.Warn("format-lost", whole, $"{@case.Linkages.Count} linkages are left out: these formats take every package as possible.", "Tell whoever uses the files.");
        foreach (var (party, preference) in @case.Preferences.Where(entry => !entry.Value.Bonuses.IsEmpty))
            findings.Warn("format-lost", whole, $"{preference.Bonuses.Length} bonuses of '{party}' are left out.", "Tell whoever uses the files.");
        ImmutableArray<ScenarioIssue> issues = [.. @case.Issues.Values.Select(issue => new ScenarioIssue(issue.Title, issue.Range is null ? [.. Titles(issue)] : [.. Enumerable.Range(0, issue.Range.Count).Select(at => Number.Text(issue.Range.At(at)))]))];
        return new()
        {
            Name = @case.Title,
            Issues = issues,
            Profiles = [.. @case.Preferences.Select(entry => Profile(@case, entry.Key, entry.Value))],
        };
    }

    /// <summary>Titles tell options apart in other formats; where two are alike the id is added.</summary>
    static IEnumerable<string> Titles(Issue issue) => issue.Options.Select(option => issue.Options.Values.Count(other => other.Title == option.Value.Title) > 1 ? $"{option.Value.Title} ({option.Key})" : option.Value.Title);

    static ScenarioProfile Profile(Case @case, string party, Preference preference)
    {
        ImmutableArray<ImmutableArray<decimal>> values = [.. @case.Issues.Select(issue => Values(preference, issue.Key, issue.Value))];
        return new()
        {
            Name = party,
            // GENIUS divides by the greatest evaluation, so the weight takes it up.
            Weights = [.. @case.Issues.Ids.Select((issue, at) => (preference.Weights.TryGet(issue, out var weight) ? weight : 0) * Greatest(values[at]))],
            Evaluations = values,
            Greatest = [.. values.Select(Greatest)],
            Reservation = preference.NoAgreement,
            Discount = preference.Discount,
        };
    }

    static decimal Greatest(ImmutableArray<decimal> values) => values.IsEmpty || values.Max() == 0 ? 1 : values.Max();

    static ImmutableArray<decimal> Values(Preference preference, string id, Issue issue)
    {
        var given = preference.Values.TryGet(id, out var values) ? values : Keyed<decimal>.Empty;
        if (issue.Range is not { } range) return [.. issue.Options.Ids.Select(option => given.TryGet(option, out var value) ? value : 0)];
        var points = given.Select(entry => (At: Number.Parse(entry.Key) ?? 0, entry.Value)).OrderBy(point => point.At).ToArray();
        return [.. Enumerable.Range(0, range.Count).Select(at => points.Length == 0 ? 0 : OnLine(points, range.At(at)))];
    }

    static decimal OnLine((decimal At, decimal Value)[] points, decimal number)
    {
        var right = Array.FindIndex(points, point => point.At >= number);
        if (right <= 0) return points[right < 0 ? points.Length - 1 : 0].Value;
        var ((a, lower), (b, upper)) = (points[right - 1], points[right]);
        return lower + (upper - lower) * (number - a) / (b - a);
    }
}
