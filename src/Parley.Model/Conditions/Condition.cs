using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parley.Model.Conditions;

/// <summary>A condition as a case file writes it: <c>price &gt;= 2 if flow = high</c>. One language serves linkages, feasibility, stances, preference statements and alarms.</summary>
/// <remarks>
/// Two conditions are equal when they are built alike, wherever they stand and however they are spaced. <see cref="ToString"/> gives the
/// canonical text, which parses to an equal condition. <c>docs/conditions.md</c> is the grammar.
/// </remarks>
[JsonConverter(typeof(ConditionConverter))]
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The text it was read from; the canonical text where it was not read from one.</summary>
    public string Text => Written ?? ToString();

    /// <summary>The names it mentions, issues or actions, in the order of their places.</summary>
    public IEnumerable<ConditionName> Names => Atoms.Select(atom => new ConditionName(atom.Name, atom.Span));

    /// <summary>Its smallest parts that are true or false of an outcome or state, from left to right.</summary>
    public IEnumerable<Atom> Atoms => this is Atom atom ? [atom] : Parts.SelectMany(part => part.Atoms);

    /// <summary>The conditions it is made of.</summary>
    internal virtual ImmutableArray<Condition> Parts => [];

    string? Written { get; init; }

    /// <summary>Reads a condition. Cost linear in the text; a text longer than 10,000 characters or nested deeper than 100 is an error.</summary>
    public static ConditionParse Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parse = ConditionParser.Parse(text);
        return parse.Condition is { } condition ? parse with { Condition = condition with { Written = text } } : parse;
    }

    /// <summary>Whether the condition is true, given what is true of its atoms.</summary>
    public bool Evaluate(Func<Atom, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return Evaluate(atom => (bool?)holds(atom))!.Value;
    }

    /// <summary>Whether the condition is true, false or open (null), where some atoms are open (Kleene's three values).</summary>
    public abstract bool? Evaluate(Func<Atom, bool?> holds);

    /// <summary>The condition in words.</summary>
    /// <param name="atom">Gives the words of an atom, and of its denial where the second argument is true.</param>
    public string Describe(Func<Atom, bool, string> atom)
    {
        ArgumentNullException.ThrowIfNull(atom);
        return ConditionWords.Describe(this, atom);
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => ConditionWords.Canonical(this);

    /// <summary>Equal when built alike.</summary>
    public virtual bool Equals(Condition? other) => other is not null && EqualityContract == other.EqualityContract && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(EqualityContract.GetHashCode(), HashCode.Combine);
}

/// <summary>A name that a condition mentions.</summary>
/// <param name="Text">The name.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct ConditionName(string Text, ConditionSpan Span);

/// <summary>A stretch of a condition's text.</summary>
/// <param name="Offset">How many UTF-16 characters stand before it.</param>
/// <param name="Length">How many it has.</param>
public readonly record struct ConditionSpan(int Offset, int Length);

/// <summary>What came of reading a condition: the condition, or what is wrong with the text.</summary>
/// <param name="Condition">The condition; null where there are errors.</param>
/// <param name="Errors">Everything that is wrong, from left to right.</param>
public sealed record ConditionParse(Condition? Condition, ImmutableArray<ConditionError> Errors);

/// <summary>Something wrong in the text of a condition.</summary>
/// <param name="Offset">Where it begins, in UTF-16 characters.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record ConditionError(int Offset, int Length, string Message, string Mend);
