using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>A bargaining problem: the feasible outcomes, and the utility of each party.</summary>
public sealed class BargainingProblem
{
    const int MaxParties = 64;

    /// <summary>Puts outcomes and utilities together.</summary>
    /// <exception cref="ArgumentException">There is no party, or more than 64, or a utility does not fit the issues.</exception>
    public BargainingProblem(OutcomeDiagram outcomes, params IEnumerable<Utility> parties)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(parties);
        Outcomes = outcomes;
        Parties = [.. parties];
        Reservations = [.. Parties.Select(party => party?.Reservation ?? 0)];
        if (Parties.Length is < 1 or > MaxParties)
            throw new ArgumentException($"A bargaining problem has from 1 to {MaxParties} parties.", nameof(parties));
        foreach (var party in Parties)
        {
            ArgumentNullException.ThrowIfNull(party, nameof(parties));
            if (!party.Values.Select(column => column.Length).SequenceEqual(outcomes.Space.OptionCounts))
                throw new ArgumentException("A utility does not fit the issues of the outcomes.", nameof(parties));
        }
    }

    /// <summary>The feasible outcomes.</summary>
    public OutcomeDiagram Outcomes { get; }

    /// <summary>The utility of each party.</summary>
    public ImmutableArray<Utility> Parties { get; }

    /// <summary>Whether every utility is exact; otherwise results are exact for utilities rounded to 10^-24.</summary>
    public bool IsExact => Parties.All(party => party.IsExact);

    /// <summary>The disagreement point: the reservation of every party, in its own units.</summary>
    internal Int128[] Reservations { get; }

    internal Int128[] UnitsOf(ReadOnlySpan<int> outcome)
    {
        var units = new Int128[Parties.Length];
        for (var party = 0; party < units.Length; party++)
            units[party] = Parties[party].SumOf(outcome);
        return units;
    }

    internal ImmutableArray<Rational> ValuesOf(ReadOnlySpan<Int128> units)
    {
        var values = ImmutableArray.CreateBuilder<Rational>(units.Length);
        for (var party = 0; party < units.Length; party++)
            values.Add(Parties[party].ValueOf(units[party]));
        return values.MoveToImmutable();
    }
}
