using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Solve.Stability;

/// <summary>
/// Judges models in action form in which every combination is a state and all actions can be begun and undone, in time near-linear in parties
/// times states.
/// </summary>
/// <remarks>
/// The reasoning is that of <see cref="FibreMethod"/>. Here moreover a mover's opponents can go from any point of a slice to any other, so that
/// GMR and SMR need one number for each slice; and all numberings are shifts of bits, so that nothing is looked up but ranks.
/// </remarks>
sealed class GridMethod : IStabilityMethod
{
    const int GreatestWidth = 16;

    public bool CanJudge(GraphModel model) =>
        model.Moves is ActionForm { IsTwoWay: true, IsComplete: true } form
        && Enumerable.Range(0, model.PartyCount).All(party => BitOperations.PopCount(form.OwnedBy(party)) <= GreatestWidth);

    public bool Judge(GraphModel model, VerdictBits verdicts, StepMeter meter)
    {
        var layout = new GridLayout((ActionForm)model.Moves);
        var narrow = Enumerable.Range(0, model.PartyCount).All(party => layout.Width(party) <= 8);
        var ranks = model.Ranks.Select(party => Arranged(layout, ImmutableCollectionsMarshal.AsArray(party)!)).ToArray();
        var done = narrow ? Judge<byte>(layout, ranks, verdicts, meter) : Judge<ushort>(layout, ranks, verdicts, meter);
        return done && (layout.Points is not { } points || verdicts.Rearrange(points, meter));
    }

    static bool Judge<T>(GridLayout layout, int[][] ranks, VerdictBits verdicts, StepMeter meter) where T : unmanaged, IBinaryInteger<T>
    {
        if (GridOrder<T>.Of(layout, ranks, meter) is not { } order)
            return false;
        var least = new GridKeys(layout.Bits);
        for (var party = 0; party < ranks.Length; party++)
        {
            if (layout.Width(party) == 0)
                verdicts.SetAll(party);
            else if (!least.Find(order, party, ranks[party], meter, (double)party / ranks.Length, (party + 0.9) / ranks.Length) || !Judge(order, party, ranks[party], least, verdicts, meter))
                return false;
            meter.Report((party + 1.0) / ranks.Length);
        }
        return true;
    }

    static bool Judge<T>(GridOrder<T> order, int party, int[] ranks, GridKeys least, VerdictBits verdicts, StepMeter meter) where T : unmanaged, IBinaryInteger<T> =>
        meter.Share(GridTile.Count(order.Layout, party), 1 << Math.Min(order.Layout.Bits, order.Layout.Width(party) + 6), () => new GridJudge<T>(order, party, ranks, least, verdicts).Judge);

    static int[] Arranged(GridLayout layout, int[] ranks)
    {
        if (layout.Points is not { } points)
            return ranks;
        var arranged = new int[ranks.Length];
        for (var state = 0; state < ranks.Length; state++)
            arranged[points[state]] = ranks[state];
        return arranged;
    }
}
