using System.Collections.Immutable;

namespace Parley.Model.Conditions;

/// <summary>True of everything, or of nothing: <c>always</c>, <c>never</c>.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record Constant(bool Value) : Condition
{
    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds) => Value;
}

/// <summary>The condition is false: <c>not sue</c>.</summary>
/// <param name="Inner">The condition denied.</param>
public sealed record Not(Condition Inner) : Condition
{
    internal override ImmutableArray<Condition> Parts => [Inner];

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds) => !Inner.Evaluate(holds);

    /// <inheritdoc/>
    public bool Equals(Not? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>All conditions are true: <c>join and sue</c>.</summary>
/// <param name="All">The conditions, at least two.</param>
public sealed record And(ImmutableArray<Condition> All) : Condition
{
    internal override ImmutableArray<Condition> Parts => All;

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds)
    {
        bool? result = true;
        foreach (var part in All)
        {
            var value = part.Evaluate(holds);
            if (value == false) return false;
            result &= value;
        }
        return result;
    }

    /// <inheritdoc/>
    public bool Equals(And? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>At least one condition is true: <c>flow = low or flow = middle</c>.</summary>
/// <param name="Any">The conditions, at least two.</param>
public sealed record Or(ImmutableArray<Condition> Any) : Condition
{
    internal override ImmutableArray<Condition> Parts => Any;

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds)
    {
        bool? result = false;
        foreach (var part in Any)
        {
            var value = part.Evaluate(holds);
            if (value == true) return true;
            result |= value;
        }
        return result;
    }

    /// <inheritdoc/>
    public bool Equals(Or? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>The first is true, or the second is false: <c>price &gt;= 2 if flow = high</c>.</summary>
/// <param name="Then">What has to be true.</param>
/// <param name="When">When it has to be.</param>
public sealed record If(Condition Then, Condition When) : Condition
{
    internal override ImmutableArray<Condition> Parts => [Then, When];

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds) => Then.Evaluate(holds) | !When.Evaluate(holds);

    /// <inheritdoc/>
    public bool Equals(If? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Both are true or both are false: <c>join iff divert</c>.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
public sealed record Iff(Condition Left, Condition Right) : Condition
{
    internal override ImmutableArray<Condition> Parts => [Left, Right];

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds)
    {
        var (left, right) = (Left.Evaluate(holds), Right.Evaluate(holds));
        return left is null || right is null ? null : left == right;
    }

    /// <inheritdoc/>
    public bool Equals(Iff? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>So many of the conditions are true: <c>at most 1 of (full, reduced, none)</c>.</summary>
/// <param name="Kind">Whether at most, at least or exactly so many.</param>
/// <param name="Number">How many.</param>
/// <param name="Of">The conditions.</param>
public sealed record Counted(CountKind Kind, int Number, ImmutableArray<Condition> Of) : Condition
{
    internal override ImmutableArray<Condition> Parts => Of;

    /// <inheritdoc/>
    public override bool? Evaluate(Func<Atom, bool?> holds)
    {
        var (yes, open) = (0, 0);
        foreach (var part in Of)
        {
            var value = part.Evaluate(holds);
            if (value == true) yes++;
            if (value is null) open++;
        }
        return Kind switch
        {
            CountKind.AtMost => yes > Number ? false : yes + open <= Number ? true : null,
            CountKind.AtLeast => yes >= Number ? true : yes + open < Number ? false : null,
            _ => yes > Number || yes + open < Number ? false : open == 0 ? true : null,
        };
    }

    /// <inheritdoc/>
    public bool Equals(Counted? other) => base.Equals(other) && Kind == other.Kind && Number == other.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Kind, Number);
}

/// <summary>How a count compares with a number.</summary>
public enum CountKind
{
    /// <summary>So many or fewer.</summary>
    AtMost,

    /// <summary>So many or more.</summary>
    AtLeast,

    /// <summary>So many.</summary>
    Exactly,
}
