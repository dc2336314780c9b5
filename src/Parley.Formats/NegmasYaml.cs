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
        ImmutableArray<ScenarioIssue> issues = [.. data.Items(root.Find("issues")!.Value, root.Place, "'issues'").Select(issue => Issue(issue, data, findings))];
        var profiles = files.Where(entry => IsProfile(entry.Root)).Select(entry => Profile(entry.File, entry.Root, issues, data, findings)).ToImmutableArray();
        if (profiles.IsEmpty) findings.Error("format-profiles", new(file.Name, 0, 0), "No file holds what a side makes of the issues.", "Give the profiles beside the domain.");
        return findings.HasErrors ? null : new() { Name = DataFiles.Text(root.Find("name")?.Value) is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(file.Name), Issues = issues, Profiles = profiles };
    }

    static ScenarioIssue Issue(DataNode node, DataFiles data, FindingList findings)
    {
        var issue = node as DataMap;
        var name = DataFiles.Text(issue?.Find("name")?.Value);
        var values = data.Items(issue?.Find("values")?.Value, node.Place, $"'values' of '{name}'");
        if (DataFiles.Text(issue?.Find("type")?.Value) is "ContiguousIssue" or "IntegerIssue" && values.Length == 2)
            return new(name, []) { Range = (data.Number(values[0], node.Place, "The lower bound"), data.Number(values[1], node.Place, "The upper bound"), 1) };
        var options = values.Select(DataFiles.Text).ToArray();
        foreach (var twice in options.GroupBy(option => option, StringComparer.Ordinal).Where(group => group.Count() > 1))
            findings.Error("format-duplicate", node.Place, $"'{name}' lists '{twice.Key}' twice.", "Drop one.");
        return new(name, [.. options]);
    }

    static ScenarioProfile Profile(FormatFile file, DataMap root, ImmutableArray<ScenarioIssue> issues, DataFiles data, FindingList findings)
    {
        var weights = data.Items(root.Find("weights")!.Value, root.Place, "'weights'").Select(weight => data.Number(weight, root.Place, "A weight")).ToImmutableArray();
        var tables = data.Items(root.Find("values")!.Value, root.Place, "'values'");
        if (weights.Length != issues.Length || tables.Length != issues.Length)
            findings.Error("format-issues", root.Place, $"The profile has {weights.Length} weights and {tables.Length} tables for {issues.Length} issues.", "Take the profile that belongs to this domain.");
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
            Discount = root.Find("discount_factor")?.Value is { } discount && data.Number(discount, root.Place, "The discount") is > 0 and < 1 and var left ? left : null,
        };
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
