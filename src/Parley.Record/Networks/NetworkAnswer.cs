using Parley.Model;

namespace Parley.Record.Networks;

/// <summary>The networks of a case: actors and what they are for or against, and actors with one another.</summary>
/// <param name="TwoMode">Actors and concepts.</param>
/// <param name="OneMode">Actors and actors.</param>
public sealed record NetworkAnswer(TwoModeNetwork TwoMode, OneModeNetwork OneMode)
{
    /// <summary>Both networks of a case, or of the view of it that somebody may see.</summary>
    public static NetworkAnswer Of(Case @case, NetworkOptions? options = null)
    {
        var ties = Tie.Of(@case);
        return new(TwoModeNetwork.Of(ties, options), OneModeNetwork.Of(ties, options));
    }
}
