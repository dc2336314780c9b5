using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>How the parties of a case rank its states.</summary>
static class CaseRanks
{
    /// <summary>The ranks of a party: higher is better, equal is a tie.</summary>
    public static ImmutableArray<int> Of(Case @case, CaseStates states, string party)
    {
        var preference = @case.States!.Preferences[party];
        if (!preference.Order.IsEmpty) return Ranking.OfStatements(states.Count, preference.Order.Select(states.Where));
        if (!preference.Ranking.IsEmpty) return Ranking.OfGroups(states.Count, [.. preference.Ranking.Select(group => (IReadOnlyCollection<int>)[.. group.Select(states.PositionOf)])]);
        return Ranking.OfScores<decimal>([.. Enumerable.Range(0, states.Count).Select(state => Score(@case, states, preference, state))]);
    }

    /// <summary>The states that a ranking leaves out or names twice, by id; none where the preference is not a ranking.</summary>
    public static (ImmutableArray<string> Missing, ImmutableArray<string> Unknown) Gaps(CaseStates states, StatePreference preference)
    {
        if (preference.Ranking.IsEmpty) return ([], []);
        var named = preference.Ranking.SelectMany(group => group).ToArray();
        var positions = named.Select(states.PositionOf).ToHashSet();
        ImmutableArray<string> repeated = [.. named.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)];
        return (
            [.. Enumerable.Range(0, states.Count).Where(state => !positions.Contains(state)).Select(states.Id)],
            [.. named.Where(id => states.PositionOf(id) < 0).Concat(repeated)]);
    }

    static decimal Score(Case @case, CaseStates states, StatePreference preference, int state) =>
        states.Taken(state).Sum(action => preference.Weights.TryGet(action, out var weight) ? weight : 0);
}
