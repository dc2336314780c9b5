using System.Text.Json;

namespace Parley.Cli.Tests;

public sealed class CommandLineTests
{
    static readonly string[] answers = ["check", "positions", "proposals", "space", "bargain", "division", "stability"];

    public static TheoryData<string> Cases =>
    [
        .. new[] { "examples", "catalog" }
            .SelectMany(folder => Directory.EnumerateDirectories(Repository.PathOf(folder)))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_verb_answers_every_example_for_a_person_and_for_a_program(string path)
    {
        foreach (var verb in answers)
        {
            var text = await Call.OfAsync(verb, path);
            var json = await Call.OfAsync(verb, path, "--json");

            Assert.Equal((0, 0), (text.Status, json.Status));
            Assert.NotEmpty(text.Output);
            using var answer = JsonDocument.Parse(json.Output);
            Assert.Equal(verb, answer.RootElement.GetProperty("verb").GetString());
            Assert.NotEqual(JsonValueKind.Null, answer.RootElement.GetProperty("answer").ValueKind);
        }
    }

    [Theory]
    [InlineData("There is no folder 'nowhere'", "check", "nowhere")]
    [InlineData("There is no option '--jsn' here", "check", "examples/rafah-2024", "--jsn")]
    [InlineData("There is no option '--jsn' here", "check", "--jsn", "examples/rafah-2024")]
    [InlineData("'chek'", "chek", "examples/rafah-2024")]
    [InlineData("Required argument 'CASE' missing", "check")]
    [InlineData("--draws takes a whole number, not 'many'.", "robust", "examples/rafah-2024", "--draws", "many")]
    [InlineData("--seed takes a whole number of 0 or more, not '-1'.", "robust", "examples/rafah-2024", "--seed", "-1")]
    [InlineData("--window takes a whole number, not 'abc'.", "network", "examples/rafah-2024", "--window", "abc")]
    [InlineData("'parley code confirm --help' shows how to call it.", "code", "confirm", "examples/rafah-2024")]
    [InlineData("'parley code confirm --help' lists them.", "code", "confirm", "examples/rafah-2024", "--jsn")]
    [InlineData("There is no state '99'. The case has 1, Hostages released, no advance; 2", "unlock", "examples/rafah-2024", "99")]
    [InlineData("There is no audience 'nobody'", "positions", "examples/rafah-2024", "--for", "nobody")]
    [InlineData("There is no proposal 'other'", "improve", "examples/rafah-2024", "other")]
    [InlineData("has no version '9'", "improve", "examples/rafah-2024", "hamas-plan", "--revision", "9")]
    [InlineData("says nothing about the form", "brief", "examples/rafah-2024", "--out", "briefing.docx")]
    [InlineData("There is no folder", "brief", "examples/rafah-2024", "--out", "nowhere/briefing.html")]
    public async Task A_wrong_call_is_told_what_is_wrong_with_it(string message, params string[] arguments)
    {
        var call = await Call.OfAsync(arguments);

        Assert.Equal(ExitStatus.WrongCall, call.Status);
        Assert.Contains(message, call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Output);
    }

    [Fact]
    public async Task A_case_with_errors_gets_no_answer_but_its_findings()
    {
        var folder = Directory.CreateTempSubdirectory("parley-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "case.yaml"), "parley: 1\ntitel: x\n");

        var call = await Call.OfAsync("positions", folder.FullName);

        Assert.Equal(ExitStatus.CaseHasErrors, call.Status);
        Assert.Contains("case.yaml(2,1): error unknown-key", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Output);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_folder_may_be_given_as_the_path_of_its_file() =>
        Assert.Equal(ExitStatus.Done, (await Call.OfAsync("check", "examples/rafah-2024/case.yaml")).Status);

    [Fact]
    public async Task Elmira_of_the_catalogue_names_states_5_to_7_and_10_to_12_as_sequential_equilibria_with_reasons()
    {
        var call = await Call.OfAsync("stability", "catalog/elmira-1991");

        Assert.Contains("sequential             │        6 │ 5–7, 10–12", call.Output, StringComparison.Ordinal);
        Assert.Contains("would stay", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_of_the_mediators_is_not_shown_to_the_public()
    {
        var folder = Directory.CreateTempSubdirectory("parley-");
        await Call.OfAsync(folder.FullName, ["new", "mill"]);

        var call = await Call.OfAsync(folder.FullName, ["positions", "mill", "--for", "public"]);

        Assert.Equal((ExitStatus.WrongCall, ""), (call.Status, call.Output));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_party_sees_nothing_that_is_the_mediators()
    {
        var folder = Directory.CreateTempSubdirectory("parley-");
        await Call.OfAsync(folder.FullName, ["new", "mill"]);

        var call = await Call.OfAsync(folder.FullName, ["bargain", "mill", "--for", "tenants", "--json"]);

        Assert.DoesNotContain("0.35", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("analyst", call.Output, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
