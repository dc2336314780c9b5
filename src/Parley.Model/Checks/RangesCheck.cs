namespace Parley.Model.Checks;

/// <summary>Ranges of judged figures: they hold the best guess, and some weights within them sum to one.</summary>
static class RangesCheck
{
    public static void Run(CaseCheck check, string id, Preference preference)
    {
        if (preference.Ranges is not { } ranges) return;
        Place At(params object[] path) => check.Places.Of(["preferences", id, "ranges", .. path]);
        foreach (var (issue, range) in ranges.Weights)
        {
            if (!check.Refers(check.Case.Issues, "issue", issue, check.Places.OfKey("preferences", id, "ranges", "weights", issue))) continue;
            Holds(check, range, preference.Weights.TryGet(issue, out var weight) ? weight : 0, $"The weight of '{issue}'", At("weights", issue));
        }
        foreach (var (issue, options) in ranges.Values)
        {
            if (!check.Refers(check.Case.Issues, "issue", issue, check.Places.OfKey("preferences", id, "ranges", "values", issue))) continue;
            foreach (var (option, range) in options)
            {
                if (preference.Values.TryGet(issue, out var values) && values.TryGet(option, out var value)) Holds(check, range, value, $"The value of '{option}'", At("values", issue, option));
                else check.Error("no-value", At("values", issue, option), $"'{option}' of '{issue}' has a range for '{id}' and no value.", $"Give its best guess under 'values', or drop the range.");
            }
        }
        if (ranges.NoAgreement is { } level) Holds(check, level, preference.NoAgreement, "no_agreement", At("no_agreement"));
        for (var i = 0; i < ranges.Order.Length; i++) check.Refers(check.Case.Issues, "issue", ranges.Order[i], At("order", i));

        var ranged = preference.Weights.Where((issue, _) => ranges.Weights.Has(issue));
        var free = preference.Weights.Values.Sum() - ranged.Values.Sum() > 0;
        var (least, most, sum) = (ranged.Ids.Sum(issue => ranges.Weights[issue].From), ranged.Ids.Sum(issue => ranges.Weights[issue].To), preference.Weights.Values.Sum());
        if (ranged.Count > 0 && (least > sum || (most < sum && !free)))
            check.Error("ranges-sum", check.Places.OfKey("preferences", id, "ranges", "weights"), $"No weights within these ranges sum to {Number.Text(sum)}: together they reach from {Number.Text(least)} to {Number.Text(most)}.", "Widen a range. Issues without one share what the others leave.");
    }

    static void Holds(CaseCheck check, Interval range, decimal guess, string what, Place place)
    {
        if (range.From < 0 || range.To > 1 || range.From > range.To) check.Error("out-of-range", place, $"The range reaches from {Number.Text(range.From)} to {Number.Text(range.To)}.", "Give two numbers from 0 to 1, the lesser first.");
        else if (guess < range.From || guess > range.To) check.Error("outside-its-range", place, $"{what} is {Number.Text(guess)}, outside its range.", "Widen the range, or correct the figure.");
    }
}
