using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>Answers <c>stability</c> for one case.</summary>
sealed class StabilitySolver(Case @case, IProgress<double>? progress, int threads, CancellationToken cancellation)
{
    static readonly ImmutableArray<StabilityConcept> concepts = [.. Enum.GetValues<StabilityConcept>()];

    public StabilityAnswer Solve()
    {
        var (status, states) = CaseStates.Of(@case, cancellation: cancellation);
        if (states is null) return new() { Status = status, Parties = [] };
        var answer = new StabilityAnswer
        {
            Status = status,
            Parties = [.. states.Parties.Select(party => Party(states, party))],
            WithoutPreference = [.. states.Parties.Where(party => !states.Preferences.Has(party))],
            StateCount = states.Count,
            Today = states.Today is { } today ? states.Id(today) : null,
        };
        if (!answer.WithoutPreference.IsEmpty)
            return answer with { States = [.. Listed(states, []).Select(state => StateOf(states, null, state))] };

        var model = new GraphModel(states.Moves, [.. states.Parties.Select(party => CaseRanks.Of(@case, states, party))]);
        var verdicts = StabilityAnalysis.Analyse(model, new() { Threads = threads }, Part(0, 0.7), cancellation: cancellation);
        if (verdicts.Status != SolveStatus.Complete) return answer with { Status = verdicts.Status };
        var words = new StabilityWitnesses(states, model, verdicts, Part(0.7, 0.9), cancellation);
        var listed = Listed(states, concepts.SelectMany(concept => verdicts.Equilibria(concept).Take(StabilityAnswer.ListLimit))).ToArray();
        answer = answer with
        {
            States = [.. listed.Select(state => StateOf(states, verdicts, state))],
            Equilibria = [.. concepts.Select(concept => Equilibria(states, verdicts, concept))],
            Exits = words.Exits(),
            Ways = words.Ways(),
            Improvements = words.Improvements(),
            Witnesses = words.Witnesses(),
            Coalitions = new CoalitionSolver(@case, states, model, cancellation).Solve(listed),
            Graded = new GradedSolver(@case, states, model, cancellation).Solve(),
        };
        progress?.Report(1);
        return cancellation.IsCancellationRequested ? answer with { Status = SolveStatus.Cancelled } : answer;
    }

    IProgress<double>? Part(double from, double to) => progress is null ? null : new ProgressPart(progress, from, to);

    static StabilityParty Party(CaseStates states, string party) =>
        states.Preferences.TryGet(party, out var preference) ? new(party, preference.Author, preference.Confidence) : new(party, null, null);

    static IEnumerable<int> Listed(CaseStates states, IEnumerable<int> equilibria) =>
        states.Count <= StabilityAnswer.ListLimit
            ? Enumerable.Range(0, states.Count)
            : (states.Today is { } today ? [today] : Array.Empty<int>()).Concat(equilibria.Order()).Distinct().Take(StabilityAnswer.ListLimit).Order();

    static StateAnswer StateOf(CaseStates states, StabilityVerdicts? verdicts, int state) => new(
        states.Id(state),
        states.NameOf(state),
        states.Taken(state),
        states.Varying(state),
        verdicts is null ? Keyed<ImmutableArray<StabilityConcept>>.Empty : new(states.Parties.Select((party, at) => KeyValuePair.Create(party, Where(concept => verdicts.Stable(concept, at).Contains(state))))),
        verdicts is null ? [] : Where(concept => verdicts.Equilibria(concept).Contains(state)));

    static EquilibriaAnswer Equilibria(CaseStates states, StabilityVerdicts verdicts, StabilityConcept concept)
    {
        var equilibria = verdicts.Equilibria(concept);
        return new(concept, equilibria.Count, [.. equilibria.Take(StabilityAnswer.ListLimit).Select(states.Id)]);
    }

    static ImmutableArray<StabilityConcept> Where(Func<StabilityConcept, bool> holds) => [.. concepts.Where(holds)];
}
