using System.Collections.Immutable;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>A bargaining problem: the feasible outcomes, and the utility of each party.</summary>
public sealed class BargainingProblem
{
    const int MaxParties = 64;

    AdditiveForm? additive;

    /// <summary>Puts outcomes and utilities together.</summary>
    /// <exception cref="ArgumentException">There is no party, or more than 64, or a utility or a bonus does not fit the issues.</exception>
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
            outcomes.Space.CheckFit(party.Bonuses.Select(bonus => bonus.When), nameof(parties));
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

    /// <summary>The outcomes one by one, from the best for a party down; equal ones in an order that does not change.</summary>
    /// <remarks>As <see cref="OutcomeDiagram.InOrderOf"/>, bonuses included: the diagram is first refined by the rules of its bonuses.</remarks>
    /// <param name="party">The position of the party.</param>
    /// <param name="cancellation">Stops the refinement; the result then says so.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public OrderedOutcomes InOrderOf(int party, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(party, Parties.Length);
        // Alone, so that the other parties' bonuses do not widen the diagram.
        var (status, form) = new BargainingProblem(Outcomes, Parties[party]).Additive(cancellation);
        return new(status, form is null ? [] : form.InOrderOf(0, Parties[party].Ceiling));
    }

    /// <summary>The problem as sums over layers, refined where there are bonuses; null where that outgrew its limit or was cancelled.</summary>
    internal (SolveStatus Status, AdditiveForm? Form) Additive(CancellationToken cancellation)
    {
        if (additive is { } known)
            return (SolveStatus.Complete, known);
        var (status, form) = AdditiveForm.Of(this, cancellation);
        return (status, additive = form);
    }

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

/// <summary>Outcomes from the best down.</summary>
/// <param name="Status">Whether the outcomes are there, or refining their diagram met a limit or a cancellation.</param>
/// <param name="Outcomes">The outcomes, found as they are asked for, each with its utility in units; none where the status is not complete.</param>
public sealed record OrderedOutcomes(SolveStatus Status, IEnumerable<ValuedOutcome> Outcomes);
