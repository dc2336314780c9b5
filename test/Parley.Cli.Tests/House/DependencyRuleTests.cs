using System.Xml.Linq;

namespace Parley.Cli.Tests.House;

public sealed class DependencyRuleTests
{
    /// <summary>Which room may reference which, and which packages it may bring in.</summary>
    static readonly Dictionary<string, (string[] Rooms, string[] Packages)> allowed = new(StringComparer.Ordinal)
    {
        ["Parley.Model"] = ([], ["YamlDotNet"]),
        ["Parley.Solve"] = (["Parley.Model"], []),
        ["Parley.Formats"] = (["Parley.Model"], []),
        ["Parley.Record"] = (["Parley.Model"], ["AngleSharp", "DocumentFormat.OpenXml", "Markdig", "Microsoft.Data.Sqlite", "PdfPig", "SmartReader", "System.IO.Hashing", "UTF.Unknown"]),
        ["Parley.Report"] = (["Parley.Model", "Parley.Solve", "Parley.Record"], ["Microsoft.ClearScript.V8"]),
        ["Parley.Cli"] = (["Parley.Model", "Parley.Formats", "Parley.Record", "Parley.Solve", "Parley.Report"], ["System.CommandLine", "Spectre.Console"]),
    };

    public static TheoryData<string> Rooms => [.. Directory.EnumerateDirectories(Repository.PathOf("src")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Arrows_between_rooms_point_down_to_the_model(string room)
    {
        var project = XDocument.Load(Repository.PathOf("src", room, room + ".csproj"));

        var rooms = Includes(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.True(allowed.ContainsKey(room), $"{room} is a new room: give it a place in this test and in docs/architecture.md.");
        Assert.Empty(rooms.Except(allowed[room].Rooms));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_brings_in_no_package_that_was_not_decided_on(string room)
    {
        var project = XDocument.Load(Repository.PathOf("src", room, room + ".csproj"));

        var packages = Includes(project, "PackageReference");

        Assert.Empty(packages.Where(package => !allowed[room].Packages.Any(start => package.StartsWith(start, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_tests_of_a_room_stand_beside_it_under_the_same_name(string room) =>
        Assert.True(Directory.Exists(Repository.PathOf("test", room + ".Tests")));

    [Theory]
    [InlineData("Parley.Model")]
    [InlineData("Parley.Solve")]
    public void Model_and_solve_meet_no_file_system_clock_or_process(string room)
    {
        string[] banned = ["System.IO.File", "File.Read", "File.Write", "Directory.", "DateTime.Now", "Environment.", "Process.", "Console.", "ThreadPool."];

        var meetings =
            from path in Directory.EnumerateFiles(Repository.PathOf("src", room), "*.cs", SearchOption.AllDirectories)
            from word in banned
            where File.ReadAllText(path).Contains(word, StringComparison.Ordinal)
            select $"{Path.GetFileName(path)}: {word}";

        Assert.Empty(meetings);
    }

    /// <summary>What a project refers to, without analyzers, which go no further than the build.</summary>
    static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Where(reference => reference.Attribute("PrivateAssets") is null).Select(reference => reference.Attribute("Include")!.Value);
}
