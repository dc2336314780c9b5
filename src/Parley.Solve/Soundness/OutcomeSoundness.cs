using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Files;
using Parley.Solve.Outcomes;
using Parley.Solve.Positions;

namespace Parley.Solve.Soundness;

/// <summary>Findings about the outcomes of a case.</summary>
static class OutcomeSoundness
{
    public static IEnumerable<Finding> Check(Case @case, CaseReading reading, CancellationToken cancellation)
    {
        if (@case.Issues.Count == 0) yield break;
        var frame = OutcomeFrame.Of(@case);
        if (IsEmpty(frame.Space(@case), cancellation) == true)
        {
            var colliding = Colliding(frame, @case, cancellation);
            yield return new(
                Severity.Error, "contradictory-linkages", reading.PlaceOf("linkages", colliding[0]),
                colliding.Length == 1 ? $"No outcome keeps the linkage '{colliding[0]}'." : $"No outcome keeps the linkages {string.Join(", ", colliding.Select(id => $"'{id}'"))} together.",
                "Correct one of them, or add the option that makes them fit.");
            yield break;
        }
        var open = frame.Space(@case).With(RedLine.Of(@case).Select(line => line.Rule));
        var empty = IsEmpty(open, cancellation);
        if (empty == true)
            yield return new(Severity.Warning, "empty-space", reading.PlaceOf("issues"), "The red lines leave no outcome open.", "This may be the truth; 'parley space' shows what collides and the smallest openings.");
        if (empty is null)
            yield return new(Severity.Warning, "large-space", reading.PlaceOf("issues"), "Whether the red lines leave an outcome open was not found out within the limits.", "'parley space' looks for collisions without laying out all outcomes.");
        foreach (var finding in MissingPreferences(@case, reading)) yield return finding;
    }

    static IEnumerable<Finding> MissingPreferences(Case @case, CaseReading reading) =>
        from id in @case.Parties.Ids
        where @case.Preferences.Count > 0 && @case.Principal(id) == id && @case.IsRequired(id) && !@case.Preferences.Has(id)
        select new Finding(
            Severity.Warning, "no-preference", reading.PlaceOf("parties", id),
            $"An agreement needs '{id}', and nobody has judged its preference.", $"Add '{id}' under 'preferences', or write 'required: no'; bargains are computed without it until then.");

    /// <summary>A smallest set of linkages that contradict one another: each is dropped in turn and stays dropped where the rest still collide.</summary>
    static ImmutableArray<string> Colliding(OutcomeFrame frame, Case @case, CancellationToken cancellation)
    {
        var kept = @case.Linkages.ToList();
        foreach (var linkage in @case.Linkages)
        {
            var rest = kept.Where(other => other.Key != linkage.Key).ToList();
            var space = new OutcomeSpace(frame.Issues.Select(issue => issue.Count), rest.Select(other => frame.Compile(other.Value.Rule)));
            if (IsEmpty(space, cancellation) == true) kept = rest;
        }
        return [.. kept.Select(linkage => linkage.Key)];
    }

    static bool? IsEmpty(OutcomeSpace space, CancellationToken cancellation)
    {
        var compiled = OutcomeDiagram.Compile(space, cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        return compiled.Diagram?.IsEmpty;
    }
}
