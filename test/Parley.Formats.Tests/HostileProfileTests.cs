using Parley.Model;

namespace Parley.Formats.Tests;

/// <summary>GeniusWeb JSON and NegMAS YAML as they should not be: each a finding at the line where it is wrong, and no case.</summary>
public sealed class HostileProfileTests
{
    const string Web = """
        {"LinearAdditiveUtilitySpace": {
        "issueUtilities": {
        "Flow": {"DiscreteValueSetUtilities": {"valueUtilities": {
        "Low": 0.25,
        "High": 1.0}}},
        "Price": {"DiscreteValueSetUtilities": {"valueUtilities": {
        "Cheap": 0.5,
        "Dear": 1.0}}}},
        "issueWeights": {
        "Flow": 0.5,
        "Price": 0.5},
        "domain": {"name": "Water", "issuesValues": {"Flow": {"values": ["Low", "High"]}, "Price": {"values": ["Cheap", "Dear"]}}},
        "name": "upland"}}
        """;

    const string Domain = """
        issues:
        - name: Flow
          type: CategoricalIssue
          values: [Low, High]
        - name: Price
          type: CategoricalIssue
          values: [Cheap, Dear]
        name: Water
        """;

    const string Negmas = """
        name: upland
        reserved_value: 0.2
        values:
        - mapping:
            Low: 0.25
            High: 1.0
          type: TableFun
        - mapping:
            Cheap: 0.5
            Dear: 1.0
          type: TableFun
        weights:
        - 0.5
        - 0.5
        """;

    public static TheoryData<string, string, string, int> WrongJson => new()
    {
        { "\"High\": 1.0", "\"Low\": 1.0", "duplicate-key", 5 },
        { "\"High\": 1.0", "\"High\": 1e300", "format-number", 5 },
        { "\"High\": 1.0", "\"High\": -1e300", "format-number", 5 },
        { "\"High\": 1.0", "\"High\": 123456789012345678901234567890123456789012345678901234567890", "format-number", 5 },
        { "\"High\": 1.0", "\"High\": \"much\"", "format-number", 5 },
        { "\"High\": 1.0", "\"High\": null", "format-number", 5 },
        { "\"High\": 1.0", "\"High\": {\"worth\": 1}", "format-number", 5 },
        { "\"High\": 1.0", "\"High\": [1]", "format-number", 5 },
        { "\"Flow\": 0.5,", "", "format-number", 9 },
        { "\"Flow\": 0.5,", "\"Flow\": -0.5,", "format-number", 10 },
        { "\"Flow\": 0.5,", "\"Flow\": \"NaN\",", "format-number", 10 },
        { "\"Flow\": 0.5,", "\"Flow\": 0.5, \"Flow\": 0.5,", "duplicate-key", 10 },
        { "\"Flow\": 0.5,", "\"Flow\": 0.5, \"Fish\": 0.1,", "format-weight", 10 },
        { "\"issueWeights\"", "\"weights\"", "format-weight", 1 },
        { "\"issueWeights\": {\n\"Flow\": 0.5,\n\"Price\": 0.5}", "\"issueWeights\": [0.5, 0.5]", "format-weight", 9 },
        { "\"DiscreteValueSetUtilities\": {\"valueUtilities\": {\n\"Cheap\": 0.5,\n\"Dear\": 1.0}}", "\"NumberValueSetUtilities\": {\"lowValue\": 0, \"lowUtility\": 0, \"highValue\": 9, \"highUtility\": 1}", "format-evaluator", 6 },
        { "\"issueUtilities\"", "\"utilities\"", "format-issues", 1 },
        { "\"Price\": {\"values\": [\"Cheap\", \"Dear\"]}", "\"Cost\": {\"values\": [\"Cheap\", \"Dear\"]}", "format-issues", 12 },
        { "[\"Cheap\", \"Dear\"]", "[\"Cheap\", \"Dear\", \"Free\"]", "format-evaluation", 6 },
        { "[\"Cheap\", \"Dear\"]", "[\"Cheap\"]", "format-options", 8 },
    };

    public static TheoryData<string, string, string, int> WrongYaml => new()
    {
        { "    High: 1.0", "    Low: 1.0", "duplicate-key", 6 },
        { "    High: 1.0", "    High: .inf", "format-number", 6 },
        { "    High: 1.0", "    High: .nan", "format-number", 6 },
        { "    High: 1.0", "    High: 1e300", "format-number", 6 },
        { "    High: 1.0", "    High: !!python/object/apply:os.system [ls]", "tag", 6 },
        { "    High: 1.0", "", "format-evaluation", 5 },
        { "    High: 1.0", "    High: 1.0\n    Middle: 0.5", "format-options", 7 },
        { "    Low: 0.25", "    Low: &low 0.25", "alias", 5 },
        { "    Low: 0.25", "    Low: *low", "alias", 5 },
        { "- mapping:\n    Cheap: 0.5\n    Dear: 1.0\n  type: TableFun\n", "", "format-issues", 3 },
        { "weights:\n- 0.5\n- 0.5", "", "format-weight", 1 },
        { "weights:\n- 0.5\n- 0.5", "weights: 0.5", "format-weight", 12 },
        { "weights:\n- 0.5", "weights:\n- -0.5", "format-number", 13 },
        { "weights:\n- 0.5", "weights:\n- [0.5]", "format-number", 13 },
        { "reserved_value: 0.2", "reserved_value: much", "format-number", 2 },
        { "reserved_value: 0.2", "reserved_value: 0.2\ndiscount_factor: 1.5", "format-number", 3 },
        { "  type: TableFun\n- mapping:\n    Cheap: 0.5\n    Dear: 1.0", "  type: TableFun\n- slope: 2", "format-evaluator", 8 },
    };

    public static TheoryData<string, string, string, int> WrongDomain => new()
    {
        { "[Low, High]", "[Low, Low]", "format-duplicate", 4 },
        { "[Low, High]", "Low", "format-missing", 4 },
        { "[Low, High]", "[]", "format-options", 4 },
        { "name: Price", "name: Flow", "format-duplicate", 5 },
        { "name: Price", "title: Price", "format-issues", 5 },
        { "- name: Price\n  type: CategoricalIssue\n  values: [Cheap, Dear]", "- Price", "format-issues", 5 },
        { "[Low, High]", "&a [Low, High]", "alias", 4 },
    };

    [Theory]
    [MemberData(nameof(WrongJson))]
    public void What_is_wrong_in_a_GeniusWeb_profile_is_told_where_it_stands(string from, string to, string code, int line) =>
        IsToldAt("upland.json", line, code, [new("upland.json", Changed(Web, from, to)), new("vale.json", Web)]);

    [Theory]
    [MemberData(nameof(WrongYaml))]
    public void What_is_wrong_in_a_NegMAS_profile_is_told_where_it_stands(string from, string to, string code, int line) =>
        IsToldAt("upland.yml", line, code, [new("domain.yml", Domain), new("upland.yml", Changed(Negmas, from, to)), new("vale.yml", Negmas)]);

    [Theory]
    [MemberData(nameof(WrongDomain))]
    public void What_is_wrong_in_a_NegMAS_domain_is_told_where_it_stands(string from, string to, string code, int line) =>
        IsToldAt("domain.yml", line, code, [new("domain.yml", Changed(Domain, from, to)), new("upland.yml", Negmas), new("vale.yml", Negmas)]);

    [Fact]
    public void A_second_profile_with_an_issue_or_an_option_of_its_own_is_told_there()
    {
        var issue = Changed(Changed(Web, "\"Price\": {\"Discrete", "\"Fish\": {\"Discrete"), "\"Price\": 0.5", "\"Fish\": 0.5").Replace("\"Price\"", "\"Fish\"", StringComparison.Ordinal);
        IsToldAt("vale.json", 6, "format-issues", [new("upland.json", Web), new("vale.json", issue)]);
        var option = Changed(Changed(Web, "\"Dear\": 1.0", "\"Dear\": 1.0, \"Free\": 0"), "[\"Cheap\", \"Dear\"]", "[\"Cheap\", \"Dear\", \"Free\"]");
        IsToldAt("vale.json", 8, "format-options", [new("upland.json", Web), new("vale.json", option)]);
    }

    [Theory]
    [InlineData("upland.json", "{\"a\":", "}")]
    [InlineData("upland.json", "[", "]")]
    [InlineData("upland.yml", "[", "]")]
    [InlineData("upland.yml", "{a: ", "}")]
    public void Deep_nesting_is_a_finding(string name, string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000));

        IsToldAt(name, 1, "too-deep", [new(name, deep)]);
        IsToldAt(name, 2, "too-deep", [new(name, "x: 1\nissues: " + deep)]);
    }

    [Fact]
    public void Aliases_that_would_unfold_into_billions_are_refused_where_the_first_stands()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range('b', 24).Select(letter => $"{(char)letter}: &{(char)letter} [{string.Join(", ", Enumerable.Repeat("*" + (char)(letter - 1), 9))}]\n")) + "issues: *y\n";

        IsToldAt("domain.yml", 1, "alias", [new("domain.yml", bomb), new("upland.yml", Negmas)]);
    }

    [Fact]
    public void A_reservation_bid_is_worth_what_the_profile_makes_of_it()
    {
        var bid = Changed(Web, "\"name\": \"upland\"", "\"reservationBid\": {\"issuevalues\": {\"Flow\": \"Low\", \"Price\": \"Cheap\"}}, \"name\": \"upland\"");

        Assert.Contains("no_agreement: 0.375", Converter.ToCase([new("upland.json", bid)], new(2025, 1, 1)).Case, StringComparison.Ordinal);
        IsToldAt("upland.json", 13, "format-options", [new("upland.json", Changed(bid, "\"Price\": \"Cheap\"}", "\"Price\": \"Free\"}"))]);
        IsToldAt("upland.json", 13, "format-missing", [new("upland.json", Changed(bid, "{\"issuevalues\"", "{\"bids\""))]);
    }

    static void IsToldAt(string file, int line, string code, FormatFile[] files)
    {
        var conversion = Converter.ToCase(files, new(2025, 1, 1));

        Assert.Null(conversion.Case);
        Assert.True(
            conversion.Findings.Any(finding => finding.Severity == Severity.Error && finding.Code == code && finding.Place.File == file && finding.Place.Line == line && finding.Mend.Length > 0),
            $"No {code} at {file}:{line} in: {string.Join("; ", conversion.Findings.Select(finding => $"{finding.Code} {finding.Place.File}:{finding.Place.Line} {finding.What}"))}");
    }

    static string Changed(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
