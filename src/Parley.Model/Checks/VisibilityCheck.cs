namespace Parley.Model.Checks;

/// <summary>Whether the parties for whom something is reserved exist.</summary>
static class VisibilityCheck
{
    public static void Run(CaseCheck check)
    {
        CheckOne(check, check.Case.VisibleTo, "visible_to");
        CheckAll(check, "sources", check.Case.Sources, source => source.VisibleTo);
        CheckAll(check, "linkages", check.Case.Linkages, linkage => linkage.VisibleTo);
        CheckAll(check, "statements", check.Case.Statements, statement => statement.VisibleTo);
        CheckAll(check, "red_lines", check.Case.RedLines, line => line.VisibleTo);
        CheckAll(check, "proposals", check.Case.Proposals, proposal => proposal.VisibleTo);
        CheckAll(check, "preferences", check.Case.Preferences, preference => preference.VisibleTo);
        CheckAll(check, "events", check.Case.Events, @event => @event.VisibleTo);
        CheckAll(check, "agreements", check.Case.Agreements, agreement => agreement.VisibleTo);
        CheckOne(check, check.Case.Division?.VisibleTo, "division", "visible_to");
        CheckAll(check, "exchanges", check.Case.Exchanges, exchange => exchange.VisibleTo);
        foreach (var (id, exchange) in check.Case.Exchanges) CheckOne(check, exchange.ValuesVisibleTo, "exchanges", id, "values_visible_to");
        foreach (var (id, preference) in check.Case.States?.Preferences ?? Keyed<StatePreference>.Empty)
            CheckOne(check, preference.VisibleTo, "states", "preferences", id, "visible_to");
    }

    static void CheckAll<T>(CaseCheck check, string section, Keyed<T> entries, Func<T, Visibility?> visibility)
    {
        foreach (var (id, entry) in entries) CheckOne(check, visibility(entry), section, id, "visible_to");
    }

    static void CheckOne(CaseCheck check, Visibility? visibility, params object[] path)
    {
        foreach (var party in visibility?.Parties ?? []) check.RefersToParty(party, check.Places.Of(path));
    }
}
