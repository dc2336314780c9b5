using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

/// <summary>The definitions, word for word, with sets and loops: the second opinion on everything that is computed cleverly.</summary>
static class BruteForce
{
    /// <summary>R_H(s) or, with improvements only, R_H⁺(s): the least set that the two rules of the definition close.</summary>
    public static HashSet<int> Reach(GraphModel model, int[] coalition, int start, bool improvements)
    {
        var lastMovers = new Dictionary<int, HashSet<int>>();
        var grown = true;
        while (grown)
        {
            grown = false;
            foreach (var mover in coalition)
            {
                foreach (var target in Moves(model, mover, start, improvements))
                    grown |= Add(target, mover);
                foreach (var (state, movers) in lastMovers.ToArray())
                {
                    if (movers.Count == 1 && movers.Contains(mover))
                        continue;
                    foreach (var target in Moves(model, mover, state, improvements))
                        grown |= Add(target, mover);
                }
            }
        }
        return [.. lastMovers.Keys];

        bool Add(int state, int mover)
        {
            if (!lastMovers.TryGetValue(state, out var movers))
                lastMovers.Add(state, movers = []);
            return movers.Add(mover);
        }
    }

    /// <summary>The fewest moves from one state to another, counted by trying all sequences, shorter ones first.</summary>
    public static int Distance(GraphModel model, int[] coalition, int start, int end, bool improvements)
    {
        HashSet<(int State, int Last)> here = [(start, -1)];
        for (var count = 0; count <= model.StateCount * (model.PartyCount + 1); count++)
        {
            if (here.Any(node => node.State == end))
                return count;
            here = [.. from node in here
                       from mover in coalition
                       where mover != node.Last
                       from target in Moves(model, mover, node.State, improvements)
                       select (target, mover)];
        }
        return -1;
    }

    public static bool IsStable(GraphModel model, int party, int state, StabilityConcept concept)
    {
        var gains = Moves(model, party, state, improvements: true);
        if (concept == StabilityConcept.Nash)
            return gains.Length == 0;

        int[] others = [.. Enumerable.Range(0, model.PartyCount).Where(other => other != party)];
        var improvements = concept is StabilityConcept.Sequential or StabilityConcept.SymmetricSequential;
        var symmetric = concept is StabilityConcept.SymmetricMetarational or StabilityConcept.SymmetricSequential;
        return gains.All(gain => Reach(model, others, gain, improvements).Any(answer =>
            AtLeast(state, answer) && (!symmetric || Moves(model, party, answer, improvements: false).All(escape => AtLeast(state, escape)))));

        bool AtLeast(int one, int other) => model.Ranks[party][one] >= model.Ranks[party][other];
    }

    public static int[] Moves(GraphModel model, int party, int state, bool improvements) =>
        [.. Enumerable.Range(0, model.StateCount).Where(target =>
            CanMove(model.Moves, party, state, target) && (!improvements || model.Ranks[party][target] > model.Ranks[party][state]))];

    static bool CanMove(MoveForm form, int party, int from, int to)
    {
        if (form is not ActionForm actions)
            return form.Targets(party, from).Contains(to);
        if (from == to)
            return false;
        for (var action = 0; action < actions.Actions.Length; action++)
        {
            var (before, after) = (actions.MaskOf(from) >> action & 1, actions.MaskOf(to) >> action & 1);
            var (owner, canBegin, canUndo) = actions.Actions[action];
            if (before != after && (owner != party || (after == 1 ? !canBegin : !canUndo)))
                return false;
        }
        return true;
    }
}
