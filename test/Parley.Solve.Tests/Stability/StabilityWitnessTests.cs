using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class StabilityWitnessTests
{
    [Fact]
    public void Every_witness_agrees_with_its_verdict_and_can_be_checked_by_hand() =>
        ModelGen.AnyModel.Sample(
            model =>
            {
                var verdicts = StabilityAnalysis.Analyse(model);

                foreach (var concept in Enum.GetValues<StabilityConcept>())
                {
                    for (var party = 0; party < model.PartyCount; party++)
                    {
                        for (var state = 0; state < model.StateCount; state++)
                        {
                            var witness = StabilityAnalysis.Explain(model, state, party, concept);
                            Assert.Equal((state, party, concept), (witness.State, witness.Party, witness.Concept));
                            Assert.Equal(verdicts.Stable(concept, party).Contains(state), witness.IsStable);
                            AssertHolds(model, witness);
                        }
                    }
                }
            },
            iter: 1_500);

    [Fact]
    public void A_sanction_may_take_several_moves_of_the_others()
    {
        var folder = Repository.Shared("cases", "stability");
        Assert.SkipWhen(folder is null, "The published cases are not beside this checkout.");
        var garrison = PublishedCase.Read(Path.Combine(folder!, "garrison_diversion.json"));
        var canada = Array.IndexOf(garrison.Parties, "Canadian Opposition");

        foreach (var concept in new[] { StabilityConcept.GeneralMetarational, StabilityConcept.SymmetricMetarational })
        {
            var witness = StabilityAnalysis.Explain(garrison.Model, garrison.StateOf(6), canada, concept);

            var sanction = Assert.Single(Assert.IsType<AllSanctioned>(witness).Sanctions);
            Assert.Equal((6, 2), (garrison.IdOf(sanction.Improvement.From), garrison.IdOf(sanction.Improvement.To)));
            Assert.Equal([2, 1, 4], sanction.Response.Path.Select(move => garrison.IdOf(move.From)));
            Assert.Equal(["US Support", "US Opposition", "US Support"], sanction.Response.Path.Select(move => garrison.Parties[move.Party]));
            Assert.Equal(3, garrison.IdOf(sanction.Response.State));
        }
    }

    [Fact]
    public void A_question_about_what_is_not_there_is_refused()
    {
        var model = new GraphModel(ActionForm.Complete(1, new PartyAction(0)), [0, 1]);

        Assert.Throws<ArgumentOutOfRangeException>(() => StabilityAnalysis.Explain(model, 2, 0, StabilityConcept.Nash));
        Assert.Throws<ArgumentOutOfRangeException>(() => StabilityAnalysis.Explain(model, 0, 1, StabilityConcept.Nash));
        Assert.Throws<ArgumentOutOfRangeException>(() => StabilityAnalysis.Explain(model, 0, 0, (StabilityConcept)5));
    }

    static void AssertHolds(GraphModel model, StabilityWitness witness)
    {
        var gains = BruteForce.Moves(model, witness.Party, witness.State, improvements: true);
        switch (witness)
        {
            case NoImprovement:
                Assert.Empty(gains);
                break;
            case AllSanctioned stable:
                Assert.Equal(gains.Order(), stable.Sanctions.Select(sanction => sanction.Improvement.To).Order());
                Assert.All(stable.Sanctions, sanction => AssertSanctions(model, witness, sanction));
                break;
            case Unsanctioned unstable:
                Assert.Contains(unstable.Improvement.To, gains);
                AssertUnsanctioned(model, unstable);
                break;
        }
    }

    static void AssertSanctions(GraphModel model, StabilityWitness witness, Sanction sanction)
    {
        Assert.NotEmpty(sanction.Response.Path);
        AssertResponse(model, witness, sanction.Improvement, sanction.Response);
        Assert.False(model.Prefers(witness.Party, witness.State, sanction.Response.State));
        if (sanction.Response.CounterMove is { } counter)
            Assert.False(model.Prefers(witness.Party, witness.State, counter.To));
    }

    static void AssertUnsanctioned(GraphModel model, Unsanctioned witness)
    {
        var reached = witness.Concept == StabilityConcept.Nash
            ? []
            : BruteForce.Reach(model, Others(model, witness), witness.Improvement.To, Kind(witness) == MoveKind.Improvements);
        reached.Remove(witness.Improvement.To);

        Assert.Equal(reached.Count, witness.ResponseCount);
        Assert.Equal(reached.Count == 0, witness.HarshestResponse is null);
        if (witness.HarshestResponse is not { } harshest)
            return;
        AssertResponse(model, witness, witness.Improvement, harshest);
        Assert.Equal(reached.Min(state => Worth(model, witness, state)), Worth(model, witness, harshest.State));
        Assert.True(Worth(model, witness, harshest.State) > model.Ranks[witness.Party][witness.State]);
    }

    static void AssertResponse(GraphModel model, StabilityWitness witness, Move improvement, Response response)
    {
        Replay.AssertLegal(model, improvement.To, response.State, Others(model, witness), Kind(witness), response.Path);
        var escapes = BruteForce.Moves(model, witness.Party, response.State, improvements: false);
        Assert.Equal(HasLastWord(witness) && escapes.Length > 0, response.CounterMove is not null);
        if (response.CounterMove is not { } counter)
            return;
        Assert.Equal((witness.Party, response.State), (counter.Party, counter.From));
        Assert.Contains(counter.To, escapes);
        Assert.Equal(escapes.Max(state => model.Ranks[witness.Party][state]), model.Ranks[witness.Party][counter.To]);
    }

    static int Worth(GraphModel model, StabilityWitness witness, int state)
    {
        int[] escapes = HasLastWord(witness) ? BruteForce.Moves(model, witness.Party, state, improvements: false) : [];
        return escapes.Append(state).Max(end => model.Ranks[witness.Party][end]);
    }

    static int[] Others(GraphModel model, StabilityWitness witness) =>
        [.. Enumerable.Range(0, model.PartyCount).Where(party => party != witness.Party)];

    static MoveKind Kind(StabilityWitness witness) =>
        witness.Concept is StabilityConcept.Sequential or StabilityConcept.SymmetricSequential ? MoveKind.Improvements : MoveKind.Moves;

    static bool HasLastWord(StabilityWitness witness) =>
        witness.Concept is StabilityConcept.SymmetricMetarational or StabilityConcept.SymmetricSequential;

    [Fact]
    public void A_cancelled_explanation_says_neither_yes_nor_no()
    {
        var model = new GraphModel(ActionForm.Complete(2, new PartyAction(0), new PartyAction(1)), Ranking.OfGroups(4, [[1], [0], [2], [3]]), Ranking.OfGroups(4, [[0, 1, 2, 3]]));

        var witness = Assert.IsType<Unfinished>(StabilityAnalysis.Explain(model, 0, 0, StabilityConcept.Sequential, new(canceled: true)));

        Assert.Equal(SolveStatus.Cancelled, witness.Status);
        Assert.Throws<InvalidOperationException>(() => witness.IsStable);
    }
}
