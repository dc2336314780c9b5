using System.Text.Json;
using Parley.Model;
using Parley.Model.Files;
using Parley.Solve.Bargaining;
using Parley.Solve.Stability;

namespace Parley.Formats.Tests;

/// <summary>Public domains and graph models, converted to cases and solved: the figures that were computed elsewhere with exact rationals.</summary>
public sealed class PublicDomainTests
{
    const double Rounding = 1e-9;

    public static TheoryData<string> Domains
    {
        get
        {
            var data = new TheoryData<string>();
            if (Repository.Shared("corpora", "domains", "expected.json") is { } path)
            {
                using var file = JsonDocument.Parse(File.ReadAllText(path));
                foreach (var name in file.RootElement.EnumerateObject().Where(entry => entry.Value.TryGetProperty("profiles", out _)).Select(entry => entry.Name)) data.Add(name);
            }
            else data.Add("");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void A_converted_domain_gives_the_figures_that_were_published(string domain)
    {
        Assert.SkipWhen(domain.Length == 0, "The public domains are not beside this checkout.");
        using var all = JsonDocument.Parse(File.ReadAllText(Repository.Shared("corpora", "domains", "expected.json")!));
        var expected = all.RootElement.GetProperty(domain);
        var folder = Repository.Shared("corpora", "domains", domain)!;
        var profiles = expected.GetProperty("profiles").EnumerateArray().Select(file => file.GetString()!).ToArray();
        var others = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Where(name => name.EndsWith(".yml", StringComparison.Ordinal) || name.Contains("omain", StringComparison.Ordinal)).Except(profiles);

        var conversion = Converter.ToCase([.. others.Concat(profiles).Select(name => new FormatFile(name, File.ReadAllText(Path.Combine(folder, name))))], new(2025, 1, 1));

        Assert.DoesNotContain(conversion.Findings, finding => finding.Severity == Severity.Error);
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", conversion.Case!)), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        var answer = BargainAnswer.Of(reading.Case!, cancellation: TestContext.Current.CancellationToken);
        var scale = Scale(conversion.Case!);
        Assert.Equal(expected.GetProperty("n_outcomes").GetInt64(), (long)answer.Packages!.Value);
        Assert.Equal(expected.GetProperty("pareto_points").GetInt32(), answer.FrontierPoints);
        Assert.Equal(expected.GetProperty("rational_outcomes") is { ValueKind: JsonValueKind.Number } rational && rational.GetInt64() == 0, answer.NoZone is not null);
        if (answer.NoZone is not null) return;
        Agrees("kalai_smorodinsky", "min_ratio", SolutionConcept.KalaiSmorodinsky, 1);
        Agrees("egalitarian", "min_gain", SolutionConcept.Egalitarian, scale);
        Agrees("nash", "product", SolutionConcept.Nash, Math.Pow(scale, answer.Parties.Length));

        void Agrees(string name, string key, SolutionConcept concept, double by) =>
            Assert.Equal(expected.GetProperty(name).GetProperty(key).GetDouble(), answer.Solutions.Single(solution => solution.Concept == concept).Value.Value / by, Rounding);
    }

    [Theory]
    [InlineData("SyriaIraq", "syria_iraq_1975")]
    [InlineData("Elmira", "elmira_gmcrplus_12state")]
    [InlineData("Garrison", "garrison_diversion")]
    [InlineData("MilkRiver", "milk_river")]
    [InlineData("Prisoners", "prisoners_dilemma")]
    [InlineData("Cuban", "cuban_missile_crisis")]
    public void A_converted_graph_model_has_the_equilibria_that_brute_force_found(string name, string published)
    {
        var path = Repository.Shared("corpora", "gmcr", name + ".gmcr");
        Assert.SkipWhen(path is null, "The graph models are not beside this checkout.");

        var conversion = Converter.ToCase([new(name + ".gmcr", File.ReadAllText(path))], new(2025, 1, 1));

        Assert.DoesNotContain(conversion.Findings, finding => finding.Severity == Severity.Error);
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", conversion.Case!)), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        var answer = StabilityAnswer.Of(reading.Case!, cancellation: TestContext.Current.CancellationToken);
        using var oracle = JsonDocument.Parse(File.ReadAllText(Repository.Shared("cases", "stability", published + ".json")!));
        var expected = oracle.RootElement.GetProperty("oracle").GetProperty("equilibria");
        foreach (var (concept, key) in new[] { (StabilityConcept.Nash, "Nash"), (StabilityConcept.GeneralMetarational, "GMR"), (StabilityConcept.SymmetricMetarational, "SMR"), (StabilityConcept.Sequential, "SEQ") })
            Assert.Equal(expected.GetProperty(key).EnumerateArray().Select(state => state.ToString()).Order(StringComparer.Ordinal), answer.Equilibria.Single(entry => entry.Concept == concept).States.Order(StringComparer.Ordinal));
    }

    /// <summary>By what a conversion multiplied utilities to keep them exact.</summary>
    static double Scale(string text)
    {
        var at = text.IndexOf("utilities of the file times ", StringComparison.Ordinal);
        return at < 0 ? 1 : double.Parse(text[(at + 28)..text.IndexOf(',', at)], System.Globalization.CultureInfo.InvariantCulture);
    }
}
