using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parley.Cli.Tests.House;

/// <summary>The documentation is held against the product: what one has, the other names.</summary>
public sealed partial class DocumentationTests
{
    static readonly string[] skipped = ["artifacts", "bin", "obj", "node_modules", ".git"];

    public static TheoryData<string> Pages => [.. PagesBelow(Repository.Root).Where(path => !path.EndsWith(".expected.md", StringComparison.Ordinal)).Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_first_code_block_of_the_readme_holds_two_commands()
    {
        var block = CodeBlock().Match(Read("README.md")).Groups["code"].Value;

        Assert.Equal(["dotnet run --project src/Parley.Cli -- brief examples/rafah-2024 --force", "dotnet test"], block.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Every_key_of_the_case_file_is_explained()
    {
        using var schema = JsonDocument.Parse(Read("docs", "case.schema.json"));
        var page = Read("docs", "case-file.md");

        var keys = Keys(schema.RootElement).Distinct();

        Assert.Empty(keys.Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_examples_of_the_case_file_page_make_a_sound_case()
    {
        var blocks = CodeBlock().Matches(Read("docs", "case-file.md")).Select(match => match.Groups["code"].Value).Where(code => !code.StartsWith('#')).ToLookup(code => code.StartsWith("parley: 1\ntitle: Two", StringComparison.Ordinal));
        var whole = new MemoryFolder(("case.yaml", string.Join("\n", blocks[false])), ("sources/minutes.txt", Minutes));
        var listed = new MemoryFolder(("case.yaml", Assert.Single(blocks[true])));

        var findings = new[] { whole, listed }.SelectMany(folder => Parley.Solve.Soundness.CaseSoundness.Check(Parley.Model.Files.CaseFile.Read(folder, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

        Assert.Empty(findings);
    }

    [Fact]
    public void Every_finding_is_explained()
    {
        var page = Read("docs", "findings.md");

        var codes =
            from room in new[] { "Parley.Model", "Parley.Solve", "Parley.Record", "Parley.Formats" }
            from path in Directory.EnumerateFiles(Repository.PathOf("src", room), "*.cs", SearchOption.AllDirectories)
            from Match match in FindingCode().Matches(File.ReadAllText(path))
            select match.Groups["code"].Value;
        var distinct = codes.Distinct(StringComparer.Ordinal).ToArray();

        Assert.True(distinct.Length > 60, $"Only {distinct.Length} codes were found in the source; is the pattern of this test still right?");
        Assert.Empty(distinct.Where(code => !page.Contains($"`{code}`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("command-line.md")]
    [InlineData("json.md")]
    public async Task Every_verb_is_explained(string name)
    {
        var help = new StringWriter();
        await CommandLine.RunAsync(["--help"], new Terminal(help, TextWriter.Null, Repository.Root), TestContext.Current.CancellationToken);
        var page = Read("docs", name);

        var verbs = Verb().Matches(help.ToString()).Select(match => match.Groups["verb"].Value).ToArray();

        Assert.Contains("brief", verbs);
        Assert.Empty(verbs.Where(verb => !page.Contains($"## `{verb}`", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_between_pages_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var text = CodeBlock().Replace(File.ReadAllText(Repository.PathOf(page)), "");

        var broken =
            from Match match in Link().Matches(text)
            let target = match.Groups["target"].Value
            where !target.Contains(':', StringComparison.Ordinal)
            let parts = target.Split('#')
            let path = parts[0].Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(Path.Combine(folder, parts[0]))
            where !Path.Exists(path) || (parts.Length > 1 && !Headings(path).Contains(parts[1]))
            select target;

        Assert.Empty(broken);
    }

    [Fact]
    public void The_page_on_architecture_stays_short() => Assert.InRange(File.ReadAllLines(Repository.PathOf("docs", "architecture.md")).Length, 1, 99);

    [Fact]
    public void The_readme_stays_short() => Assert.InRange(File.ReadAllLines(Repository.PathOf("README.md")).Length, 1, 119);

    [Fact]
    public void Every_page_can_be_reached_from_the_index()
    {
        var index = Read("docs", "README.md");

        var pages = PagesBelow(Repository.PathOf("docs")).Select(path => Path.GetRelativePath(Repository.PathOf("docs"), path).Replace('\\', '/')).Where(path => path != "README.md");

        Assert.Empty(pages.Where(path => !index.Contains($"]({path})", StringComparison.Ordinal)));
    }

    /// <summary>What the passages on the page are taken from.</summary>
    const string Minutes =
        """
        The delegate of Upland said that below two million a year there would be nothing to sign.
        The ministry of Vale answered that the price could be talked about, if the water came first.
        The delegate of Mere told of some 4.2 grams of salt in the litre.
        It was said that the draft would be changed. The commission meets again on 21 July.
        """;

    static string Read(params string[] parts) => File.ReadAllText(Repository.PathOf(parts)).ReplaceLineEndings("\n");

    static IEnumerable<string> PagesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Concat(Directory.EnumerateDirectories(folder).Where(below => !skipped.Contains(Path.GetFileName(below))).SelectMany(PagesBelow));

    /// <summary>The anchors that a page's headings get: lower-case, without marks, hyphens for spaces.</summary>
    static IEnumerable<string> Headings(string path) =>
        from line in File.ReadAllLines(path)
        where line.StartsWith('#')
        select NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    static IEnumerable<string> Keys(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keys),
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(part => part.Name == "properties" ? part.Value.EnumerateObject().SelectMany(key => Keys(key.Value).Prepend(key.Name)) : Keys(part.Value)),
        _ => [],
    };

    [GeneratedRegex("""^```\w*\n(?<code>.*?)^```""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("""(?:Severity\.(?:Error|Warning),\s*|(?:Error|Warn|Warning|Add)\((?:name, )?)"(?<code>[a-z][a-z0-9-]*)",""")]
    private static partial Regex FindingCode();

    [GeneratedRegex("""^  (?<verb>[a-z]+) """, RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex("""\]\((?<target>[^)\s]+)\)""")]
    private static partial Regex Link();

    [GeneratedRegex("""[^\w\- ]""")]
    private static partial Regex NotInAnchor();
}
