using Parley.Model.Conditions;
using Parley.Model.Files;

namespace Parley.Model.Checks;

/// <summary>Whether a condition over outcomes speaks of issues of the case and of options they have.</summary>
static class OutcomeConditions
{
    public static void Check(CaseCheck check, Condition condition, Place place)
    {
        foreach (var atom in condition.Atoms)
        {
            var at = Places.Within(place, atom.Span.Offset);
            if (!check.Refers(check.Case.Issues, "issue", atom.Name, at)) continue;
            var issue = check.Case.Issues[atom.Name];
            switch (atom)
            {
                case Taken:
                    check.Error("issue-without-option", at, $"'{atom.Name}' is an issue; the condition says nothing of its option.", $"Write {atom.Name} = {(issue.Range is null ? issue.Options.Ids.FirstOrDefault("…") : Number.Text(issue.Range.From))}.");
                    break;
                case Comparison { Relation: not (Relation.Equal or Relation.NotEqual) } when issue.Range is null:
                    check.Error("order-of-options", at, $"The options of '{atom.Name}' have no order.", $"Compare with = or !=, or list several: {atom.Name} in (a, b).");
                    break;
                case Comparison { Relation: Relation.Equal or Relation.NotEqual } comparison:
                    CheckValue(check, atom.Name, issue, comparison.Value, at);
                    break;
                case Comparison comparison when Number.Parse(comparison.Value) is null:
                    check.Error("not-a-number", at, $"'{comparison.Value}' is not a number, and '{atom.Name}' is a range.", "Compare with a number.");
                    break;
                case OneOf oneOf:
                    foreach (var value in oneOf.Values) CheckValue(check, atom.Name, issue, value, at);
                    break;
                case Between when issue.Range is null:
                    check.Error("order-of-options", at, $"'{atom.Name}' has options, not numbers.", $"List the options: {atom.Name} in (a, b).");
                    break;
                case Between between when between.From > between.To:
                    check.Error("range", at, $"The range ends at {Number.Text(between.To)}, before it begins at {Number.Text(between.From)}.", "Exchange the two.");
                    break;
            }
        }
    }

    /// <summary>Whether an issue has the option or number.</summary>
    public static void CheckValue(CaseCheck check, string id, Issue issue, string value, Place place)
    {
        if (issue.Range is { } range)
        {
            if (Number.Parse(value) is not { } number)
                check.Error("not-a-number", place, $"'{value}' is not a number, and '{id}' is a range.", $"Write a number from {Number.Text(range.From)} to {Number.Text(range.To)}.");
            else if (range.Step > 0 && range.PositionOf(number) < 0)
                check.Error("outside-range", place, $"{value} is not in the range of '{id}'.", $"It has the numbers from {Number.Text(range.From)} to {Number.Text(range.To)} in steps of {Number.Text(range.Step)}.");
        }
        else if (issue.Options.Count > 0 && !issue.Options.Has(value))
        {
            var near = Nearest.To(value, issue.Options.Ids);
            check.Error("unknown-option", place, $"The issue '{id}' has no option '{value}'.", near is null ? $"It has {string.Join(", ", issue.Options.Ids)}." : $"Did you mean '{near}'?");
        }
    }
}
