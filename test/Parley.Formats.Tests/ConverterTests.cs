using CsCheck;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Formats.Tests;

public sealed class ConverterTests
{
    const string Profile = """
        <utility_space><objective name="Water" index="0">
        <weight index="1" value="0.6"/><weight index="2" value="0.4"/>
        <issue index="1" name="Flow" type="discrete"><item value="Low" evaluation="3"/><item value="High, with notice" evaluation="1"/></issue>
        <issue index="2" name="Price" type="integer" lowerbound="0" upperbound="4"><evaluator ftype="linear" offset="0" slope="0.25"/></issue>
        </objective><reservation value="0.3"/><discount_factor value="0.9"/></utility_space>
        """;

    const string Negmas = "issues:\n- name: Flow\n  type: CategoricalIssue\n  values: [Low, High]\nname: Water\n";
    const string NegmasProfile = "name: upland\nreserved_value: -.inf\nvalues:\n- mapping: {Low: 1.0, High: 0.25}\n  type: TableFun\nweights: [1.0]\n";
    const string Model = """{"options":[{"name":"Divert","permittedDirection":"fwd"},{"name":"Sue"}],"decisionMakers":[{"name":"Upland","options":[0],"preferences":[[[1,"N"]],[[0,"Y"]]]},{"name":"Vale","options":[1],"preferences":[{"compound":true,"members":[[[0,"N"]],[[1,"Y"]]]}]}],"infeasibles":[[[0,"Y"],[1,"Y"]]]}""";

    static Conversion Convert(params (string Name, string Text)[] files) => Converter.ToCase([.. files.Select(file => new FormatFile(file.Name, file.Text))], new(2025, 1, 1));

    static Case Read(Conversion conversion)
    {
        Assert.DoesNotContain(conversion.Findings, finding => finding.Severity == Severity.Error);
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", conversion.Case!)), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        return reading.Case!;
    }

    [Fact]
    public void A_profile_becomes_a_party_with_its_preference()
    {
        var conversion = Convert(("upland.xml", Profile));
        var @case = Read(conversion);

        var preference = @case.Preferences["upland"];
        Assert.Equal("High, with notice", @case.Issues["flow"].Options["high-with-notice"].Title);
        Assert.Equal(0.9m, preference.Discount);
        var scale = preference.NoAgreement / 0.3m;
        Assert.Contains(conversion.Findings, finding => finding.Code == "format-scaled");
        Assert.Equal(0.6m * scale / 3, preference.Weights["flow"] * preference.Values["flow"]["high-with-notice"]);
    }

    [Fact]
    public void What_is_written_as_genius_reads_back_as_the_same_utilities()
    {
        var first = Read(Convert(("upland.xml", Profile), ("vale.xml", Profile.Replace("\"3\"", "\"4\"", StringComparison.Ordinal).Replace("\"0.25\"", "\"0.2\"", StringComparison.Ordinal))));

        var (files, _) = Converter.ToGenius(first);
        var second = Read(Converter.ToCase(files, new(2025, 1, 1)));

        Assert.Equal(Utilities(first), Utilities(second));
    }

    [Fact]
    public void What_is_written_as_negmas_reads_back_as_the_same_utilities()
    {
        var first = Read(Convert(("domain.yml", Negmas), ("upland.yml", NegmasProfile)));

        var (files, _) = Converter.ToNegmas(first);

        Assert.Equal(Utilities(first), Utilities(Read(Converter.ToCase(files, new(2025, 1, 1)))));
    }

    [Fact]
    public void A_graph_model_keeps_its_options_directions_and_preferences()
    {
        var @case = Read(Convert(("water.gmcr", Model)));

        Assert.False(@case.Actions["divert"].Undo);
        Assert.Equal("not divert or sue", @case.States!.Preferences["vale"].Order[0].ToString());
        Assert.Equal("not (divert and sue)", @case.States.Feasible[0].ToString());
    }

    [Theory]
    [InlineData("a.xml", "<utility_space><weight", "format-xml")]
    [InlineData("a.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><utility_space>&a;</utility_space>", "format-entity")]
    [InlineData("a.xml", "<utility_space/>", "format-profiles")]
    [InlineData("a.txt", "just words", "format-unknown")]
    [InlineData("a.json", "{\"a\": 1}", "format-unknown")]
    [InlineData("a.yml", "issues:\n- name: Flow\n  values: [Low]\n", "format-profiles")]
    [InlineData("a.gmcr", "{\"options\":[{\"name\":\"A\"}],\"decisionMakers\":[],\"infeasibles\":[]}", "format-owner")]
    [InlineData("a.gmcr", "{\"options\":[{\"name\":\"A\"}],\"decisionMakers\":[{\"name\":\"X\",\"options\":[7]}],\"infeasibles\":[]}", "format-number")]
    public void A_bad_file_is_a_finding_with_its_place(string name, string text, string code)
    {
        var conversion = Convert((name, text));

        Assert.Null(conversion.Case);
        Assert.Contains(conversion.Findings, finding => finding.Code == code && finding.Place.File == name && finding.Mend.Length > 0);
    }

    [Theory]
    [InlineData("<weight index=\"2\" value=\"0.4\"/>", "", "format-weight")]
    [InlineData("value=\"0.4\"", "value=\"-0.4\"", "format-number")]
    [InlineData("<weight index=\"2\"", "<weight index=\"1\"", "format-duplicate")]
    [InlineData("evaluation=\"3\"", "evaluation=\"much\"", "format-number")]
    [InlineData("evaluation=\"3\"", "evaluation=\"1e300\"", "format-number")]
    [InlineData("evaluation=\"3\"", "", "format-number")]
    [InlineData("ftype=\"linear\"", "ftype=\"triangular\"", "format-evaluator")]
    [InlineData("upperbound=\"4\"", "upperbound=\"-4\"", "format-range")]
    public void What_is_wrong_inside_a_profile_is_told_with_line_and_column(string from, string to, string code)
    {
        var finding = Assert.Single(Convert(("upland.xml", Profile.Replace(from, to, StringComparison.Ordinal))).Findings, finding => finding.Code == code);

        Assert.InRange(finding.Place.Line, 2, 4);
    }

    [Fact]
    public void An_issue_that_a_profile_lacks_is_told_by_name_in_that_profile()
    {
        var without = Profile.Replace("<issue index=\"2\" name=\"Price\" type=\"integer\" lowerbound=\"0\" upperbound=\"4\"><evaluator ftype=\"linear\" offset=\"0\" slope=\"0.25\"/></issue>", "", StringComparison.Ordinal);

        var finding = Assert.Single(Convert(("upland.xml", Profile), ("vale.xml", without)).Findings, finding => finding.Code == "format-issues");

        Assert.Equal(("vale.xml", 1), (finding.Place.File, finding.Place.Line));
        Assert.Contains("'Price'", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_issue_is_cut_into_a_hundred_steps_and_says_so()
    {
        var conversion = Convert(("upland.xml", Profile.Replace("type=\"integer\"", "type=\"real\"", StringComparison.Ordinal)));

        Assert.Equal(101, Read(conversion).Issues["price"].Range!.Count);
        Assert.Contains(conversion.Findings, finding => finding is { Code: "format-real", Severity: Severity.Warning });
    }

    [Fact]
    public void Weights_that_exceed_one_are_clipped_with_a_warning()
    {
        var conversion = Convert(("upland.xml", Profile.Replace("value=\"0.4\"", "value=\"0.9\"", StringComparison.Ordinal).Replace("evaluation=\"3\"", "evaluation=\"2\"", StringComparison.Ordinal)));

        Assert.True(Read(conversion).Preferences["upland"].Clipped);
        Assert.Contains(conversion.Findings, finding => finding is { Code: "format-clipped", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("99999999999999999999", "1")]
    [InlineData("99999999999", "1")]
    [InlineData("7", "1")]
    [InlineData("1", "99999999999999999999999999999")]
    [InlineData("1", "1e300")]
    public void A_hyper_rectangle_that_names_what_is_not_there_is_a_finding(string index, string max)
    {
        var boxed = $"<utility_space><objective><issue index=\"1\" name=\"Flow\" type=\"integer\" lowerbound=\"0\" upperbound=\"9\"/></objective><utility maxutility=\"100\"><hyperRectangle utility=\"50\"><INCLUDES index=\"{index}\" min=\"0\" max=\"{max}\"/></hyperRectangle></utility></utility_space>";

        var conversion = Convert(("upland.xml", boxed), ("vale.xml", boxed));

        Assert.Contains(conversion.Findings, finding => finding.Severity == Severity.Error && finding.Place.Line == 1 && finding.Place.Column > 100);
    }

    [Theory]
    [InlineData("upperbound=\"4\"", "upperbound=\"79228162514264337593543950335\"")]
    [InlineData("lowerbound=\"0\" upperbound=\"4\"", "lowerbound=\"-79228162514264337593543950335\" upperbound=\"79228162514264337593543950335\"")]
    [InlineData("slope=\"0.25\"", "slope=\"79228162514264337593543950335\"")]
    [InlineData("evaluation=\"3\"", "evaluation=\"79228162514264337593543950335\"")]
    [InlineData("index=\"1\" value=\"0.6\"", "index=\"1\" value=\"79228162514264337593543950335\"")]
    [InlineData("<reservation value=\"0.3\"/>", "<reservation value=\"79228162514264337593543950335\"/>")]
    public void A_huge_number_is_a_finding_and_never_a_crash(string from, string to)
    {
        Assert.Contains(from, Profile, StringComparison.Ordinal);

        var conversion = Convert(("upland.xml", Profile.Replace(from, to, StringComparison.Ordinal)));

        Assert.NotEmpty(conversion.Findings);
    }

    [Fact]
    public void A_profile_nested_a_hundred_thousand_levels_deep_is_a_finding() =>
        Assert.NotEmpty(Convert(("upland.xml", "<utility_space>" + string.Concat(Enumerable.Repeat("<objective>", 100_000)) + string.Concat(Enumerable.Repeat("</objective>", 100_000)) + "</utility_space>")).Findings);

    [Fact]
    public void An_option_listed_twice_is_a_warning() =>
        Assert.Contains(Convert(("upland.xml", Profile.Replace("<item value=\"Low\" evaluation=\"3\"/>", "<item value=\"Low\" evaluation=\"3\"/><item value=\"Low\" evaluation=\"2\"/>", StringComparison.Ordinal))).Findings, finding => finding is { Code: "format-duplicate", Severity: Severity.Warning });

    [Fact]
    public void A_damaged_file_never_does_more_than_give_findings() =>
        Gen.Select(Gen.OneOf(Gen.Const(Profile), Gen.Const(NegmasProfile), Gen.Const(Model), Gen.Const(Negmas)), Gen.Int[0, 900], Gen.Int[0, 20], Gen.String[0, 4]).Sample(
            (text, at, count, put) =>
            {
                var start = Math.Min(at, text.Length);
                var damaged = text[..start] + put + text[Math.Min(text.Length, start + count)..];

                var conversion = Convert(("a", damaged), ("b", Negmas));
                var alone = Convert(("a", damaged));

                Assert.True(conversion.Case is not null || conversion.Findings.Length > 0);
                if (alone.Case is { } written) CaseFile.Read(new MemoryFolder(("case.yaml", written)), TestContext.Current.CancellationToken);
            },
            iter: 5_000, threads: 1);

    /// <summary>What every option is worth to every party, whatever weight and value it is made of.</summary>
    static string Utilities(Case @case) => string.Join('\n', @case.Preferences.SelectMany(party => @case.Issues.SelectMany(issue => Options(issue.Value).Select(option => $"{party.Key} {issue.Key} {option.Title} {Worth(party.Value, issue.Key, option)}"))));

    static IEnumerable<(string Id, string Title)> Options(Issue issue) => issue.Range is { } range ? Enumerable.Range(0, range.Count).Select(at => (Number.Text(range.At(at)), Number.Text(range.At(at)))) : issue.Options.Select(option => (option.Key, option.Value.Title));

    static string Worth(Preference preference, string issue, (string Id, string Title) option)
    {
        var values = preference.Values[issue];
        var value = values.TryGet(option.Id, out var given) ? given : values.Count == 2 && values.Has("0") && values.Has("4") ? values["0"] + (values["4"] - values["0"]) * decimal.Parse(option.Id, System.Globalization.CultureInfo.InvariantCulture) / 4 : values.Values.First();
        return Number.Text(preference.Weights[issue] * value / preference.NoAgreementOrOne());
    }
}

static class Scales
{
    /// <summary>Utilities are compared in units of the worth of no agreement, since a conversion may scale both.</summary>
    public static decimal NoAgreementOrOne(this Preference preference) => preference.NoAgreement == 0 ? 1 : preference.NoAgreement;
}
