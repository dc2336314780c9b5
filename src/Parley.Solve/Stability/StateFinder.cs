using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Solve.Stability;

/// <summary>Finds the states of one case and the moves between them.</summary>
sealed class StateFinder(Case @case, int limit, CancellationToken cancellation)
{
    readonly States states = @case.States ?? new States();
    readonly ImmutableArray<string> parties = [.. @case.Parties.Ids.Where(id => MovesOf(@case, id))];

    public (SolveStatus Status, CaseStates? States) Find()
    {
        if (parties.IsEmpty || (@case.Actions.Count == 0 && states.List.Count == 0)) return (SolveStatus.Complete, null);
        if (states.List.Count > 0) return (SolveStatus.Complete, Listed());
        var (status, masks) = Feasible();
        if (status != SolveStatus.Complete || masks.IsEmpty) return (status, null);
        var form = ActionForm.Of(parties.Length, Actions(), masks);
        return (SolveStatus.Complete, states.Same.IsEmpty ? new(@case, parties, form, masks) : Coalesced(form, masks));
    }

    static bool MovesOf(Case @case, string id) =>
        @case.Actions.Values.Any(action => @case.Principal(action.By) == id) || (@case.States?.Moves.Ids.Any(mover => @case.Principal(mover) == id) ?? false);

    IEnumerable<PartyAction> Actions() =>
        @case.Actions.Values.Select(action => new PartyAction(parties.IndexOf(@case.Principal(action.By)), action.Start, action.Undo));

    /// <summary>Enumerates through the conditions: a branch ends as soon as a condition is false whatever the open actions are.</summary>
    (SolveStatus Status, ImmutableArray<ulong> Masks) Feasible()
    {
        var actions = @case.Actions.Count;
        // A condition is looked at when the last of its actions that can settle it, the lowest, may have been decided.
        var checks = Enumerable.Range(0, actions).Select(action => states.Feasible.Where(condition => condition.Names.Any(name => @case.Actions.IndexOf(name.Text) == action)).ToArray()).ToArray();
        var masks = ImmutableArray.CreateBuilder<ulong>();
        var status = SolveStatus.Complete;
        if (states.Feasible.All(condition => condition.Evaluate(_ => (bool?)null) != false)) Branch(actions - 1, 0);
        return (status, masks.ToImmutable());

        void Branch(int action, ulong mask)
        {
            if (status != SolveStatus.Complete) return;
            if (action < 0)
            {
                if (cancellation.IsCancellationRequested) status = SolveStatus.Cancelled;
                else if (masks.Count == limit) status = SolveStatus.LimitReached;
                else masks.Add(mask);
                return;
            }
            for (var value = 0UL; value <= 1; value++)
            {
                var next = mask | value << action;
                if (Array.TrueForAll(checks[action], condition => condition.Evaluate(atom => Known(atom, action, next)) != false)) Branch(action - 1, next);
            }
        }
    }

    bool? Known(Atom atom, int lowest, ulong mask)
    {
        var action = @case.Actions.IndexOf(atom.Name);
        return action < lowest ? null : (mask >> action & 1) == 1;
    }

    CaseStates Coalesced(ActionForm form, ImmutableArray<ulong> masks)
    {
        var groups = masks.Select((mask, state) => (State: state, Class: states.Same.Select((same, at) => (same, at)).FirstOrDefault(entry => CaseStates.Holds(@case, entry.same, mask), (null!, -1)).Item2));
        var classes = new int[masks.Length];
        var members = new List<List<ulong>>();
        var byCondition = new Dictionary<int, int>();
        foreach (var (state, condition) in groups)
        {
            if (condition < 0 || !byCondition.TryGetValue(condition, out var at))
            {
                at = members.Count;
                members.Add([]);
                if (condition >= 0) byCondition[condition] = at;
            }
            classes[state] = at;
            members[at].Add(masks[state]);
        }
        return new(@case, parties, form.Coalesce(classes), [.. members.SelectMany(group => group)], Starts(members));
    }

    CaseStates Listed()
    {
        var combinations = states.List.Values.Select(CombinationsOf).ToList();
        var ids = states.List.Ids.ToList();
        if (states.Moves.Count == 0 && combinations.TrueForAll(masks => masks.Count == 1))
        {
            var order = Enumerable.Range(0, ids.Count).OrderBy(at => combinations[at][0]).ToArray();
            ImmutableArray<ulong> masks = [.. order.Select(at => combinations[at][0])];
            return new(@case, parties, ActionForm.Of(parties.Length, Actions(), masks), masks, default, Index(order.Select(at => ids[at])));
        }
        var listed = Index(ids);
        var moves = states.Moves.Count > 0 ? GivenMoves(listed) : FollowingMoves(combinations);
        return new(@case, parties, moves, [.. combinations.SelectMany(masks => masks)], Starts(combinations), listed);
    }

    ArcForm GivenMoves(Keyed<int> listed) => ArcForm.Of(
        parties.Length,
        listed.Count,
        states.Moves.SelectMany(entry => entry.Value.Select(move => new Move(parties.IndexOf(@case.Principal(entry.Key)), listed[move[0]], listed[move[1]]))).Where(move => move.From != move.To));

    ArcForm FollowingMoves(List<List<ulong>> combinations)
    {
        var classOf = combinations.SelectMany((masks, state) => masks.Select(mask => (mask, state))).OrderBy(entry => entry.mask).ToArray();
        var form = ActionForm.Of(parties.Length, Actions(), [.. classOf.Select(entry => entry.mask)]);
        return form.Coalesce([.. classOf.Select(entry => entry.state)]);
    }

    List<ulong> CombinationsOf(ListedState state)
    {
        var masks = new List<ulong> { state.Taken.Aggregate(0UL, (mask, action) => mask | 1UL << @case.Actions.IndexOf(action)) };
        foreach (var action in state.Any) masks.AddRange(masks.ConvertAll(mask => mask | 1UL << @case.Actions.IndexOf(action)));
        return masks;
    }

    static Keyed<int> Index(IEnumerable<string> ids) => new(ids.Select((id, position) => KeyValuePair.Create(id, position)));

    static ImmutableArray<int> Starts(List<List<ulong>> groups)
    {
        var starts = ImmutableArray.CreateBuilder<int>(groups.Count + 1);
        starts.Add(0);
        foreach (var group in groups) starts.Add(starts[^1] + group.Count);
        return starts.MoveToImmutable();
    }
}
