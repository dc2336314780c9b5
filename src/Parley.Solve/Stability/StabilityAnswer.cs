using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>Which situations would hold once reached, for whom, under which concept, and the ways out of today's.</summary>
public sealed record StabilityAnswer
{
    /// <summary>Whether the answer is whole.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The parties that can act, with who judged how they rank the states.</summary>
    public required ImmutableArray<StabilityParty> Parties { get; init; }

    /// <summary>The parties that can act and whose ranking nobody has judged; without it nothing is said about stability.</summary>
    public ImmutableArray<string> WithoutPreference { get; init; } = [];

    /// <summary>How many states there are.</summary>
    public int StateCount { get; init; }

    /// <summary>The states: all where there are at most <see cref="ListLimit"/>, else today's and equilibria up to that number.</summary>
    public ImmutableArray<StateAnswer> States { get; init; } = [];

    /// <summary>The equilibria of each concept by state id, at most <see cref="ListLimit"/> each.</summary>
    public ImmutableArray<EquilibriaAnswer> Equilibria { get; init; } = [];

    /// <summary>The state that holds today; null where the case does not say.</summary>
    public string? Today { get; init; }

    /// <summary>The moves that lead out of today's state.</summary>
    public ImmutableArray<ExitAnswer> Exits { get; init; } = [];

    /// <summary>The shortest ways from today's state to equilibria.</summary>
    public ImmutableArray<WayAnswer> Ways { get; init; } = [];

    /// <summary>Each party's improvements between states, where all states are listed and there are at most <see cref="DrawnLimit"/>.</summary>
    public ImmutableArray<MoveAnswer> Improvements { get; init; } = [];

    /// <summary>Why each party would stay in today's state and in the equilibria, or leave.</summary>
    public ImmutableArray<WitnessAnswer> Witnesses { get; init; } = [];

    /// <summary>What coalitions that the case calls possible would do in the states listed; none above <see cref="CoalitionAnswer.StateLimit"/> states.</summary>
    public ImmutableArray<CoalitionAnswer> Coalitions { get; init; } = [];

    /// <summary>What holds strongly, and what holds whatever the unknown turns out to be; null where the case says of neither, or has more than <see cref="GradedAnswer.StateLimit"/> states.</summary>
    public GradedAnswer? Graded { get; init; }

    /// <summary>Up to how many states improvements are listed.</summary>
    public const int DrawnLimit = 32;

    /// <summary>How many states, and equilibria of each concept, are listed.</summary>
    public const int ListLimit = 64;

    /// <summary>Answers for a case. Cost near-linear in parties times states.</summary>
    /// <param name="case">The case, or the view of it that somebody may see.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="threads">How many threads may work side by side; the answer is the same for any number.</param>
    /// <param name="cancellation">Stops the work; the answer then says so.</param>
    public static StabilityAnswer Of(Case @case, IProgress<double>? progress = null, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new StabilitySolver(@case, progress, threads, cancellation).Solve();
    }
}

/// <summary>A party that can act.</summary>
/// <param name="Party">The party.</param>
/// <param name="Author">Who judged how it ranks the states; null where nobody has.</param>
/// <param name="Confidence">How sure the author is.</param>
public sealed record StabilityParty(string Party, string? Author, Confidence? Confidence);

/// <summary>A state, what is done in it, and for whom it is stable.</summary>
/// <param name="State">Its id.</param>
/// <param name="Name">Its name, where the case gives it one.</param>
/// <param name="Taken">The actions taken in it.</param>
/// <param name="Varying">Actions that may or may not be taken in it, where it stands for several combinations.</param>
/// <param name="Stable">For each party that can act, the concepts under which it would stay.</param>
/// <param name="Equilibrium">The concepts under which every party would stay.</param>
public sealed record StateAnswer(
    string State,
    string? Name,
    ImmutableArray<string> Taken,
    ImmutableArray<string> Varying,
    Keyed<ImmutableArray<StabilityConcept>> Stable,
    ImmutableArray<StabilityConcept> Equilibrium);

/// <summary>The equilibria under a concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Count">How many there are.</param>
/// <param name="States">Their ids, the first of them.</param>
public sealed record EquilibriaAnswer(StabilityConcept Concept, int Count, ImmutableArray<string> States);

/// <summary>A move.</summary>
/// <param name="Party">Who moves.</param>
/// <param name="From">From which state.</param>
/// <param name="To">To which state.</param>
public sealed record MoveAnswer(string Party, string From, string To);

/// <summary>A move out of today's state.</summary>
/// <param name="Move">The move.</param>
/// <param name="IsImprovement">Whether the mover likes where it leads better.</param>
/// <param name="Deterred">The concepts under which the others' answer deters it.</param>
public sealed record ExitAnswer(MoveAnswer Move, bool IsImprovement, ImmutableArray<StabilityConcept> Deterred);

/// <summary>A shortest way from today's state to an equilibrium, in which nobody moves twice in a row.</summary>
/// <param name="To">The equilibrium.</param>
/// <param name="Improving">Whether each move is an improvement for whoever makes it.</param>
/// <param name="Moves">The moves.</param>
public sealed record WayAnswer(string To, bool Improving, ImmutableArray<MoveAnswer> Moves);

/// <summary>Why a party would stay in a state, or leave it.</summary>
/// <param name="State">The state.</param>
/// <param name="Party">The party.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Stays">Whether it would stay.</param>
/// <param name="Replies">Each of its improvements, with the answer that deters it; for a party that leaves, the improvement that nothing deters.</param>
public sealed record WitnessAnswer(string State, string Party, StabilityConcept Concept, bool Stays, ImmutableArray<ReplyAnswer> Replies);

/// <summary>An improvement and what the others would answer.</summary>
/// <param name="Improvement">The improvement.</param>
/// <param name="Answer">The moves that deter it; empty where nothing does.</param>
/// <param name="BestReply">Where the concept looks one step further: the best that the party could do after the answer; null where it can do nothing.</param>
/// <param name="WorstAnswer">Where nothing deters it: the answer that leaves the party worst off, still better than before; empty where none is possible.</param>
public sealed record ReplyAnswer(MoveAnswer Improvement, ImmutableArray<MoveAnswer> Answer, MoveAnswer? BestReply, ImmutableArray<MoveAnswer> WorstAnswer);
