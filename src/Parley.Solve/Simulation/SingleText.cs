using System.Collections.Immutable;

namespace Parley.Solve.Simulation;

/// <summary>
/// The mediated single text (Raiffa 1982; Klein, Faratin, Sayama and Bar-Yam 2003): the mediator holds one text and in each round proposes to change one issue of it. The change
/// is kept where no party finds it worse and one finds it better; at the end each accepts the text or not. Cost O(rounds · parties) a session.
/// </summary>
sealed class SingleText(SimulationDomain domain, int rounds)
{
    readonly Dictionary<ImmutableArray<int>, int> positions = domain.Outcomes.Index().ToDictionary(entry => entry.Item, entry => entry.Index, SimulationDomain.OutcomeComparer.Instance);
    readonly int[] options = [.. domain.Problem.Outcomes.Space.OptionCounts];

    public Session Run(ref Chance chance)
    {
        var text = chance.Below(domain.Outcomes.Length);
        var changed = 0;
        for (var round = 0; round < rounds; round++)
        {
            var issue = chance.Below(options.Length);
            var option = chance.Below(options[issue]);
            if (domain.Outcomes[text][issue] == option) continue;
            if (!positions.TryGetValue(domain.Outcomes[text].SetItem(issue, option), out var proposed) || !Improves(text, proposed)) continue;
            (text, changed) = (proposed, round + 1);
        }
        for (var party = 0; party < domain.Parties; party++)
        {
            if (domain.Utilities[party][text] < domain.Reservations[party]) return new(-1, rounds);
        }
        return new(text, Math.Max(1, changed));
    }

    bool Improves(int text, int proposed)
    {
        var better = false;
        for (var party = 0; party < domain.Parties; party++)
        {
            var (now, then) = (domain.Utilities[party][text], domain.Utilities[party][proposed]);
            if (then < now) return false;
            better |= then > now;
        }
        return better;
    }
}
