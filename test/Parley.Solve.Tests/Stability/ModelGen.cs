using System.Collections.Immutable;
using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

/// <summary>Small generated conflicts: two to four parties, ties, infeasible states, one-way actions, listed arcs with common moves.</summary>
static class ModelGen
{
    public static Gen<ActionForm> TwoWay { get; } = Actions(Gen.Const((true, true)));

    public static Gen<ActionForm> AnyActions { get; } =
        Actions(Gen.Int[0, 4].Select(way => (way != 3 && way != 4, way != 2 && way != 4)));

    public static Gen<ArcForm> Arcs { get; } =
        from parties in Gen.Int[2, 4]
        from states in Gen.Int[2, 9]
        from arcs in Gen.Select(Gen.Int[0, parties - 1], Gen.Int[0, states - 1], Gen.Int[0, states - 1]).Array[0, 3 * states]
        select ArcForm.Of(parties, states, arcs.Where(arc => arc.Item2 != arc.Item3).Select(arc => new Move(arc.Item1, arc.Item2, arc.Item3)));

    public static Gen<ArcForm> Coalesced { get; } =
        from form in AnyActions
        from classes in Gen.Int[0, Math.Max(1, form.StateCount * 2 / 3)].Array[form.StateCount]
        select form.Coalesce(Closed(classes));

    public static Gen<GraphModel> TwoWayModel { get; } = TwoWay.SelectMany(Ranked);

    public static Gen<GraphModel> AnyModel { get; } = Gen.OneOf(
        TwoWayModel, AnyActions.SelectMany(Ranked), Arcs.SelectMany(Ranked), Coalesced.SelectMany(Ranked));

    public static Gen<GraphModel> Ranked(MoveForm form) =>
        Gen.OneOf(Gen.Int[0, form.StateCount], Gen.Int[0, 2], Gen.Int).Array[form.StateCount].Array[form.PartyCount]
            .Select(ranks => new GraphModel(form, [.. ranks.Select(party => party.ToImmutableArray())]));

    static Gen<ActionForm> Actions(Gen<(bool CanBegin, bool CanUndo)> ways) =>
        from parties in Gen.Int[2, 4]
        from actions in Gen.Select(Gen.Int[0, parties - 1], ways, (party, way) => new PartyAction(party, way.CanBegin, way.CanUndo)).Array[1, 5]
        from feasible in Gen.Frequency((1, Gen.Const(2)), (2, Gen.Const(1))).SelectMany(dense => Gen.Int[0, 3].Array[1 << actions.Length]
            .Select(draws => draws.Select(draw => dense == 2 || draw > 0).ToArray()))
        select feasible.All(isFeasible => isFeasible) || !feasible.Any(isFeasible => isFeasible)
            ? ActionForm.Complete(parties, actions)
            : ActionForm.Of(parties, actions, [.. Enumerable.Range(0, feasible.Length).Where(mask => feasible[mask]).Select(mask => (ulong)mask)]);

    static int[] Closed(int[] classes)
    {
        var numbers = classes.Distinct().Order().ToList();
        return [.. classes.Select(number => numbers.IndexOf(number))];
    }
}
