using System.Collections.Immutable;
using Parley.Solve.Stability;

namespace Parley.Solve.Unlocking;

/// <summary>What all parties together would have to change so that a wanted state is an equilibrium.</summary>
/// <param name="Status">Whether the search ended.</param>
/// <param name="Changes">For each party the states that the wanted one is raised past, nearest first.</param>
/// <param name="Distance">How many pairs change in all.</param>
/// <param name="Bound">What no change of rankings is below.</param>
public sealed record JointChange(SolveStatus Status, ImmutableArray<ImmutableArray<int>> Changes, int Distance, int Bound)
{
    /// <summary>The most combinations of raises that are tried one by one.</summary>
    const int MostTried = 20_000;

    /// <summary>Whether no change of rankings, of whatever kind, is smaller.</summary>
    public bool IsLeast => Distance == Bound;

    /// <summary>
    /// Finds the least change among those that raise the wanted state. Under R, GMR and SMR parties do not depend on each other's rankings, and it is least among all changes.
    /// Under SEQ and SSEQ they do: the bound is then the sum of what GMR or SMR asks of each, which SEQ and SSEQ imply. Cost: combinations of raises times one judgement of the state.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state or concept.</exception>
    public static JointChange Of(GraphModel model, int state, StabilityConcept concept, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var weaker = concept switch { StabilityConcept.Sequential => StabilityConcept.GeneralMetarational, StabilityConcept.SymmetricSequential => StabilityConcept.SymmetricMetarational, _ => concept };
        ImmutableArray<LeastChange> least = [.. Enumerable.Range(0, model.PartyCount).Select(party => Stabiliser.Of(model, state, party, weaker).LeastChange())];
        var bound = least.Sum(change => change.Distance);
        if (weaker == concept) return new(SolveStatus.Complete, [.. least.Select(change => change.Passed)], bound, bound);

        // Each party may raise the state past any number of levels; sums are tried in rising order, so that the first that holds is least among them.
        int[][] levels = [.. Enumerable.Range(0, model.PartyCount).Select(party => Levels(model, state, party))];
        var queue = new PriorityQueue<ImmutableArray<int>, (int, int)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Push([.. new int[model.PartyCount]]);
        for (var tried = 0; queue.TryDequeue(out var choice, out var cost); tried++)
        {
            if (cancellation.IsCancellationRequested) return Whole(SolveStatus.Cancelled);
            if (tried == MostTried) return Whole(SolveStatus.LimitReached);
            var raised = Raised(model, state, levels, choice);
            if (Enumerable.Range(0, model.PartyCount).All(party => StabilityAnalysis.Explain(raised, state, party, concept) is not Unsanctioned))
                return new(SolveStatus.Complete, [.. choice.Select((at, party) => Passed(model, state, party, levels[party][at]))], cost.Item1, bound);
            for (var party = 0; party < choice.Length; party++)
            {
                if (choice[party] + 1 < levels[party].Length) Push(choice.SetItem(party, choice[party] + 1));
            }
        }
        return Whole(SolveStatus.Complete);

        void Push(ImmutableArray<int> choice)
        {
            if (seen.Add(string.Join(',', choice))) queue.Enqueue(choice, (choice.Select((at, party) => Passed(model, state, party, levels[party][at]).Length).Sum(), seen.Count));
        }

        // Raised to the top everywhere, a state is an equilibrium under every concept: an answer that always stands.
        JointChange Whole(SolveStatus status)
        {
            ImmutableArray<ImmutableArray<int>> top = [.. levels.Select((own, party) => Passed(model, state, party, own[^1]))];
            return new(status, top, top.Sum(passed => passed.Length), bound);
        }
    }

    static int[] Levels(GraphModel model, int state, int party) => [.. model.Ranks[party].Where(rank => rank >= model.Ranks[party][state]).Distinct().Order()];

    static ImmutableArray<int> Passed(GraphModel model, int state, int party, int level)
    {
        var ranks = model.Ranks[party];
        return level == ranks[state] ? [] : [.. Enumerable.Range(0, ranks.Length).Where(other => other != state && ranks[other] >= ranks[state] && ranks[other] <= level).OrderBy(other => ranks[other])];
    }

    static GraphModel Raised(GraphModel model, int state, int[][] levels, ImmutableArray<int> choice) => new(model.Moves, [.. choice.Select((at, party) => Raised(model.Ranks[party], state, levels[party][at]))]);

    /// <summary>The same ranking with one state just above a level.</summary>
    static ImmutableArray<int> Raised(ImmutableArray<int> ranks, int state, int level) =>
        level == ranks[state] ? ranks : Ranking.OfScores<long>([.. ranks.Select((rank, other) => other == state ? 2L * level + 1 : 2L * rank)]);
}
