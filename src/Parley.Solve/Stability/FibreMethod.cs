using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>
/// Judges models in action form whose actions can all be begun and undone, in time near-linear in parties times states and with memory
/// linear in both.
/// </summary>
/// <remarks>
/// For a complete weak order, an improvement of a party from <c>s</c> to <c>s1</c> is answered if and only if the least key over what the
/// others reach from <c>s1</c> is at most the party's rank of <c>s</c>, where the key of a state is the party's rank of it (GMR, SEQ) or the
/// best rank in its whole fibre (SMR, symmetric sequential). The state <c>s1</c> itself may be counted among the reached: it ranks above <c>s</c>.
/// Moves within a fibre are transitive, so that nobody need move twice in a row and states alone can be searched.
/// </remarks>
sealed class FibreMethod : IStabilityMethod
{
    const int AnswerCount = 4;

    public bool CanJudge(GraphModel model) => model.Moves is ActionForm { IsTwoWay: true };

    public bool Judge(GraphModel model, VerdictBits verdicts, StepMeter meter)
    {
        var form = (ActionForm)model.Moves;
        var orders = new FibreOrder?[model.PartyCount];
        var sorted = Parallel.For(0, orders.Length, new ParallelOptions { MaxDegreeOfParallelism = meter.Threads }, (party, loop) =>
        {
            if (form.CanMove(party))
                orders[party] = new(form.FibresOf(party), model.Ranks[party].AsSpan());
            if (!meter.Spend(model.StateCount))
                loop.Stop();
        });
        if (!sorted.IsCompleted)
            return false;

        var least = new int[AnswerCount][];
        for (var answer = 0; answer < AnswerCount; answer++)
            least[answer] = new int[model.StateCount];
        for (var party = 0; party < orders.Length; party++)
        {
            if (orders[party] is { } order)
            {
                var slices = new Slices(form, form.OwnedBy(party), [.. orders.OfType<FibreOrder>().Where(other => other != order)]);
                if (!FindLeastKeys(slices, order, model.Ranks[party], least, meter, (double)party / model.PartyCount, model.PartyCount))
                    return false;
                JudgeParty(order, model.Ranks[party].AsSpan(), party, least, verdicts);
            }
            else
            {
                verdicts.SetAll(party);
            }
            meter.Report((party + 1.0) / model.PartyCount);
        }
        return true;
    }

    /// <summary>Fills in, for each of GMR, SMR, SEQ and symmetric sequential, the least key that the others reach from every state. Slices have no state in common, so they are searched side by side.</summary>
    static bool FindLeastKeys(Slices slices, FibreOrder order, ImmutableArray<int> ranks, int[][] least, StepMeter meter, double share, int parties)
    {
        var done = 0;
        var going = Parallel.For(0, slices.Count, new ParallelOptions { MaxDegreeOfParallelism = meter.Threads }, () => new SliceKeys(slices.Fork()), (slice, loop, keys) =>
        {
            keys.Find(slice, order, ranks.AsSpan(), least);
            meter.Report(share + (double)Interlocked.Increment(ref done) / slices.Count / parties);
            if (!meter.Spend(4L * keys.StateCount)) loop.Stop();
            return keys;
        }, _ => { });
        return going.IsCompleted;
    }

    /// <summary>The search of one thread, with its own slice at hand.</summary>
    sealed class SliceKeys(Slices slices)
    {
        readonly SliceSearch search = new(slices);
        readonly int[] byRank = new int[slices.LargestSize], byTop = new int[slices.LargestSize], ranks = new int[slices.LargestSize], tops = new int[slices.LargestSize];

        public int StateCount => slices.States.Length;

        public void Find(int slice, FibreOrder order, ReadOnlySpan<int> modelRanks, int[][] least)
        {
            slices.Take(slice);
            var states = slices.States;
            for (var state = 0; state < states.Length; state++)
            {
                ranks[state] = modelRanks[states[state]];
                tops[state] = order.Tops[order.Fibres.PartOf[states[state]]];
            }
            RankOrder.Fill(ranks.AsSpan(0, states.Length), byRank);
            RankOrder.Fill(tops.AsSpan(0, states.Length), byTop);
            search.LeastByMoves(ranks, tops, least[0], least[1]);
            search.LeastByImprovements(byRank.AsSpan(0, states.Length), ranks, least[2]);
            search.LeastByImprovements(byTop.AsSpan(0, states.Length), tops, least[3]);
        }
    }

    /// <summary>Walks each fibre of the party from its best state down, with the greatest of the least keys of all that is better.</summary>
    static void JudgeParty(FibreOrder order, ReadOnlySpan<int> ranks, int party, int[][] least, VerdictBits verdicts)
    {
        Span<int> worst = stackalloc int[VerdictBits.ConceptCount];
        var room = new int[order.Fibres.LargestSize];
        for (var fibre = 0; fibre < order.Fibres.Count; fibre++)
        {
            var ascending = order.Ascending(fibre);
            worst.Fill(int.MinValue);
            for (var above = ascending.Length; above > 0;)
            {
                var level = above - 1;
                for (; ascending[level] < 0; level--)
                    room[level] = ~ascending[level];
                room[level] = ascending[level];
                JudgeLevel(room.AsSpan(level..above), party, ranks[room[level]], worst, least, verdicts);
                above = level;
            }
        }
    }

    /// <summary>Judges states that the party ranks equally, then adds their least keys to the worst of what is better for those below.</summary>
    static void JudgeLevel(ReadOnlySpan<int> level, int party, int rank, Span<int> worst, int[][] least, VerdictBits verdicts)
    {
        for (var concept = 0; concept < worst.Length; concept++)
        {
            if (worst[concept] > rank)
                continue;
            var bits = verdicts.Of((StabilityConcept)concept, party);
            foreach (var state in level)
                bits[state >> 6] |= 1UL << (state & 63);
        }
        worst[(int)StabilityConcept.Nash] = int.MaxValue;
        for (var answer = 0; answer < AnswerCount; answer++)
        {
            foreach (var state in level)
                worst[answer + 1] = Math.Max(worst[answer + 1], least[answer][state]);
        }
    }
}
