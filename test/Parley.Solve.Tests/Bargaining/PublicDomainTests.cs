using System.Text.Json;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

/// <summary>Public negotiation domains, whose figures were computed elsewhere with exact rationals (or exactly, issue by issue).</summary>
public class PublicDomainTests
{
    const double Rounding = 1e-9; // Expected points are written with twelve digits.

    public static TheoryData<string> WithZone =>
    [
        "anac2010-EnglandZimbabwe", "anac2010-ItexvsCypress", "anac2010-Travel", "anac2011-Amsterdam", "anac2011-Camera", "anac2011-Energy",
        "anac2011-Grocery", "anac2011-Laptop", "anac2011-NiceOrDie", "anac2012-RentalHouseB", "anac2012-SupermarketA", "anac2013-Kitchen",
        "anac2013-SmartPhone", "anac2013-Ultimatum", "anac2015-group1-university-3p", "anac2015-group2-politics-3p",
        "anac2015-group8-holiday-3p", "anac2015-group9-killer_robot-5p", "anac2016-EnergyGrid-3p", "genius-6issues", "genius-7issues",
        "genius-AMPOvsCity", "genius-Domain2-6p", "genius-Jobs", "genius-partydomain-4p",
    ];

    public static TheoryData<string> WithoutZone => ["anac2013-Lunch", "anac2016-JapanTrip-3p"];

    [Theory]
    [MemberData(nameof(WithZone))]
    public void Frontier_and_solutions_are_those_published(string domain)
    {
        var expected = Expected(domain);

        var frontier = FrontierOf(domain, expected);
        var zone = AgreementZone.Of(frontier)!;

        Assert.True(frontier.Problem.IsExact);
        Assert.Equal(expected.GetProperty("pareto_points").GetInt32(), frontier.Points.Length);
        if (expected.GetProperty("pareto_outcomes") is { ValueKind: JsonValueKind.Number } outcomes)
            Assert.Equal(outcomes.GetInt32(), frontier.OutcomeCount);
        Assert.Equal(expected.GetProperty("pareto_rational_points").GetInt32(), zone.Points.Length);
        Agrees(expected.GetProperty("nash"), "product", zone.Nash);
        Agrees(expected.GetProperty("kalai_smorodinsky"), "min_ratio", zone.KalaiSmorodinsky);
        Agrees(expected.GetProperty("egalitarian"), "min_gain", zone.Egalitarian);
        Assert.Equal(Numbers(expected.GetProperty("kalai_smorodinsky").GetProperty("ideal")), zone.Ideal.Select(Rounded));

        // The published greatest welfare is over all outcomes, ours over the zone.
        if (Points(expected.GetProperty("max_welfare")).All(point => InZone(point, zone)))
            Agrees(expected.GetProperty("max_welfare"), "value", zone.Utilitarian);
    }

    [Theory]
    [MemberData(nameof(WithoutZone))]
    public void Where_two_published_tools_report_a_Nash_point_there_is_no_agreement_zone(string domain)
    {
        var expected = Expected(domain);

        var frontier = FrontierOf(domain, expected);

        Assert.Equal(expected.GetProperty("pareto_points").GetInt32(), frontier.Points.Length);
        Assert.Equal(0, expected.GetProperty("rational_outcomes").GetInt32());
        Assert.Null(AgreementZone.Of(frontier));
        var none = NoAgreement.Of(frontier)!;
        Assert.NotEmpty(none.Blocking);
        Assert.Equal(Numbers(expected.GetProperty("utility_max")), none.Greatest.Select(Rounded));
    }

    static JsonElement Expected(string domain)
    {
        var path = Repository.Shared("corpora", "domains", "expected.json");
        Assert.SkipWhen(path is null, "The public domains are not beside this checkout.");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty(domain).Clone();
    }

    static ParetoFrontier FrontierOf(string domain, JsonElement expected)
    {
        var files = expected.GetProperty("profiles").EnumerateArray().Select(file => Repository.Shared("corpora", "domains", domain, file.GetString()!)!);
        GeniusProfile[] profiles = [.. files.Select(GeniusProfile.Read)];
        var space = new OutcomeSpace(profiles[0].Issues.Select(issue => issue.Count));
        Assert.Equal(Numbers(expected.GetProperty("issue_sizes")), space.OptionCounts.Select(count => (double)count));

        // Weights that sum to more than one make utilities that are cut at one.
        Rational? ceiling = domain is "anac2011-Laptop" or "anac2016-JapanTrip-3p" ? Rational.One : null;
        var problem = new BargainingProblem(OutcomeDiagram.Compile(space).Diagram!, profiles.Select(profile => profile.InOrderOf(profiles[0], ceiling)));
        return ParetoFrontier.Find(problem).Frontier!;
    }

    static void Agrees(JsonElement expected, string valueName, BargainingSolution solution)
    {
        Assert.Equal(expected.GetProperty(valueName).GetDouble(), solution.Value.ToDouble(), Rounding);
        Assert.Equal(
            Points(expected).Select(point => string.Join(", ", point)).Order(StringComparer.Ordinal),
            solution.Ties.Select(tie => string.Join(", ", tie.Values.Select(Rounded))).Order(StringComparer.Ordinal));
    }

    static bool InZone(double[] point, AgreementZone zone) =>
        point.Zip(zone.Disagreement).All(pair => pair.First >= pair.Second.ToDouble() - Rounding);

    static double[][] Points(JsonElement solution) => [.. solution.GetProperty("points").EnumerateArray().Select(Numbers)];

    static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => Math.Round(number.GetDouble(), 9))];

    static double Rounded(Rational value) => Math.Round(value.ToDouble(), 9);
}
