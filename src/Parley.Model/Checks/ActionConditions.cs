using Parley.Model.Conditions;
using Parley.Model.Files;

namespace Parley.Model.Checks;

/// <summary>Whether a condition over states speaks of actions of the case.</summary>
static class ActionConditions
{
    public static void Check(CaseCheck check, Condition condition, Place place)
    {
        foreach (var atom in condition.Atoms)
        {
            var at = Places.Within(place, atom.Span.Offset);
            if (!check.Refers(check.Case.Actions, "action", atom.Name, at) || atom is Taken) continue;
            check.Error("action-compared", at, $"'{atom.Name}' is an action: it is taken or not.", $"Write {atom.Name}, or not {atom.Name}.");
        }
    }
}
