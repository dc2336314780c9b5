using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Space;

/// <summary>Which options some outcome still has that keeps all rules, and why the others have none.</summary>
sealed class OptionSearch
{
    /// <summary>Longer ranges are not judged number by number.</summary>
    const int OptionsListed = 100;

    readonly ImmutableArray<int> optionCounts;
    readonly ImmutableArray<Rule> rules;
    readonly int[] firstTerm;
    readonly bool[] isMet;
    readonly CollisionSearch search;

    /// <param name="optionCounts">For each issue the number of its options.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="open">An outcome that keeps them all.</param>
    /// <param name="cancellation">Stops the search; the status then says so.</param>
    public OptionSearch(ImmutableArray<int> optionCounts, ImmutableArray<Rule> rules, ImmutableArray<int> open, CancellationToken cancellation)
    {
        (this.optionCounts, this.rules) = (optionCounts, rules);
        firstTerm = new int[optionCounts.Length];
        var terms = new List<Rule>();
        for (var issue = 0; issue < optionCounts.Length; issue++)
        {
            firstTerm[issue] = terms.Count;
            if (IsListed(issue)) terms.AddRange(Enumerable.Range(0, optionCounts[issue]).Select(option => Rule.Takes(issue, option)));
        }
        isMet = new bool[terms.Count];
        search = new(optionCounts, [.. rules, .. terms], [.. Enumerable.Repeat(true, rules.Length + terms.Count)], cancellation: cancellation);
        Meet(open);
    }

    /// <summary>Complete while every look has come to an end.</summary>
    public SolveStatus Status => search.Status;

    /// <summary>The options of an issue; none for a range too long to list.</summary>
    public IEnumerable<JudgedOption> Judge(int issue) =>
        IsListed(issue) ? Enumerable.Range(0, optionCounts[issue]).Select(option => Judge(issue, option)) : [];

    JudgedOption Judge(int issue, int option)
    {
        var term = rules.Length + firstTerm[issue] + option;
        if (isMet[firstTerm[issue] + option]) return new(option, true, [], []);
        var unknown = new JudgedOption(option, null, [], []);
        if (Status != SolveStatus.Complete) return unknown;
        if (search.OutcomeWith([.. Enumerable.Range(0, rules.Length), term]) is { } outcome)
        {
            Meet(outcome);
            return new(option, true, [], []);
        }
        if (Status != SolveStatus.Complete) return unknown;
        ImmutableArray<int> alone = [.. Enumerable.Range(0, rules.Length).Where(rule => Speaks(rule, issue) && search.OutcomeWith([rule, term]) is null && Status == SolveStatus.Complete)];
        var together = alone.IsEmpty ? [.. search.Shrink([.. Enumerable.Range(0, rules.Length), term]).Where(rule => rule < rules.Length)] : alone[..1];
        return new(option, false, together, alone);
    }

    bool Speaks(int rule, int issue) => rules[rule].Issues.Contains(issue);

    bool IsListed(int issue) => optionCounts[issue] <= OptionsListed;

    void Meet(ImmutableArray<int> outcome)
    {
        for (var issue = 0; issue < outcome.Length; issue++)
            if (IsListed(issue))
                isMet[firstTerm[issue] + outcome[issue]] = true;
    }
}

/// <summary>What was found out about an option.</summary>
/// <param name="Option">Its index.</param>
/// <param name="IsOpen">Whether some outcome that keeps all rules has it; null where that was not found out.</param>
/// <param name="RuledOutBy">Where none has, a minimal set of rules that rule it out together; not minimal where the search ended early.</param>
/// <param name="EachAlone">Rules that each rule it out by themselves.</param>
readonly record struct JudgedOption(int Option, bool? IsOpen, ImmutableArray<int> RuledOutBy, ImmutableArray<int> EachAlone);
