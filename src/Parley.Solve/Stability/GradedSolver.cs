using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>Judges the states of a case by strength and by what is unknown.</summary>
sealed class GradedSolver(Case @case, CaseStates states, GraphModel model, CancellationToken cancellation)
{
    /// <summary>How many comparisons are named for one party in one state.</summary>
    const int HingeLimit = 4;

    static readonly ImmutableArray<StabilityConcept> concepts = [.. Enum.GetValues<StabilityConcept>()];

    readonly CaseLikings? likings = CaseLikings.SaidIn(@case) ? new(@case, states, model) : null;

    /// <summary>Answers; null where the case says nothing of either, has too many states, or the work was stopped.</summary>
    /// <remarks>Cost: a search for each party and state, and for each a look at all moves and answers under each concept and reading.</remarks>
    public GradedAnswer? Solve()
    {
        if (likings is null || states.Count > GradedAnswer.StateLimit) return null;
        var graded = new GradedStability(model.Moves, LikingOf);
        var judged = ImmutableArray.CreateBuilder<GradedState>(states.Count);
        for (var state = 0; state < states.Count; state++)
        {
            if (cancellation.IsCancellationRequested) return null;
            judged.Add(Judge(graded, state));
        }
        var told = judged.Index().Where(entry => entry.Index == states.Today || entry.Item.Equilibrium.Conservative.Contains(StabilityConcept.Sequential)).Select(entry => entry.Index).Take(StabilityAnswer.ListLimit).ToArray();
        var strong = states.Parties.Where(party => !@case.States!.Preferences[party].MuchBetter.IsEmpty).ToImmutableArray();
        return new()
        {
            WithStrength = strong,
            UnknownPairs = new(states.Parties.Index().Where(entry => CaseLikings.IsOpen(@case.States!.Preferences[entry.Item])).Select(entry => KeyValuePair.Create(entry.Item, UnknownPairs(entry.Index)))),
            States = states.Count <= StabilityAnswer.ListLimit ? judged.ToImmutable()
                : [.. judged.Where((state, at) => at == states.Today || !state.Equilibrium.Conservative.IsEmpty).Take(StabilityAnswer.ListLimit)],
            Hinges = [.. from state in told from party in Enumerable.Range(0, model.PartyCount) from hinge in Hinges(graded, judged[state], state, party) select hinge],
            Strength = strong.IsEmpty ? [] : [.. from state in told from party in Enumerable.Range(0, model.PartyCount) from witness in Strength(graded, state, party) select witness],
        };
    }

    Liking LikingOf(int party, int from, int to) => likings!.Of(party, from, to);

    int UnknownPairs(int party) => Enumerable.Range(0, states.Count).Sum(from => Enumerable.Range(0, from).Count(to => LikingOf(party, from, to) == Liking.Unknown));

    GradedState Judge(GradedStability graded, int state)
    {
        var stable = states.Parties.Select((party, at) => KeyValuePair.Create(party, new GradedStable(
            Where(concept => graded.StaysStrongly(state, at, concept)),
            Where(concept => graded.Stays(state, at, concept, UnknownReading.Aggressive)),
            Where(concept => graded.Stays(state, at, concept, UnknownReading.Certain)),
            Where(concept => graded.Stays(state, at, concept, UnknownReading.Mixed)),
            Where(concept => graded.Stays(state, at, concept, UnknownReading.Conservative))))).ToArray();
        return new(states.Id(state), new(stable), new(ForAll(one => one.Strongly), ForAll(one => one.Aggressive), ForAll(one => one.Certain), ForAll(one => one.Mixed), ForAll(one => one.Conservative)));

        ImmutableArray<StabilityConcept> ForAll(Func<GradedStable, ImmutableArray<StabilityConcept>> part) => Where(concept => Array.TrueForAll(stable, entry => part(entry.Value).Contains(concept)));
    }

    static ImmutableArray<StabilityConcept> Where(Func<StabilityConcept, bool> holds) => [.. concepts.Where(holds)];

    /// <summary>The unknown comparisons behind what nothing known deters, where the readings differ.</summary>
    IEnumerable<Hinge> Hinges(GradedStability graded, GradedState judged, int state, int party)
    {
        var stable = judged.Stable[states.Parties[party]];
        if (!stable.Conservative.Contains(StabilityConcept.Sequential) || stable.Aggressive.Contains(StabilityConcept.Sequential)) return [];
        var hinges = new List<Hinge>();
        foreach (var target in model.Moves.Targets(party, state))
        {
            var liking = LikingOf(party, state, target);
            if (!(liking is Liking.More or Liking.MuchMore or Liking.Unknown)) continue;
            var answers = graded.Answers(target, party, byLiking: true);
            if (answers.Any(answer => LikingOf(party, state, answer) is Liking.MuchLess or Liking.Less or Liking.AsMuch)) continue;
            if (liking == Liking.Unknown) hinges.Add(new(states.Parties[party], judged.State, states.Id(target), IsAnswer: false));
            hinges.AddRange(answers.Where(answer => LikingOf(party, state, answer) == Liking.Unknown).Select(answer => new Hinge(states.Parties[party], judged.State, states.Id(answer), IsAnswer: true)));
        }
        return hinges.DistinctBy(hinge => hinge.Other).Take(HingeLimit);
    }

    IEnumerable<StrengthWitness> Strength(GradedStability graded, int state, int party)
    {
        foreach (var target in model.Moves.Targets(party, state))
        {
            if (!(LikingOf(party, state, target) is Liking.More or Liking.MuchMore or Liking.Unknown)) continue;
            var hard = graded.Answers(target, party, byLiking: true).Where(answer => LikingOf(party, state, answer) == Liking.MuchLess).Select(answer => (int?)answer).FirstOrDefault();
            yield return new(states.Parties[party], states.Id(state), states.Id(target), hard is { } answer ? states.Id(answer) : null);
        }
    }
}
