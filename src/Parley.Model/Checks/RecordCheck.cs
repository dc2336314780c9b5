using Parley.Model.Conditions;
using Parley.Model.Files;

namespace Parley.Model.Checks;

/// <summary>Sources, events and indicators.</summary>
static class RecordCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, source) in check.Case.Sources)
            if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                check.Error("url", check.Places.Of("sources", id, "url"), $"'{url}' is not a web address.", "Begin it with https://, or describe the place in 'note'.");
        foreach (var (id, @event) in check.Case.Events)
        {
            check.RefersToSource(@event.Source, check.Places.Of("events", id, "source"));
            for (var i = 0; i < @event.Parties.Length; i++) check.RefersToParty(@event.Parties[i], check.Places.Of("events", id, "parties", i));
            if (@event.Kind != EventKind.Deadline) check.NotAfterCase(@event.Date, check.Places.Of("events", id, "date"));
        }
        foreach (var (id, indicator) in check.Case.Indicators)
        {
            for (var i = 0; i < indicator.Figures.Length; i++)
            {
                check.RefersToSource(indicator.Figures[i].Source, check.Places.Of("indicators", id, "figures", i, "source"));
                check.NotAfterCase(indicator.Figures[i].Date, check.Places.Of("indicators", id, "figures", i, "date"));
            }
            if (indicator.Alarm is { } alarm) CheckAlarm(check, alarm, check.Places.Of("indicators", id, "alarm"));
        }
    }

    static void CheckAlarm(CaseCheck check, Condition alarm, Place place)
    {
        foreach (var name in alarm.Names)
            if (name.Text != "value")
                check.Error("alarm", Places.Within(place, name.Span.Offset), $"An alarm speaks of 'value', not of '{name.Text}'.", "Write for instance: value > 4.");
    }
}
