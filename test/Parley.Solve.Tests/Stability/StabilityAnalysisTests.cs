using System.Collections.Immutable;
using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class StabilityAnalysisTests
{
    static readonly StabilityConcept[] Concepts = Enum.GetValues<StabilityConcept>();

    static readonly GraphModel Dilemma = new(
        ActionForm.Complete(2, new PartyAction(0), new PartyAction(1)), Ranking.OfGroups(4, [[2], [3], [0], [1]]), Ranking.OfGroups(4, [[1], [3], [0], [2]]));

    [Fact]
    public void Every_verdict_is_the_one_the_definitions_give() =>
        ModelGen.AnyModel.Sample(AgreesWithBruteForce, iter: 6_000);

    [Fact]
    public void The_fibre_form_and_the_general_form_give_the_same_verdicts() =>
        ModelGen.TwoWayModel.Sample(
            model =>
            {
                var (fibre, general) = (Judge(new FibreMethod(), model), Judge(new ArrivalMethod(), model));

                AssertEqual(fibre, general);
            },
            iter: 6_000);

    [Fact]
    public void The_grid_form_and_the_fibre_form_give_the_same_verdicts() =>
        ModelGen.TwoWayModel.Where(new GridMethod().CanJudge).Sample(
            model => AssertEqual(Judge(new GridMethod(), model), Judge(new FibreMethod(), model)), iter: 4_000);

    [Theory]
    [InlineData(3, 3, 3)]
    [InlineData(7, 2, 0)]
    [InlineData(1, 8, 2)]
    [InlineData(2, 1, 9)]
    [InlineData(10, 1, 0)]
    public void The_grid_form_agrees_where_parties_have_many_actions_in_any_order(int first, int second, int third) =>
        (from owners in Gen.Shuffle(new[] { first, second, third }.SelectMany((count, party) => Enumerable.Repeat(party, count)).ToArray())
         from model in ModelGen.Ranked(ActionForm.Complete(3, owners.Select(owner => new PartyAction(owner))))
         select model).Sample(
            model =>
            {
                var grid = Judge(new GridMethod(), model);

                AssertEqual(grid, Judge(new FibreMethod(), model));
                AssertEqual(grid, Judge(new GridMethod(), model, threads: 2));
            },
            iter: 30);

    [Fact]
    public void Listing_all_states_or_all_moves_changes_no_verdict() =>
        ModelGen.TwoWayModel.Where(model => ((ActionForm)model.Moves).IsComplete).Sample(
            model =>
            {
                var form = (ActionForm)model.Moves;
                var states = Enumerable.Range(0, form.StateCount);
                var listed = ActionForm.Of(form.PartyCount, form.Actions, [.. states.Select(state => (ulong)state)]);

                AssertEqual(StabilityAnalysis.Analyse(model), StabilityAnalysis.Analyse(new(listed, model.Ranks)));
                AssertEqual(StabilityAnalysis.Analyse(model), StabilityAnalysis.Analyse(new(form.Coalesce([.. states]), model.Ranks)));
            },
            iter: 1_000);

    [Fact]
    public void Both_forms_agree_on_models_of_more_than_a_few_states() =>
        (from form in Gen.Int[1, 4].SelectMany(first => Gen.OneOf(
             Gen.Const(ActionForm.Complete(3, Shared(first))),
             Gen.Int[0, 9].Array[1 << 11].Select(draws => ActionForm.Of(
                 3, Shared(first), [.. Enumerable.Range(0, 1 << 11).Where(mask => mask == 0 || draws[mask] > 1).Select(mask => (ulong)mask)]))))
         from model in ModelGen.Ranked(form)
         select model).Sample(model => AssertEqual(Judge(new FibreMethod(), model), Judge(new ArrivalMethod(), model)), iter: 60);

    [Fact]
    public void Stability_under_a_demanding_concept_implies_it_under_a_lenient_one() =>
        ModelGen.AnyModel.Sample(
            model =>
            {
                var verdicts = StabilityAnalysis.Analyse(model);

                for (var party = 0; party < model.PartyCount; party++)
                {
                    AssertImplies(StabilityConcept.Nash, StabilityConcept.SymmetricSequential);
                    AssertImplies(StabilityConcept.SymmetricSequential, StabilityConcept.Sequential);
                    AssertImplies(StabilityConcept.SymmetricSequential, StabilityConcept.SymmetricMetarational);
                    AssertImplies(StabilityConcept.Sequential, StabilityConcept.GeneralMetarational);
                    AssertImplies(StabilityConcept.SymmetricMetarational, StabilityConcept.GeneralMetarational);

                    void AssertImplies(StabilityConcept demanding, StabilityConcept lenient) =>
                        Assert.True(verdicts.Stable(demanding, party).IsSubsetOf(verdicts.Stable(lenient, party)));
                }
            },
            iter: 2_000);

    [Fact]
    public void An_equilibrium_is_stable_for_everybody()
    {
        var verdicts = StabilityAnalysis.Analyse(Dilemma);

        Assert.Equal([0], verdicts.Equilibria(StabilityConcept.Nash));
        Assert.Equal([0, 2], verdicts.Stable(StabilityConcept.Nash, 0));
        Assert.Equal([0, 3], verdicts.Equilibria(StabilityConcept.Sequential));
    }

    [Fact]
    public void A_party_without_moves_is_content_everywhere()
    {
        var model = new GraphModel(ActionForm.Complete(2, new PartyAction(0)), [0, 1], [0, 1]);

        var verdicts = StabilityAnalysis.Analyse(model);

        Assert.Equal(StateSet.All(2), verdicts.Stable(StabilityConcept.Nash, 1));
        Assert.Equal([1], verdicts.Equilibria(StabilityConcept.GeneralMetarational));
    }

    [Fact]
    public void A_cancelled_analysis_has_no_verdicts()
    {
        var verdicts = StabilityAnalysis.Analyse(Dilemma, cancellation: new CancellationToken(canceled: true));

        Assert.Equal(SolveStatus.Cancelled, verdicts.Status);
        Assert.Throws<InvalidOperationException>(() => verdicts.Equilibria(StabilityConcept.Nash));
    }

    [Fact]
    public void An_analysis_can_be_cancelled_while_it_works()
    {
        var model = new GraphModel(ActionForm.Complete(2, Enumerable.Range(0, 8).Select(action => new PartyAction(action % 2))), Ranks(1 << 8, 7), Ranks(1 << 8, 11));

        foreach (var method in new IStabilityMethod[] { new GridMethod(), new FibreMethod(), new ArrivalMethod() })
        {
            using var stop = new CancellationTokenSource();
            var verdicts = StabilityAnalysis.Judge(method, model, new StepMeter(long.MaxValue, new Stopper(stop, 0), stop.Token));

            Assert.Equal(SolveStatus.Cancelled, verdicts.Status);
        }
    }

    [Fact]
    public void An_analysis_stops_at_its_limit() =>
        ModelGen.AnyModel.Where(model => Enumerable.Range(0, model.PartyCount).Any(model.Moves.CanMove)).Sample(
            model =>
            {
                var enough = new StabilityOptions { StepLimit = 10L * model.PartyCount * model.StateCount };

                Assert.Equal(SolveStatus.LimitReached, StabilityAnalysis.Analyse(model, new() { StepLimit = 1 }).Status);
                Assert.Equal(SolveStatus.Complete, StabilityAnalysis.Analyse(model, enough).Status);
            },
            iter: 500);

    [Fact]
    public void Progress_rises_and_ends_at_one()
    {
        var heard = new Hearer();

        StabilityAnalysis.Analyse(Dilemma, progress: heard);

        Assert.Equal(heard.Shares.Order(), heard.Shares);
        Assert.Equal(1, heard.Shares[^1]);
    }

    [Fact]
    public void Any_number_of_threads_comes_to_the_same_verdicts() =>
        ModelGen.TwoWayModel.Sample(
            model =>
            {
                var (alone, together) = (StabilityAnalysis.Analyse(model), StabilityAnalysis.Analyse(model, new() { Threads = 3 }));

                Assert.All(Concepts, concept => Assert.Equal(alone.Equilibria(concept), together.Equilibria(concept)));
            },
            iter: 300, threads: 1);

    static void AgreesWithBruteForce(GraphModel model)
    {
        var verdicts = StabilityAnalysis.Analyse(model);

        foreach (var concept in Concepts)
        {
            for (var party = 0; party < model.PartyCount; party++)
            {
                var expected = StateSet.Where(model.StateCount, state => BruteForce.IsStable(model, party, state, concept));
                Assert.Equal(expected, verdicts.Stable(concept, party));
            }
        }
    }

    /// <summary>Eleven actions of three parties, of which the first has few or many.</summary>
    static IEnumerable<PartyAction> Shared(int first) =>
        Enumerable.Range(0, 11).Select(action => new PartyAction(action < first ? 0 : 1 + action % 2));

    static StabilityVerdicts Judge(IStabilityMethod method, GraphModel model, int threads = 1) =>
        StabilityAnalysis.Judge(method, model, new StepMeter(long.MaxValue, progress: null, CancellationToken.None, threads));

    static void AssertEqual(StabilityVerdicts one, StabilityVerdicts other)
    {
        foreach (var concept in Concepts)
        {
            for (var party = 0; party < one.Model.PartyCount; party++)
                Assert.Equal(one.Stable(concept, party), other.Stable(concept, party));
        }
    }

    static ImmutableArray<int> Ranks(int count, int factor) => [.. Enumerable.Range(0, count).Select(state => state * factor % 257)];

    sealed class Hearer : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
