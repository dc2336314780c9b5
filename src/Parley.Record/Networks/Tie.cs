using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Record.Networks;

/// <summary>One actor for or against one concept on one day: the smallest piece of a discourse network.</summary>
/// <param name="Actor">The id of the party.</param>
/// <param name="Concept">What it is for or against, as a condition of the case file: <c>flow = low</c>.</param>
/// <param name="Agrees">Whether it is for it.</param>
/// <param name="Date">The day it said so.</param>
/// <param name="Statement">The id of the statement that says so.</param>
public sealed record Tie(string Actor, string Concept, bool Agrees, DateOnly Date, string Statement)
{
    /// <summary>Every tie of a case, by date. Demands, acceptance and conditional acceptance count as for; opposition and red lines as against. Other names of a party count as the party; drafts count for nothing.</summary>
    public static ImmutableArray<Tie> Of(Case view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. view.WithoutDrafts().Statements
                .SelectMany(entry => entry.Value.Stances.Select(stance => new Tie(
                    view.Principal(entry.Value.Speaker), stance.On.ToString(), stance.Kind is StanceKind.Demands or StanceKind.Accepts or StanceKind.Conditional, entry.Value.Date, entry.Key)))
                .OrderBy(tie => tie.Date),
        ];
    }
}
