using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>Why a state is or is not stable for a party, so that a person can check it by hand.</summary>
/// <param name="State">The state that was judged.</param>
/// <param name="Party">The party for which it was judged.</param>
/// <param name="Concept">The concept under which it was judged.</param>
public abstract record StabilityWitness(int State, int Party, StabilityConcept Concept)
{
    /// <summary>Whether the state is stable for the party.</summary>
    /// <exception cref="InvalidOperationException">The search ended early: see <see cref="Status"/>.</exception>
    public abstract bool IsStable { get; }

    /// <summary>Whether the search ended. Unless it is complete nothing is known of the state.</summary>
    public virtual SolveStatus Status => SolveStatus.Complete;
}

/// <summary>The state is stable because the party has no improvement.</summary>
/// <inheritdoc cref="StabilityWitness"/>
public sealed record NoImprovement(int State, int Party, StabilityConcept Concept) : StabilityWitness(State, Party, Concept)
{
    /// <inheritdoc/>
    public override bool IsStable => true;
}

/// <summary>The state is stable because the others can answer every improvement of the party.</summary>
/// <inheritdoc cref="StabilityWitness"/>
/// <param name="State">The state that was judged.</param>
/// <param name="Party">The party for which it was judged.</param>
/// <param name="Concept">The concept under which it was judged.</param>
/// <param name="Sanctions">Each improvement with its answer, the improvement the party likes best first.</param>
public sealed record AllSanctioned(int State, int Party, StabilityConcept Concept, ImmutableArray<Sanction> Sanctions)
    : StabilityWitness(State, Party, Concept)
{
    /// <inheritdoc/>
    public override bool IsStable => true;
}

/// <summary>The state is not stable because an improvement of the party goes unanswered.</summary>
/// <param name="State">The state that was judged.</param>
/// <param name="Party">The party for which it was judged.</param>
/// <param name="Concept">The concept under which it was judged.</param>
/// <param name="Improvement">The improvement; of several, the one the party likes best.</param>
/// <param name="ResponseCount">How many states the others could reach in answer; zero under Nash, where nobody answers.</param>
/// <param name="HarshestResponse">
/// The answer that leaves the party worst off, its own best counter-move included where the concept allows one. Even then the party is better
/// off than at the start, hence so it is after every other answer. Null if the others can reach nothing.
/// </param>
public sealed record Unsanctioned(
    int State, int Party, StabilityConcept Concept, Move Improvement, int ResponseCount, Response? HarshestResponse)
    : StabilityWitness(State, Party, Concept)
{
    /// <inheritdoc/>
    public override bool IsStable => false;
}

/// <summary>The search was ended before it was known whether the state is stable.</summary>
/// <param name="State">The state that was to be judged.</param>
/// <param name="Party">The party for which it was to be judged.</param>
/// <param name="Concept">The concept under which it was to be judged.</param>
/// <param name="Sanctions">The improvements for which an answer had been found by then.</param>
public sealed record Unfinished(int State, int Party, StabilityConcept Concept, ImmutableArray<Sanction> Sanctions) : StabilityWitness(State, Party, Concept)
{
    /// <summary>Is not known.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool IsStable => throw new InvalidOperationException("The search was cancelled before it was known whether the state is stable.");

    /// <inheritdoc/>
    public override SolveStatus Status => SolveStatus.Cancelled;
}

/// <summary>An improvement of a party and the answer of the others that makes it not worth while.</summary>
/// <param name="Improvement">The improvement.</param>
/// <param name="Response">The answer: it ends where the party is no better off than before the improvement, whatever its counter-move.</param>
public sealed record Sanction(Move Improvement, Response Response);

/// <summary>What the others do after a party's improvement.</summary>
/// <param name="Path">Their moves in order, as few as possible; nobody moves twice in a row.</param>
/// <param name="State">The state in which they end.</param>
/// <param name="CounterMove">
/// The best that the party can do from there by one move of its own, under the concepts that give it the last word (SMR and symmetric
/// sequential); null under the others, and where it cannot move.
/// </param>
public sealed record Response(ImmutableArray<Move> Path, int State, Move? CounterMove);
