using System.Collections.Immutable;

namespace Parley.Solve.Outcomes;

/// <summary>The atom: an issue takes an option of a set.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Options">The options it may take.</param>
public sealed record TakesRule(int Issue, OptionSet Options) : Rule
{
    /// <inheritdoc/>
    public override bool? Decide(ReadOnlySpan<int> outcome) =>
        outcome[Issue] == OutcomeSpace.Unset ? null : Options.Contains(outcome[Issue]);

    internal override void Visit(Action<TakesRule> atom) => atom(this);
}

/// <summary>A rule that must be broken.</summary>
/// <param name="Rule">The rule to break.</param>
public sealed record NotRule(Rule Rule) : Rule
{
    /// <inheritdoc/>
    public override bool? Decide(ReadOnlySpan<int> outcome) => !Rule.Decide(outcome);

    internal override void Visit(Action<TakesRule> atom) => Rule.Visit(atom);
}

/// <summary>A rule about a list of rules: how many of them are kept.</summary>
public abstract record ListRule : Rule
{
    private protected ListRule(ImmutableArray<Rule> rules) => Rules = rules;

    /// <summary>The rules of the list, in the order given.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The least number of kept rules that will do.</summary>
    public abstract int Least { get; }

    /// <summary>The greatest number of kept rules that will do.</summary>
    public abstract int Most { get; }

    /// <inheritdoc/>
    public override bool? Decide(ReadOnlySpan<int> outcome)
    {
        var kept = 0;
        var open = 0;
        foreach (var rule in Rules)
        {
            switch (rule.Decide(outcome))
            {
                case true: kept++; break;
                case null: open++; break;
                default: break;
            }
        }

        if (kept > Most || kept + open < Least)
            return false;
        return kept >= Least && kept + open <= Most ? true : null;
    }

    /// <inheritdoc/>
    public virtual bool Equals(ListRule? other) =>
        other is not null && EqualityContract == other.EqualityContract
        && Least == other.Least && Most == other.Most && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(EqualityContract);
        hash.Add(Least);
        hash.Add(Most);
        foreach (var rule in Rules)
            hash.Add(rule);
        return hash.ToHashCode();
    }

    internal override void Visit(Action<TakesRule> atom)
    {
        foreach (var rule in Rules)
            rule.Visit(atom);
    }
}

/// <summary>Every rule of the list is kept.</summary>
public sealed record AllRule : ListRule
{
    internal AllRule(ImmutableArray<Rule> rules) : base(rules)
    {
    }

    /// <inheritdoc/>
    public override int Least => Rules.Length;

    /// <inheritdoc/>
    public override int Most => Rules.Length;
}

/// <summary>At least one rule of the list is kept.</summary>
public sealed record AnyRule : ListRule
{
    internal AnyRule(ImmutableArray<Rule> rules) : base(rules)
    {
    }

    /// <inheritdoc/>
    public override int Least => 1;

    /// <inheritdoc/>
    public override int Most => Rules.Length;
}

/// <summary>The number of kept rules of the list lies between two bounds.</summary>
public sealed record CountRule : ListRule
{
    internal CountRule(ImmutableArray<Rule> rules, int least, int most) : base(rules) => (Least, Most) = (least, most);

    /// <inheritdoc/>
    public override int Least { get; }

    /// <inheritdoc/>
    public override int Most { get; }
}
