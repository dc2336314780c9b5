namespace Parley.Solve.Stability;

/// <summary>
/// Judges every model: one-way actions, listed arcs that need not be transitive, and common moves. Time linear in parties times moves.
/// </summary>
/// <remarks>The keys are those of <see cref="FibreMethod"/>, with the best rank among the state itself and what the party can move to in place of the fibre's.</remarks>
sealed class ArrivalMethod : IStabilityMethod
{
    public bool CanJudge(GraphModel model) => true;

    public bool Judge(GraphModel model, VerdictBits verdicts, StepMeter meter)
    {
        var search = new ArrivalSearch(model);
        var least = new int[4][];
        var (tops, byRank, byTop) = (new int[model.StateCount], new int[model.StateCount], new int[model.StateCount]);
        for (var party = 0; party < model.PartyCount; party++)
        {
            if (model.Moves.CanMove(party))
            {
                FindTops(model, party, tops);
                var ranks = model.Ranks[party].AsSpan();
                RankOrder.Fill(ranks, byRank);
                RankOrder.Fill(tops, byTop);
                for (var answer = 0; answer < least.Length; answer++)
                {
                    var (symmetric, improvements) = (answer is 1 or 3, answer is 2 or 3);
                    least[answer] ??= new int[model.StateCount];
                    if (!search.LeastKeys(party, improvements, symmetric ? byTop : byRank, symmetric ? tops : ranks, least[answer], meter))
                        return false;
                }
                JudgeParty(model, party, least, verdicts);
            }
            else
            {
                verdicts.SetAll(party);
            }
            meter.Report((party + 1.0) / model.PartyCount);
        }
        return true;
    }

    static void FindTops(GraphModel model, int party, int[] tops)
    {
        int[] room = [];
        var ranks = model.Ranks[party].AsSpan();
        for (var state = 0; state < tops.Length; state++)
        {
            var top = ranks[state];
            foreach (var target in model.Moves.TargetsOf(party, state, ref room))
                top = Math.Max(top, ranks[target]);
            tops[state] = top;
        }
    }

    static void JudgeParty(GraphModel model, int party, int[][] least, VerdictBits verdicts)
    {
        int[] room = [];
        var ranks = model.Ranks[party].AsSpan();
        Span<int> worst = stackalloc int[VerdictBits.ConceptCount];
        for (var state = 0; state < ranks.Length; state++)
        {
            var rank = ranks[state];
            worst.Fill(int.MinValue);
            foreach (var target in model.Moves.TargetsOf(party, state, ref room))
            {
                if (ranks[target] <= rank)
                    continue;
                worst[0] = int.MaxValue;
                for (var answer = 0; answer < least.Length; answer++)
                    worst[answer + 1] = Math.Max(worst[answer + 1], least[answer][target]);
            }
            for (var concept = 0; concept < worst.Length; concept++)
            {
                if (worst[concept] <= rank)
                    verdicts.Of((StabilityConcept)concept, party)[state >> 6] |= 1UL << (state & 63);
            }
        }
    }
}
