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

    static Coded Given(string code) => new() { Statement = "s", Coder = "ada", Code = code, Stance = StanceKind.Accepts };
}
