using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Formats;

/// <summary>Turns files of negotiation platforms and graph-model programs into cases, and cases into theirs. Which format a file has is told from what is in it.</summary>
public static class Converter
{
    /// <summary>The longest file that is read, in UTF-16 units.</summary>
    public const int LongestFile = 20_000_000;

    /// <summary>Reads GENIUS XML, GeniusWeb or NegoLog JSON, NegMAS YAML (a domain with its profiles), or one graph-model file, as a case.</summary>
    /// <param name="files">The files, in any order; profiles become parties in this order.</param>
    /// <param name="asOf">The day the case is as of, since the formats name none.</param>
    public static Conversion ToCase(IReadOnlyList<FormatFile> files, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new FindingList();
        if (files.Count == 0) return new(null, []);
        foreach (var file in files.Where(file => file.Text.Length > LongestFile)) findings.Error("format-too-large", new(file.Name, 0, 0), $"The file has more than {LongestFile / 1_000_000} million characters.", "Give a smaller one.");
        if (findings.HasErrors) return new(null, findings.All);

        var text = Read(files, asOf, findings);
        if (findings.HasErrors || text is null) return new(null, findings.All);
        return new("# Converted from " + string.Join(", ", files.Select(file => file.Name)) + ".\n" + text, findings.All);
    }

    /// <summary>Writes what a case judges packages to be worth as GENIUS XML: one profile for each party, under <c>PARTY.xml</c>.</summary>
    public static (ImmutableArray<FormatFile> Files, ImmutableArray<Finding> Findings) ToGenius(Case @case) =>
        Write(@case, scenario => [.. scenario.Profiles.Select(profile => new FormatFile(profile.Name + ".xml", GeniusXml.Write(scenario, profile)))]);

    /// <summary>Writes what a case judges packages to be worth as NegMAS YAML: the domain, and one utility function for each party, under <c>PARTY.yml</c>.</summary>
    public static (ImmutableArray<FormatFile> Files, ImmutableArray<Finding> Findings) ToNegmas(Case @case) =>
        Write(@case, scenario => [new("domain.yml", NegmasYaml.Domain(scenario)), .. scenario.Profiles.Select(profile => new FormatFile(profile.Name + ".yml", NegmasYaml.Profile(scenario, profile)))]);

    static (ImmutableArray<FormatFile> Files, ImmutableArray<Finding> Findings) Write(Case @case, Func<Scenario, ImmutableArray<FormatFile>> write)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var findings = new FindingList();
        var scenario = CaseScenario.Of(@case, findings);
        return (scenario is null ? [] : write(scenario), findings.All);
    }

    static string? Read(IReadOnlyList<FormatFile> files, DateOnly asOf, FindingList findings)
    {
        if (files.All(GeniusXml.Is)) return GeniusXml.Read(files, findings) is { } genius ? new ScenarioCase(genius, asOf, findings).Write() : null;
        foreach (var file in files.Where(GeniusXml.Is)) findings.Error("format-mixed", new(file.Name, 1, 1), "XML stands beside files of another format.", "Convert one negotiation at a time.");
        var data = new DataFiles(findings);
        var roots = files.Where(file => !GeniusXml.Is(file)).Select(file => (file, Root: data.Root(file))).Where(entry => entry.Root is not null).Select(entry => (entry.file, entry.Root!)).ToArray();
        if (findings.HasErrors) return null;

        if (roots is [var (only, model)] && GraphModelJson.Is(model)) return GraphModelJson.Read(only, model, asOf, findings);
        var scenario = Array.Exists(roots, entry => NegmasYaml.IsProfile(entry.Item2) || NegmasYaml.IsDomain(entry.Item2)) ? NegmasYaml.Read(roots, findings)
            : Array.Exists(roots, entry => GeniusWebJson.IsProfile(entry.Item2)) ? GeniusWebJson.Read(roots, findings)
            : null;
        if (scenario is null && !findings.HasErrors)
            findings.Error("format-unknown", new(files[0].Name, 1, 1), "The files are of no format that is known.", "GENIUS XML, GeniusWeb or NegoLog JSON, NegMAS YAML and graph-model .gmcr are.");
        return scenario is null ? null : new ScenarioCase(scenario, asOf, findings).Write();
    }
}
