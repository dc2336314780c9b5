using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Bench.Stability;

/// <summary>A case of four parties with every combination of its actions a state, and with what <c>stability</c> looks at beyond the five concepts.</summary>
static class JudgedCase
{
    /// <summary>Two coalitions: of the first two parties, and of all but the last.</summary>
    public static Case Coalitions(int actions)
    {
        var plain = Plain(actions);
        return plain with
        {
            States = plain.States! with
            {
                Coalitions = new([
                    KeyValuePair.Create("two", new Coalition { Members = ["p0", "p1"], Author = "a" }),
                    KeyValuePair.Create("three", new Coalition { Members = ["p0", "p1", "p2"], Author = "a" }),
                ]),
            },
        };
    }

    /// <summary>Some pairs of states of which one is much better, and a second order that the first party may have.</summary>
    public static Case Graded(int actions)
    {
        var plain = Plain(actions);
        return plain with
        {
            States = plain.States! with
            {
                Preferences = plain.States.Preferences.Select((party, preference) => party switch
                {
                    "p0" => preference with { OrPerhaps = [Order(actions, 7)] },
                    "p1" => preference with { MuchBetter = [["1", "2"], ["3", "4"]] },
                    _ => preference,
                }),
            },
        };
    }

    /// <summary>Nothing but the five concepts, and today's state.</summary>
    public static Case Plain(int actions) => new()
    {
        Parley = 1,
        Title = "Judged",
        AsOf = new(2025, 1, 1),
        Parties = new(Enumerable.Range(0, 4).Select(party => KeyValuePair.Create($"p{party}", new Party { Name = $"Party {party}" }))),
        Actions = new(Enumerable.Range(0, actions).Select(action => KeyValuePair.Create($"a{action}", new CaseAction { By = $"p{action * 4 / actions}", Title = "Acts" }))),
        States = new()
        {
            Today = new() { State = "1" },
            Preferences = new(Enumerable.Range(0, 4).Select(party => KeyValuePair.Create($"p{party}", new StatePreference { Author = "a", Order = Order(actions, party) }))),
        },
    };

    /// <summary>Half of the statements are of two actions, so that what a party likes of its own hangs on what others do.</summary>
    static ImmutableArray<Condition> Order(int actions, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, actions).OrderBy(_ => random.Next()).Select(action => Condition.Parse(
            random.Next(2) == 0 ? $"{(random.Next(2) == 0 ? "not " : "")}a{action}" : $"a{action} iff a{random.Next(actions)}").Condition!)];
    }
}
