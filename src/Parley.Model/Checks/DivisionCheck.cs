namespace Parley.Model.Checks;

/// <summary>What is to be divided: two parties, points of each on every item, a hundred in all.</summary>
static class DivisionCheck
{
    const decimal Hundred = 100;

    public static void Run(CaseCheck check)
    {
        if (check.Case.Division is not { } division) return;
        if (division.Points.Count != 2)
            check.Error("division-parties", check.Places.OfKey("division", "points"), $"Points of {division.Points.Count} parties are given.", "Give the points of exactly two parties.");
        foreach (var (party, points) in division.Points)
        {
            check.RefersToParty(party, check.Places.OfKey("division", "points", party));
            CheckPoints(check, division, party, points);
        }
    }

    static void CheckPoints(CaseCheck check, Division division, string party, Keyed<decimal> points)
    {
        var ofIssues = division.Items.Count == 0;
        foreach (var (item, number) in points)
        {
            if (!(ofIssues ? check.Refers(check.Case.Issues, "issue", item, check.Places.OfKey("division", "points", party, item)) : check.Refers(division.Items, "item", item, check.Places.OfKey("division", "points", party, item)))) continue;
            if (number < 0)
                check.Error("out-of-range", check.Places.Of("division", "points", party, item), $"'{party}' puts {Number.Text(number)} points on '{item}'.", "Give 0 or more.");
        }
        var place = check.Places.OfKey("division", "points", party);
        var missing = (ofIssues ? check.Case.Issues.Ids : division.Items.Ids).Where(item => !points.Has(item)).ToArray();
        if (missing.Length > 0)
            check.Error("missing-value", place, $"'{party}' puts no points on {string.Join(", ", missing.Select(item => $"'{item}'"))}.", "Give every item its points, 0 where it does not matter.");
        var sum = points.Values.Sum();
        if (sum <= 0)
            check.Error("points-sum", place, $"'{party}' puts points on nothing.", "Spread 100 points over the items.");
        else if (sum != Hundred)
            check.Warn("points-sum", place, $"The points of '{party}' sum to {Number.Text(sum)}.", "Make them sum to 100, so that both parties count alike.");
    }
}
