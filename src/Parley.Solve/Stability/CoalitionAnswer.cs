using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Stability;

/// <summary>What parties that might act as one would do together.</summary>
/// <param name="Coalition">Its id in the case.</param>
/// <param name="Members">The parties, in file order.</param>
/// <param name="Author">Who judges that they might act as one.</param>
/// <param name="Confidence">How sure the author is.</param>
/// <param name="States">For the states that are listed, what it would do in them.</param>
public sealed record CoalitionAnswer(string Coalition, ImmutableArray<string> Members, string Author, Confidence Confidence, ImmutableArray<CoalitionState> States)
{
    /// <summary>Up to how many states coalitions are looked at.</summary>
    public const int StateLimit = 1 << 18;
}

/// <summary>What a coalition would do in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Stays">The concepts under which it would stay; the sequential one is experimental.</param>
/// <param name="Replies">What it could do that all its members like better, the first few, each with an answer of the others.</param>
public sealed record CoalitionState(string State, ImmutableArray<CoalitionConcept> Stays, ImmutableArray<CoalitionReply> Replies);

/// <summary>Something that all members of a coalition like better, and what the others could answer.</summary>
/// <param name="To">The state it leads to.</param>
/// <param name="Way">A shortest way there by moves of the members.</param>
/// <param name="Answer">A shortest way by which the others, liking it or not, could lead to a state that some member likes no better than where it began; empty where there is none.</param>
public sealed record CoalitionReply(string To, ImmutableArray<MoveAnswer> Way, ImmutableArray<MoveAnswer> Answer);
