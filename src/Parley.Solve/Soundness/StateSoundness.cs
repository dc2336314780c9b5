using Parley.Model;
using Parley.Model.Files;
using Parley.Solve.Stability;

namespace Parley.Solve.Soundness;

/// <summary>Findings about the states of a case.</summary>
static class StateSoundness
{
    public static IEnumerable<Finding> Check(Case @case, CaseReading reading, CancellationToken cancellation)
    {
        if (@case.States is null || @case.Actions.Count == 0) yield break;
        var (status, states) = CaseStates.Of(@case, cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (status == SolveStatus.LimitReached)
        {
            yield return new(Severity.Warning, "many-states", reading.PlaceOf("states"), "There are more than 16 million feasible states.", "Rule out combinations under 'feasible', or drop actions that change nothing.");
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
}
