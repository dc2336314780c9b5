using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>What would be better for everybody than a proposal, fewest changed terms first, each explained as trades.</summary>
public sealed record ImproveAnswer
{
    /// <summary>Whether the answer is whole.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The proposal.</summary>
    public required string Proposal { get; init; }

    /// <summary>The version of it.</summary>
    public required string Version { get; init; }

    /// <summary>The required parties whose judged preferences went into it.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>The required parties whose preferences nobody has judged; they were left out.</summary>
    public required ImmutableArray<string> WithoutPreference { get; init; }

    /// <summary>Among which packages better ones were looked for.</summary>
    public BargainScope Scope { get; init; } = BargainScope.Nothing;

    /// <summary>Whether the proposal, or a completion of it, keeps all linkages together.</summary>
    public bool? IsFeasible { get; init; }

    /// <summary>The linkages it breaks by itself.</summary>
    public ImmutableArray<string> BrokenLinkages { get; init; } = [];

    /// <summary>The package that improvements are measured against: the proposal, completed fairly where it leaves issues open.</summary>
    public Package? Baseline { get; init; }

    /// <summary>By how much the baseline misses each party's reservation, zero where it does not.</summary>
    public Keyed<Amount> Shortfall { get; init; } = Keyed<Amount>.Empty;

    /// <summary>Whether no possible package is as good for all and better for one; null where that was not found out.</summary>
    public bool? IsEfficient { get; init; }

    /// <summary>The better packages.</summary>
    public ImmutableArray<BetterPackage> Better { get; init; } = [];

    /// <summary>Whether there are more than are listed.</summary>
    public bool HasMore { get; init; }

    /// <summary>Answers for the latest version of a proposal, or a given one.</summary>
    /// <exception cref="KeyNotFoundException">There is no such proposal or version.</exception>
    public static ImproveAnswer Of(Case @case, string proposal, string? version = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var problem = CaseProblem.Of(@case);
        var versions = @case.Proposals[proposal].Versions;
        var number = version ?? versions.Ids.Last();
        var blank = new ImproveAnswer
        {
            Status = SolveStatus.Complete, Proposal = proposal, Version = number, Parties = problem.Parties, WithoutPreference = problem.WithoutPreference,
        };
        if (problem.Parties.Length < 2) return blank;

        var whole = OutcomeDiagram.Compile(problem.Space(withinRedLines: false), cancellation: cancellation);
        if (whole.Diagram is null) return blank with { Status = whole.Status };
        var review = ProposalReview.Of(new(whole.Diagram, problem.Utilities), problem.Frame.Partial(versions[number].Terms), progress: progress, cancellation: cancellation);
        blank = blank with
        {
            Status = review.Status,
            Scope = BargainScope.All,
            IsFeasible = review.IsFeasible,
            BrokenLinkages = [.. review.BrokenRules.Select(rule => @case.Linkages[rule].Key)],
        };
        if (review.Baseline is not { } baseline || review.Standings.IsEmpty) return blank;

        // Where some packages cross no red line, only those are offered as better.
        var (scope, compiled) = problem.Compile(cancellation);
        if (scope == BargainScope.Open && compiled.Diagram is { } open)
        {
            var within = ProposalReview.Of(new(open, problem.Utilities), baseline.AsSpan(), progress: progress, cancellation: cancellation);
            review = review with { Status = within.Status, Improvements = within.Improvements, HasMore = within.HasMore };
        }
        return blank with
        {
            Status = review.Status,
            Scope = scope,
            Baseline = problem.PackageOf(baseline.AsSpan(), [.. review.Standings.Select(standing => standing.Utility)]),
            Shortfall = problem.ByParty([.. review.Standings.Select(standing => standing.Shortfall)]),
            IsEfficient = review.IsEfficient,
            Better = [.. review.Improvements.Select(improvement => BetterOf(problem, improvement))],
            HasMore = review.HasMore,
        };
    }

    static BetterPackage BetterOf(CaseProblem problem, Improvement improvement) => new(
        problem.PackageOf(improvement.Outcome.AsSpan(), improvement.Point.Values),
        improvement.ChangedTerms,
        [.. improvement.Trades.Select(trade => TradeOf(problem, trade))],
        problem.ByParty(improvement.Gains),
        improvement.IsLogrolling)
    {
        Together = problem.ByParty(improvement.Together),
    };

    static TradeAnswer TradeOf(CaseProblem problem, Trade trade)
    {
        var issue = problem.Frame.Issues[trade.Issue];
        return new(issue.Id, issue.OptionId(trade.From), issue.OptionId(trade.To), problem.ByParty(trade.Change));
    }
}

/// <summary>A package that is as good for every party as the proposal, and better for one.</summary>
/// <param name="Package">The package.</param>
/// <param name="ChangedTerms">How many terms of the proposal it changes.</param>
/// <param name="Trades">The issues it settles otherwise, and what that is worth to each party.</param>
/// <param name="Gains">What each party gains in all.</param>
/// <param name="IsLogrolling">Whether a party gives on one issue for what it gets on another.</param>
public sealed record BetterPackage(Package Package, int ChangedTerms, ImmutableArray<TradeAnswer> Trades, Keyed<Amount> Gains, bool IsLogrolling)
{
    /// <summary>What the changes bring each party together, beside the trades one by one: bonuses earned and lost, and sums cut at 1.</summary>
    public required Keyed<Amount> Together { get; init; }
}

/// <summary>An issue settled otherwise.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="From">Its option before.</param>
/// <param name="To">Its option after.</param>
/// <param name="Change">What the change is worth to each party; negative is given, positive gained.</param>
public sealed record TradeAnswer(string Issue, string From, string To, Keyed<Amount> Change);
