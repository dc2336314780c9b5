using System.Runtime.CompilerServices;

namespace Parley.TestKit;

/// <summary>Compares what a program printed with a file a person has read and approved.</summary>
/// <remarks>Set PARLEY_REWRITE=1 to rewrite the files on purpose; on a CI machine they are only compared.</remarks>
public static class Expected
{
    /// <summary>Fails, with the first differing line, unless <paramref name="actual"/> equals <c>NAME.expected.EXTENSION</c> beside the calling test.</summary>
    /// <exception cref="InvalidOperationException">The file is missing or differs.</exception>
    public static void Matches(string actual, string name, string extension = "txt", [CallerFilePath] string caller = "")
    {
        // A build for others maps the checkout to "/_/", so that its paths say nothing of the machine.
        var folder = Path.GetDirectoryName(caller.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathOf(caller[3..]) : caller)!;
        var path = Path.Combine(folder, $"{name}.expected.{extension}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var rewrite = Environment.GetEnvironmentVariable("PARLEY_REWRITE") == "1" && Environment.GetEnvironmentVariable("CI") is null;
        if (rewrite)
        {
            File.WriteAllText(path, text);
            return;
        }
        if (!File.Exists(path))
            throw new InvalidOperationException($"{path} does not exist; run once with PARLEY_REWRITE=1 and read what it wrote.\n{text}");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected == text) return;
        var (want, got) = (expected.Split('\n'), text.Split('\n'));
        var line = want.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException(
            $"{Path.GetFileName(path)} differs at line {line + 1}:\n  expected: {want.ElementAtOrDefault(line) ?? "(end)"}\n  actual:   {got.ElementAtOrDefault(line) ?? "(end)"}");
    }
}
