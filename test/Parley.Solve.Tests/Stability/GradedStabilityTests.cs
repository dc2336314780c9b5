using CsCheck;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public sealed class GradedStabilityTests
{
    static readonly StabilityConcept[] concepts = Enum.GetValues<StabilityConcept>();

    [Fact]
    public void Where_everything_is_known_every_reading_is_the_plain_concept() =>
        Games.Sample(game =>
        {
            var (model, _, state, party) = game;
            var graded = new GradedStability(model.Moves, (who, from, to) => Plain(model, who, from, to));

            foreach (var concept in concepts)
            {
                var expected = BruteForce.IsStable(model, party, state, concept);
                Assert.All(graded.Range(state, party, concept), stays => Assert.Equal(expected, stays));
            }
        }, iter: 300);

    [Fact]
    public void A_cautious_reading_implies_every_more_hopeful_one() =>
        Games.Sample(game =>
        {
            var graded = Graded(game.Model, game.Seed);

            foreach (var concept in concepts)
            {
                var range = graded.Range(game.State, game.Party, concept);
                Assert.True(!range[0] || (range[1] && range[2]));
                Assert.True(range[3] || (!range[1] && !range[2]));
            }
        }, iter: 600);

    [Fact]
    public void What_holds_cautiously_holds_however_the_unknown_turns_out_for_the_mover() =>
        Games.Sample(game =>
        {
            var (model, seed, state, party) = game;
            var graded = Graded(model, seed);

            // Only the mover's unknowns are settled; the others' stay unknown, as they are to it.
            foreach (var settled in new[] { Liking.More, Liking.Less, Liking.AsMuch })
            {
                var known = new GradedStability(model.Moves, (who, from, to) => Some(model, seed, who, from, to) is var liking && liking == Liking.Unknown && who == party ? settled : liking);
                foreach (var concept in concepts.Where(concept => graded.Stays(state, party, concept, UnknownReading.Aggressive))) Assert.True(known.Stays(state, party, concept, UnknownReading.Aggressive));
            }
        }, iter: 600);

    [Fact]
    public void Staying_strongly_is_staying() =>
        Games.Sample(game =>
        {
            var graded = Graded(game.Model, game.Seed);

            foreach (var concept in concepts) Assert.True(!graded.StaysStrongly(game.State, game.Party, concept) || graded.Stays(game.State, game.Party, concept, UnknownReading.Aggressive));
        }, iter: 600);

    [Fact]
    public void A_threat_deters_strongly_only_where_it_is_much_worse()
    {
        // One may move from 0 to 1, which the other answers by 2.
        var form = ArcForm.Of(2, 3, [new(0, 0, 1), new(1, 1, 2)]);
        GradedStability With(Liking threat) => new(form, (party, from, to) => (party, from, to) switch { (0, 0, 1) => Liking.More, (0, 0, 2) => threat, (1, 1, 2) => Liking.More, _ => Liking.AsMuch });

        Assert.True(With(Liking.MuchLess).StaysStrongly(0, 0, StabilityConcept.Sequential));
        Assert.False(With(Liking.Less).StaysStrongly(0, 0, StabilityConcept.Sequential));
        Assert.True(With(Liking.Less).Stays(0, 0, StabilityConcept.Sequential, UnknownReading.Aggressive));
        Assert.Equal([false, false, true, true], With(Liking.Unknown).Range(0, 0, StabilityConcept.Sequential));
    }

    static GradedStability Graded(GraphModel model, int seed) => new(model.Moves, (party, from, to) => Some(model, seed, party, from, to));

    static Liking Plain(GraphModel model, int party, int from, int to) => model.Ranks[party][to].CompareTo(model.Ranks[party][from]) switch { > 0 => Liking.More, < 0 => Liking.Less, _ => Liking.AsMuch };

    /// <summary>The plain liking, in a third of pairs unknown and in another much more or less, the same both ways.</summary>
    static Liking Some(GraphModel model, int seed, int party, int from, int to)
    {
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        var draw = (uint)((seed * 31 + party) * 31 + low * 1009 + high * 9176) * 2654435761u >> 24;
        var plain = Plain(model, party, from, to);
        return from == to ? Liking.AsMuch : draw < 85 ? Liking.Unknown : draw > 170 && plain == Liking.More ? Liking.MuchMore : draw > 170 && plain == Liking.Less ? Liking.MuchLess : plain;
    }

    static Gen<(GraphModel Model, int Seed, int State, int Party)> Games =>
        ModelGen.AnyModel.SelectMany(model => Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, model.StateCount - 1], Gen.Int[0, model.PartyCount - 1], (seed, state, party) => (model, seed, state, party)));
}
