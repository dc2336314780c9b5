using System.Globalization;
using System.Text.Json;
using Parley.Mutation;

if (args is ["worker", var suite, var mutated, var first])
{
    Worker.Serve(suite, mutated, int.Parse(first, CultureInfo.InvariantCulture));
    return 0;
}

// --only FOLDER of the room; --share 0.1 of its mutants, drawn with --seed; --budget SECONDS of tests for each mutant;
// --again RESULTS: only what was not killed there; --out RESULTS; --tests NAMES: only those whose full
// name has one of these parts, parted by commas; --configuration debug: of that build; --list: the mutants alone.
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
double Number(string name, double otherwise) => Option(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Parley.slnx"))) root = Path.GetDirectoryName(root)!;
var tests = Path.Combine(root, "artifacts/bin/Parley.Solve.Tests", Option("--configuration") ?? "release", "Parley.Solve.Tests.dll");
var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts/mutation")).FullName;
var results = Option("--out") ?? Path.Combine(folder, "results.jsonl");
var assembly = Path.Combine(folder, "Parley.Solve.dll");

var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("System.Composition", StringComparison.Ordinal));
var mutants = Schemata.Compile(Path.Combine(root, "src/Parley.Solve"), platform.Append(Path.Combine(Path.GetDirectoryName(tests)!, "Parley.Model.dll")), assembly);
Console.Error.WriteLine($"{mutants.Count} mutants");
if (args.Contains("--list"))
{
    foreach (var mutant in mutants) Console.WriteLine($"{mutant.Id} {mutant.File}:{mutant.Line} {mutant.Kind}: {mutant.Before} -> {mutant.After}");
    return 0;
}

var chosen = mutants.ToArray();
new Random((int)Number("--seed", 1)).Shuffle(chosen);
chosen = [.. chosen.Where(mutant => Option("--only") is not { } only || mutant.Folder == only)];
if (Option("--again") is { } earlier)
{
    var open = Results.Read(earlier).Where(outcome => outcome.Verdict != Verdict.Killed).Select(outcome => outcome.Mutant.Change).ToHashSet(StringComparer.Ordinal);
    chosen = [.. chosen.Where(mutant => open.Contains(mutant.Change))];
}
chosen = chosen[..(int)Math.Ceiling(chosen.Length * Number("--share", 1))];

using (var running = new Suite(tests, assembly, mutants, TimeSpan.FromSeconds(Number("--budget", 20)), (Option("--tests") ?? "").Split(',')))
using (var writer = new StreamWriter(results) { AutoFlush = true })
    foreach (var mutant in chosen)
        writer.WriteLine(JsonSerializer.Serialize(running.Try(mutant)));

Results.Print(Results.Read(results));
return 0;
