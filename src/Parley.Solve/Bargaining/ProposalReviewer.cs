using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>The steps of a <see cref="ProposalReview"/>.</summary>
sealed class ProposalReviewer(
    BargainingProblem problem, ImmutableArray<int> proposal, ReviewLimits limits, IProgress<double>? progress, CancellationToken cancellation)
{
    OutcomeSpace Space => problem.Outcomes.Space;

    bool IsComplete => !proposal.Contains(OutcomeSpace.Unset);

    Leximin Fairest { get; } = new(problem.Reservations, [.. problem.Parties.Select(party => party.Scale)]);

    public ProposalReview Review()
    {
        var review = new ProposalReview(
            proposal, SolveStatus.Complete, Space.BrokenRules(proposal.AsSpan()), null, null, [], null, [], false);
        if (IsComplete)
        {
            var feasible = problem.Outcomes.Contains(proposal.AsSpan());
            return Improve(review with { IsFeasible = feasible, Baseline = proposal });
        }

        var (status, feasibleCompletion, baseline) = BestCompletion();
        review = review with { Status = status, IsFeasible = feasibleCompletion, Baseline = baseline };
        return baseline is null ? review : Improve(review);
    }

    (SolveStatus Status, bool? IsFeasible, ImmutableArray<int>? Baseline) BestCompletion()
    {
        var compiled = OutcomeDiagram.Compile(Space.Completing(proposal.AsSpan()), limits.Nodes, cancellation);
        if (compiled.Diagram is not { } completions)
            return (compiled.Status, null, null);
        if (completions.IsEmpty)
            return (SolveStatus.Complete, false, null);

        var found = ParetoFrontier.Find(new(completions, problem.Parties), limits.Frontier, null, cancellation);
        if (found.Frontier is not { } frontier)
            return (found.Status, true, null);
        var candidates = frontier.Zone is { IsEmpty: false } zone ? zone : frontier.Points;
        var best = candidates.Max(Comparer<UtilityPoint>.Create(Fairest.Compare))!;
        return (SolveStatus.Complete, true, best.Outcomes().First());
    }

    ProposalReview Improve(ProposalReview review)
    {
        var baseline = review.Baseline!.Value;
        var floor = problem.UnitsOf(baseline.AsSpan());
        review = review with { Standings = StandingsAt(floor) };

        // The vectors better for all, as a whole, tell whether there is anything to look for and when all of it is found.
        var above = ParetoFrontier.FindAbove(problem, [.. floor], limits.Frontier, null, cancellation);
        if (above.Frontier is not { } better)
            return review with { Status = above.Status };
        var left = better.Points.Where(IsGain).Select(point => point.Units).ToHashSet(UnitsComparer.Instance);
        review = review with { IsEfficient = review.IsFeasible == true && left.Count == 0 };

        var listed = new List<Improvement>();
        var seen = new HashSet<ImmutableArray<Int128>>(UnitsComparer.Instance);
        var terms = Enumerable.Range(0, proposal.Length).Where(issue => proposal[issue] != OutcomeSpace.Unset).ToArray();
        for (var changes = 1; changes <= terms.Length && left.Count > 0; changes++)
        {
            var (status, points) = WithChanges(terms, changes, floor);
            if (status != SolveStatus.Complete)
                return review with { Status = status, Improvements = [.. listed] };

            var fresh = points.Where(point => IsGain(point) && seen.Add(point.Units)).ToList();
            fresh.Sort((a, b) => Fairest.Compare(b, a));
            foreach (var point in fresh)
            {
                left.Remove(point.Units);
                if (listed.Count == limits.Improvements)
                    return review with { Improvements = [.. listed], HasMore = true };
                listed.Add(Described(point, baseline, changes, floor));
            }

            progress?.Report((double)changes / terms.Length);
            if (cancellation.IsCancellationRequested && left.Count > 0)
                return review with { Status = SolveStatus.Cancelled, Improvements = [.. listed] };
        }

        return review with { Improvements = [.. listed] };

        // Nobody loses above the floor; the floor itself is worth having only where the baseline breaks a rule.
        bool IsGain(UtilityPoint point) => review.IsFeasible != true || !point.Units.AsSpan().SequenceEqual(floor);
    }

    (SolveStatus Status, ImmutableArray<UtilityPoint> Points) WithChanges(int[] terms, int changes, Int128[] floor)
    {
        var near = Space.With(Rule.AtLeast(terms.Length - changes, terms.Select(issue => Rule.Takes(issue, proposal[issue]))));
        var compiled = OutcomeDiagram.Compile(near, limits.Nodes, cancellation);
        if (compiled.Diagram is not { } diagram)
            return (compiled.Status, []);
        var found = ParetoFrontier.FindAbove(new(diagram, problem.Parties), [.. floor], limits.Frontier, null, cancellation);
        return (found.Status, found.Frontier?.Points ?? []);
    }

    Improvement Described(UtilityPoint point, ImmutableArray<int> baseline, int changes, Int128[] floor)
    {
        var outcome = point.Outcomes().First();
        return new(
            outcome,
            point,
            changes,
            Trade.Between(problem, baseline.AsSpan(), outcome.AsSpan()),
            [.. problem.Parties.Select((party, index) => party.ValueOf(point.Units[index] - floor[index]))]);
    }

    ImmutableArray<PartyStanding> StandingsAt(Int128[] units) =>
        [.. problem.Parties.Select((party, index) => new PartyStanding(
            party.ValueOf(units[index]), party.ValueOf(party.Reservation), party.ValueOf(Int128.Max(0, party.Reservation - units[index]))))];

    sealed class UnitsComparer : IEqualityComparer<ImmutableArray<Int128>>
    {
        public static UnitsComparer Instance { get; } = new();

        public bool Equals(ImmutableArray<Int128> x, ImmutableArray<Int128> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<Int128> obj)
        {
            var hash = new HashCode();
            foreach (var units in obj)
                hash.Add(units);
            return hash.ToHashCode();
        }
    }
}
