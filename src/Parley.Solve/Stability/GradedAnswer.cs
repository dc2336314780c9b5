using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>Which states would hold where some likings are strong and some unknown: a range from cautious to hopeful, and what holds strongly.</summary>
public sealed record GradedAnswer
{
    /// <summary>Up to how many states it is looked for.</summary>
    public const int StateLimit = 4096;

    /// <summary>The parties of which the case says that they like some states much better than others.</summary>
    public required ImmutableArray<string> WithStrength { get; init; }

    /// <summary>The parties of which it is unknown how they rank some states, by id, with how many pairs of states that concerns.</summary>
    public required Keyed<int> UnknownPairs { get; init; }

    /// <summary>The states that hold under some reading, and today's: at most <see cref="StabilityAnswer.ListLimit"/>, all where there are no more states than that.</summary>
    public required ImmutableArray<GradedState> States { get; init; }

    /// <summary>For today's state and those that hold under a reading of the sequential concept, the unknown comparisons that its holding rests on.</summary>
    public required ImmutableArray<Hinge> Hinges { get; init; }

    /// <summary>For the same states, each improvement with the answer that makes it much worse, where a party has an improvement and strength is stated.</summary>
    public required ImmutableArray<StrengthWitness> Strength { get; init; }
}

/// <summary>For whom a state is stable, and whether for all.</summary>
/// <param name="State">Its id.</param>
/// <param name="Stable">For each party.</param>
/// <param name="Equilibrium">For all parties at once.</param>
public sealed record GradedState(string State, Keyed<GradedStable> Stable, GradedStable Equilibrium);

/// <summary>The concepts under which a state is stable, by how what is unknown is read; see <see cref="UnknownReading"/>.</summary>
/// <param name="Strongly">Each improvement, unknown ones included, is answered by something much worse.</param>
/// <param name="Aggressive">a: the most cautious reading.</param>
/// <param name="Certain">b.</param>
/// <param name="Mixed">c.</param>
/// <param name="Conservative">d: the most hopeful reading.</param>
public sealed record GradedStable(
    ImmutableArray<StabilityConcept> Strongly,
    ImmutableArray<StabilityConcept> Aggressive,
    ImmutableArray<StabilityConcept> Certain,
    ImmutableArray<StabilityConcept> Mixed,
    ImmutableArray<StabilityConcept> Conservative);

/// <summary>A comparison that nobody knows and that a verdict under the sequential concept rests on: the readings differ on whether the party would stay.</summary>
/// <param name="Party">The party.</param>
/// <param name="State">The state it would stay in or leave.</param>
/// <param name="Other">The state it might move to, or be led to by the others' answer.</param>
/// <param name="IsAnswer">Whether the other state is an answer of the others, not a move of the party.</param>
public sealed record Hinge(string Party, string State, string Other, bool IsAnswer);

/// <summary>An improvement of a party, and whether the others' answer would leave it much worse off, under the sequential concept.</summary>
/// <param name="Party">The party.</param>
/// <param name="State">Where it is.</param>
/// <param name="Improvement">Where it could go.</param>
/// <param name="Answer">Where the others' answer leads, much worse for it; null where none is.</param>
public sealed record StrengthWitness(string Party, string State, string Improvement, string? Answer);
