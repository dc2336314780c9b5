using System.Collections.Immutable;
using CsCheck;
using Parley.Model.Conditions;

namespace Parley.Model.Tests.Conditions;

/// <summary>Generated conditions over four names.</summary>
static class ConditionGen
{
    static readonly string[] names = ["flow", "price", "sue", "7-days"];

    static readonly Gen<string> name = Gen.OneOf(names);

    static readonly Gen<string> value = Gen.OneOf(Gen.OneOf("low", "high", "30-days"), Gen.Int[-3, 9].Select(number => number.ToString()));

    static readonly Gen<Condition> atom = Gen.OneOf(
        name.Select(n => (Condition)new Taken(n)),
        Gen.Select(name, Gen.Enum<Relation>(), value, (n, relation, v) => (Condition)new Comparison(n, relation, v)),
        Gen.Select(name, value.Array[1, 3], (n, values) => (Condition)new OneOf(n, [.. values])),
        Gen.Select(name, Gen.Int[-20, 20], Gen.Int[0, 9], (n, from, more) => (Condition)new Between(n, from / 4m, from / 4m + more)),
        Gen.Bool.Select(b => (Condition)new Constant(b)));

    public static Gen<Condition> Condition { get; } = Nested(3);

    /// <summary>Words and signs of the language in any order.</summary>
    public static Gen<string> Noise { get; } =
        Gen.OneOf("if", "iff", "and", "or", "not", "in", "(", ")", ",", "..", "=", "<=", "flow", "2", "-1.5", "at", "most", "of", "exactly", "always", "&&", "Ä", "🕊")
            .Array[0, 12].Select(words => string.Join(' ', words));

    public static int Number(Atom atom) => names.IndexOf(atom.Name);

    static Gen<Condition> Nested(int depth)
    {
        if (depth == 0) return atom;
        var inner = Nested(depth - 1);
        var several = inner.Array[2, 3].Select(parts => parts.ToImmutableArray());
        return Gen.OneOf(
            atom,
            inner.Select(part => (Condition)new Not(part)),
            several.Select(parts => (Condition)new And(parts)),
            several.Select(parts => (Condition)new Or(parts)),
            Gen.Select(inner, inner, (then, when) => (Condition)new If(then, when)),
            Gen.Select(inner, inner, (left, right) => (Condition)new Iff(left, right)),
            Gen.Select(Gen.Enum<CountKind>(), Gen.Int[0, 3], several, (kind, number, parts) => (Condition)new Counted(kind, number, parts)));
    }
}
