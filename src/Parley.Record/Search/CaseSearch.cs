using Parley.Model;

namespace Parley.Record.Search;

/// <summary>What of a case can be searched. It takes the view of an audience: what the view does not hold, no search finds.</summary>
public static class CaseSearch
{
    /// <summary>An answer with what the case says of each hit: party and source by their ids, the office, and what is contested. A hit that the case does not have stays as it is.</summary>
    /// <param name="view">The case as an audience may see it.</param>
    /// <param name="answer">What was found in an index of it.</param>
    public static SearchAnswer Told(Case view, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(answer);
        var contested = view.Contested.SelectMany(entry => entry.Value.Claims.Select(claim => (claim.Statement, entry.Key))).ToLookup(pair => pair.Statement, pair => pair.Key, StringComparer.Ordinal);
        return answer with { Hits = [.. answer.Hits.Select(Told)] };

        SearchHit Told(SearchHit hit) =>
            hit.Kind == SearchKind.Statement && view.Statements.TryGet(hit.Id, out var statement) ? hit with { Speaker = statement.Speaker, By = statement.By, Source = statement.Source, Contested = [.. contested[hit.Id].Distinct(StringComparer.Ordinal)] }
            : hit.Kind == SearchKind.Document && view.Sources.Has(hit.Id) ? hit with { Source = hit.Id }
            : hit;
    }

    /// <summary>The statements of a case, and its sources as far as their texts are at hand.</summary>
    /// <param name="view">The case as an audience may see it.</param>
    /// <param name="text">Gives the text of a source by its id, or null where there is none.</param>
    public static IEnumerable<SearchEntry> Entries(Case view, Func<string, string?> text)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (id, source) in view.Sources)
        {
            yield return new()
            {
                Kind = SearchKind.Document,
                Id = id,
                Title = source.Title,
                Text = text(id) ?? "",
                Source = string.Join(", ", new[] { id, source.Publisher, source.Author }.OfType<string>()),
                Date = source.Date,
            };
        }
        foreach (var (id, statement) in view.Statements)
        {
            yield return new()
            {
                Kind = SearchKind.Statement,
                Id = id,
                Title = statement.Says ?? "",
                Text = string.Join(" … ", statement.Quote.Select(fragment => fragment.Exact)),
                Speaker = string.Join(", ", new[] { view.Parties.TryGet(statement.Speaker, out var party) ? party.Name : null, statement.By }.OfType<string>().Prepend(statement.Speaker)),
                Source = statement.Source,
                Date = statement.Date,
            };
        }
    }
}
