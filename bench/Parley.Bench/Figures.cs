using System.Diagnostics;
using System.Globalization;
using Parley.Bench.Bargaining;
using Parley.Bench.Stability;
using Parley.Formats;
using Parley.Model;
using Parley.Model.Files;
using Parley.Solve.Bargaining;
using Parley.Solve.Exchanges;
using Parley.Solve.Outcomes;
using Parley.Solve.Robustness;
using Parley.Solve.Simulation;
using Parley.Solve.Space;
using Parley.Solve.Stability;
using Parley.Solve.Tests.Space;
using Parley.TestKit;

namespace Parley.Bench;

/// <summary>The figures that the project holds itself to, measured one after the other: the best of a few runs each, as a table in Markdown.</summary>
static class Figures
{
    const int Rounds = 3;

    /// <summary>Measures and prints.</summary>
    /// <param name="domain">A folder with the GENIUS profiles of a five-party domain; left out if null.</param>
    public static void Print(string? domain)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}; the best of {Rounds} runs, and their spread\n");
        Console.WriteLine("| what | aim | measured |\n|---|---|---|");
        Stability();
        Judged();
        Outcomes(domain);
        Rest();
    }

    static void Stability()
    {
        var (small, large) = (LargeModels.Complete(parties: 4, 20, seed: 1), LargeModels.Complete(parties: 4, 24, seed: 1));
        foreach (var threads in new[] { 1, 2 })
        {
            var (few, many) = (Runs(), Runs());
            for (var round = -1; round < Rounds; round++)
            {
                Run(few, round, () => StabilityAnalysis.Analyse(small, new() { Threads = threads }));
                Run(many, round, () => StabilityAnalysis.Analyse(large, new() { Threads = threads }));
            }
            Row($"2^24 states, 4 parties, five concepts, {(threads == 1 ? "one thread" : "two threads")}", "at most 18 times 2^20", $"{Told(many)}; 2^20: {Told(few)}; {many.Min() / few.Min():F1} times");
        }
        Row("memory of the process by then", "8 GiB", string.Create(CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().PeakWorkingSet64 / (double)(1 << 30):F1} GiB"));
        (small, large) = (LargeModels.Arcs(parties: 4, 1 << 16, movesOfEach: 3, seed: 1), LargeModels.Arcs(parties: 4, 1_000_000, movesOfEach: 3, seed: 1));
        Row("listed moves, not transitive, some common: 10^6 states, 1.2 · 10^7 moves", "runs", Told(Measured(() => StabilityAnalysis.Analyse(large))) + "; 2^16 states: " + Told(Measured(() => StabilityAnalysis.Analyse(small))));
        foreach (var taken in new[] { 1, 2 })
        {
            var sparse = SparseCase.Of(taken);
            var found = Measured(() => CaseStates.Of(sparse));
            Row($"states out of 2^40 combinations, through the conditions: {CaseStates.Of(sparse).States!.Count:N0}", "never by testing all", $"found in {Told(found)}; judged and told in {Told(Measured(() => StabilityAnswer.Of(sparse, threads: 2)))}");
        }
    }

    /// <summary>What <c>stability</c> looks at beyond the five concepts, from the case to the answer, at its limits.</summary>
    static void Judged()
    {
        var (ways, coalitions, graded) = (JudgedCase.Plain(actions: 22), JudgedCase.Coalitions(actions: 18), JudgedCase.Graded(actions: 12));
        Row("2^22 states told from a case: statements into rankings, five concepts, ways from today", "", Told(Measured(() => StabilityAnswer.Of(ways, threads: 2))));
        Row("the same for 2^18 states and two coalitions", "", Told(Measured(() => StabilityAnswer.Of(coalitions, threads: 2))));
        Row("the same for 2^12 states with strength and what is unknown", "", Told(Measured(() => StabilityAnswer.Of(graded, threads: 2))));
    }

    static void Outcomes(string? domain)
    {
        var space = new OutcomeSpace(Enumerable.Repeat(10, 30), LargeProblems.Linkages(30));
        var two = LargeProblems.Opposed(30, parties: 2, seed: 1, LargeProblems.Linkages(30));
        Row("56 linkages over 10^30 combinations compiled and counted", "runs", Told(Measured(() => OutcomeDiagram.Compile(space).Diagram!.Count)));
        Row("10,000 draws of these; the best for a party; the frontier of two", "runs", $"{Told(Measured(() => Enumerable.Range(0, 10_000).Sum(index => two.Outcomes.Sample(7, index)[0])))}; {Told(Measured(() => two.Outcomes.Best(two.Parties[0].Values)))}; {Told(Measured(() => ParetoFrontier.Find(two)))}");
        if (domain is not null && Read(domain) is { } five)
            Row($"five parties, public domain: {BargainAnswer.Of(five).FrontierPoints:N0} points", "2 s", Told(Measured(() => BargainAnswer.Of(five))));
        foreach (var breadth in new[] { 0.25, 0.5 })
        {
            var disputes = Enumerable.Range(0, 8).Select(seed => LargeDispute.Of(seed, breadth: breadth)).ToArray();
            Row($"30 parties, 60 issues, 200 rules, red lines on {breadth:P0} of an issue: first collision and first opening, slowest of 8", "1 s",
                Milliseconds(disputes.Max(dispute => Measured(() => (Search(dispute).Collisions().FirstOrDefault(), Search(dispute).Openings().FirstOrDefault())).Min())));
        }

        static CollisionSearch Search(LargeDispute dispute) => new(dispute.OptionCounts, dispute.Rules, dispute.Droppable);
    }

    static void Rest()
    {
        var judged = FourParties();
        foreach (var threads in new[] { 1, 2 })
            Row($"100,000 draws, 5 issues of 3 options, 4 parties, and all single judgements, {(threads == 1 ? "one thread" : "two threads")}", threads == 1 ? "" : "5 s", Told(Measured(() => RobustAnswer.Of(judged, new() { Draws = 100_000, Threads = threads }))));
        var random = new Random(7);
        ReciprocalStep[] Side(string name) => [.. Enumerable.Range(0, 1_000).Select(i => new ReciprocalStep(name + i, new(random.Next(1, 50), 1), new(random.Next(50, 90), 1), []))];
        var exchange = new BilateralExchange([.. Side("a")], [.. Side("b")]);
        Row("exchange of 1,000 steps a side, orders given; free", "1 s", $"{Told(Measured(() => ExchangeSolver.Solve(exchange with { InOrder = true })))}; {Told(Measured(() => ExchangeSolver.Solve(exchange)))}");
        decimal[] rising = [.. Enumerable.Range(0, 10).Select(i => i / 9m)];
        decimal[] falling = [.. rising.Reverse()];
        var diagram = OutcomeDiagram.Compile(new OutcomeSpace([10, 10, 10])).Diagram!;
        var table = SimulationDomain.Of(new(diagram, Utility.Of([0.5m, 0.3m, 0.2m], [rising, rising, rising], 0.5m), Utility.Of([0.5m, 0.3m, 0.2m], [falling, falling, falling], 0.5m)))!;
        foreach (var tactic in new[] { new TimeDependent("t^200", 0.005), Tactic.All.Single(known => known.Name == "tit-for-tat"), Tactic.All.Single(known => known.Name == "micro") })
        {
            const int Sessions = 20_000;
            var best = Measured(() => Simulator.Run(table, SimulationProtocol.AlternatingOffers, [tactic, tactic], rounds: 100, seed: 1, first: 0, Sessions)).Min();
            Row($"sessions of 100 rounds, 1,000 packages, both {tactic.Name}, one thread", "20,000 a second", $"{Sessions / best * 1000:N0} a second");
        }
    }

    /// <summary>A case of judged preferences without stated ranges.</summary>
    static Case FourParties()
    {
        var random = new Random(3);
        var ids = Enumerable.Range(0, 5).Select(issue => $"i{issue}").ToArray();
        string[] options = ["a", "b", "c"];
        return new()
        {
            Parley = 1,
            Title = "Four parties",
            AsOf = new(2025, 1, 1),
            Parties = new(Enumerable.Range(0, 4).Select(party => KeyValuePair.Create($"p{party}", new Party { Name = $"Party {party}" }))),
            Issues = new(ids.Select(id => KeyValuePair.Create(id, new Issue { Title = id, Options = new(options.Select(option => KeyValuePair.Create(option, new Option { Title = option }))) }))),
            Preferences = new(Enumerable.Range(0, 4).Select(party => KeyValuePair.Create($"p{party}", new Preference
            {
                Author = "a",
                Weights = new(ids.Select(id => KeyValuePair.Create(id, 0.2m))),
                Values = new(ids.Select(id => KeyValuePair.Create(id, new Keyed<decimal>(options.Zip(new[] { 0m, random.Next(1, 10) / 10m, 1m }.OrderBy(_ => random.Next())).Select(pair => KeyValuePair.Create(pair.First, pair.Second)))))),
                NoAgreement = 0.3m,
            }))),
        };
    }

    static Case? Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(file => new FormatFile(Path.GetFileName(file), File.ReadAllText(file)));
        return Converter.ToCase([.. files], new(2025, 1, 1)).Case is { } text ? CaseFile.Read(new MemoryFolder(("case.yaml", text))).Case : null;
    }

    static List<double> Runs() => [];

    static List<double> Measured<T>(Func<T> work)
    {
        var runs = Runs();
        for (var round = -1; round < Rounds; round++) Run(runs, round, work);
        return runs;
    }

    /// <summary>One run; those before the first warm up.</summary>
    static void Run<T>(List<double> runs, int round, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        work();
        if (round >= 0) runs.Add(watch.Elapsed.TotalMilliseconds);
    }

    static string Told(List<double> runs) => $"{Milliseconds(runs.Min())} (to {Milliseconds(runs.Max())})";

    static string Milliseconds(double milliseconds) =>
        milliseconds >= 1000 ? (milliseconds / 1000).ToString("0.0 \\s", CultureInfo.InvariantCulture) : milliseconds.ToString(milliseconds >= 10 ? "0 \\m\\s" : "0.0 \\m\\s", CultureInfo.InvariantCulture);

    static void Row(string what, string aim, string measured) => Console.WriteLine($"| {what} | {aim} | {measured} |");
}
