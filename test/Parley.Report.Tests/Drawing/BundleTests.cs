using System.Security.Cryptography;

namespace Parley.Report.Tests.Drawing;

public sealed class BundleTests
{
    static string Folder { get; } = Repository.PathOf("src", "Parley.Report", "Drawing", "Bundle");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.js").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_bundled_file_has_the_hash_that_was_recorded_when_it_was_built(string file)
    {
        var recorded = File.ReadAllLines(Path.Combine(Folder, "SHA256SUMS")).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);

        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))));

        Assert.Equal(recorded[file], hash);
    }

    [Theory]
    [InlineData("vega")]
    [InlineData("vega-lite")]
    [InlineData("@hpcc-js/wasm-graphviz")]
    [InlineData("d3-array")]
    [InlineData("delaunator")]
    [InlineData("Graphviz and Expat")]
    public void The_licence_of_what_is_bundled_stands_beside_it(string name) =>
        Assert.Contains($"\n{name}", "\n" + File.ReadAllText(Path.Combine(Folder, "LICENCES.txt")), StringComparison.Ordinal);

    [Fact]
    public void The_lock_file_names_packages_and_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Repository.PathOf("eng", "drawing", "package-lock.json")), StringComparison.Ordinal);
}
