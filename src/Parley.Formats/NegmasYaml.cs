using System.Collections.Immutable;
using System.Text;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Formats;

/// <summary>NegMAS scenarios: a domain with its issues, and linear additive utility functions with tables.</summary>
static class NegmasYaml
{
    public static bool IsDomain(DataMap root) => root.Find("issues") is { Value: DataList };

    public static bool IsProfile(DataMap root) => root.Find("weights") is { Value: DataList } && root.Find("values") is { Value: DataList };

    public static Scenario? Read(IReadOnlyList<(FormatFile File, DataMap Root)> files, FindingList findings)
    {
        var data = new DataFiles(findings);
        var (file, root) = files.FirstOrDefault(entry => IsDomain(entry.Root));
        if (root is null)
        {
            findings.Error("format-issues", new(files[0].File.Name, 0, 0), "No file names the issues.", "Give the domain beside the profiles.");
            return null;
        }
        foreach (var (_, other) in files.Where(entry => !IsDomain(entry.Root) && !IsProfile(entry.Root)))
        {
            foreach (var key in new[] { "weights", "values" })
            {
                var entry = other.Find(key);
                if (entry?.Value is not DataList) findings.Error("format-weight", entry?.KeyPlace ?? other.Place, entry is null ? $"The profile has no '{key}'." : $"'{key}' is not a list.", "Take the file as it was written by its program.");
            }
        }
        HashSet<string> names = new(StringComparer.Ordinal);
        ImmutableArray<ScenarioIssue> issues = [.. data.Items(root.Find("issues")!.Value, root.Place, "'issues'").Select(issue => Issue(issue, names, data, findings))];
        if (findings.HasErrors) return null;
        var profiles = files.Where(entry => IsProfile(entry.Root)).Select(entry => Profile(entry.File, entry.Root, issues, data, findings)).ToImmutableArray();
        if (profiles.IsEmpty) findings.Error("format-profiles", new(file.Name, 0, 0), "No file holds what a side makes of the issues.", "Give the profiles beside the domain.");
        return findings.HasErrors ? null : new() { Name = DataFiles.Text(root.Find("name")?.Value) is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(file.Name), Issues = issues, Profiles = profiles };
    }

    static ScenarioIssue Issue(DataNode node, HashSet<string> names, DataFiles data, FindingList findings)
    {
        var issue = node as DataMap;
        var name = DataFiles.Text(issue?.Find("name")?.Value);
        if (name.Length == 0) findings.Error("format-issues", node.Place, "The issue has no name.", "Take the file as it was written by its program.");
        else if (!names.Add(name)) findings.Error("format-duplicate", issue!.Find("name")!.Value.Place, $"The issue '{name}' stands here a second time.", "Give one of them another name.");
        var values = data.Items(issue?.Find("values")?.Value, node.Place, $"'values' of '{name}'");
        if (DataFiles.Text(issue?.Find("type")?.Value) is "ContiguousIssue" or "IntegerIssue" && values.Length == 2)
            return new(name, []) { Range = (data.Number(values[0], node.Place, "The lower bound"), data.Number(values[1], node.Place, "The upper bound"), 1) };
        if (values.IsEmpty) findings.Error("format-options", issue?.Find("values")?.Value.Place ?? node.Place, $"'{name}' has no options.", "Take the file as it was written by its program.");
        foreach (var twice in values.GroupBy(DataFiles.Text, StringComparer.Ordinal).Where(group => group.Count() > 1))
            findings.Error("format-duplicate", twice.Last().Place, $"'{name}' lists '{twice.Key}' twice.", "Drop one.");
        return new(name, [.. values.Select(DataFiles.Text)]);
    }

    static ScenarioProfile Profile(FormatFile file, DataMap root, ImmutableArray<ScenarioIssue> issues, DataFiles data, FindingList findings)
    {
        var weights = data.Items(root.Find("weights")!.Value, root.Place, "'weights'").Select(weight => data.Weight(weight, root.Place, "A weight")).ToImmutableArray();
        var tables = data.Items(root.Find("values")!.Value, root.Place, "'values'");
        if (weights.Length != issues.Length || tables.Length != issues.Length)
            findings.Error("format-issues", root.Find("values")!.KeyPlace, $"The profile has {weights.Length} weights and {tables.Length} tables for {issues.Length} issues.", "Take the profile that belongs to this domain.");
        var evaluations = issues.Select((issue, at) => at < tables.Length ? Table(tables[at], issue, data, findings) : []).ToImmutableArray();
        var reserved = root.Find("reserved_value")?.Value;
        if (DataFiles.Text(reserved).Contains("inf", StringComparison.OrdinalIgnoreCase) || reserved is DataScalar { IsNull: true })
        {
            findings.Warn("format-reservation", reserved!.Place, "No reservation value is given; no agreement was taken to be worth 0.", "Give no_agreement in the case where it matters.");
            reserved = null;
        }
        return new()
        {
            Name = DataFiles.Text(root.Find("name")?.Value) is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(file.Name),
            Weights = [.. issues.Select((_, at) => at < weights.Length ? weights[at] : 0)],
            Evaluations = evaluations,
            Greatest = [.. evaluations.Select(values => 1m)],
            Reservation = reserved is null ? 0 : data.Number(reserved, root.Place, "The reservation value"),
            Discount = root.Find("discount_factor")?.Value is { } discount ? Discount(discount, root.Place, data, findings) : null,
        };
    }

    static decimal? Discount(DataNode node, Place place, DataFiles data, FindingList findings)
    {
        var discount = data.Number(node, place, "The discount");
        if (discount is <= 0 or > 1) findings.Error("format-number", node.Place, "The discount lies outside 0 to 1.", "Write what share is left at the end of the time.");
        return discount is > 0 and < 1 ? discount : null;
    }

    static ImmutableArray<decimal> Table(DataNode node, ScenarioIssue issue, DataFiles data, FindingList findings)
    {
        var mapping = (node as DataMap)?.Find("mapping")?.Value as DataMap;
        if (mapping is null || issue.Range is not null)
        {
            findings.Error("format-evaluator", node.Place, $"'{issue.Name}' is not valued by a table of its options.", "Give its values in a case by hand; tables alone are converted.");
            return [];
        }
        foreach (var option in issue.Options.Where(option => mapping.Find(option) is null)) findings.Error("format-evaluation", mapping.Place, $"'{option}' of '{issue.Name}' has no value.", "Add it, or take the profile that belongs to this domain.");
        foreach (var entry in mapping.Entries.Where(entry => !issue.Options.Contains(entry.Key))) findings.Error("format-options", entry.KeyPlace, $"The domain has no '{entry.Key}' under '{issue.Name}'.", "Take the profile that belongs to this domain.");
        return [.. issue.Options.Select(option => mapping.Find(option) is { } entry ? data.Number(entry.Value, mapping.Place, option) : 0)];
    }

    /// <summary>The domain of a scenario.</summary>
    public static string Domain(Scenario scenario)
    {
        var text = new StringBuilder("issues:\n");
        foreach (var issue in scenario.Issues)
        {
            text.Append($"- name: {Quoted(issue.Name)}\n  type: {(issue.Range is null ? "CategoricalIssue" : "ContiguousIssue")}\n  values:\n");
            foreach (var value in issue.Range is { } range ? [Number.Text(range.From), Number.Text(range.To)] : issue.Options.Select(Quoted)) text.Append($"  - {value}\n");
        }
        return text.Append($"name: {Quoted(scenario.Name)}\ntype: DiscreteCartesianOutcomeSpace\n").ToString();
    }

    /// <summary>One side's utility function; utilities over the greatest are written as shares.</summary>
    public static string Profile(Scenario scenario, ScenarioProfile profile)
    {
        var text = new StringBuilder($"name: {Quoted(profile.Name)}\nreserved_value: {Number.Text(profile.Reservation)}\n");
        if (profile.Discount is { } discount) text.Append($"discount_factor: {Number.Text(discount)}\n");
        text.Append("type: LinearAdditiveUtilityFunction\nvalues:\n");
        for (var i = 0; i < scenario.Issues.Length; i++)
        {
            text.Append("- mapping:\n");
            for (var option = 0; option < scenario.Issues[i].Options.Length; option++) text.Append($"    {Quoted(scenario.Issues[i].Options[option])}: {Number.Text(profile.Evaluations[i][option] / profile.Greatest[i])}\n");
            text.Append("  type: TableFun\n");
        }
        text.Append("weights:\n");
        foreach (var weight in profile.Weights) text.Append($"- {Number.Text(weight)}\n");
        return text.ToString();
    }

    static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text, YamlText.Plain);
}
