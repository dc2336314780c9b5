using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

public sealed class CodebookTests
{
    static readonly Codebook book = new(
        ["flow = low", "flow = high", "price = fair", "gauge = joint", "gauge = third"],
        [new("water = little", ["flow = small"]), new("flow = small", ["flow = low"]), new("flow = tiny", ["flow = low"]), new("gauge = shared", ["gauge = joint", "gauge = third"]), new("fish = free", []), new("a", ["b"]), new("b", ["a"])]);

    [Theory]
    [InlineData("flow = low", "flow = low", CodeStanding.Stands)]
    [InlineData("water = little", "flow = low", CodeStanding.Stands)]
    [InlineData("flow = tiny", "flow = low", CodeStanding.Stands)]
    [InlineData("gauge = shared", null, CodeStanding.Split)]
    [InlineData("fish = free", null, CodeStanding.Retired)]
    [InlineData("a", null, CodeStanding.Unknown)]
    [InlineData("never", null, CodeStanding.Unknown)]
    public void A_code_is_found_again_under_its_name_of_today(string code, string? today, CodeStanding standing)
    {
        var found = book.Today(code);

        Assert.Equal((today, standing), (found.Code, found.Standing));
    }

    [Fact]
    public void Changing_the_codebook_loses_no_coding()
    {
        Coded[] codings = [Given("flow = small"), Given("gauge = shared"), Given("fish = free"), Given("flow = high")];

        var (today, again) = book.Recode(codings);

        Assert.Equal(["flow = low", "flow = high"], today.Select(coded => coded.Code));
        Assert.Equal(["gauge = shared", "fish = free"], again.Select(one => one.Coded.Code));
        Assert.Equal(["gauge = joint", "gauge = third"], again[0].Code.Choices);
    }

    [Fact]
    public void Codes_that_were_merged_are_one_coding_where_the_coder_gave_both_the_same_stance()
    {
        var (today, again) = book.Recode([Given("flow = small"), Given("flow = tiny"), Given("flow = tiny") with { Coder = "ben", Stance = StanceKind.Opposes }]);

        Assert.Equal([("ada", "flow = low"), ("ben", "flow = low")], today.Select(coded => (coded.Coder, coded.Code)));
        Assert.Empty(again);
    }

    [Fact]
    public void Codes_that_were_merged_wait_to_be_coded_again_where_the_coder_gave_them_stances_that_part()
    {
        Coded[] codings = [Given("flow = small"), Given("flow = tiny") with { Stance = StanceKind.Opposes }];

        var (today, again) = book.Recode(codings);

        Assert.Empty(today);
        Assert.Equal(["flow = small", "flow = tiny"], again.Select(one => one.Coded.Code));
        Assert.All(again, one => Assert.Equal((CodeStanding.Merged, "flow = low"), (one.Code.Standing, one.Code.Choices[0])));
        Assert.Equal(StanceKind.Demands, Assert.Single(book.Recode([.. codings, Given("flow = low") with { Stance = StanceKind.Demands }]).Today).Stance);
    }

    [Fact]
    public void What_two_people_settled_under_codes_that_were_merged_is_settled_once()
    {
        var (today, _) = book.Recode([Given("flow = small"), Given("flow = tiny") with { Coder = "ben" }], together: true);

        Assert.Single(today);
    }

    static Coded Given(string code) => new() { Statement = "s", Coder = "ada", Code = code, Stance = StanceKind.Accepts };
}
