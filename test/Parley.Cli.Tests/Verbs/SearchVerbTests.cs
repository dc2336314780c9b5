using System.Text.Json;

namespace Parley.Cli.Tests.Verbs;

public sealed class SearchVerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    public SearchVerbTests() => File.WriteAllText(
        Path.Combine(folder, "case.yaml"),
        """
        parley: 1
        title: Water
        as_of: 2025-07-14
        visible_to: joint
        parties: { upland: { name: Upland }, vale: { name: Vale } }
        sources: { minutes: { title: Minutes, publisher: The commission, date: 2025-07-09 } }
        statements:
          reads: { speaker: upland, by: delegate, date: 2025-07-09, source: minutes, says: The gauge reads two grams. }
          doubts: { speaker: vale, date: 2025-07-09, source: minutes, says: The gauge reads four grams. }
          whispers: { speaker: vale, date: 2025-07-09, source: minutes, says: The gauge was turned down., visible_to: caucus(vale) }
        contested:
          salt:
            title: How salty it is
            claims: [{ statement: reads, says: Two grams. }, { statement: doubts, says: Four grams. }]
          hands:
            title: Who turned the gauge
            claims: [{ statement: reads, says: Nobody. }, { statement: whispers, says: Somebody. }]
        """);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<Call> FindAsync(params string[] arguments) => Call.OfAsync(folder, ["search", ".", .. arguments], TestContext.Current.CancellationToken);

    static JsonElement Hit(Call call, string id)
    {
        using var json = JsonDocument.Parse(call.Output);
        return json.RootElement.GetProperty("answer").GetProperty("hits").EnumerateArray().Single(hit => hit.GetProperty("id").GetString() == id).Clone();
    }

    [Fact]
    public async Task A_hit_names_party_source_and_office_each_for_itself()
    {
        var hit = Hit(await FindAsync("two", "--json"), "reads");

        Assert.Equal(("upland", "delegate", "minutes"), (hit.GetProperty("speaker").GetString(), hit.GetProperty("by").GetString(), hit.GetProperty("source").GetString()));
        Assert.Equal("minutes", Hit(await FindAsync("source:commission", "--json"), "minutes").GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_statement_that_others_contradict_says_on_what()
    {
        var text = await FindAsync("two");
        var hit = Hit(await FindAsync("two", "--json"), "reads");

        Assert.Contains("(contested: How salty it is; Who turned the gauge)", string.Join(' ', text.Output.Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(["salt", "hands"], hit.GetProperty("contested").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task A_question_that_hangs_on_something_unseen_is_unseen_too()
    {
        var hit = Hit(await FindAsync("two", "--for", "upland", "--json"), "reads");
        var positions = await Call.OfAsync(folder, ["positions", ".", "--for", "upland", "--json"], TestContext.Current.CancellationToken);

        Assert.Equal(["salt"], hit.GetProperty("contested").EnumerateArray().Select(id => id.GetString()));
        Assert.Contains("How salty it is", positions.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Who turned the gauge", positions.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Positions_put_contested_claims_side_by_side()
    {
        var call = await Call.OfAsync(folder, ["positions", "."], TestContext.Current.CancellationToken);

        Assert.Contains("How salty it is. Upland (delegate) (reads): “Two grams”. Vale (doubts): “Four grams”. No side is taken.", call.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"never closed", "never closed")]
    [InlineData("*", "Nothing was asked for")]
    [InlineData("\"\"", "Nothing was asked for")]
    [InlineData("-gauge", "Only words that must not be there")]
    [InlineData("colour:red", "There is no field 'colour'")]
    [InlineData("date:soon", "'soon' is no day, month or year")]
    public async Task A_question_that_cannot_be_asked_is_told_what_is_wrong(string question, string complaint) =>
        Assert.Contains(complaint, (await FindAsync(question)).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("and")]
    [InlineData("AND")]
    [InlineData("NEAR(")]
    [InlineData("gauge^2")]
    [InlineData("title:")]
    public async Task What_another_search_would_take_for_an_operator_is_a_word_here(string question) =>
        Assert.Equal((ExitStatus.Done, "Nothing fits."), ((await FindAsync(question)).Status, (await FindAsync(question)).Output.Trim()));
}
