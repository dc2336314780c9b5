using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class OutlookTests
{
    // Each of two prisoners can keep silent; both would rather the other did.
    static readonly GraphModel Dilemma = new(
        ActionForm.Complete(2, new PartyAction(0), new PartyAction(1)), Ranking.OfGroups(4, [[2], [3], [0], [1]]), Ranking.OfGroups(4, [[1], [3], [0], [2]]));

    [Fact]
    public void Every_move_out_of_a_state_is_a_departure_and_every_sanction_can_be_replayed() =>
        ModelGen.AnyModel.Sample(
            model =>
            {
                var verdicts = StabilityAnalysis.Analyse(model);

                var outlook = StabilityAnalysis.LookFrom(model, 0);

                for (var party = 0; party < model.PartyCount; party++)
                {
                    var own = outlook.Departures.Where(departure => departure.Move.Party == party).ToArray();
                    Assert.Equal(BruteForce.Moves(model, party, 0, improvements: false), own.Select(departure => departure.Move.To));
                    Assert.Equal(
                        BruteForce.Moves(model, party, 0, improvements: true),
                        own.Where(departure => departure.IsImprovement).Select(departure => departure.Move.To));
                    foreach (var concept in Enum.GetValues<StabilityConcept>())
                    {
                        var isSanctioned = own.Where(departure => departure.IsImprovement).All(departure => departure.Sanctions.ContainsKey(concept));
                        Assert.Equal(verdicts.Stable(concept, party).Contains(0), isSanctioned);
                    }
                }
            },
            iter: 500);

    [Fact]
    public void A_journey_leads_to_each_equilibrium_the_nearest_first()
    {
        var verdicts = StabilityAnalysis.Analyse(Dilemma);

        var journeys = StabilityAnalysis.LookFrom(Dilemma, 2).JourneysTo(verdicts.Equilibria(StabilityConcept.Sequential));

        Assert.Equal([0, 3], journeys.Select(journey => journey.State));
        Assert.Equal([new Move(1, 2, 0)], journeys[0].ByMoves!.Value);
        Assert.Equal([new Move(1, 2, 0)], journeys[0].ByImprovements!.Value);
        Assert.Equal([new Move(0, 2, 3)], journeys[1].ByMoves!.Value);
        Assert.Null(journeys[1].ByImprovements);
    }

    [Fact]
    public void A_cancelled_outlook_says_so_and_keeps_what_it_has()
    {
        using var stop = new CancellationTokenSource();

        var early = StabilityAnalysis.LookFrom(Dilemma, 2, cancellation: new(canceled: true));
        var late = StabilityAnalysis.LookFrom(Dilemma, 2, new Stopper(stop, 0.4), stop.Token);

        Assert.Equal((SolveStatus.Cancelled, SolveStatus.Cancelled, 0), (early.Status, early.ByMoves.Status, early.ByMoves.States.Count));
        Assert.Equal((SolveStatus.Cancelled, SolveStatus.Complete, 4), (late.Status, late.ByMoves.Status, late.ByMoves.States.Count));
        Assert.Single(late.Departures);
    }

    [Fact]
    public void Where_one_is_takes_no_move() =>
        Assert.Empty(Assert.Single(StabilityAnalysis.LookFrom(Dilemma, 3).JourneysTo(StateSet.Of(4, 3))).ByMoves!.Value);

    [Fact]
    public void States_of_another_model_are_refused() =>
        Assert.Throws<ArgumentException>(() => StabilityAnalysis.LookFrom(Dilemma, 3).JourneysTo(StateSet.All(5)));

    [Fact]
    public void Progress_rises_to_the_whole_and_never_beyond()
    {
        // Each of two parties has three moves out of the first state.
        var model = new GraphModel(ActionForm.Complete(2, new PartyAction(0), new PartyAction(0), new PartyAction(1), new PartyAction(1)), [.. Enumerable.Range(0, 16)], [.. Enumerable.Range(0, 16)]);
        var told = new List<double>();

        StabilityAnalysis.LookFrom(model, 0, new Told(told));

        Assert.Equal(told.Order(), told);
        Assert.All(told, share => Assert.InRange(share, 0, 1));
        Assert.Equal(1, told[^1]);
    }

    sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
