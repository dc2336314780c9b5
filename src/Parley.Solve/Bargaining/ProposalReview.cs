using System.Collections.Immutable;

namespace Parley.Solve.Bargaining;

/// <summary>
/// A proposal held against a problem: whether it is feasible, acceptable and efficient, and if not efficient, what would be better for
/// all by the fewest changes.
/// </summary>
/// <param name="Proposal">The proposal: an option index, or unset, for every issue.</param>
/// <param name="Status">
/// Complete, or why the review ended early: what it says is right, but improvements may be missing, and <see cref="IsEfficient"/> may
/// be unknown.
/// </param>
/// <param name="BrokenRules">Indexes of the rules it breaks however its open issues are settled, each rule judged by itself.</param>
/// <param name="IsFeasible">Whether it, or a completion of it, keeps all the rules together; null if that was not found out.</param>
/// <param name="Baseline">
/// What improvements are measured against: the proposal, if complete. Otherwise its completion with the leximin-greatest gains, of
/// those that give each party its reservation if there are such; null if no completion is feasible.
/// </param>
/// <param name="Standings">How each party stands; empty without a baseline.</param>
/// <param name="IsEfficient">
/// Whether the baseline is feasible and no feasible package weakly exceeds it for all and strictly for one; null if not found out.
/// </param>
/// <param name="Improvements">
/// The packages better for all, fewest changed terms first, then by leximin of the gains over the reservations. Among packages with equally many or fewer
/// changes only the undominated ones are listed. For an infeasible proposal these are the feasible packages nobody loses by.
/// </param>
/// <param name="HasMore">Whether the list was ended by its bound.</param>
public sealed record ProposalReview(
    ImmutableArray<int> Proposal,
    SolveStatus Status,
    ImmutableArray<int> BrokenRules,
    bool? IsFeasible,
    ImmutableArray<int>? Baseline,
    ImmutableArray<PartyStanding> Standings,
    bool? IsEfficient,
    ImmutableArray<Improvement> Improvements,
    bool HasMore)
{
    /// <summary>Whether there is a baseline, and it gives every party at least its reservation.</summary>
    public bool IsAcceptable => !Standings.IsEmpty && Standings.All(standing => standing.Shortfall.Sign == 0);

    /// <summary>Reviews a proposal.</summary>
    /// <remarks>
    /// Improvements with at most k changed terms are the frontier above the baseline of the outcomes that keep the rule "at most k terms
    /// changed", for k = 1, 2, ...; each is one walk over a diagram with a count of changes beside the rules.
    /// </remarks>
    /// <param name="problem">The outcomes and utilities.</param>
    /// <param name="proposal">An option index, or <see cref="Outcomes.OutcomeSpace.Unset"/>, for every issue.</param>
    /// <param name="limits">How far to look; the defaults if null.</param>
    /// <param name="progress">Told the share of the numbers of changes tried, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work; the result then says so.</param>
    /// <exception cref="ArgumentException">The proposal does not fit the issues.</exception>
    public static ProposalReview Of(
        BargainingProblem problem,
        ReadOnlySpan<int> proposal,
        ReviewLimits? limits = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        problem.Outcomes.Space.CheckFits(proposal);
        return new ProposalReviewer(problem, [.. proposal], limits ?? new(), progress, cancellation).Review();
    }
}

/// <summary>How a party stands under a baseline.</summary>
/// <param name="Utility">Its utility there.</param>
/// <param name="Reservation">Its utility without agreement.</param>
/// <param name="Shortfall">What is missing to the reservation; zero if nothing is.</param>
public sealed record PartyStanding(Rational Utility, Rational Reservation, Rational Shortfall);

/// <summary>How far a review looks.</summary>
/// <param name="Improvements">The greatest number of improvements to list.</param>
/// <param name="Frontier">The greatest number of vectors at any node.</param>
/// <param name="Nodes">The greatest number of nodes of a diagram.</param>
public sealed record ReviewLimits(int Improvements = 20, int Frontier = 1_000_000, int Nodes = 1_000_000);
