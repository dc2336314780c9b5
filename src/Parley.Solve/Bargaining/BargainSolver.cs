using System.Collections.Immutable;

namespace Parley.Solve.Bargaining;

/// <summary>Answers <c>bargain</c> for one case.</summary>
sealed class BargainSolver(CaseProblem problem, IProgress<double>? progress, CancellationToken cancellation)
{
    const int ManyParties = 4;
    const int SizeLimit = 1_000_000;
    const int SizeLimitOfMany = 200_000;
    const int SizeLimitOfNear = 20_000;

    static readonly Rational[] tolerances = [new(1, 50), new(1, 20), new(1, 10), new(1, 5)];

    public BargainAnswer Solve()
    {
        if (problem.Parties.Length < 2 || problem.Frame.Issues.IsEmpty) return Nothing(SolveStatus.Complete);
        var (scope, compiled) = problem.Compile(cancellation);
        if (compiled.Diagram is not { IsEmpty: false } outcomes) return Nothing(compiled.Status);

        var bargaining = new BargainingProblem(outcomes, problem.Utilities);
        var found = ParetoFrontier.Find(bargaining, problem.Parties.Length < ManyParties ? SizeLimit : SizeLimitOfMany, progress, cancellation);
        if (found.Frontier is not { } frontier)
            return Approximate(bargaining, found.Status, Nothing(found.Status) with { Scope = scope, Packages = outcomes.Count });
        var zone = AgreementZone.Of(frontier, cancellation: cancellation);
        var stopped = zone?.Solutions.Any(solution => solution.Status == SolveStatus.Cancelled) == true;
        return Nothing(stopped ? SolveStatus.Cancelled : found.Status) with
        {
            Scope = scope,
            Parties = Parties(zone),
            Packages = outcomes.Count,
            IsExact = frontier.Problem.IsExact,
            FrontierPoints = frontier.Points.Length,
            FrontierPackages = frontier.OutcomeCount,
            AllPackagesCounted = frontier.Points.All(point => point.HasAllOutcomes),
            Frontier = [.. frontier.Points.Take(BargainAnswer.ListLimit).Select(Tied)],
            Solutions = zone is null ? [] : [.. zone.Solutions.Select(Solution)],
            NoZone = zone is null ? Blocked(frontier) : null,
        };
    }

    /// <summary>Of a frontier too large to be found, points that stand for it as closely as is possible.</summary>
    BargainAnswer Approximate(BargainingProblem bargaining, SolveStatus status, BargainAnswer blank)
    {
        if (status != SolveStatus.LimitReached) return blank;
        foreach (var missing in tolerances)
        {
            var found = ParetoFrontier.FindWithin(bargaining, [.. problem.Parties.Select(_ => missing)], SizeLimitOfNear, progress, cancellation);
            if (found.Frontier is not { } frontier) continue;
            return blank with
            {
                Within = Amount.Of(missing),
                IsExact = bargaining.IsExact,
                FrontierPoints = frontier.Points.Length,
                FrontierPackages = frontier.OutcomeCount,
                AllPackagesCounted = false,
                Frontier = [.. frontier.Points.Take(BargainAnswer.ListLimit).Select(Tied)],
            };
        }
        return blank;
    }

    BargainAnswer Nothing(SolveStatus status) => new()
    {
        Status = status,
        Parties = Parties(null),
        WithoutPreference = problem.WithoutPreference,
        Scope = BargainScope.Nothing,
    };

    ImmutableArray<BargainParty> Parties(AgreementZone? zone) =>
    [
        .. problem.Parties.Select((party, at) => new BargainParty(
            party,
            problem.Case.Preferences[party].Author,
            problem.Case.Preferences[party].Confidence,
            Amount.Of(Rational.From(problem.Case.Preferences[party].NoAgreement)),
            zone is null ? null : Amount.Of(zone.Ideal[at]))),
    ];

    SolutionAnswer Solution(BargainingSolution solution) =>
        new(solution.Concept, Amount.Of(solution.Value), [.. solution.Ties.Take(BargainAnswer.ListLimit).Select(Tied)], solution.Status);

    TiedPackages Tied(UtilityPoint point) => new(PackageOf(point), point.OutcomeCount);

    Package PackageOf(UtilityPoint point) => problem.PackageOf(point.Outcomes().First().AsSpan(), point.Values);

    NoZone Blocked(ParetoFrontier frontier)
    {
        var blocked = NoAgreement.Of(frontier)!;
        return new(
            [.. blocked.Blocking.Select(group => group.Select(party => problem.Parties[party]).ToImmutableArray())],
            [.. blocked.LeastTotal.Take(10).Select(miss => new Miss(PackageOf(miss.Point), problem.ByParty(miss.ByParty)))]);
    }
}
