using Parley.Solve.Bargaining;

namespace Parley.Solve.Tests.Bargaining;

public class BargainAnswerTests
{
    const string Vale = """
          vale: { author: a, weights: { flow: 1 }, values: { flow: { low: 0, middle: 0.5, high: 1 } }, no_agreement: 0.1 }
        """;

    [Fact]
    public void A_bonus_makes_a_package_worth_what_no_sum_of_its_terms_is()
    {
        var answer = Of("""
              upland:
                author: a
                weights: { flow: 0.5, price: 0.4 }
                values: { flow: { low: 1, middle: 0.6, high: 0 }, price: { 0: 0, 12: 1 } }
                bonuses: [{ when: flow = high and price >= 11.5, adds: 0.35 }, { when: flow = low, adds: -0.2 }]
                no_agreement: 0.1
            """);

        var best = Assert.Single(answer.Frontier);
        Assert.Equal(["high", "12"], best.Package.Terms.Select(term => term.Value));
        Assert.Equal("3/4", best.Package.Utilities["upland"].Exact);
        Assert.Equal("1", best.Package.Utilities["vale"].Exact);
    }

    [Fact]
    public void A_sum_above_one_counts_as_one_and_every_package_that_reaches_it_ties()
    {
        var answer = Of("""
              upland:
                author: a
                weights: { flow: 0.7, price: 0.5 }
                values: { flow: { low: 1, middle: 1, high: 1 }, price: { 0: 0, 12: 1 } }
                clipped: yes
                no_agreement: 0.1
            """);

        // 0.7 + 0.5 · price / 12 reaches 1 from a price of 7.2 up: ten prices in steps of a half.
        var best = Assert.Single(answer.Frontier);
        Assert.Equal("1", best.Package.Utilities["upland"].Exact);
        Assert.Equal(10, best.Count);
        Assert.True(answer.AllPackagesCounted);
        Assert.Equal(4, answer.Solutions.Length);
        Assert.All(answer.Solutions, solution => Assert.Equal(10, Assert.Single(solution.Ties).Count));
    }

    [Fact]
    public void A_value_that_rises_and_falls_is_exact_between_its_points()
    {
        var answer = Of("""
              upland:
                author: a
                weights: { price: 1 }
                values: { price: { 0: 0, 7: 1, 12: 0.25 } }
                no_agreement: 0.5
            """);

        // Vale cares for the flow alone, so the efficient package has Upland's peak and Vale's best flow.
        var best = Assert.Single(answer.Frontier);
        Assert.Equal(["high", "7"], best.Package.Terms.Select(term => term.Value));
        Assert.Equal("1", best.Package.Utilities["upland"].Exact);

        var problem = CaseProblem.Of(CaseText.Case("preferences: { vale: { author: a, weights: { price: 1 }, values: { price: { 0: 0, 7: 1, 12: 0.25 } }, no_agreement: 0 } }"));
        Rational At(int position) => problem.Utilities[0].ValueOf(problem.Utilities[0].SumOf([0, position]));
        Assert.Equal(["1/14", "13/14", "37/40", "1/4"], new[] { 1, 13, 15, 24 }.Select(position => At(position).ToString()));
    }

    [Fact]
    public void A_frontier_too_large_to_be_found_is_stood_for_within_a_stated_tolerance()
    {
        // Four parties share each of six sums in one of twelve ways: what one gains another loses, so that every package is efficient.
        string[] parties = ["upland", "vale", "mere", "fen"];
        var random = new Random(1);
        var issues = Enumerable.Range(0, 6).Select(issue => $"  i{issue}: {{ title: I, options: {{ {string.Join(", ", Enumerable.Range(0, 12).Select(option => $"o{option}: O"))} }} }}");
        var values = parties.ToDictionary(party => party, _ => new List<string>(), StringComparer.Ordinal);
        for (var issue = 0; issue < 6; issue++)
        {
            int[][] shares = [.. Enumerable.Range(0, 12).Select(_ => Shares(random))];
            for (var party = 0; party < 4; party++)
                values[parties[party]].Add($"i{issue}: {{ {string.Join(", ", shares.Select((share, option) => $"o{option}: 0.{share[party]:000000}"))} }}");
        }

        var answer = BargainAnswer.Of(CaseText.Of($$"""
            parley: 1
            title: Shares
            as_of: 2025-01-01
            parties: { {{string.Join(", ", parties.Select(party => $"{party}: {{ name: {party} }}"))}} }
            issues:
            {{string.Join('\n', issues)}}
            preferences:
            {{string.Join('\n', parties.Select(party => $"  {party}: {{ author: a, weights: {{ i0: 0.1, i1: 0.15, i2: 0.2, i3: 0.25, i4: 0.2, i5: 0.1 }}, values: {{ {string.Join(", ", values[party])} }}, no_agreement: 0 }}"))}}
            """));

        Assert.Equal(SolveStatus.LimitReached, answer.Status);
        Assert.NotNull(answer.Within);
        Assert.NotEmpty(answer.Frontier);
        Assert.Empty(answer.Solutions);

        // Four whole numbers that sum to 999,996: what one gains another loses.
        static int[] Shares(Random random)
        {
            int[] cuts = [.. Enumerable.Range(0, 3).Select(_ => random.Next(999_997)).Order()];
            return [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 999_996 - cuts[2]];
        }
    }

    static BargainAnswer Of(string upland) => BargainAnswer.Of(CaseText.Case($"preferences:\n{upland}\n{Vale}\n"));
}
