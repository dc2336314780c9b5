namespace Parley.Model.Checks;

/// <summary>What packages are judged to be worth: weights that sum to one, values for every option, all between 0 and 1.</summary>
static class PreferenceCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, preference) in check.Case.Preferences)
        {
            check.RefersToParty(id, check.Places.OfKey("preferences", id));
            CheckWeights(check, id, preference);
            foreach (var (issueId, values) in preference.Values) CheckValues(check, id, issueId, values);
            CheckBonuses(check, id, preference);
            RangesCheck.Run(check, id, preference);
            InUnit(check, preference.NoAgreement, "no_agreement", check.Places.Of("preferences", id, "no_agreement"));
            if (preference.Discount is <= 0 or > 1)
                check.Error("out-of-range", check.Places.Of("preferences", id, "discount"), $"discount is {Number.Text(preference.Discount.Value)}.", "Give a number above 0 and up to 1.");
        }
    }

    static void CheckWeights(CaseCheck check, string id, Preference preference)
    {
        foreach (var (issueId, weight) in preference.Weights)
        {
            var place = check.Places.OfKey("preferences", id, "weights", issueId);
            if (!check.Refers(check.Case.Issues, "issue", issueId, place)) continue;
            InUnit(check, weight, $"The weight of '{issueId}'", check.Places.Of("preferences", id, "weights", issueId));
            if (weight != 0 && !preference.Values.Has(issueId))
                check.Error("no-values", place, $"'{issueId}' has a weight for '{id}' and its options have no values.", $"Add '{issueId}' under 'values'.");
        }
        CheckSum(check, id, preference);
    }

    static void CheckSum(CaseCheck check, string id, Preference preference)
    {
        var sum = preference.Weights.Values.Sum();
        if (sum == 1 || (sum < 1 && !preference.Bonuses.IsEmpty)) return;
        var (place, what) = (check.Places.OfKey("preferences", id, "weights"), $"The weights of '{id}' sum to {Number.Text(sum)}.");
        if (preference.Clipped)
            check.Warn("weights-clipped", place, $"{what} A package whose sum is above 1 counts as 1.", "Make them sum to exactly 1, unless the figures are taken over from elsewhere as they are.");
        else
            check.Error("weights-sum", place, what, preference.Bonuses.IsEmpty ? "Make them sum to exactly 1." : "Make them sum to at most 1.");
    }

    static void CheckBonuses(CaseCheck check, string id, Preference preference)
    {
        for (var at = 0; at < preference.Bonuses.Length; at++)
        {
            var (bonus, place) = (preference.Bonuses[at], check.Places.Of("preferences", id, "bonuses", at));
            OutcomeConditions.Check(check, bonus.When, check.Places.Of("preferences", id, "bonuses", at, "when"));
            if (bonus.Adds is < -1 or > 1)
                check.Error("out-of-range", check.Places.Of("preferences", id, "bonuses", at, "adds"), $"adds is {Number.Text(bonus.Adds)}.", "Give a number from -1 to 1.");
            else if (bonus.Adds == 0)
                check.Warn("no-bonus", place, $"A bonus of '{id}' adds nothing.", "Say what it adds, or drop it.");
        }
    }

    static void CheckValues(CaseCheck check, string id, string issueId, Keyed<decimal> values)
    {
        var place = check.Places.OfKey("preferences", id, "values", issueId);
        if (!check.Refers(check.Case.Issues, "issue", issueId, place)) return;
        var issue = check.Case.Issues[issueId];
        foreach (var (option, value) in values)
        {
            InUnit(check, value, $"The value of '{option}'", check.Places.Of("preferences", id, "values", issueId, option));
            if (issue.Range is null) check.Refers(issue.Options, "option", option, check.Places.OfKey("preferences", id, "values", issueId, option));
            else if (Number.Parse(option) is null)
                check.Error("not-a-number", check.Places.OfKey("preferences", id, "values", issueId, option), $"'{issueId}' is a range and '{option}' is not a number.", "Give values at numbers: { 0: 0, 12: 1 }.");
        }
        if (issue.Range is { } range) CheckEnds(check, issueId, range, values, place);
        else if (issue.Options.Ids.Where(option => !values.Has(option)).ToArray() is { Length: > 0 } missing)
            check.Error("missing-value", place, $"No value for {string.Join(", ", missing.Select(option => $"'{option}'"))}.", "Give every option a value from 0 (worst) to 1 (best).");
    }

    static void CheckEnds(CaseCheck check, string issueId, IssueRange range, Keyed<decimal> values, Place place)
    {
        var points = values.Ids.Select(Number.Parse).OfType<decimal>().ToArray();
        foreach (var end in new[] { range.From, range.To })
            if (points.Length == 0 || (end == range.From ? points.Min() > end : points.Max() < end))
                check.Error("missing-value", place, $"The values of '{issueId}' do not reach {Number.Text(end)}.", $"Add a value at {Number.Text(end)}; values between two points lie on a straight line.");
    }

    static void InUnit(CaseCheck check, decimal number, string what, Place place)
    {
        if (number is < 0 or > 1)
            check.Error("out-of-range", place, $"{what} is {Number.Text(number)}.", "Give a number from 0 to 1.");
    }
}
