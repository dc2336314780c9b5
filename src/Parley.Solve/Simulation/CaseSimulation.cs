using System.Collections.Immutable;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Simulation;

/// <summary>Answers <c>simulate</c> for one case.</summary>
sealed class CaseSimulation(CaseProblem problem, SimulationOptions options, IProgress<double>? progress, CancellationToken cancellation)
{
    /// <summary>How many packages are named.</summary>
    const int Named = 5;

    public SimulationAnswer Run()
    {
        if (problem.Parties.Length < 2 || problem.Frame.Issues.IsEmpty) return Nothing(SolveStatus.Complete);
        var (scope, compiled) = problem.Compile(cancellation);
        if (compiled.Diagram is not { IsEmpty: false } diagram) return Nothing(compiled.Status);
        var bargaining = new BargainingProblem(diagram, problem.Utilities);
        if (SimulationDomain.Of(bargaining, options.Seed, cancellation) is not { } domain) return Nothing(SolveStatus.Cancelled);

        var marks = Landmarks.Of(bargaining, cancellation);
        var tables = options.Protocol == SimulationProtocol.SingleText ? [[]] : options.Tables.IsEmpty ? Everybody(domain.Parties) : options.Tables;
        var results = ImmutableArray.CreateBuilder<SimulatedTable>(tables.Length);
        var status = SolveStatus.Complete;
        for (var table = 0; table < tables.Length && status == SolveStatus.Complete; table++)
        {
            var sessions = Simulator.Run(domain, options.Protocol, tables[table], options.Rounds, options.Seed, (long)table * options.Runs, options.Runs, options.Threads, cancellation);
            if (sessions.Length < options.Runs) status = SolveStatus.Cancelled;
            if (sessions.Length > 0) results.Add(Table(domain, marks, tables[table], sessions));
            progress?.Report((table + 1.0) / tables.Length);
        }
        return Nothing(status) with { Scope = scope, Packages = diagram.Count, AllPackages = domain.IsWhole, Tables = results.ToImmutable() };
    }

    SimulationAnswer Nothing(SolveStatus status) => new()
    {
        Status = status,
        Protocol = options.Protocol,
        Parties = problem.Parties,
        WithoutPreference = problem.WithoutPreference,
        Rounds = options.Rounds,
        Seed = options.Seed,
    };

    /// <summary>Five tactics, each against each at a table of two; at a larger one all parties use the same.</summary>
    static ImmutableArray<ImmutableArray<Tactic>> Everybody(int parties)
    {
        Tactic[] tactics = [Tactic.Boulware, Tactic.Linear, Tactic.Conceder, Tactic.TitForTat, Tactic.Micro];
        return parties == 2
            ? [.. tactics.SelectMany(first => tactics.Select(second => ImmutableArray.Create(first, second)))]
            : [.. tactics.Select(tactic => Enumerable.Repeat(tactic, parties).ToImmutableArray())];
    }

    SimulatedTable Table(SimulationDomain domain, Landmarks marks, ImmutableArray<Tactic> tactics, ImmutableArray<Session> sessions)
    {
        var agreed = sessions.Where(session => session.Agreed >= 0).ToArray();
        var often = agreed.CountBy(session => session.Agreed).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).ToArray();
        return new()
        {
            Tactics = [.. tactics.Select(tactic => tactic.Name)],
            Runs = sessions.Length,
            Agreements = agreed.Length,
            MeanRounds = sessions.Average(session => session.Round),
            MeanUtilities = new(problem.Parties.Select((party, at) => KeyValuePair.Create(party, sessions.Average(session => Worth(domain, at, session))))),
            ToFrontier = agreed.Length == 0 || marks.Frontier.IsEmpty ? null : often.Sum(entry => entry.Value * marks.ToFrontier(domain, entry.Key)) / agreed.Length,
            ToNash = agreed.Length == 0 || marks.Nash.IsEmpty ? null : often.Sum(entry => entry.Value * marks.ToNash(domain, entry.Key)) / agreed.Length,
            Packages = [.. often.Take(Named).Select(entry => new AgreedPackage(PackageOf(domain, entry.Key), entry.Value))],
        };
    }

    double Worth(SimulationDomain domain, int party, Session session)
    {
        if (session.Agreed < 0) return domain.Reservations[party];
        var discount = problem.Case.Preferences[problem.Parties[party]].Discount;
        var time = options.Rounds == 1 ? 0 : (session.Round - 1.0) / (options.Rounds - 1);
        return domain.Utilities[party][session.Agreed] * (discount is { } left && options.Protocol == SimulationProtocol.AlternatingOffers ? Math.Pow((double)left, time) : 1);
    }

    Package PackageOf(SimulationDomain domain, int outcome)
    {
        var options = domain.Outcomes[outcome];
        return problem.PackageOf(options.AsSpan(), [.. problem.Utilities.Select(utility => utility.ValueOf(utility.SumOf(options.AsSpan())))]);
    }
}

/// <summary>The efficient points and the Nash outcomes, to measure agreements against.</summary>
sealed record Landmarks(ImmutableArray<double[]> Frontier, ImmutableArray<double[]> Nash)
{
    /// <summary>More efficient points than that are not looked for.</summary>
    const int FrontierLimit = 100_000;

    public static Landmarks Of(BargainingProblem problem, CancellationToken cancellation)
    {
        if (ParetoFrontier.Find(problem, FrontierLimit, cancellation: cancellation).Frontier is not { } frontier) return new([], []);
        static double[] Point(UtilityPoint point) => [.. point.Values.Select(value => value.ToDouble())];
        var nash = AgreementZone.Of(frontier, cancellation: cancellation)?.Solutions.FirstOrDefault(solution => solution.Concept == SolutionConcept.Nash);
        return new([.. frontier.Points.Select(Point)], nash is null ? [] : [.. nash.Ties.Select(Point)]);
    }

    public double ToFrontier(SimulationDomain domain, int outcome) => Nearest(Frontier, domain, outcome);

    public double ToNash(SimulationDomain domain, int outcome) => Nearest(Nash, domain, outcome);

    static double Nearest(ImmutableArray<double[]> points, SimulationDomain domain, int outcome)
    {
        var least = double.MaxValue;
        foreach (var point in points)
        {
            var sum = 0.0;
            for (var party = 0; party < point.Length; party++)
            {
                var away = point[party] - domain.Utilities[party][outcome];
                sum += away * away;
            }
            least = Math.Min(least, sum);
        }
        return Math.Sqrt(least);
    }
}
