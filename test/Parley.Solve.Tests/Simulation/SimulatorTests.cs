using System.Collections.Immutable;
using CsCheck;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;
using Parley.Solve.Simulation;

namespace Parley.Solve.Tests.Simulation;

public sealed class SimulatorTests
{
    /// <summary>One issue of five options; what one gains the other loses.</summary>
    static readonly SimulationDomain pie = Domain([[0m, 0.25m, 0.5m, 0.75m, 1m], [1m, 0.75m, 0.5m, 0.25m, 0m]], [0.1m, 0.1m]);

    static SimulationDomain Domain(decimal[][] values, decimal[] reservations)
    {
        var diagram = OutcomeDiagram.Compile(new OutcomeSpace([values[0].Length]), cancellation: TestContext.Current.CancellationToken).Diagram!;
        return SimulationDomain.Of(new(diagram, values.Select((own, party) => Utility.Of([1m], [own], reservations[party]))), cancellation: TestContext.Current.CancellationToken)!;
    }

    static ImmutableArray<Session> Run(SimulationDomain domain, int rounds, int count, params Tactic[] tactics) =>
        Simulator.Run(domain, SimulationProtocol.AlternatingOffers, [.. tactics], rounds, seed: 5, first: 0, count, cancellation: TestContext.Current.CancellationToken);

    [Fact]
    public void Two_who_concede_evenly_meet_in_the_middle_of_a_pie()
    {
        // Targets fall 1, 0.775, 0.55, 0.325, 0.1: offers 1, 1, 0.75, 0.5, 0.25, so that the first middle offer comes in the fourth round.
        foreach (var session in Run(pie, rounds: 5, count: 50, Tactic.Linear, Tactic.Linear)) Assert.Equal(new Session(2, 4), session);
    }

    [Fact]
    public void Who_never_concedes_first_never_agrees_with_its_like() =>
        Assert.All(Run(pie, 20, 20, Tactic.TitForTat, Tactic.TitForTat), session => Assert.Equal(new Session(-1, 20), session));

    [Fact]
    public void Two_minimal_conceders_step_down_together()
    {
        // Offers 1, 0.75, 0.5 in three rounds; whoever hears the middle accepts, for it would offer it next.
        foreach (var session in Run(pie, rounds: 10, count: 50, Tactic.Micro, Tactic.Micro)) Assert.Equal(new Session(2, 3), session);
    }

    [Fact]
    public void Who_has_nothing_to_gain_leaves_at_once() =>
        Assert.All(Run(Domain([[0.2m, 0.3m], [1m, 0m]], [0.5m, 0m]), 10, 5, Tactic.Linear, Tactic.Linear), session => Assert.Equal(new Session(-1, 1), session));

    [Fact]
    public void Nobody_agrees_to_less_than_its_reservation() =>
        Games.Sample(game =>
        {
            foreach (var session in Run(game.Domain, 12, 10, game.Tactics))
            {
                if (session.Agreed < 0) continue;
                for (var party = 0; party < game.Tactics.Length; party++) Assert.True(game.Domain.Utilities[party][session.Agreed] >= game.Domain.Reservations[party]);
            }
        }, iter: 300);

    [Fact]
    public void The_same_seed_gives_the_same_sessions_on_any_number_of_threads_and_in_any_pieces() =>
        Games.Sample(game =>
        {
            ImmutableArray<Session> Of(long first, int count, int threads) => Simulator.Run(game.Domain, SimulationProtocol.AlternatingOffers, [.. game.Tactics], 9, 3, first, count, threads, TestContext.Current.CancellationToken);

            var whole = Of(0, 700, 1);

            Assert.Equal(whole, Of(0, 700, 2));
            Assert.Equal(whole, Of(0, 700, 7));
            Assert.Equal(whole, [.. Of(0, 123, 1), .. Of(123, 577, 2)]);
        }, iter: 30);

    [Fact]
    public void The_plain_form_of_the_protocol_gives_the_same_sessions() =>
        Games.Sample(game =>
        {
            var sessions = Run(game.Domain, 8, 20, game.Tactics);

            for (var index = 0; index < sessions.Length; index++) Assert.Equal(Plain(game.Domain, game.Tactics, 8, new Chance(5, index)), sessions[index]);
        }, iter: 300);

    [Fact]
    public void A_stopped_simulation_gives_the_sessions_it_has_run() =>
        Assert.Empty(Simulator.Run(pie, SimulationProtocol.AlternatingOffers, [Tactic.Linear, Tactic.Linear], 5, 1, 0, 1000, cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void A_single_text_ends_where_no_single_change_is_better_for_all()
    {
        var diagram = OutcomeDiagram.Compile(new OutcomeSpace([3, 3]), cancellation: TestContext.Current.CancellationToken).Diagram!;
        var domain = SimulationDomain.Of(new(diagram, Utility.Of([0.6m, 0.4m], [[0, 0.5m, 1], [0, 0.5m, 1]]), Utility.Of([0.3m, 0.7m], [[0, 0.5m, 1], [1, 0.5m, 0]])), cancellation: TestContext.Current.CancellationToken)!;

        foreach (var session in Simulator.Run(domain, SimulationProtocol.SingleText, [], 200, 1, 0, 100, cancellation: TestContext.Current.CancellationToken)) Assert.Equal(2, domain.Outcomes[session.Agreed][0]);
    }

    /// <summary>Stacked alternating offers written out by the book.</summary>
    static Session Plain(SimulationDomain domain, Tactic[] tactics, int rounds, Chance chance)
    {
        var parties = tactics.Select((tactic, party) => Bargainer.Of(tactic, domain, party, rounds)).ToList();
        if (parties.Exists(party => party.Leaves)) return new(-1, 1);
        parties.ForEach(party => party.Begin());
        var first = chance.Below(parties.Count);
        int? offer = null;
        var agreeing = new HashSet<int>();
        for (var turn = 0; turn < rounds * parties.Count; turn++)
        {
            var at = (first + turn) % parties.Count;
            var own = parties[at].Offer(turn / parties.Count, ref chance);
            if (offer is { } tabled && parties[at].Accepts(tabled, own)) agreeing.Add(at);
            else
            {
                parties[at].Make(own);
                (offer, agreeing) = (own, [at]);
                for (var other = 0; other < parties.Count; other++)
                {
                    if (other != at) parties[other].Hear(at, own);
                }
            }
            if (agreeing.Count == parties.Count) return new(offer!.Value, turn / parties.Count + 1);
        }
        return new(-1, rounds);
    }

    static Gen<(SimulationDomain Domain, Tactic[] Tactics)> Games =>
        Gen.Select(Gen.Int[2, 3], Gen.Int[2, 9]).SelectMany(size => Gen.Select(
            Gen.Int[0, 20].Array[size.Item2].Array[size.Item1], Gen.Int[0, 12].Array[size.Item1], Gen.OneOf([.. Tactic.All.Select(Gen.Const)]).Array[size.Item1],
            (values, reservations, tactics) => (Domain([.. values.Select(own => own.Select(value => value / 20m).ToArray())], [.. reservations.Select(value => value / 20m)]), tactics)));
}
