using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public sealed class CoalitionStabilityTests
{
    static readonly CoalitionConcept[] concepts = Enum.GetValues<CoalitionConcept>();

    [Fact]
    public void Two_prisoners_together_leave_mutual_betrayal()
    {
        var dilemma = new GraphModel(ActionForm.Complete(2, new PartyAction(0), new PartyAction(1)), Ranking.OfGroups(4, [1], [0], [3], [2]), Ranking.OfGroups(4, [2], [0], [3], [1]));

        Assert.All(concepts, concept => Assert.True(concept == CoalitionConcept.Nash || CoalitionStability.Stays(dilemma, 3, concept, 0)));
        Assert.False(CoalitionStability.Stays(dilemma, 3, CoalitionConcept.GeneralMetarational, 0, 1));
    }

    [Fact]
    public void A_coalition_of_one_judges_as_its_member_does_where_moves_are_transitive() =>
        ModelGen.TwoWayModel.Sample(model =>
        {
            for (var party = 0; party < model.PartyCount; party++)
            {
                for (var state = 0; state < model.StateCount; state++)
                {
                    Assert.Equal(BruteForce.IsStable(model, party, state, StabilityConcept.Nash), CoalitionStability.Stays(model, state, CoalitionConcept.Nash, party));
                    Assert.Equal(BruteForce.IsStable(model, party, state, StabilityConcept.GeneralMetarational), CoalitionStability.Stays(model, state, CoalitionConcept.GeneralMetarational, party));
                    Assert.Equal(BruteForce.IsStable(model, party, state, StabilityConcept.SymmetricMetarational), CoalitionStability.Stays(model, state, CoalitionConcept.SymmetricMetarational, party));
                    Assert.Equal(BruteForce.IsStable(model, party, state, StabilityConcept.Sequential), CoalitionStability.Stays(model, state, CoalitionConcept.Sequential, party));
                }
            }
        }, iter: 150);

    [Fact]
    public void The_definitions_word_for_word_say_the_same() =>
        Games.Sample(game =>
        {
            var (model, state, coalition) = game;

            foreach (var concept in concepts) Assert.Equal(Stays(model, state, concept, coalition), CoalitionStability.Stays(model, state, concept, [.. coalition]));
        }, iter: 400);

    [Fact]
    public void Nash_implies_smr_and_seq_and_each_of_them_gmr() =>
        Games.Sample(game =>
        {
            bool In(CoalitionConcept concept) => CoalitionStability.Stays(game.Model, game.State, concept, [.. game.Coalition]);

            Assert.True(!In(CoalitionConcept.Nash) || (In(CoalitionConcept.SymmetricMetarational) && In(CoalitionConcept.Sequential)));
            Assert.True(In(CoalitionConcept.GeneralMetarational) || (!In(CoalitionConcept.SymmetricMetarational) && !In(CoalitionConcept.Sequential)));
        }, iter: 400);

    static Gen<(GraphModel Model, int State, int[] Coalition)> Games => ModelGen.AnyModel.SelectMany(model => Gen.Select(Gen.Int[0, model.StateCount - 1], Gen.Int[1, (1 << model.PartyCount) - 1], (state, members) =>
        (model, state, Enumerable.Range(0, model.PartyCount).Where(party => (members >> party & 1) == 1).ToArray())));

    static bool Stays(GraphModel model, int state, CoalitionConcept concept, int[] coalition)
    {
        int[] others = [.. Enumerable.Range(0, model.PartyCount).Except(coalition)];
        bool Hurts(int other) => coalition.Any(member => model.Ranks[member][state] >= model.Ranks[member][other]);
        var better = BruteForce.Reach(model, coalition, state, improvements: false).Where(target => coalition.All(member => model.Ranks[member][target] > model.Ranks[member][state]));
        return better.All(target => concept != CoalitionConcept.Nash
            && BruteForce.Reach(model, others, target, concept == CoalitionConcept.Sequential).Any(answer => Hurts(answer)
                && (concept != CoalitionConcept.SymmetricMetarational || BruteForce.Reach(model, coalition, answer, improvements: false).All(Hurts))));
    }
}
