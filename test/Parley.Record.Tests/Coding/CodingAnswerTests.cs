using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

public sealed class CodingAnswerTests
{
    static readonly DateTimeOffset noon = new(2025, 7, 12, 12, 0, 0, TimeSpan.Zero);

    static readonly Case river = CodingSuggesterTests.River(CodingSuggesterTests.Coded("a", "one", "flow = low", StanceKind.Opposes), CodingSuggesterTests.Coded("b", "two", "flow = high", StanceKind.Accepts));

    static CodingHistory History(params (string Coder, string Statement, string Code, StanceKind Stance)[] codings) =>
        codings.Aggregate(CodingHistory.Empty, (history, coded) => history.Code(new() { Coder = coded.Coder, Statement = coded.Statement, Code = coded.Code, Stance = coded.Stance }, noon));

    [Fact]
    public void Coders_are_compared_on_what_both_coded_and_part_where_they_differ()
    {
        var answer = CodingAnswer.Of(river, History(("ada", "a", "flow = low", StanceKind.RedLine), ("ben", "a", "flow = low", StanceKind.Opposes), ("ada", "b", "flow = high", StanceKind.Accepts), ("ben", "b", "flow = high", StanceKind.Accepts), ("ada", "b", "gauge = none", StanceKind.Opposes)), []);

        var pair = Assert.Single(answer.Pairs);
        Assert.Equal((2, 1), (pair.Common, pair.Same));
        Assert.Equal(1.0 / 3, pair.Kappa!.Value, 9);
        Assert.Equal("a", Assert.Single(answer.Disagreements).Statement);
    }

    [Fact]
    public void What_was_settled_is_no_disagreement_any_more()
    {
        var history = History(("ada", "a", "flow = low", StanceKind.RedLine), ("ben", "a", "flow = low", StanceKind.Opposes)).Settle(new() { Coder = "cem", Statement = "a", Code = "flow = low", Stance = StanceKind.RedLine }, "cem", noon);

        var answer = CodingAnswer.Of(river, history, []);

        Assert.Empty(answer.Disagreements);
        Assert.Equal(StanceKind.RedLine, Assert.Single(answer.Statements[0].Settled).Stance);
    }

    [Fact]
    public void A_renamed_code_takes_its_codings_along_and_a_split_one_asks()
    {
        var history = History(("ada", "a", "water = low", StanceKind.Opposes), ("ben", "a", "old = 1", StanceKind.Opposes));
        CodebookLine[] changes = [new(noon, "ada", "water = low", ["flow = low"]), new(noon, "ada", "old = 1", ["flow = low", "flow = high"])];

        var answer = CodingAnswer.Of(river, history, changes);

        Assert.Equal("flow = low", Assert.Single(answer.Statements[0].Codings).Code);
        Assert.Equal(CodeStanding.Split, Assert.Single(answer.Again).Standing);
    }

    [Fact]
    public void A_codebook_written_and_read_again_is_the_same()
    {
        CodebookLine[] lines = [new(noon, "ada", "water = low", ["flow = low"], "renamed"), new(noon, "ben", "old = 1", [])];

        var (again, findings) = CodebookFile.Read("codebook.jsonl", CodebookFile.Write(lines));

        Assert.Empty(findings);
        Assert.Equal(CodebookFile.Write(lines), CodebookFile.Write(again!.Value));
        Assert.Equal(2, again.Value.Length);
    }

    [Fact]
    public void A_line_of_a_codebook_that_cannot_be_read_is_told_with_its_place()
    {
        var (lines, findings) = CodebookFile.Read("codebook.jsonl", CodebookFile.Write([new(noon, "ada", "a", ["b"])]) + "{\"code\": 1}\n");

        Assert.Null(lines);
        Assert.Equal(2, Assert.Single(findings).Place.Line);
    }

    [Theory]
    [InlineData("flow = low", null)]
    [InlineData("price >= 4 and gauge != none", null)]
    [InlineData("flow = wide", "no option 'wide'")]
    [InlineData("flw = low", "no issue 'flw'")]
    [InlineData("flow", "say which of its options")]
    [InlineData("price = much", "not a number")]
    [InlineData("= =", "no condition")]
    public void A_code_speaks_of_issues_and_options_of_the_case(string code, string? fault)
    {
        var told = CaseCodes.Fault(river, code);

        if (fault is null) Assert.Null(told);
        else Assert.Contains(fault, told, StringComparison.Ordinal);
    }
}
