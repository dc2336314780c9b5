using Parley.Model;
using Parley.Model.Conditions;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Space;

/// <summary>A large dispute as a case: its linkages as such, its other rules as red lines of thirty parties.</summary>
public static class LargeCase
{
    const int Parties = 30;

    /// <summary>The case of a dispute.</summary>
    public static Case Of(LargeDispute dispute) => new()
    {
        Parley = 1,
        Title = "Large dispute",
        AsOf = new(2025, 1, 1),
        Parties = new(Enumerable.Range(0, Parties).Select(party => KeyValuePair.Create($"p{party}", new Party { Name = $"Party {party}" }))),
        Issues = new(dispute.OptionCounts.Select((count, issue) => KeyValuePair.Create($"i{issue}", new Issue
        {
            Title = $"Issue {issue}",
            Options = new(Enumerable.Range(0, count).Select(option => KeyValuePair.Create($"o{option}", new Option { Title = $"Option {option}" }))),
        }))),
        Linkages = new(dispute.Rules.Take(dispute.Linkages).Select((rule, at) => KeyValuePair.Create($"l{at}", new Linkage { Rule = Read(Text(rule)), Author = "a" }))),
        RedLines = new(dispute.Rules.Skip(dispute.Linkages).Select((rule, at) => KeyValuePair.Create(
            $"r{at}", new JudgedRedLine { Party = $"p{at % Parties}", Never = Read(Text(Rule.Not(rule))), Author = "a" }))),
    };

    static Condition Read(string text) => Condition.Parse(text).Condition ?? throw new ArgumentException($"Not a condition: {text}", nameof(text));

    static string Text(Rule rule) => rule switch
    {
        TakesRule takes => $"i{takes.Issue} in ({string.Join(", ", takes.Options.Select(option => $"o{option}"))})",
        NotRule not => $"not ({Text(not.Rule)})",
        AllRule all => string.Join(" and ", all.Rules.Select(part => $"({Text(part)})")),
        AnyRule any => string.Join(" or ", any.Rules.Select(part => $"({Text(part)})")),
        CountRule { Least: 0 } count => $"at most {count.Most} of ({string.Join(", ", count.Rules.Select(Text))})",
        CountRule count => $"at least {count.Least} of ({string.Join(", ", count.Rules.Select(Text))})",
        _ => throw new ArgumentException("Unknown kind of rule.", nameof(rule)),
    };
}
