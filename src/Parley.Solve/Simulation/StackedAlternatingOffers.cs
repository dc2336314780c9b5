namespace Parley.Solve.Simulation;

/// <summary>
/// Stacked alternating offers (Aydoğan, Festen, Hindriks and Jonker 2017): in a fixed order each party in turn accepts the latest offer, makes another, or walks away. An offer
/// counts as its proposer's acceptance; all others must accept it one after the other. The deadline is a number of rounds, in each of which everybody has one turn; the
/// clock at round r of R is r ÷ (R − 1), so that it is 0 in the first and 1 in the last. Cost O(rounds · parties) a session.
/// </summary>
sealed class StackedAlternatingOffers(SimulationDomain domain, IReadOnlyList<Tactic> tactics, int rounds)
{
    readonly Bargainer[] bargainers = [.. tactics.Select((tactic, party) => Bargainer.Of(tactic, domain, party, rounds))];

    /// <summary>One session. Who begins is drawn; the order goes on from there.</summary>
    public Session Run(ref Chance chance)
    {
        var parties = bargainers.Length;
        foreach (var bargainer in bargainers)
        {
            if (bargainer.Leaves) return new(-1, 1);
            bargainer.Begin();
        }
        var first = chance.Below(parties);
        var (offer, accepted) = (-1, 0);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < parties; turn++)
            {
                var party = first + turn;
                if (party >= parties) party -= parties;
                var bargainer = bargainers[party];
                var own = bargainer.Offer(round, ref chance);
                if (offer >= 0 && bargainer.Accepts(offer, own))
                {
                    if (++accepted == parties) return new(offer, round + 1);
                    continue;
                }
                bargainer.Make(own);
                (offer, accepted) = (own, 1);
                for (var other = 0; other < parties; other++)
                {
                    if (other != party) bargainers[other].Hear(party, own);
                }
            }
        }
        return new(-1, rounds);
    }
}
