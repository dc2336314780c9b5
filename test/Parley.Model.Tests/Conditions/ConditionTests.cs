using CsCheck;
using Parley.Model.Conditions;

namespace Parley.Model.Tests.Conditions;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("flow = low", "flow = low")]
    [InlineData("price>=2   if flow=high", "price >= 2 if flow = high")]
    [InlineData("not (join and sue)", "not (join and sue)")]
    [InlineData("a and b or c", "a and b or c")]
    [InlineData("a and (b or c)", "a and (b or c)")]
    [InlineData("not not a", "not not a")]
    [InlineData("(a if b) if c", "(a if b) if c")]
    [InlineData("a iff b iff c", "a iff b iff c")]
    [InlineData("at most 1 of (full, not reduced, a and b)", "at most 1 of (full, not reduced, a and b)")]
    [InlineData("truce in (7-days, 30-days)", "truce in (7-days, 30-days)")]
    [InlineData("price in -1.5..4", "price in -1.5..4")]
    [InlineData("always or never", "always or never")]
    public void A_condition_has_one_canonical_text(string text, string canonical)
    {
        var condition = Condition.Parse(text).Condition!;

        Assert.Equal(canonical, condition.ToString());
        Assert.Equal(text, condition.Text);
        Assert.Equal(condition, Condition.Parse(canonical).Condition);
    }

    [Theory]
    [InlineData("flow == low", 5, "Write '='.")]
    [InlineData("a && b", 2, "Write 'and'.")]
    [InlineData("price ≥ 2", 6, "Write '>='.")]
    [InlineData("Flow = low", 0, "Names and words are lower-case, with hyphens: 'flow'.")]
    [InlineData("a if b if c", 7, "Say which goes first: (a if b) if c, or a if (b if c).")]
    [InlineData("", 0, "Write one, such as: flow = high. 'always' is true of everything.")]
    [InlineData("flow =", 6, "Conditions read: flow = high, price >= 2 if flow = high, not (a and b), at most 1 of (a, b).")]
    [InlineData("(a and b", 8, "Conditions read: flow = high, price >= 2 if flow = high, not (a and b), at most 1 of (a, b).")]
    [InlineData("flow in low..high", 8, "Write numbers: price in 2..4, or list options: flow in (low, middle).")]
    [InlineData("at most two of (a, b)", 8, "Write a whole number: at most 1 of (a, b).")]
    [InlineData("2 <= price", 2, null)]
    public void What_is_wrong_is_said_with_its_place_and_its_mend(string text, int offset, string? mend)
    {
        var parse = Condition.Parse(text);

        if (mend is null) Assert.Equal(new Comparison("2", Relation.AtMost, "price"), parse.Condition);
        else Assert.Contains(parse.Errors, error => error.Offset == offset && error.Mend == mend);
    }

    [Fact]
    public void All_misspelt_signs_are_found_at_once() =>
        Assert.Equal(3, Condition.Parse("a && b || Flow").Errors.Length);

    [Fact]
    public void Reading_and_writing_gives_the_same_condition() =>
        ConditionGen.Condition.Sample(condition => Condition.Parse(condition.ToString()).Condition == condition);

    [Fact]
    public void Any_text_is_read_or_refused_with_errors_inside_it() =>
        Gen.OneOf(Gen.String, ConditionGen.Noise).Sample(text =>
        {
            var parse = Condition.Parse(text);
            return parse.Condition is null
                ? !parse.Errors.IsEmpty && parse.Errors.All(error => error.Offset >= 0 && error.Offset + error.Length <= text.Length)
                : parse.Errors.IsEmpty;
        });

    [Fact]
    public void A_deep_condition_is_an_error_and_no_crash()
    {
        var parse = Condition.Parse(new string('(', 5000) + "a" + new string(')', 4000));

        Assert.Contains("100 deep", Assert.Single(parse.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_row_of_nots_is_an_error_and_no_crash() =>
        Assert.Contains("100 deep", Assert.Single(Condition.Parse(string.Concat(Enumerable.Repeat("not ", 2000)) + "a").Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void With_all_atoms_known_three_valued_evaluation_agrees_with_two_valued() =>
        Gen.Select(ConditionGen.Condition, Gen.Int[0, 15]).Sample((condition, world) =>
        {
            bool Holds(Atom atom) => ((world >> ConditionGen.Number(atom)) & 1) == 1;
            return condition.Evaluate(Holds) == condition.Evaluate(atom => (bool?)Holds(atom));
        });

    [Fact]
    public void An_open_condition_leaves_open_only_what_its_open_atoms_can_still_turn() =>
        Gen.Select(ConditionGen.Condition, Gen.Int[0, 15], Gen.Int[0, 15]).Sample((condition, world, known) =>
        {
            bool? Partly(Atom atom) => ((known >> ConditionGen.Number(atom)) & 1) == 1 ? ((world >> ConditionGen.Number(atom)) & 1) == 1 : null;
            var settled = condition.Evaluate(Partly);
            return settled is null || settled == condition.Evaluate(atom => ((world >> ConditionGen.Number(atom)) & 1) == 1);
        });
}
