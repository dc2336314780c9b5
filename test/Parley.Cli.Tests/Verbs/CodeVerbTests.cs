using System.Text.Json;

namespace Parley.Cli.Tests.Verbs;

public sealed class CodeVerbTests : IDisposable
{
    const string Case = """
        parley: 1
        title: Water
        as_of: 2025-07-14
        parties: { upland: { name: Upland }, vale: { name: Vale } }
        sources:
          minutes: { title: Minutes, date: 2025-07-09 }
        issues:
          flow: { title: Flow, options: { low: Low, high: High } }
        statements:
          plain:   # as it was noted down
            speaker: vale
            date: 2025-07-09
            source: minutes
            quote: a high flow is out of the question
          flowing: { speaker: upland, date: 2025-07-09, source: minutes, quote: yes to it }
        """;

    readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    public CodeVerbTests() => File.WriteAllText(Path.Combine(folder, "case.yaml"), Case);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Task<Call> CodeAsync(string act, params string[] arguments) => Call.OfAsync(folder, ["code", act, ".", .. arguments], TestContext.Current.CancellationToken);

    async Task<JsonElement> ShownAsync()
    {
        using var shown = JsonDocument.Parse((await CodeAsync("show", "--json")).Output);
        return shown.RootElement.GetProperty("answer").Clone();
    }

    [Fact]
    public async Task Two_coders_part_and_what_is_settled_is_written_to_the_case()
    {
        await CodeAsync("give", "plain", "flow=high", "red-line", "--by", "ada");
        await CodeAsync("give", "plain", "flow = high", "opposes", "--by", "ben");

        var parted = await CodeAsync("agreement");
        var settled = await CodeAsync("settle", "plain", "flow = high", "red line", "--by", "ada");
        var applied = await CodeAsync("apply", "plain");

        Assert.Contains("To settle", parted.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, settled.Status);
        Assert.Equal(ExitStatus.Done, applied.Status);
        Assert.DoesNotContain("To settle", (await CodeAsync("agreement")).Output, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("  plain:   # as it was noted down\n", text, StringComparison.Ordinal);
        Assert.Contains("    stances: { \"flow = high\": red line }\n    inferred: yes\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_and_redo_move_within_ones_own_acts_and_the_history_keeps_all()
    {
        await CodeAsync("give", "plain", "flow = high", "opposes", "--by", "ada");
        await CodeAsync("undo", "--by", "ada");
        Assert.Equal(0, (await ShownAsync()).GetProperty("statements")[0].GetProperty("codings").GetArrayLength());

        await CodeAsync("redo", "--by", "ada");
        Assert.Equal(1, (await ShownAsync()).GetProperty("statements")[0].GetProperty("codings").GetArrayLength());

        Assert.Equal(ExitStatus.WrongCall, (await CodeAsync("redo", "--by", "ada")).Status);
        Assert.Equal(3, (await CodeAsync("history")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_code_that_changes_takes_its_codings_along()
    {
        await CodeAsync("give", "plain", "flow = high", "opposes", "--by", "ada");
        await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), Case.Replace("high: High", "full: Full", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await ShownAsync()).GetProperty("again").GetArrayLength());

        await CodeAsync("change", "flow = high", "--to", "flow = full", "--by", "ada", "--why", "renamed");

        Assert.Equal("flow = full", (await ShownAsync()).GetProperty("statements")[0].GetProperty("codings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Codes_that_are_merged_leave_the_agreement_to_be_reckoned()
    {
        await CodeAsync("give", "plain", "flow = high", "opposes", "--by", "ada");
        await CodeAsync("give", "plain", "flow = low", "accepts", "--by", "ada");
        await CodeAsync("give", "plain", "flow = low", "accepts", "--by", "ben");
        await CodeAsync("settle", "plain", "flow = low", "accepts", "--by", "head");
        await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), Case.Replace("low: Low, high: High", "any: Any", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await CodeAsync("change", "flow = high", "--to", "flow = any", "--by", "ada");
        await CodeAsync("change", "flow = low", "--by", "ada");

        var split = await ShownAsync();
        await CodeAsync("change", "flow = low", "--to", "flow = any", "--by", "ada");
        var call = await CodeAsync("agreement");
        var shown = await ShownAsync();

        Assert.Equal(["ada", "ben", "head"], split.GetProperty("again").EnumerateArray().Select(one => one.GetProperty("coded").GetProperty("coder").GetString()));
        Assert.Equal(ExitStatus.Done, call.Status);
        Assert.Contains("given another stance", call.Output, StringComparison.Ordinal);
        Assert.Equal(2, shown.GetProperty("again").GetArrayLength());
    }

    [Fact]
    public async Task A_change_of_the_codebook_is_told_and_stands_in_the_history()
    {
        await CodeAsync("give", "plain", "flow = high", "conditional", "--by", "ada", "--if", "flow = low", "--note", "as I read it");

        var kept = await CodeAsync("change", "flow = high", "--to", "flow = low", "--by", "ben", "--why", "one and the same");
        var gone = await CodeAsync("change", "flow = wide", "--by", "ben");
        var history = await CodeAsync("history");

        Assert.Contains("flow = high became flow = low; one coding carries it.", kept.Error, StringComparison.Ordinal);
        Assert.Contains("'flow = high' is a code of the case still", kept.Error, StringComparison.Ordinal);
        Assert.Contains("flow = wide was given up; no codings carry it.", gone.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("still", gone.Error, StringComparison.Ordinal);
        Assert.Contains("flow = high: conditional, if flow = low (as I read it)", history.Output, StringComparison.Ordinal);
        Assert.Contains("ben  changed  flow = high became flow = low (one and the same)", history.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await CodeAsync("history", "--json")).Output);
        Assert.Equal("flow = high", json.RootElement.GetProperty("answer").GetProperty("codebook")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_suggestion_is_shown_with_its_reason()
    {
        var suggested = (await ShownAsync()).GetProperty("statements")[0].GetProperty("suggested")[0];

        Assert.Equal(("flow = high", "red_line"), (suggested.GetProperty("code").GetString(), suggested.GetProperty("stance").GetString()!.Replace(' ', '_')));
        Assert.Contains("out of the question", suggested.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_in_braces_is_left_for_the_person_to_change()
    {
        await CodeAsync("settle", "flowing", "flow = low", "accepts", "--by", "ada");

        var call = await CodeAsync("apply", "flowing");

        Assert.Equal(ExitStatus.WrongCall, call.Status);
        Assert.Contains("a key a line", call.Error, StringComparison.Ordinal);
        Assert.Equal(Case, await File.ReadAllTextAsync(Path.Combine(folder, "case.yaml"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("There is no statement 'plai'. Did you mean 'plain'?", "give", "plai", "flow = high", "opposes", "--by", "ada")]
    [InlineData("The issue 'flow' has no option 'wide'. It has low, high.", "give", "plain", "flow = wide", "opposes", "--by", "ada")]
    [InlineData("There is no stance 'dislikes'.", "give", "plain", "flow = high", "dislikes", "--by", "ada")]
    [InlineData("--if goes with the stance conditional alone.", "give", "plain", "flow = high", "opposes", "--by", "ada", "--if", "flow = low")]
    [InlineData("--strength is hinted, stated or firm.", "give", "plain", "flow = high", "opposes", "--by", "ada", "--strength", "loud")]
    [InlineData("ada has not coded 'plain'", "withdraw", "plain", "flow = high", "--by", "ada")]
    [InlineData("There is nothing to undo for ada.", "undo", "--by", "ada")]
    [InlineData("Nothing was settled of 'plain'.", "apply", "plain")]
    [InlineData("--by", "undo")]
    public async Task A_wrong_call_is_told(string complaint, string act, params string[] arguments)
    {
        var call = await CodeAsync(act, arguments);

        Assert.Equal(ExitStatus.WrongCall, call.Status);
        Assert.Contains(complaint, call.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "coding.jsonl")));
    }
}
