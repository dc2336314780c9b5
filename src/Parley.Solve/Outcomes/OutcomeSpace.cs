using System.Collections.Immutable;

namespace Parley.Solve.Outcomes;

/// <summary>The outcomes under consideration: how many options each issue has, and the rules an outcome must keep.</summary>
public sealed class OutcomeSpace
{
    /// <summary>Stands in a partial outcome for an issue that is still open.</summary>
    public const int Unset = -1;

    /// <summary>Makes a space.</summary>
    /// <param name="optionCounts">For each issue the number of its options, at least one.</param>
    /// <param name="rules">The rules, all of which an outcome must keep.</param>
    /// <exception cref="ArgumentException">An issue has no option, or a rule names an issue or an option that is not there.</exception>
    public OutcomeSpace(IEnumerable<int> optionCounts, params IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(optionCounts);
        ArgumentNullException.ThrowIfNull(rules);
        OptionCounts = [.. optionCounts];
        Rules = [.. rules];
        if (OptionCounts.Any(count => count < 1))
            throw new ArgumentException("Every issue needs an option.", nameof(optionCounts));
        CheckFit(Rules, nameof(rules));
    }

    /// <summary>For each issue the number of its options.</summary>
    public ImmutableArray<int> OptionCounts { get; }

    /// <summary>The rules, all of which an outcome must keep.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>How many issues there are.</summary>
    public int IssueCount => OptionCounts.Length;

    /// <summary>This space with further rules.</summary>
    /// <exception cref="ArgumentException">A rule names an issue or an option that is not there.</exception>
    public OutcomeSpace With(params IEnumerable<Rule> rules) => new(OptionCounts, Rules.AddRange(rules));

    /// <summary>This space narrowed to the completions of a partial outcome.</summary>
    /// <exception cref="ArgumentException">The partial outcome does not fit the issues.</exception>
    public OutcomeSpace Completing(ReadOnlySpan<int> partial)
    {
        CheckFits(partial);
        var fixedTerms = new List<Rule>();
        for (var issue = 0; issue < partial.Length; issue++)
        {
            if (partial[issue] != Unset)
                fixedTerms.Add(Rule.Takes(issue, partial[issue]));
        }

        return With(fixedTerms);
    }

    /// <summary>Indexes of the rules that a partial outcome breaks whatever is chosen for its open issues, each judged by itself.</summary>
    /// <exception cref="ArgumentException">The partial outcome does not fit the issues.</exception>
    public ImmutableArray<int> BrokenRules(ReadOnlySpan<int> partial)
    {
        CheckFits(partial);
        var broken = ImmutableArray.CreateBuilder<int>();
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            if (Rules[rule].Decide(partial) is false)
                broken.Add(rule);
        }

        return broken.ToImmutable();
    }

    internal void CheckFits(ReadOnlySpan<int> partial)
    {
        if (partial.Length != IssueCount)
            throw new ArgumentException($"The outcome has {partial.Length} issues, the space {IssueCount}.", nameof(partial));
        for (var issue = 0; issue < partial.Length; issue++)
        {
            if (partial[issue] < Unset || partial[issue] >= OptionCounts[issue])
                throw new ArgumentException($"Issue {issue} has no option {partial[issue]}.", nameof(partial));
        }
    }

    internal void CheckFit(IEnumerable<Rule> rules, string parameter)
    {
        foreach (var rule in rules)
        {
            ArgumentNullException.ThrowIfNull(rule, parameter);
            rule.Visit(atom => CheckFits(atom, parameter));
        }
    }

    void CheckFits(TakesRule atom, string parameter)
    {
        if (atom.Issue >= IssueCount)
            throw new ArgumentException($"A rule names issue {atom.Issue}, and there are {IssueCount}.", parameter);
        if (atom.Options.Greatest >= OptionCounts[atom.Issue])
            throw new ArgumentException($"A rule names option {atom.Options.Greatest} of issue {atom.Issue}.", parameter);
    }
}
