using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Positions;

/// <summary>The terms of a case: each named option, each number or part of a range that somebody spoke of, each condition across issues that somebody took a stance on.</summary>
static class Terms
{
    public static IEnumerable<Term> Of(Case @case, OutcomeFrame frame)
    {
        ImmutableArray<Condition> spokenOf =
        [
            .. @case.Statements.Values.SelectMany(statement => statement.Stances).Select(stance => stance.On),
            .. @case.RedLines.Values.Select(line => line.Never),
        ];
        foreach (var issue in frame.Issues)
            foreach (var term in issue.IsRange ? OfRange(issue, frame, spokenOf, Tabled(@case, issue)) : OfOptions(issue))
                yield return term;
        foreach (var condition in spokenOf.Where(condition => OutcomeFrame.SingleIssue(condition) is null).DistinctBy(condition => condition.ToString()))
            yield return new(condition.ToString()!, null, frame.Describe(condition));
    }

    static IEnumerable<Term> OfOptions(IssueFrame issue) =>
        Enumerable.Range(0, issue.Count).Select(position => Single(issue, position));

    static IEnumerable<Term> OfRange(IssueFrame issue, OutcomeFrame frame, IEnumerable<Condition> spokenOf, IEnumerable<int> tabled)
    {
        var parts =
            from condition in spokenOf
            where OutcomeFrame.SingleIssue(condition) == issue.Id
            select new Term(condition.ToString()!, issue.Id, frame.Describe(condition)) { Options = frame.OptionsWhere(condition) };
        return parts.Concat(tabled.Select(position => Single(issue, position))).DistinctBy(term => term.Id).OrderBy(term => term.Options.Count == 0 ? 0 : term.Options.First());
    }

    static IEnumerable<int> Tabled(Case @case, IssueFrame issue) =>
        from proposal in @case.Proposals.Values
        from version in proposal.Versions.Values
        where version.Terms.Has(issue.Id)
        select issue.PositionOf(version.Terms[issue.Id]);

    static Term Single(IssueFrame issue, int position) =>
        new($"{issue.Id} = {issue.OptionId(position)}", issue.Id, $"{issue.Title}: {issue.OptionTitle(position)}") { Options = OptionSet.Of(position) };
}
