using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Solve.Stability;

namespace Parley.Solve.Robustness;

/// <summary>The rankings of states that may be true, combined: in how many combinations each state is an equilibrium, and which single ranking would change that.</summary>
sealed record RankingVariants(ImmutableArray<RobustState> States, int Combinations, bool All, ImmutableArray<Flip> Flips, ImmutableArray<Conclusion> Firm)
{
    /// <summary>More combinations than that are drawn from, not compared one by one.</summary>
    const int MostCombinations = 128;

    /// <summary>In models with more states the combinations would take too long for what they tell.</summary>
    const int MostStates = 20_000;

    public static RankingVariants Run(Case @case, ulong seed, CancellationToken cancellation)
    {
        var none = new RankingVariants([], 0, true, [], []);
        if (@case.States is not { } states || states.Preferences.Count == 0) return none;
        var guess = StabilityAnswer.Of(With(@case, states, Keyed<StatePreference>.Empty), cancellation: cancellation);
        if (guess.Status != SolveStatus.Complete || guess.StateCount is 0 or > MostStates || guess.Equilibria.IsEmpty) return none;

        var variants = states.Preferences.Select((_, preference) => Variants(preference));
        var count = variants.Values.Aggregate(1L, (product, orders) => Math.Min(1L << 40, product * orders.Length));
        if (count == 1) return none;
        var all = count <= MostCombinations;
        var hits = new Dictionary<string, Dictionary<StabilityConcept, long>>(StringComparer.Ordinal);
        var compared = 0;
        for (; compared < (all ? count : MostCombinations) && !cancellation.IsCancellationRequested; compared++)
        {
            var combination = Combination(variants, all ? compared : null, seed, compared);
            var answer = StabilityAnswer.Of(With(@case, states, combination), cancellation: cancellation);
            if (answer.Status != SolveStatus.Complete) break;
            foreach (var equilibria in answer.Equilibria)
            {
                foreach (var state in equilibria.States)
                {
                    if (!hits.TryGetValue(state, out var concepts)) hits[state] = concepts = [];
                    concepts[equilibria.Concept] = concepts.GetValueOrDefault(equilibria.Concept) + 1;
                }
            }
        }
        if (compared == 0) return none;
        if (guess.Today is { } today) hits.TryAdd(today, []);
        var (flips, firm) = OneByOne(@case, states, variants, guess, cancellation);
        return new(
            [.. hits.OrderByDescending(state => state.Value.GetValueOrDefault(StabilityConcept.Sequential)).ThenBy(state => state.Key, StringComparer.Ordinal).Select(state => new RobustState(state.Key, [.. Enum.GetValues<StabilityConcept>().Select(concept => new StateShare(concept, new(state.Value.GetValueOrDefault(concept), compared)))]))],
            compared, all && compared == count, flips, firm);
    }

    /// <summary>Each ranking that may be true alone in place of the best guess.</summary>
    static (ImmutableArray<Flip> Flips, ImmutableArray<Conclusion> Firm) OneByOne(Case @case, States states, Keyed<ImmutableArray<StatePreference>> variants, StabilityAnswer guess, CancellationToken cancellation)
    {
        var held = Equilibria(guess);
        var flips = ImmutableArray.CreateBuilder<Flip>();
        foreach (var (party, orders) in variants)
        {
            for (var other = 1; other < orders.Length && !cancellation.IsCancellationRequested; other++)
            {
                var now = Equilibria(StabilityAnswer.Of(With(@case, states, new([KeyValuePair.Create(party, orders[other])])), cancellation: cancellation));
                foreach (var state in held.Except(now)) flips.Add(Flip(state, holds: true));
                foreach (var state in now.Except(held)) flips.Add(Flip(state, holds: false));

                Flip Flip(string state, bool holds) => new(new(JudgementKind.Ranking, party), new(ConclusionKind.Equilibrium, state, null, holds), null, null, Alternative: other);
            }
        }
        var flipped = flips.Select(flip => flip.Conclusion.Subject).ToHashSet();
        return (flips.ToImmutable(), [.. held.Where(state => !flipped.Contains(state)).Order(StringComparer.Ordinal).Select(state => new Conclusion(ConclusionKind.Equilibrium, state, null, true))]);
    }

    static HashSet<string> Equilibria(StabilityAnswer answer) => [.. answer.Equilibria.Where(equilibria => equilibria.Concept == StabilityConcept.Sequential).SelectMany(equilibria => equilibria.States)];

    /// <summary>The best guess and what may be true instead: stated orders, or for an author of low confidence the order with two neighbours exchanged.</summary>
    static ImmutableArray<StatePreference> Variants(StatePreference preference)
    {
        if (!preference.OrPerhaps.IsEmpty) return [preference, .. preference.OrPerhaps.Select(order => preference with { Order = order })];
        if (preference.Confidence != Confidence.Low || preference.Order.Length < 2) return [preference];
        return [preference, .. Enumerable.Range(0, preference.Order.Length - 1).Select(at => preference with { Order = Exchanged(preference.Order, at) })];
    }

    static ImmutableArray<Condition> Exchanged(ImmutableArray<Condition> order, int at) => order.SetItem(at, order[at + 1]).SetItem(at + 1, order[at]);

    static Keyed<StatePreference> Combination(Keyed<ImmutableArray<StatePreference>> variants, long? number, ulong seed, int index)
    {
        var chance = new Chance(seed, index);
        var left = number ?? 0;
        return variants.Select((_, orders) =>
        {
            if (number is null) return orders[chance.Below(orders.Length)];
            var chosen = orders[(int)(left % orders.Length)];
            left /= orders.Length;
            return chosen;
        });
    }

    /// <summary>The case with some rankings replaced, and without what goes beyond the plain concepts, which would be judged anew for each combination.</summary>
    static Case With(Case @case, States states, Keyed<StatePreference> chosen) => @case with
    {
        States = states with
        {
            Preferences = states.Preferences.Select((party, preference) => (chosen.TryGet(party, out var other) ? other : preference) with { OrPerhaps = [], MuchBetter = [], Unknown = [] }),
            Coalitions = Keyed<Coalition>.Empty,
        },
    };
}
