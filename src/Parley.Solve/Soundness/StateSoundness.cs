using Parley.Model;
using Parley.Model.Files;
using Parley.Solve.Stability;

namespace Parley.Solve.Soundness;

/// <summary>Findings about the states of a case.</summary>
static class StateSoundness
{
    public static IEnumerable<Finding> Check(Case @case, CaseReading reading, CancellationToken cancellation)
    {
        if (@case.States is null || (@case.Actions.Count == 0 && @case.States.List.Count == 0)) yield break;
        var (status, states) = CaseStates.Of(@case, cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (status == SolveStatus.LimitReached)
        {
            yield return new(Severity.Warning, "many-states", reading.PlaceOf("states"), "There are more than 16 million feasible states.", "Rule out combinations under 'feasible', or drop actions that change nothing.");
            yield break;
        }
        if (states is null && @case.Actions.Count == 0)
        {
            yield return new(Severity.Error, "no-moves", reading.PlaceOf("states", "list"), "States are listed, and nobody can move between them.", "Add 'moves' under 'states', or actions and which of them each state has taken.");
            yield break;
        }
        if (states is null)
        {
            yield return new(Severity.Error, "no-feasible-state", reading.PlaceOf("states", "feasible"), "No combination of actions satisfies all feasibility conditions.", "Correct the conditions; each must leave something possible.");
            yield break;
        }
        if (@case.States.Today is not null && states.Today is null)
            yield return new(Severity.Error, "today", reading.PlaceOf("states", "today"), "Today's combination of actions is not a feasible state.", "Correct today, or the conditions under 'feasible'.");
        foreach (var id in @case.States.Names.Ids)
            if (states.PositionOf(id) < 0)
                yield return new(Severity.Error, "unknown-state", reading.PlaceOf("states", "names", id), $"There is no state '{id}'.", $"States are numbered from 1 to {states.Count}; 'parley stability' lists them.");
        for (var i = 0; i < @case.States.Wanted.Length; i++)
            if (states.PositionOf(@case.States.Wanted[i]) < 0)
                yield return new(Severity.Error, "unknown-state", reading.PlaceOf("states", "wanted", i), $"There is no state '{@case.States.Wanted[i]}'.", $"States are numbered from 1 to {states.Count}; 'parley stability' lists them.");
        foreach (var finding in Rankings(@case, states, reading)) yield return finding;
        foreach (var finding in Pairs(@case, states, reading)) yield return finding;
        foreach (var (id, coalition) in @case.States.Coalitions)
            for (var i = 0; i < coalition.Members.Length; i++)
                if (!states.Parties.Contains(@case.Principal(coalition.Members[i])))
                    yield return new(Severity.Error, "coalition", reading.PlaceOf("states", "coalitions", id, "members", i), $"'{coalition.Members[i]}' controls no action, so it adds nothing to a coalition.", "Leave it out, or give it an action.");
        foreach (var party in states.Parties)
            if (@case.States.Preferences.Count > 0 && !@case.States.Preferences.Has(party))
                yield return new(
                    Severity.Warning, "no-preference", reading.PlaceOf("parties", party), $"'{party}' can act, and nobody has judged how it ranks the states.",
                    $"Add '{party}' under 'states: preferences'; what would hold is unknown until then.");
    }

    static IEnumerable<Finding> Rankings(Case @case, CaseStates states, CaseReading reading)
    {
        foreach (var (id, preference) in @case.States!.Preferences)
        {
            var place = reading.PlaceOf("states", "preferences", id, "ranking");
            var (missing, unknown) = CaseRanks.Gaps(states, preference);
            if (!unknown.IsEmpty)
                yield return new(Severity.Error, "ranking", place, $"The ranking of '{id}' names {string.Join(", ", unknown)}, which is no state or stands there twice.", $"Name each of the {states.Count} states once; 'parley stability' lists them.");
            if (!missing.IsEmpty)
                yield return new(Severity.Error, "ranking", place, $"The ranking of '{id}' leaves out {string.Join(", ", missing.Take(20))}{(missing.Length > 20 ? ", …" : "")}.", "Name every state; states liked equally stand in a list of their own: [3, [1, 2], 4].");
        }
    }

    /// <summary>What is said of pairs of states: whether there are such states, and whether what is liked much better is liked better at all.</summary>
    static IEnumerable<Finding> Pairs(Case @case, CaseStates states, CaseReading reading)
    {
        foreach (var (id, preference) in @case.States!.Preferences)
        {
            foreach (var (key, pairs) in new[] { ("much_better", preference.MuchBetter), ("unknown", preference.Unknown) })
                for (var i = 0; i < pairs.Length; i++)
                    foreach (var state in pairs[i].Where(state => states.PositionOf(state) < 0))
                        yield return new(Severity.Error, "unknown-state", reading.PlaceOf("states", "preferences", id, key, i), $"There is no state '{state}'.", $"States are numbered from 1 to {states.Count}; 'parley stability' lists them.");
            if (preference.MuchBetter.IsEmpty || !states.Parties.Contains(id) || CaseRanks.Gaps(states, preference) is not ({ IsEmpty: true }, { IsEmpty: true })) continue;
            var ranks = CaseRanks.Of(@case, states, id);
            for (var i = 0; i < preference.MuchBetter.Length; i++)
            {
                var (better, worse) = (states.PositionOf(preference.MuchBetter[i][0]), states.PositionOf(preference.MuchBetter[i][1]));
                if (better >= 0 && worse >= 0 && ranks[better] <= ranks[worse])
                    yield return new(Severity.Error, "much-better", reading.PlaceOf("states", "preferences", id, "much_better", i), $"'{id}' is said to like state {preference.MuchBetter[i][0]} much better than {preference.MuchBetter[i][1]}, and does not rank it above.", "Turn the pair round, or correct the ranking.");
            }
        }
    }
}
