namespace Parley.Solve.Stability;

/// <summary>
/// Judges models in action form whose actions can all be begun and undone, in time near-linear in parties times states and with memory
/// linear in both.
/// </summary>
/// <remarks>
/// For a complete weak order, an improvement of a party from <c>s</c> to <c>s1</c> is answered if and only if the least key over what the
/// others reach from <c>s1</c> is at most the party's rank of <c>s</c>, where the key of a state is the party's rank of it (GMR, SEQ) or the
/// best rank in its whole fibre (SMR, symmetric sequential). The state <c>s1</c> itself may be counted among the reached: it ranks above <c>s</c>.
/// </remarks>
sealed class FibreMethod : IStabilityMethod
{
    public bool CanJudge(GraphModel model) => model.Moves is ActionForm { IsTwoWay: true };

    public bool Judge(GraphModel model, VerdictBits verdicts, StepMeter meter)
    {
        var form = (ActionForm)model.Moves;
        var order = new FibreOrder(model, form);
        foreach (var party in Enumerable.Range(0, model.PartyCount).Except(order.Movers))
            verdicts.SetAll(party);

        var search = new FibreSearch(order);
        var room = new Room(model.StateCount);
        for (var mover = 0; mover < order.Movers.Length; mover++)
        {
            var ranks = model.Ranks[order.Movers[mover]].AsSpan();
            FibreComponents.Find(order, form, mover, room.Component);
            SortByTop(order, mover, ranks, room);
            LeastOfComponents(ranks, room);
            if (!meter.Spend(2L * model.StateCount)
                || !search.LeastKeys(mover, order.ByRank[mover], ranks, room.Sequential, meter)
                || !search.LeastKeys(mover, room.ByTop, room.Tops, room.Symmetric, meter))
            {
                return false;
            }
            JudgeMover(order, mover, ranks, room, verdicts);
            meter.Report((mover + 1.0) / order.Movers.Length);
        }
        return true;
    }

    /// <summary>Finds the best rank in the fibre of each state, and orders the states by it.</summary>
    static void SortByTop(FibreOrder order, int mover, ReadOnlySpan<int> ranks, Room room)
    {
        var first = order.FirstFibres[mover];
        var tops = new int[order.FirstFibres[mover + 1] - first];
        for (var fibre = 0; fibre < tops.Length; fibre++)
            tops[fibre] = ranks[order.Sorted[order.Starts[first + fibre + 1] - 1]];
        var at = 0;
        foreach (var fibre in RankOrder.Ascending(tops))
        {
            for (var position = order.Starts[first + fibre]; position < order.Starts[first + fibre + 1]; position++)
            {
                var state = order.Sorted[position];
                room.Tops[state] = tops[fibre];
                room.ByTop[at++] = state;
            }
        }
    }

    static void LeastOfComponents(ReadOnlySpan<int> ranks, Room room)
    {
        Array.Fill(room.LeastOfComponent, (int.MaxValue, int.MaxValue));
        for (var state = 0; state < ranks.Length; state++)
        {
            ref var least = ref room.LeastOfComponent[room.Component[state]];
            least = (Math.Min(least.Rank, ranks[state]), Math.Min(least.Top, room.Tops[state]));
        }
    }

    /// <summary>Walks each fibre of the mover from its best state down, with the greatest of the least keys of all that is better.</summary>
    static void JudgeMover(FibreOrder order, int mover, ReadOnlySpan<int> ranks, Room room, VerdictBits verdicts)
    {
        var party = order.Movers[mover];
        var nash = verdicts.Of(StabilityConcept.Nash, party);
        var general = verdicts.Of(StabilityConcept.GeneralMetarational, party);
        var symmetric = verdicts.Of(StabilityConcept.SymmetricMetarational, party);
        var sequential = verdicts.Of(StabilityConcept.Sequential, party);
        var symmetricSequential = verdicts.Of(StabilityConcept.SymmetricSequential, party);
        for (var fibre = order.FirstFibres[mover]; fibre < order.FirstFibres[mover + 1]; fibre++)
        {
            var (start, end) = (order.Starts[fibre], order.Starts[fibre + 1]);
            var (worstRank, worstTop, worstSequential, worstSymmetric) = (int.MinValue, int.MinValue, int.MinValue, int.MinValue);
            for (var above = end; above > start;)
            {
                var best = order.Sorted[above - 1];
                var rank = ranks[best];
                var level = order.Places[best * order.Movers.Length + mover].Level;
                var equals = order.Sorted.AsSpan(level, above - level);
                foreach (var state in equals)
                {
                    var (word, bit) = (state >> 6, 1UL << (state & 63));
                    if (above == end) nash[word] |= bit;
                    if (worstRank <= rank) general[word] |= bit;
                    if (worstTop <= rank) symmetric[word] |= bit;
                    if (worstSequential <= rank) sequential[word] |= bit;
                    if (worstSymmetric <= rank) symmetricSequential[word] |= bit;
                }
                foreach (var state in equals)
                {
                    var least = room.LeastOfComponent[room.Component[state]];
                    worstRank = Math.Max(worstRank, least.Rank);
                    worstTop = Math.Max(worstTop, least.Top);
                    worstSequential = Math.Max(worstSequential, room.Sequential[state]);
                    worstSymmetric = Math.Max(worstSymmetric, room.Symmetric[state]);
                }
                above = level;
            }
        }
    }

    /// <summary>What is worked out for one mover at a time, one entry a state.</summary>
    sealed class Room(int stateCount)
    {
        public readonly int[] Component = new int[stateCount];
        public readonly (int Rank, int Top)[] LeastOfComponent = new (int, int)[stateCount];
        public readonly int[] Tops = new int[stateCount];
        public readonly int[] ByTop = new int[stateCount];
        public readonly int[] Sequential = new int[stateCount];
        public readonly int[] Symmetric = new int[stateCount];
    }
}
