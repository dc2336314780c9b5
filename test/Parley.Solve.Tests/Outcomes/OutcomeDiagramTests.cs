using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Outcomes;

public class OutcomeDiagramTests
{
    [Fact]
    public void The_diagram_holds_exactly_the_outcomes_that_keep_the_rules() =>
        OutcomeGen.Space.Sample(space =>
        {
            var diagram = Compiled(space);
            var feasible = OutcomeGen.Feasible(space);

            Assert.Equal(feasible.Length, diagram.Count);
            Assert.Equal(feasible.Length == 0, diagram.IsEmpty);
            Assert.Equal(Texts(feasible), Texts(diagram.Outcomes()).Order(StringComparer.Ordinal));
            Assert.All(OutcomeGen.Product(space), outcome => Assert.Equal(space.Rules.All(rule => rule.Holds(outcome)), diagram.Contains(outcome)));
            for (var issue = 0; issue < space.IssueCount; issue++)
                Assert.Equal(feasible.Select(outcome => outcome[issue]).Distinct().Order(), diagram.PossibleOptions(issue));
        });

    [Fact]
    public void A_number_or_an_issue_that_does_not_exist_is_refused()
    {
        var diagram = Compiled(new OutcomeSpace([2, 3]));

        Assert.Equal([1, 2], diagram.OutcomeAt(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => diagram.OutcomeAt(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => diagram.OutcomeAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => diagram.PossibleOptions(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => diagram.PossibleOptions(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeDiagram.Compile(diagram.Space, nodeLimit: 0));
    }

    [Fact]
    public void Outcomes_come_in_the_order_of_their_options_by_issue_order() =>
        OutcomeGen.Space.Sample(space =>
        {
            var diagram = Compiled(space);

            var keys = diagram.Outcomes().Select(outcome => Text(diagram.IssueOrder.Select(issue => outcome[issue]))).ToArray();

            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        });

    [Fact]
    public void Ordered_by_value_every_outcome_comes_once_and_no_better_one_later() =>
        Gen.Select(OutcomeGen.Space, Gen.Int).Sample((space, seed) =>
        {
            var random = new Random(seed);
            var values = space.OptionCounts.Select(count => Enumerable.Range(0, count).Select(_ => (Int128)random.Next(-3, 4)).ToImmutableArray()).ToArray();
            var feasible = OutcomeGen.Feasible(space);

            var ordered = Compiled(space).InOrderOf(values).ToArray();

            Assert.Equal(Texts(feasible), Texts(ordered.Select(valued => valued.Outcome)).Order(StringComparer.Ordinal));
            Assert.All(ordered, valued => Assert.Equal(valued.Outcome.Select((option, issue) => values[issue][option]).Aggregate((a, b) => a + b), valued.Value));
            Assert.Equal(ordered.Select(valued => valued.Value).OrderDescending(), ordered.Select(valued => valued.Value));
        });

    [Fact]
    public void Without_rules_it_is_a_chain()
    {
        var diagram = Compiled(new(Enumerable.Repeat(10, 30)));

        Assert.Equal(30, diagram.NodeCount);
        Assert.Equal(BigInteger.Pow(10, 30), diagram.Count);
    }

    [Fact]
    public void Many_combinations_under_many_linkages_stay_narrow()
    {
        // Neighbouring issues may not both take option 0: with s combinations ending in 0 and t others, (s, t) becomes (t, 9(s + t)).
        var rules = Enumerable.Range(0, 29).Select(issue => Rule.Not(Rule.All(Rule.Takes(issue, 0), Rule.Takes(issue + 1, 0))));
        var (ending, other) = (BigInteger.One, new BigInteger(9));
        for (var issue = 1; issue < 30; issue++)
            (ending, other) = (other, 9 * (ending + other));

        var diagram = Compiled(new(Enumerable.Repeat(10, 30), rules));

        Assert.Equal(2, diagram.Width);
        Assert.Equal(ending + other, diagram.Count);
    }

    [Fact]
    public void A_range_of_thousands_of_options_has_as_many_arcs_as_the_rules_tell_apart()
    {
        var space = new OutcomeSpace([50_000, 2], Rule.Implies(Rule.Takes(0, OptionSet.Range(20_000, 49_999)), Rule.Takes(1, 1)));

        var diagram = Compiled(space);

        Assert.Equal(20_000 * 2 + 30_000, diagram.Count);
        Assert.All(diagram.Layers, layer => Assert.Equal(2, layer.Classes.Length));
    }

    [Fact]
    public void Issues_of_one_rule_are_settled_together()
    {
        var space = new OutcomeSpace(
            Enumerable.Repeat(3, 6),
            Rule.Implies(Rule.Takes(0, 0), Rule.Takes(5, 0)),
            Rule.Implies(Rule.Takes(1, 0), Rule.Takes(4, 0)));

        var order = Compiled(space).IssueOrder;

        Assert.Equal(1, Math.Abs(order.IndexOf(0) - order.IndexOf(5)));
        Assert.Equal(1, Math.Abs(order.IndexOf(1) - order.IndexOf(4)));
    }

    [Fact]
    public void A_diagram_that_outgrows_its_limit_is_a_status()
    {
        // "Exactly half of twenty" needs a count per layer: some hundred nodes.
        var rules = Enumerable.Range(0, 20).Select(issue => Rule.Takes(issue, 1)).ToArray();
        var space = new OutcomeSpace(Enumerable.Repeat(2, 20), Rule.AtLeast(10, rules), Rule.AtMost(10, rules));

        Assert.Equal(SolveStatus.LimitReached, OutcomeDiagram.Compile(space, nodeLimit: 50).Status);
        Assert.Null(OutcomeDiagram.Compile(space, nodeLimit: 50).Diagram);
        Assert.Equal(184_756, Compiled(space).Count);
    }

    [Fact]
    public void Cancelled_work_is_a_status() =>
        Assert.Equal(SolveStatus.Cancelled, OutcomeDiagram.Compile(new([2, 2]), cancellation: new(true)).Status);

    [Fact]
    public void Draws_are_feasible_even_and_repeatable()
    {
        var diagram = Compiled(new([3, 3], Rule.Not(Rule.All(Rule.Takes(0, 0), Rule.Takes(1, 0)))));

        var drawn = Enumerable.Range(0, 8_000).Select(index => diagram.Sample(7, index)).ToArray();

        Assert.All(drawn, outcome => Assert.True(diagram.Contains(outcome.AsSpan())));
        Assert.All(drawn.CountBy(Text), pair => Assert.InRange(pair.Value, 850, 1_150));
        Assert.Equal(8, drawn.Select(Text).Distinct().Count());
        Assert.Equal(drawn[17], diagram.Sample(7, 17));
    }

    [Fact]
    public void A_space_without_issues_has_one_outcome()
    {
        Assert.Equal(1, Compiled(new([])).Count);
        Assert.Empty(Assert.Single(Compiled(new([])).Outcomes()));
        Assert.True(Compiled(new([], Rule.Never)).IsEmpty);
    }

    static OutcomeDiagram Compiled(OutcomeSpace space) => OutcomeDiagram.Compile(space).Diagram!;

    static IEnumerable<string> Texts<T>(IEnumerable<T> outcomes) where T : IEnumerable<int> => outcomes.Select(outcome => Text(outcome));

    static string Text<T>(T outcome) where T : IEnumerable<int> => string.Join(',', outcome);

    [Fact]
    public void A_limit_that_is_met_exactly_is_kept_and_one_below_it_is_not()
    {
        var space = new OutcomeSpace([3, 3, 3], Rule.AtMost(1, Rule.Takes(0, 0), Rule.Takes(1, 0), Rule.Takes(2, 0)));
        var needed = Enumerable.Range(1, 100).First(limit => OutcomeDiagram.Compile(space, limit).Status == SolveStatus.Complete);

        // One node above, then for each layer one for "none so far" and one for "one so far".
        Assert.Equal(1 + 2 + 2 + 1, needed);
        Assert.Equal(SolveStatus.LimitReached, OutcomeDiagram.Compile(space, needed - 1).Status);
        Assert.Equal(20, OutcomeDiagram.Compile(space, needed).Diagram!.Count);
    }
}
