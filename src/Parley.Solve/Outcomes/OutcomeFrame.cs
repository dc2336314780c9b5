using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Solve.Outcomes;

/// <summary>The issues of a case as solvers see them: issues and options by position, conditions as rules.</summary>
public sealed class OutcomeFrame
{
    readonly ImmutableDictionary<string, int> positions;

    OutcomeFrame(Case @case)
    {
        Issues = [.. @case.Issues.Select(entry => new IssueFrame(entry.Key, entry.Value))];
        positions = Issues.Select((issue, position) => KeyValuePair.Create(issue.Id, position)).ToImmutableDictionary();
    }

    /// <summary>The issues, in file order.</summary>
    public ImmutableArray<IssueFrame> Issues { get; }

    /// <summary>The frame of a case.</summary>
    public static OutcomeFrame Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new(@case);
    }

    /// <summary>The issue of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such issue.</exception>
    public IssueFrame Issue(string id) => Issues[IndexOf(id)];

    /// <summary>The position of an issue.</summary>
    /// <exception cref="KeyNotFoundException">There is no such issue.</exception>
    public int IndexOf(string id) => positions[id];

    /// <summary>The outcomes that keep every linkage of a case.</summary>
    public OutcomeSpace Space(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new(Issues.Select(issue => issue.Count), @case.Linkages.Values.Select(linkage => Compile(linkage.Rule)));
    }

    /// <summary>The options of the terms by issue; <see cref="OutcomeSpace.Unset"/> for issues that they leave open.</summary>
    public int[] Partial(Keyed<string> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. Issues.Select(issue => terms.TryGet(issue.Id, out var option) ? issue.PositionOf(option) : OutcomeSpace.Unset)];
    }

    /// <summary>A condition as a rule. Cost: the condition's length times the options of the issues it mentions.</summary>
    public Rule Compile(Condition condition) => condition switch
    {
        Constant { Value: true } => Rule.Always,
        Constant => Rule.Never,
        Atom atom => Rule.Takes(IndexOf(atom.Name), Satisfying(atom)),
        Not not => Rule.Not(Compile(not.Inner)),
        And and => Rule.All(and.All.Select(Compile)),
        Or or => Rule.Any(or.Any.Select(Compile)),
        If @if => Rule.Implies(Compile(@if.When), Compile(@if.Then)),
        Iff iff => Both(Compile(iff.Left), Compile(iff.Right)),
        Counted { Kind: CountKind.AtMost } counted => Rule.AtMost(counted.Number, counted.Of.Select(Compile)),
        Counted { Kind: CountKind.AtLeast } counted => Rule.AtLeast(counted.Number, counted.Of.Select(Compile)),
        Counted counted => Rule.All(Rule.AtMost(counted.Number, counted.Of.Select(Compile)), Rule.AtLeast(counted.Number, counted.Of.Select(Compile))),
        _ => throw new ArgumentException("Unknown kind of condition.", nameof(condition)),
    };

    /// <summary>The one issue that a condition speaks of; null where it speaks of none or of several.</summary>
    internal static string? SingleIssue(Condition condition)
    {
        var names = condition.Atoms.Select(atom => atom.Name).Distinct().Take(2).ToArray();
        return names.Length == 1 ? names[0] : null;
    }

    /// <summary>The options of its single issue that satisfy a condition.</summary>
    internal OptionSet OptionsWhere(Condition condition)
    {
        var issue = Issue(SingleIssue(condition)!);
        return OptionSet.Of([.. Enumerable.Range(0, issue.Count).Where(option => condition.Evaluate(atom => Holds(issue, option, atom)))]);
    }

    /// <summary>A condition in words, with the titles of issues and options.</summary>
    public string Describe(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition.Describe(DescribeAtom);
    }

    string DescribeAtom(Atom atom, bool denied)
    {
        var issue = Issue(atom.Name);
        var (verb, rest) = atom switch
        {
            Comparison { Relation: Relation.Equal } comparison => (denied ? ": not" : ":", issue.ValueTitle(comparison.Value)),
            Comparison { Relation: Relation.NotEqual } comparison => (denied ? ":" : ": not", issue.ValueTitle(comparison.Value)),
            Comparison comparison => (denied ? ": not" : ":", $"{Words(comparison.Relation)} {issue.ValueTitle(comparison.Value)}"),
            OneOf oneOf => (denied ? ": neither" : ":", string.Join(denied ? " nor " : " or ", oneOf.Values.Select(issue.ValueTitle))),
            Between between => (denied ? ": not" : ":", $"between {Number.Text(between.From)} and {issue.ValueTitle(Number.Text(between.To))}"),
            _ => ("", ""),
        };
        return $"{issue.Title}{verb} {rest}".TrimEnd();
    }

    static string Words(Relation relation) => relation switch
    {
        Relation.Less => "less than",
        Relation.AtMost => "at most",
        Relation.Greater => "more than",
        _ => "at least",
    };

    OptionSet Satisfying(Atom atom)
    {
        var issue = Issue(atom.Name);
        return OptionSet.Of([.. Enumerable.Range(0, issue.Count).Where(option => Holds(issue, option, atom))]);
    }

    static bool Holds(IssueFrame issue, int option, Atom atom) => atom switch
    {
        Comparison comparison => Compares(issue, option, comparison),
        OneOf oneOf => oneOf.Values.Any(value => issue.PositionOf(value) == option),
        Between between => issue.NumberAt(option) >= between.From && issue.NumberAt(option) <= between.To,
        _ => throw new ArgumentException($"'{atom}' is not a condition over outcomes.", nameof(atom)),
    };

    static bool Compares(IssueFrame issue, int option, Comparison comparison)
    {
        if (comparison.Relation == Relation.Equal) return issue.PositionOf(comparison.Value) == option;
        if (comparison.Relation == Relation.NotEqual) return issue.PositionOf(comparison.Value) != option;
        var (number, value) = (issue.NumberAt(option), Number.Parse(comparison.Value)!.Value);
        return comparison.Relation switch
        {
            Relation.Less => number < value,
            Relation.AtMost => number <= value,
            Relation.Greater => number > value,
            _ => number >= value,
        };
    }

    static Rule Both(Rule left, Rule right) => Rule.All(Rule.Implies(left, right), Rule.Implies(right, left));
}
