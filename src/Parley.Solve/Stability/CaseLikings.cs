using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>How the parties of a case like one state compared with another, with what is said of strength and of what nobody knows.</summary>
/// <remarks>
/// Unknown is a pair that the case calls so, and a pair on which the orders that may be true disagree. Much better is a pair that the case calls so, and any in which
/// the one is at least as good as the first of such a pair and the other no better than the second.
/// </remarks>
sealed class CaseLikings
{
    readonly GraphModel model;
    readonly (ImmutableArray<(int Best, int Worst)> Much, HashSet<(int, int)> Unknown, ImmutableArray<ImmutableArray<int>> Others)[] parties;

    /// <summary>Reads them off a case. Cost: a ranking for each order that may be true.</summary>
    public CaseLikings(Case @case, CaseStates states, GraphModel model)
    {
        this.model = model;
        parties =
        [
            .. states.Parties.Select((party, at) =>
            {
                var preference = @case.States!.Preferences[party];
                var ranks = model.Ranks[at];
                return (
                    Pairs(states, preference.MuchBetter).Select(pair => (ranks[pair.First], ranks[pair.Second])).ToImmutableArray(),
                    Pairs(states, preference.Unknown).SelectMany(pair => new[] { pair, (pair.Second, pair.First) }).ToHashSet(),
                    preference.OrPerhaps.Select(order => Ranking.OfStatements(states.Count, order.Select(states.Where))).ToImmutableArray());
            }),
        ];
    }

    /// <summary>Whether the case says anything of strength or of what is unknown.</summary>
    public static bool SaidIn(Case @case) =>
        @case.States is { } states && states.Preferences.Values.Any(preference => !preference.MuchBetter.IsEmpty || IsOpen(preference));

    /// <summary>Whether something in how a party ranks the states is unknown.</summary>
    public static bool IsOpen(StatePreference preference) => !preference.Unknown.IsEmpty || !preference.OrPerhaps.IsEmpty;

    /// <summary>How a party likes a second state compared with a first.</summary>
    public Liking Of(int party, int from, int to)
    {
        if (from == to) return Liking.AsMuch;
        var (much, unknown, others) = parties[party];
        var ranks = model.Ranks[party];
        var sign = ranks[to].CompareTo(ranks[from]);
        if (unknown.Count > 0 && unknown.Contains((from, to))) return Liking.Unknown;
        foreach (var other in others)
        {
            if (other[to].CompareTo(other[from]) != sign) return Liking.Unknown;
        }
        if (sign == 0) return Liking.AsMuch;
        var (better, worse) = sign > 0 ? (ranks[to], ranks[from]) : (ranks[from], ranks[to]);
        var strong = false;
        foreach (var (best, worst) in much) strong |= better >= best && worse <= worst;
        return sign > 0 ? strong ? Liking.MuchMore : Liking.More : strong ? Liking.MuchLess : Liking.Less;
    }

    static IEnumerable<(int First, int Second)> Pairs(CaseStates states, ImmutableArray<ImmutableArray<string>> pairs) =>
        pairs.Select(pair => (states.PositionOf(pair[0]), states.PositionOf(pair[1])));
}
