using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Parley.Model;

namespace Parley.Formats;

/// <summary>A scenario as a case: each profile a party, its utilities judged by the file they come from.</summary>
sealed class ScenarioCase(Scenario scenario, DateOnly asOf, FindingList findings)
{
    readonly Ids issueIds = new();
    readonly string[] issues = new string[scenario.Issues.Length];
    readonly string[][] options = new string[scenario.Issues.Length][];

    public string Write()
    {
        var data = new JsonObject { ["parley"] = 1, ["title"] = scenario.Name, ["as_of"] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["visible_to"] = "mediator" };
        var partyIds = new Ids();
        var parties = scenario.Profiles.Select((profile, at) => partyIds.Of(profile.Name, $"party-{at + 1}")).ToArray();
        data["parties"] = Map(parties.Select((id, at) => (id, (JsonNode)new JsonObject { ["name"] = scenario.Profiles[at].Name })));
        data["issues"] = Map(scenario.Issues.Select((issue, at) => (issues[at] = issueIds.Of(issue.Name, $"issue-{at + 1}"), (JsonNode)Issue(issue, at))));

        var scale = Scale();
        if (scale != 1) findings.Warn("format-scaled", new(scenario.Name, 0, 0), $"Some evaluations are thirds, sevenths and the like, which no decimal holds; all utilities were multiplied by {Number.Text(scale)} so that they stay exact.", "Divide utilities by it where figures are compared with other programs.");
        data["preferences"] = Map(parties.Select((id, at) => (id, (JsonNode)Preference(scenario.Profiles[at], scale))));
        return YamlText.Write(data);
    }

    JsonObject Issue(ScenarioIssue issue, int at)
    {
        var data = new JsonObject { ["title"] = issue.Name };
        if (issue.Range is { } range)
        {
            data["range"] = new JsonObject { ["from"] = range.From, ["to"] = range.To, ["step"] = range.Step };
            return data;
        }
        var ids = new Ids();
        options[at] = [.. issue.Options.Select((option, number) => ids.Of(option, $"option-{number + 1}"))];
        data["options"] = Map(options[at].Select((id, number) => (id, (JsonNode)JsonValue.Create(issue.Options[number])!)));
        return data;
    }

    JsonObject Preference(ScenarioProfile profile, decimal scale)
    {
        var data = new JsonObject { ["author"] = $"file {profile.Name}", ["confidence"] = "medium" };
        if (scale != 1) data["why"] = $"All utilities of the file times {Number.Text(scale)}, so that they stay exact.";
        var (weights, values, sum) = (new JsonObject(), new JsonObject(), 0m);
        for (var i = 0; i < scenario.Issues.Length; i++)
        {
            var (weight, shares) = Shares(profile, i, scale);
            if (profile.Weights[i] == 0 && !profile.Boxes.IsEmpty) continue;
            weights[issues[i]] = Trimmed(weight);
            sum += weight;
            values[issues[i]] = scenario.Issues[i].Range is { } range
                ? Map(range.From == range.To ? [(Number.Text(range.From), Value(shares[0]))] : [(Number.Text(range.From), Value(shares[0])), (Number.Text(range.To), Value(shares[1]))])
                : Map(options[i].Select((id, option) => (id, Value(shares[option]))));
        }
        data["weights"] = weights;
        data["values"] = values;
        if (!profile.Boxes.IsEmpty) data["bonuses"] = new JsonArray([.. profile.Boxes.Select(box => (JsonNode)new JsonObject { ["when"] = string.Join(" and ", box.Sides.Select(Side)), ["adds"] = Trimmed(decimal.Round(box.Adds / box.Of, 24)) })]);
        if (sum != 1 && profile.Boxes.IsEmpty)
        {
            data["clipped"] = "yes";
            if (scale == 1) findings.Warn("format-clipped", new(profile.Name, 0, 0), $"The weights of '{profile.Name}' sum to {Number.Text(sum)}{(sum > 1 ? "; a package worth more than 1 counts as 1" : "")}.", "They were taken over as they are.");
        }
        data["no_agreement"] = Trimmed(Math.Clamp(profile.Reservation * scale, 0, 1));
        if (profile.Reservation is < 0 or > 1) findings.Warn("format-reservation", new(profile.Name, 0, 0), $"The reservation value {Number.Text(profile.Reservation)} of '{profile.Name}' lies outside 0 to 1.", "It was taken as the nearer end.");
        if (profile.Discount is { } discount) data["discount"] = Trimmed(discount);
        return data;
    }

    string Side((int Issue, decimal From, decimal To) side) =>
        side.From == side.To ? $"{issues[side.Issue]} = {Number.Text(side.From)}" : $"{issues[side.Issue]} between {Number.Text(side.From)} and {Number.Text(side.To)}";

    /// <summary>The weight of an issue and its options' values, so that weight times value is scale times weight times evaluation over the greatest, exactly where that can be.</summary>
    (decimal Weight, decimal[] Values) Shares(ScenarioProfile profile, int issue, decimal scale)
    {
        var (greatest, given) = (profile.Greatest[issue], profile.Evaluations[issue]);
        if (scale == 1) return (profile.Weights[issue], [.. given.Select(value => In(profile, value / greatest))]);
        var power = 1m;
        while (power < greatest) power *= 10;
        return (profile.Weights[issue] * scale * power / greatest, [.. given.Select(value => In(profile, value / power))]);
    }

    decimal In(ScenarioProfile profile, decimal value)
    {
        if (value is >= 0 and <= 1) return value;
        findings.Warn("format-value", new(profile.Name, 0, 0), $"A value of '{profile.Name}' is {Number.Text(value)}.", "It was taken as the nearer of 0 and 1.");
        return Math.Clamp(value, 0, 1);
    }

    /// <summary>1 where every share is a decimal; else a multiple of the odd factors of the greatest evaluations, small enough that weights stay below 1. Clipped sums and boxes are never scaled: 1 means something there.</summary>
    decimal Scale()
    {
        var odd = BigInteger.One;
        var widest = 0m;
        foreach (var profile in scenario.Profiles)
        {
            if (!profile.Boxes.IsEmpty || profile.Weights.Sum() > 1) return 1;
            var spread = 0m;
            for (var i = 0; i < scenario.Issues.Length; i++)
            {
                var greatest = profile.Greatest[i];
                if (profile.Evaluations[i].Any(value => value / greatest * greatest != value || decimal.GetBits(value / greatest)[3] >> 16 > 24)) odd = Join(odd, Odd(greatest));
                var power = 1m;
                while (power < greatest) power *= 10;
                spread += profile.Weights[i] * power / greatest;
            }
            widest = Math.Max(widest, spread);
        }
        if (odd.IsOne || odd > 1_000_000_000) return 1;
        var scale = (decimal)odd;
        while (scale * widest > 1) scale /= 10;
        return scale;
    }

    /// <summary>What is left of a number's whole part, decimals shifted away, without its factors 2 and 5.</summary>
    static BigInteger Odd(decimal number)
    {
        while (number != decimal.Floor(number)) number *= 10;
        var whole = (BigInteger)number;
        foreach (var factor in new[] { 2, 5 })
        {
            while (!whole.IsZero && whole % factor == 0) whole /= factor;
        }
        return whole.IsZero ? BigInteger.One : whole;
    }

    static BigInteger Join(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;

    static JsonNode Value(decimal value) => JsonValue.Create(Trimmed(value))!;

    static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;

    static JsonObject Map(IEnumerable<(string Key, JsonNode Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries) map[key] = value;
        return map;
    }
}
