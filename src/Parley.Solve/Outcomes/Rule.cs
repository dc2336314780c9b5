using System.Collections.Immutable;

namespace Parley.Solve.Outcomes;

/// <summary>
/// An immutable condition over outcomes, such as a linkage between issues. An outcome is an array with the chosen option index of
/// every issue; <see cref="OutcomeSpace.Unset"/> marks an issue that is still open. Rules with equal parts are equal values.
/// </summary>
/// <remarks>Make rules with the factory methods here; the derived kinds are public so that a rule can be read and explained.</remarks>
public abstract record Rule
{
    private protected Rule()
    {
    }

    /// <summary>The rule every outcome keeps.</summary>
    public static Rule Always { get; } = new AllRule([]);

    /// <summary>The rule no outcome keeps.</summary>
    public static Rule Never { get; } = new AnyRule([]);

    /// <summary>The issue takes one of the options in the set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The issue is negative.</exception>
    public static Rule Takes(int issue, OptionSet options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(issue);
        ArgumentNullException.ThrowIfNull(options);
        return new TakesRule(issue, options);
    }

    /// <summary>The issue takes one of the options listed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The issue or an option is negative.</exception>
    public static Rule Takes(int issue, params ReadOnlySpan<int> options) => Takes(issue, OptionSet.Of(options));

    /// <summary>The rule is broken.</summary>
    public static Rule Not(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule is NotRule not ? not.Rule : new NotRule(rule);
    }

    /// <summary>Every rule of the list is kept; an empty list is always kept.</summary>
    public static Rule All(params IEnumerable<Rule> rules) => new AllRule(Checked(rules));

    /// <summary>At least one rule of the list is kept; an empty list is never kept.</summary>
    public static Rule Any(params IEnumerable<Rule> rules) => new AnyRule(Checked(rules));

    /// <summary>If the first rule is kept, so is the second.</summary>
    public static Rule Implies(Rule condition, Rule consequence)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(consequence);
        return Any(Not(condition), consequence);
    }

    /// <summary>At least <paramref name="least"/> rules of the list are kept.</summary>
    public static Rule AtLeast(int least, params IEnumerable<Rule> rules)
    {
        var list = Checked(rules);
        return new CountRule(list, least, list.Length);
    }

    /// <summary>At most <paramref name="most"/> rules of the list are kept.</summary>
    public static Rule AtMost(int most, params IEnumerable<Rule> rules) => new CountRule(Checked(rules), 0, most);

    /// <summary>Whether a complete outcome keeps the rule.</summary>
    /// <param name="outcome">The option index of every issue, none unset.</param>
    /// <exception cref="ArgumentException">An issue the answer depends on is unset.</exception>
    public bool Holds(ReadOnlySpan<int> outcome) =>
        Decide(outcome) ?? throw new ArgumentException("The outcome leaves open an issue of the rule.", nameof(outcome));

    /// <summary>What a partial outcome already settles: true (kept whatever follows), false (broken whatever follows), null (open).</summary>
    /// <remarks>
    /// Each part is judged by itself (Kleene's three values), so null may also stand where the parts taken together would settle it;
    /// true and false are always right. Cost: one visit of each part.
    /// </remarks>
    /// <param name="outcome">The option index of every issue, or <see cref="OutcomeSpace.Unset"/>.</param>
    public abstract bool? Decide(ReadOnlySpan<int> outcome);

    /// <summary>The issues the rule speaks of, ascending, each once.</summary>
    public ImmutableSortedSet<int> Issues
    {
        get
        {
            var issues = ImmutableSortedSet.CreateBuilder<int>();
            Visit(atom => issues.Add(atom.Issue));
            return issues.ToImmutable();
        }
    }

    internal abstract void Visit(Action<TakesRule> atom);

    static ImmutableArray<Rule> Checked(IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ImmutableArray<Rule> list = [.. rules];
        return list.Contains(null!) ? throw new ArgumentException("A rule in the list is null.", nameof(rules)) : list;
    }
}
