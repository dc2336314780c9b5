namespace Parley.Cli.Tests.Verbs;

public sealed class SimulateVerbTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        string[] call = ["simulate", "examples/labour-dispute", "--runs", "600", "--rounds", "20", "--seed", "9", "--json"];

        var first = await Call.OfAsync(call);

        Assert.Equal(0, first.Status);
        Assert.Equal(first.Output, (await Call.OfAsync(call)).Output);
    }

    [Theory]
    [InlineData("There is no tactic 'stubborn'", "--tactics", "stubborn")]
    [InlineData("There is no protocol 'shouting'", "--protocol", "shouting")]
    [InlineData("No tactic was given to company", "--tactics", "union=micro")]
    [InlineData("does not give a party its tactic", "--tactics", "union=micro,nobody=linear")]
    [InlineData("--rounds takes a number from 1", "--rounds", "0")]
    public async Task A_wrong_call_says_what_there_is(string complaint, params string[] options)
    {
        var call = await Call.OfAsync(["simulate", "examples/labour-dispute", .. options]);

        Assert.Equal(2, call.Status);
        Assert.Contains(complaint, call.Error, StringComparison.Ordinal);
    }
}
