using System.Collections.Immutable;
using CsCheck;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public sealed class CombinationBitsTests
{
    static readonly Case six = CaseText.Case("actions: { " + string.Join(", ", "abcdef".Select(id => $"{id}: {{ by: upland, title: T }}")) + " }\n");

    [Fact]
    public void A_condition_holds_where_it_is_true_combination_by_combination() =>
        Gen.Select(Conditions(3), Gen.Int[0, 63].Array[0, 200]).Sample((condition, combinations) =>
        {
            ImmutableArray<ulong> masks = [.. combinations.Select(mask => (ulong)mask)];

            var bits = new CombinationBits(six, masks).Where(condition);

            Assert.Equal((masks.Length + 63) / 64, bits.Length);
            for (var at = 0; at < bits.Length * 64; at++)
                Assert.Equal(at < masks.Length && CaseStates.Holds(six, condition, masks[at]), (bits[at / 64] >> (at % 64) & 1) == 1);
        });

    /// <summary>Conditions over the six actions, of all kinds, nested to a depth.</summary>
    static Gen<Condition> Conditions(int depth)
    {
        var atom = Gen.Char['a', 'f'].Select(id => (Condition)new Taken(id.ToString()));
        if (depth == 0) return atom;
        var inner = Conditions(depth - 1);
        return Gen.OneOf(
            atom,
            Gen.Bool.Select(value => (Condition)new Constant(value)),
            inner.Select(part => (Condition)new Not(part)),
            inner.Array[0, 3].Select(parts => (Condition)new And([.. parts])),
            inner.Array[0, 3].Select(parts => (Condition)new Or([.. parts])),
            Gen.Select(inner, inner, (then, when) => (Condition)new If(then, when)),
            Gen.Select(inner, inner, (left, right) => (Condition)new Iff(left, right)),
            Gen.Select(Gen.Enum<CountKind>(), Gen.Int[0, 9], inner.Array[0, 8], (kind, number, parts) => (Condition)new Counted(kind, number, [.. parts])));
    }
}
