using System.Text.Json;

namespace Parley.Mutation;

/// <summary>The outcomes of a run: one line of JSON each, and a table of them by folder.</summary>
internal static class Results
{
    public static IReadOnlyList<Outcome> Read(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Outcome>(line)!)];

    public static void Print(IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine("| folder | mutants | killed | timed out | survived | not covered | score |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var folder in outcomes.GroupBy(outcome => outcome.Mutant.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal)) Line(folder.Key, [.. folder]);
        Line("all", outcomes);
    }

    static void Line(string name, IReadOnlyCollection<Outcome> outcomes)
    {
        int Count(Verdict verdict) => outcomes.Count(outcome => outcome.Verdict == verdict);
        Console.WriteLine($"| {name} | {outcomes.Count} | {Count(Verdict.Killed)} | {Count(Verdict.TimedOut)} | {Count(Verdict.Survived)} | {Count(Verdict.NotCovered)} | {100.0 * outcomes.Count(outcome => outcome.Noticed) / outcomes.Count:0.0}% |");
    }
}
