using System.Collections.Immutable;

namespace Parley.Model.Checks;

/// <summary>Actions, states, and how parties rank the states.</summary>
static class StatesCheck
{
    const int ActionLimit = 63;

    public static void Run(CaseCheck check)
    {
        foreach (var (id, action) in check.Case.Actions)
            check.RefersToParty(action.By, check.Places.Of("actions", id, "by"));
        if (check.Case.Actions.Count > ActionLimit)
            check.Error("too-many-actions", check.Places.OfKey("actions"), $"There are {check.Case.Actions.Count} actions.", $"Keep the {ActionLimit} that matter.");
        if (check.Case.States is not { } states) return;

        for (var i = 0; i < states.Feasible.Length; i++) ActionConditions.Check(check, states.Feasible[i], check.Places.Of("states", "feasible", i));
        for (var i = 0; i < states.Same.Length; i++) ActionConditions.Check(check, states.Same[i], check.Places.Of("states", "same", i));
        CheckList(check, states);
        CheckMoves(check, states);
        CheckToday(check, states);
        foreach (var (id, preference) in states.Preferences) CheckPreference(check, states, id, preference);
        foreach (var (id, coalition) in states.Coalitions) CheckCoalition(check, id, coalition);
    }

    static void CheckCoalition(CaseCheck check, string id, Coalition coalition)
    {
        for (var i = 0; i < coalition.Members.Length; i++) check.RefersToParty(coalition.Members[i], check.Places.Of("states", "coalitions", id, "members", i));
        var members = coalition.Members.Where(check.Case.Parties.Has).Select(check.Case.Principal).ToArray();
        if (coalition.Members.Length < 2 || members.Distinct().Count() < members.Length)
            check.Error("coalition", check.Places.OfKey("states", "coalitions", id, "members"), $"The coalition '{id}' has {(coalition.Members.Length < 2 ? "fewer than two members" : "a member twice")}.", "Name two or more parties that might act as one, each once.");
    }

    static void CheckList(CaseCheck check, States states)
    {
        foreach (var (id, state) in states.List)
        {
            for (var i = 0; i < state.Taken.Length; i++) check.Refers(check.Case.Actions, "action", state.Taken[i], check.Places.Of("states", "list", id, "taken", i));
            for (var i = 0; i < state.Any.Length; i++) check.Refers(check.Case.Actions, "action", state.Any[i], check.Places.Of("states", "list", id, "any", i));
        }
        foreach (var twins in states.List.Where(entry => states.Moves.Count == 0 && entry.Value.Any.IsEmpty).GroupBy(entry => string.Join(' ', entry.Value.Taken.Order(StringComparer.Ordinal))).Where(group => group.Count() > 1))
            check.Error("same-state", check.Places.OfKey("states", "list", twins.Last().Key), $"The states {string.Join(" and ", twins.Select(entry => $"'{entry.Key}'"))} have the same actions taken.", "Drop one of them, or give the moves between states under 'moves'.");
        if (states.List.Count > 0 && states.Feasible.Length + states.Same.Length > 0)
            check.Error("list-and-conditions", check.Places.OfKey("states", "list"), "States are both listed and given by conditions.", "Keep either 'list' or 'feasible' and 'same'.");
    }

    static void CheckMoves(CaseCheck check, States states)
    {
        foreach (var (id, moves) in states.Moves)
        {
            check.RefersToParty(id, check.Places.OfKey("states", "moves", id));
            for (var i = 0; i < moves.Length; i++)
            {
                var place = check.Places.Of("states", "moves", id, i);
                if (moves[i].Length != 2)
                    check.Error("move", place, $"A move has {moves[i].Length} states.", "Write it as [from, to].");
                else
                    foreach (var state in moves[i]) check.Refers(states.List, "state", state, place);
            }
        }
        if (states.Moves.Count > 0 && states.List.Count == 0)
            check.Error("moves-without-list", check.Places.OfKey("states", "moves"), "Moves are given and the states are not listed.", "List the states under 'list', or leave 'moves' out: moves then follow from the actions.");
    }

    static void CheckToday(CaseCheck check, States states)
    {
        if (states.Today is not { } today) return;
        var place = check.Places.OfKey("states", "today");
        if (today.State is not null)
        {
            if (states.List.Count > 0) check.Refers(states.List, "state", today.State, check.Places.Of("states", "today"));
            return;
        }
        foreach (var (id, _) in today.Actions) check.Refers(check.Case.Actions, "action", id, check.Places.OfKey("states", "today", id));
        if (check.Case.Actions.Ids.Where(id => !today.Actions.Has(id)).ToArray() is { Length: > 0 } missing)
            check.Error("today", place, $"Today says nothing of {string.Join(", ", missing)}.", "Say yes or no for every action, or leave 'today' out where it is unknown.");
    }

    static void CheckPreference(CaseCheck check, States states, string id, StatePreference preference)
    {
        var place = check.Places.OfKey("states", "preferences", id);
        check.RefersToParty(id, place);
        var ways = (preference.Order.IsEmpty ? 0 : 1) + (preference.Weights.Count == 0 ? 0 : 1) + (preference.Ranking.IsEmpty ? 0 : 1);
        if (ways != 1)
            check.Error("ranking-ways", place, $"The preference of '{id}' is given in {ways} ways.", "Give exactly one of 'order', 'weights' and 'ranking'.");
        for (var i = 0; i < preference.OrPerhaps.Length; i++)
        {
            for (var j = 0; j < preference.OrPerhaps[i].Length; j++) ActionConditions.Check(check, preference.OrPerhaps[i][j], check.Places.Of("states", "preferences", id, "or_perhaps", i, j));
        }
        for (var i = 0; i < preference.Order.Length; i++) ActionConditions.Check(check, preference.Order[i], check.Places.Of("states", "preferences", id, "order", i));
        foreach (var (action, _) in preference.Weights) check.Refers(check.Case.Actions, "action", action, check.Places.OfKey("states", "preferences", id, "weights", action));
        CheckPairs(check, states, id, "much_better", preference.MuchBetter);
        CheckPairs(check, states, id, "unknown", preference.Unknown);
        if (states.List.Count == 0) return;
        for (var i = 0; i < preference.Ranking.Length; i++)
            foreach (var state in preference.Ranking[i])
                check.Refers(states.List, "state", state, check.Places.Of("states", "preferences", id, "ranking", i));
    }

    static void CheckPairs(CaseCheck check, States states, string id, string key, ImmutableArray<ImmutableArray<string>> pairs)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            var place = check.Places.Of("states", "preferences", id, key, i);
            if (pairs[i].Length != 2 || pairs[i][0] == pairs[i][1])
                check.Error("state-pair", place, $"Under '{key}' stands something that is not a pair of states.", "Write each pair as [1, 4], with two different states.");
            else if (states.List.Count > 0)
                foreach (var state in pairs[i]) check.Refers(states.List, "state", state, place);
        }
    }
}
