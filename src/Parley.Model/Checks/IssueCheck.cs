namespace Parley.Model.Checks;

/// <summary>Issues, their options and ranges, and the linkages across them.</summary>
static class IssueCheck
{
    const int RangeLimit = 100_000;

    public static void Run(CaseCheck check)
    {
        foreach (var (id, issue) in check.Case.Issues) CheckIssue(check, id, issue);
        foreach (var (id, linkage) in check.Case.Linkages)
        {
            OutcomeConditions.Check(check, linkage.Rule, check.Places.Of("linkages", id, "rule"));
            check.RefersToSource(linkage.Source, check.Places.Of("linkages", id, "source"));
            if (linkage.Source is null && linkage.Author is null)
                check.Warn("no-basis", check.Places.OfKey("linkages", id), $"Nothing says where the linkage '{id}' comes from.", "Add 'source' where a document says so, or 'author' where somebody judges so.");
        }
    }

    static void CheckIssue(CaseCheck check, string id, Issue issue)
    {
        var place = check.Places.OfKey("issues", id);
        if (issue.Range is not null && issue.Options.Count > 0)
            check.Error("options-and-range", place, $"The issue '{id}' has both options and a range.", "Keep one of them.");
        else if (issue.Range is null && issue.Options.Count == 0)
            check.Error("no-options", place, $"The issue '{id}' has neither options nor a range.", "Add 'options: { id: title, … }' or 'range: { from: 0, to: 10, step: 1, unit: … }'.");
        else if (issue.Range is { } range)
            CheckRange(check, id, range);
        else if (issue.Options.Count == 1)
            check.Warn("one-option", place, $"The issue '{id}' has one option only: there is nothing to settle.", "Add the option of not doing it, or drop the issue.");
    }

    static void CheckRange(CaseCheck check, string id, IssueRange range)
    {
        if (range.Step <= 0)
            check.Error("range", check.Places.Of("issues", id, "range", "step"), $"The step is {range.Step}.", "Give a step above 0.");
        else if (range.To < range.From)
            check.Error("range", check.Places.Of("issues", id, "range", "to"), $"The range ends at {range.To}, before it begins at {range.From}.", "Exchange the two.");
        else if ((range.To - range.From) / range.Step > RangeLimit)
            check.Error("range", check.Places.OfKey("issues", id, "range"), $"The range holds more than {RangeLimit} numbers.", "Take a larger step: one that the parties would notice.");
        else if ((range.To - range.From) % range.Step != 0)
            check.Warn("range", check.Places.Of("issues", id, "range", "to"), $"Steps of {range.Step} from {range.From} do not reach {range.To}.", $"The last number is {range.At(range.Count - 1)}; write that, or another step.");
    }
}
