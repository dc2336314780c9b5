using System.Collections.Immutable;

namespace Parley.Record.Networks;

/// <summary>Actors and what they are for or against.</summary>
/// <param name="Actors">The ids of the actors, most concepts first.</param>
/// <param name="Concepts">The concepts, most actors first.</param>
/// <param name="Cells">Where somebody speaks of something, by actor and then concept.</param>
public sealed record TwoModeNetwork(ImmutableArray<string> Actors, ImmutableArray<string> Concepts, ImmutableArray<TwoModeCell> Cells)
{
    /// <summary>Counts the ties between actors and concepts. Cost linear in the ties, for sorting apart.</summary>
    public static TwoModeNetwork Of(IEnumerable<Tie> ties, NetworkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ties);
        options ??= new();
        var cells = (
            from tie in ties
            where options.Holds(tie.Date)
            group tie by (tie.Actor, tie.Concept) into both
            let agree = both.Count(tie => tie.Agrees)
            let disagree = both.Count() - agree
            select new TwoModeCell(both.Key.Actor, both.Key.Concept, options.Once ? Math.Min(1, agree) : agree, options.Once ? Math.Min(1, disagree) : disagree)).ToArray();

        ImmutableArray<string> actors = [.. cells.GroupBy(cell => cell.Actor, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];
        ImmutableArray<string> concepts = [.. cells.GroupBy(cell => cell.Concept, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];
        return new(actors, concepts, [.. cells.OrderBy(cell => actors.IndexOf(cell.Actor)).ThenBy(cell => concepts.IndexOf(cell.Concept))]);
    }
}

/// <summary>What one actor says of one concept.</summary>
/// <param name="Actor">The id of the actor.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Agree">How often it is for it.</param>
/// <param name="Disagree">How often it is against it.</param>
public sealed record TwoModeCell(string Actor, string Concept, int Agree, int Disagree);
