using System.Diagnostics;
using System.Globalization;

namespace Parley.Mutation;

/// <summary>A suite of tests: which passes through which mutant, how long each takes, and how a mutant fares with it.</summary>
internal sealed class Suite : IDisposable
{
    readonly string assembly, mutated;
    readonly TimeSpan budget;
    readonly string[] names;
    readonly TimeSpan[] took;
    readonly bool[] usable;
    readonly ILookup<int, int> reached;
    Worker worker;

    /// <param name="assembly">The built test assembly.</param>
    /// <param name="mutated">The assembly with the mutants.</param>
    /// <param name="mutants">The mutants in it.</param>
    /// <param name="budget">For how long one mutant is tested at most, counted in the time that its tests take without it.</param>
    /// <param name="parts">A test is used if its full name has one of these in it.</param>
    public Suite(string assembly, string mutated, IReadOnlyList<Mutant> mutants, TimeSpan budget, string[] parts)
    {
        (this.assembly, this.mutated, this.budget) = (assembly, mutated, budget);
        worker = Worker.Start(assembly, mutated, -1);
        names = worker.Ask("names", TimeSpan.FromMinutes(5))!.Split('\t');
        (took, usable) = (new TimeSpan[names.Length], new bool[names.Length]);
        var pairs = new List<(int Mutant, int Test)>();
        var count = mutants.Max(mutant => mutant.Id) + 1;
        foreach (var test in Enumerable.Range(0, names.Length).Where(test => Array.Exists(parts, part => names[test].Contains(part, StringComparison.Ordinal))))
        {
            var reach = worker.Ask($"reach {test} {count}", TimeSpan.FromMinutes(5))!;
            pairs.AddRange(reach.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mutant => (int.Parse(mutant, CultureInfo.InvariantCulture), test)));
            var watch = Stopwatch.StartNew();
            var failed = worker.Ask($"run {test} -1", TimeSpan.FromMinutes(5));
            (took[test], usable[test]) = (watch.Elapsed, failed is "");
            if (failed is not "") Console.Error.WriteLine($"not used, since it fails without a mutant: {names[test]} {failed}");
        }

        reached = pairs.ToLookup(pair => pair.Mutant, pair => pair.Test);
        Console.Error.WriteLine($"{usable.Count(one => one)} of {names.Length} tests, {took.Aggregate((sum, one) => sum + one).TotalSeconds:0} s in all");
        foreach (var test in Enumerable.Range(0, names.Length).OrderByDescending(test => took[test]).Take(12)) Console.Error.WriteLine($"  {took[test].TotalSeconds:0.0} s {names[test]}");

        // What runs once when a type is first used is reached before any test: all tests of its file stand in for it.
        var byFile = mutants.GroupBy(mutant => mutant.File).ToDictionary(file => file.Key, file => file.SelectMany(mutant => reached[mutant.Id]).Distinct().ToArray(), StringComparer.Ordinal);
        reached = pairs.Concat(mutants.Where(mutant => mutant.Static).SelectMany(mutant => byFile[mutant.File].Select(test => (Mutant: mutant.Id, Test: test)))).Distinct().ToLookup(pair => pair.Mutant, pair => pair.Test);
    }

    /// <summary>Runs the tests that reach a mutant, the quickest first, until one fails.</summary>
    public Outcome Try(Mutant mutant)
    {
        var tests = reached[mutant.Id].Where(test => usable[test]).OrderBy(test => took[test]).ToArray();
        if (tests.Length == 0) return new(mutant, Verdict.NotCovered, null);
        if (mutant.Static) Restart(mutant.Id);
        var spent = TimeSpan.Zero;
        var outcome = new Outcome(mutant, Verdict.Survived, null);
        foreach (var test in tests)
        {
            if (spent > TimeSpan.Zero && spent + took[test] > budget) { outcome = outcome with { By = "within the budget" }; break; }
            spent += took[test];
            var answer = worker.Ask($"run {test} {mutant.Id}", TimeSpan.FromSeconds(mutant.Static ? 30 : 4) + took[test] * 6);
            if (answer is "") continue;
            outcome = new(mutant, answer is null ? Verdict.TimedOut : Verdict.Killed, names[test]);
            if (answer is null or "!the process ended") Restart(-1);
            break;
        }

        if (mutant.Static) Restart(-1);
        return outcome;
    }

    void Restart(int first)
    {
        worker.Dispose();
        worker = Worker.Start(assembly, mutated, first);
        worker.Ask("names", TimeSpan.FromMinutes(5));
    }

    public void Dispose() => worker.Dispose();
}
