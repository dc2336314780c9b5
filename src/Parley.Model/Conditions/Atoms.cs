using System.Collections.Immutable;

namespace Parley.Model.Conditions;

/// <summary>The smallest part of a condition: something said of one issue or one action.</summary>
/// <param name="Name">The issue or action.</param>
public abstract record Atom(string Name) : Condition
{
    /// <summary>Where it stands in the text.</summary>
    public ConditionSpan Span { get; init; }

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return holds(this);
    }

    /// <summary>Equal when the same is said of the same name.</summary>
    public virtual bool Equals(Atom? other) => other is not null && EqualityContract == other.EqualityContract && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Name);
}

/// <summary>The action is taken: <c>divert</c>.</summary>
/// <param name="Name">The action.</param>
public sealed record Taken(string Name) : Atom(Name)
{
    /// <inheritdoc/>
    public bool Equals(Taken? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>The option or number compares so with a value: <c>flow = high</c>, <c>price &gt;= 2</c>.</summary>
/// <param name="Name">The issue.</param>
/// <param name="Relation">How they compare.</param>
/// <param name="Value">An option or a number, as written.</param>
public sealed record Comparison(string Name, Relation Relation, string Value) : Atom(Name)
{
    /// <inheritdoc/>
    public bool Equals(Comparison? other) => base.Equals(other) && Relation == other.Relation && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Relation, Value);
}

/// <summary>The issue has one of several options: <c>flow in (low, middle)</c>.</summary>
/// <param name="Name">The issue.</param>
/// <param name="Values">Options or numbers, as written.</param>
public sealed record OneOf(string Name, ImmutableArray<string> Values) : Atom(Name)
{
    /// <inheritdoc/>
    public bool Equals(OneOf? other) => base.Equals(other) && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(Name.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}

/// <summary>The number lies between two, both included: <c>price in 2..4</c>.</summary>
/// <param name="Name">The issue.</param>
/// <param name="From">The least number.</param>
/// <param name="To">The greatest number.</param>
public sealed record Between(string Name, decimal From, decimal To) : Atom(Name)
{
    /// <inheritdoc/>
    public bool Equals(Between? other) => base.Equals(other) && From == other.From && To == other.To;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, From, To);
}

/// <summary>How two values compare.</summary>
public enum Relation
{
    /// <summary>=</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    AtMost,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    AtLeast,
}
