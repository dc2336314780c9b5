using Parley.Model;

namespace Parley.Record.Search;

/// <summary>What of a case can be searched. It takes the view of an audience: what the view does not hold, no search finds.</summary>
public static class CaseSearch
{
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
