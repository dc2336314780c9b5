using System.Text;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Formats.Tests;

/// <summary>Files of negotiation platforms and graph-model programs, damaged at random: each becomes a case that reads, or is refused with a finding.</summary>
public sealed class FormatFuzzTests
{
    /// <summary>How long each format is tried, in seconds.</summary>
    const int Seconds = 4;

    public static TheoryData<string, string> Sound => new()
    {
        {
            "a.xml",
            """<utility_space><objective name="Water" index="0"><weight index="1" value="0.6"/><weight index="2" value="0.4"/><issue index="1" name="Flow" type="discrete"><item value="Low" evaluation="3"/><item value="High" evaluation="1"/></issue><issue index="2" name="Price" type="integer" lowerbound="0" upperbound="4"><evaluator ftype="linear" offset="0" slope="0.25"/></issue></objective><reservation value="0.3"/><discount_factor value="0.9"/></utility_space>"""
        },
        { "a.json", """{"issuesValues":{"Flow":{"values":["Low","High"]},"Price":{"range":["0","4","1"]}},"name":"Water"}""" },
        {
            "profile.json",
            """{"LinearAdditiveUtilitySpace":{"issueUtilities":{"Flow":{"DiscreteValueSetUtilities":{"valueUtilities":{"Low":0.25,"High":1.0}}}},"issueWeights":{"Flow":1.0},"domain":{"name":"Water","issuesValues":{"Flow":{"values":["Low","High"]}}},"name":"upland"}}"""
        },
        { "a.yml", "issues:\n- name: Flow\n  type: CategoricalIssue\n  values: [Low, High]\nname: Water\n" },
        {
            "a.gmcr",
            """{"options":[{"name":"Divert","permittedDirection":"fwd"},{"name":"Sue"}],"decisionMakers":[{"name":"Upland","options":[0],"preferences":[[[1,"N"]],[[0,"Y"]]]},{"name":"Vale","options":[1],"preferences":[[[0,"N"]]]}],"infeasibles":[[[0,"Y"],[1,"Y"]]]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_damaged_file_becomes_a_case_or_is_refused_and_never_more(string name, string sound) =>
        Kept.Try(
            Path.GetExtension(name),
            damaged =>
            {
                var conversion = Converter.ToCase([new(name, Encoding.UTF8.GetString(damaged))], new(2025, 1, 1));

                Assert.True(conversion.Case is not null || conversion.Findings.Any(finding => finding.Severity == Severity.Error));
                if (conversion.Case is { } text) CaseFile.Read(new MemoryFolder(("case.yaml", text)), TestContext.Current.CancellationToken);
            },
            Encoding.UTF8.GetBytes(sound),
            Seconds);
}
