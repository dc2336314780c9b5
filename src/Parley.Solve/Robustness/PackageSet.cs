using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Robustness;

/// <summary>The packages that draws are made over, and how far each party's figures may move.</summary>
sealed class PackageSet
{
    /// <summary>Up to how many packages all are taken; beyond, a draw of as many and those on the frontier of the best guesses.</summary>
    public const int WholeLimit = 20_000;

    PackageSet(CaseProblem problem, ImmutableArray<ImmutableArray<int>> outcomes, bool isWhole, ImmutableArray<Spread> spreads)
    {
        (Problem, Outcomes, IsWhole, Spreads) = (problem, outcomes, isWhole, spreads);
        OptionCounts = [.. problem.Frame.Issues.Select(issue => issue.Count)];
        Chosen = [.. Enumerable.Range(0, OptionCounts.Length).Select(issue => outcomes.Select(outcome => outcome[issue]).ToArray())];
        Bonuses = [.. problem.Utilities.Select(utility => outcomes.Select(outcome => utility.Bonuses.Where(bonus => bonus.When.Holds(outcome.AsSpan())).Sum(bonus => (double)bonus.Adds / (double)utility.Scale)).ToArray())];
        Clipped = [.. problem.Utilities.Select(utility => utility.Ceiling is not null)];
        Guesses = [.. problem.Parties.Select(party => Spread.Of(problem.Case.Preferences[party] with { Ranges = new() }, problem.Frame.Issues, 0).ValueLow)];
        GuessedLevels = [.. problem.Parties.Select(party => (double)problem.Case.Preferences[party].NoAgreement)];
    }

    public CaseProblem Problem { get; }

    public ImmutableArray<ImmutableArray<int>> Outcomes { get; }

    public bool IsWhole { get; }

    public ImmutableArray<Spread> Spreads { get; }

    public int Count => Outcomes.Length;

    public int[] OptionCounts { get; }

    /// <summary>The option of every package, issue by issue.</summary>
    public ImmutableArray<int[]> Chosen { get; }

    /// <summary>What bonuses add to every package, party by party.</summary>
    public ImmutableArray<double[]> Bonuses { get; }

    public ImmutableArray<bool> Clipped { get; }

    /// <summary>The best guesses of values, by party, issue and option.</summary>
    public ImmutableArray<double[][]> Guesses { get; }

    public double[] GuessedLevels { get; }

    public static PackageSet? Of(CaseProblem problem, OutcomeDiagram diagram, ulong seed, CancellationToken cancellation)
    {
        ImmutableArray<Spread> spreads = [.. problem.Parties.Select(party => Spread.Of(problem.Case.Preferences[party], problem.Frame.Issues, Width(problem.Case.Preferences[party].Confidence)))];
        if (diagram.Count <= WholeLimit) return new(problem, [.. diagram.Outcomes()], true, spreads);
        var some = new Dictionary<string, ImmutableArray<int>>(StringComparer.Ordinal);
        void Add(ImmutableArray<int> outcome) => some.TryAdd(string.Join(',', outcome), outcome);
        if (ParetoFrontier.Find(new(diagram, problem.Utilities), WholeLimit, cancellation: cancellation).Frontier is { } frontier)
        {
            foreach (var point in frontier.Points) Add(point.Outcomes().First());
        }
        for (var index = 0L; index < WholeLimit && !cancellation.IsCancellationRequested; index++) Add(diagram.Sample(seed, index));
        return cancellation.IsCancellationRequested ? null : new(problem, [.. some.Values], false, spreads);
    }

    /// <summary>How far figures may be off where nothing is said but how sure their author is.</summary>
    public static double Width(Confidence confidence) => confidence switch { Confidence.High => 0.05, Confidence.Medium => 0.1, _ => 0.15 };

    /// <summary>The position of a package, or −1.</summary>
    public int Find(ImmutableArray<int> outcome)
    {
        for (var at = 0; at < Outcomes.Length; at++)
        {
            if (Outcomes[at].AsSpan().SequenceEqual(outcome.AsSpan())) return at;
        }
        return -1;
    }
}
