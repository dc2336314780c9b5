using CsCheck;
using Parley.Solve.Outcomes;
using Parley.Solve.Space;
using Parley.Solve.Tests.Outcomes;

namespace Parley.Solve.Tests.Space;

public class RuleNodeTests
{
    /// <summary>Issues of one to four options, some of which are left, at least one of each.</summary>
    static Gen<(int[] Counts, ulong[] Left)> Options { get; } =
        Gen.Int[1, 4].Array[1, 4].SelectMany(counts => Gen.Int[1, 15].Array[counts.Length].Select(bits => (counts, counts.Select((count, issue) => Math.Max(1, (ulong)bits[issue] & ((1UL << count) - 1))).ToArray())));

    [Fact]
    public void What_it_judges_is_so_and_what_it_removes_is_in_no_outcome_that_comes_out_as_wanted() =>
        Options.SelectMany(options => Gen.Select(Gen.Const(options), OutcomeGen.RuleOver(options.Counts, 2), Gen.Bool)).Sample((options, rule, wanted) =>
        {
            var outcomes = Outcomes(options.Counts, options.Left);
            var node = Node(rule, options.Counts);

            var judged = node.Judge(options.Left);

            Assert.True(judged is null || Array.TrueForAll(outcomes, outcome => rule.Holds(outcome) == judged));
            var left = (ulong[])options.Left.Clone();
            var changed = false;
            var possible = node.Enforce(left, wanted, ref changed);
            var coming = Array.FindAll(outcomes, outcome => rule.Holds(outcome) == wanted);
            Assert.True(possible || coming.Length == 0);
            Assert.All(coming, outcome => Assert.All(outcome.Index(), entry => Assert.NotEqual(0UL, left[entry.Index] >> entry.Item & 1)));
            if (possible) Assert.Equal(!left.SequenceEqual(options.Left), changed);
        }, iter: 3000);

    [Fact]
    public void Of_a_count_over_different_issues_it_removes_every_option_that_cannot_come_out_as_wanted() =>
        Options.SelectMany(options => Gen.Select(
            Gen.Const(options),
            Gen.Int[0, 15].Array[options.Counts.Length],
            Gen.Int[0, 4],
            Gen.Enum<Count>(),
            Gen.Bool)).Sample((options, taken, number, kind, wanted) =>
        {
            Rule[] parts = [.. options.Counts.Select((count, issue) => Rule.Takes(issue, [.. Enumerable.Range(0, count).Where(option => (taken[issue] >> option & 1) == 1)]))];
            var rule = kind switch
            {
                Count.AtLeast => Rule.AtLeast(number, parts),
                Count.AtMost => Rule.AtMost(number, parts),
                Count.All => Rule.All(parts),
                _ => Rule.Any(parts),
            };
            var coming = Array.FindAll(Outcomes(options.Counts, options.Left), outcome => rule.Holds(outcome) == wanted);

            var left = (ulong[])options.Left.Clone();
            var changed = false;
            var possible = Node(rule, options.Counts).Enforce(left, wanted, ref changed);

            Assert.Equal(coming.Length > 0, possible);
            if (possible) Assert.Equal(Enumerable.Range(0, left.Length).Select(issue => coming.Aggregate(0UL, (bits, outcome) => bits | 1UL << outcome[issue])), left);
        }, iter: 3000);

    enum Count
    {
        AtLeast,
        AtMost,
        All,
        Any,
    }

    static RuleNode Node(Rule rule, int[] counts) => RuleNode.Of(rule, [.. Enumerable.Range(0, counts.Length + 1)]);

    static int[][] Outcomes(int[] counts, ulong[] left) =>
        [.. OutcomeGen.Product(new(counts)).Where(outcome => outcome.Index().All(entry => (left[entry.Index] >> entry.Item & 1) == 1))];
}
