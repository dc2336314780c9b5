using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parley.Model;

namespace Parley.Record.Search;

/// <summary>A question as a person types it: words and "phrases" that must all be there, <c>-word</c> for what must not, <c>a or b</c>, <c>begin*</c>, fields <c>speaker:</c> <c>title:</c> <c>source:</c> <c>kind:</c>, and days <c>date:2024-02</c>, <c>after:</c>, <c>before:</c>.</summary>
sealed record SearchQuery
{
    /// <summary>The words as FTS5 reads them, every one in quotation marks; null where only days or kinds were asked for.</summary>
    public string? Match { get; init; }

    public SearchKind? Kind { get; init; }

    /// <summary>The first day that fits, as 2024-02-07.</summary>
    public string? From { get; init; }

    /// <summary>The last day that fits.</summary>
    public string? To { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    static readonly string[] textFields = ["title", "text", "speaker", "source"];

    public static SearchQuery Parse(string text)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var query = new SearchQuery();
        var groups = new List<List<string>>();
        var without = new List<string>();
        var joins = false;
        foreach (var (at, field, value, negative, quoted) in Parts(text, findings))
        {
            if (!quoted && field is null && value.Equals("or", StringComparison.OrdinalIgnoreCase) && groups.Count > 0)
            {
                joins = true;
                continue;
            }
            if (field is null || textFields.Contains(field, StringComparer.Ordinal))
            {
                if (Term(field, value, quoted) is not { } term) continue;
                if (negative) without.Add(term);
                else if (joins) groups[^1].Add(term);
                else groups.Add([term]);
                joins = false;
            }
            else query = Filter(query, at, field, value, findings);
        }
        if (without.Count > 0 && groups.Count == 0) findings.Add(Wrong(1, "Only words that must not be there were given.", "Add a word that must be there."));

        var match = string.Join(" AND ", groups.Select(group => "(" + string.Join(" OR ", group) + ")"));
        foreach (var term in without) match = $"({match}) NOT {term}";
        var asks = groups.Count > 0 || query.Kind is not null || query.From is not null || query.To is not null;
        if (!asks && findings.Count == 0) findings.Add(Wrong(1, "Nothing was asked for.", "Type a word, or a phrase in quotation marks."));
        return query with { Match = groups.Count > 0 ? match : null, Findings = findings.ToImmutable() };
    }

    /// <summary>A word or phrase as FTS5 reads it: always quoted, so that nothing a person types is taken for an operator.</summary>
    static string? Term(string? field, string value, bool quoted)
    {
        if (!value.Any(char.IsLetterOrDigit)) return null;
        var begins = !quoted && value.EndsWith('*');
        var term = $"\"{value.TrimEnd('*').Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(begins ? " *" : "")}";
        return field is null ? term : $"{(field == "text" ? "body" : field)} : {term}";
    }

    static SearchQuery Filter(SearchQuery query, int at, string field, string value, ImmutableArray<Finding>.Builder findings)
    {
        if (field == "kind")
        {
            if (Enum.TryParse<SearchKind>(value, ignoreCase: true, out var kind) && !char.IsAsciiDigit(value[0])) return query with { Kind = kind };
            findings.Add(Wrong(at, $"There is no kind '{value}'.", "Write kind:document or kind:statement."));
            return query;
        }
        if (field is not ("date" or "after" or "before"))
        {
            findings.Add(Wrong(at, $"There is no field '{field}'.", "There are title, text, speaker, source, kind, date, after and before; put a phrase with a colon in quotation marks."));
            return query;
        }
        if (Days(value) is not var (first, last))
        {
            findings.Add(Wrong(at, $"'{value}' is no day, month or year.", "Write 2024, 2024-02 or 2024-02-07."));
            return query;
        }
        return field switch
        {
            "after" => query with { From = Later(query.From, Day(last.AddDays(last < DateOnly.MaxValue ? 1 : 0))) },
            "before" => query with { To = Earlier(query.To, Day(first.AddDays(first > DateOnly.MinValue ? -1 : 0))) },
            _ => query with { From = Later(query.From, Day(first)), To = Earlier(query.To, Day(last)) },
        };
    }

    static (DateOnly First, DateOnly Last)? Days(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (day, day);
        if (DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return (month, new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        return DateOnly.TryParseExact(value + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? (year, new(year.Year, 12, 31)) : null;
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Later(string? one, string other) => one is null || string.CompareOrdinal(one, other) < 0 ? other : one;

    static string Earlier(string? one, string other) => one is null || string.CompareOrdinal(one, other) > 0 ? other : one;

    static IEnumerable<(int At, string? Field, string Value, bool Negative, bool Quoted)> Parts(string text, ImmutableArray<Finding>.Builder findings)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var at = i + 1;
            var negative = text[i] == '-' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            if (negative) i++;
            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i])) i++;
            var field = i > start && i + 1 < text.Length && text[i] == ':' && !char.IsWhiteSpace(text[i + 1]) ? text[start..i].ToLowerInvariant() : null;
            i = field is null ? start : i + 1;

            var quoted = IsQuote(text[i]);
            var value = new StringBuilder();
            if (quoted)
            {
                for (i++; i < text.Length && !IsQuote(text[i]); i++) value.Append(text[i]);
                if (i == text.Length) findings.Add(Wrong(at, "The quotation mark is never closed.", "Close it, or leave it out."));
                i++;
            }
            else
            {
                for (; i < text.Length && !char.IsWhiteSpace(text[i]); i++) value.Append(text[i]);
            }
            yield return (at, field, value.ToString(), negative, quoted);
        }
    }

    static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    static Finding Wrong(int at, string what, string mend) => new(Severity.Error, "search", new("query", 1, at), what, mend);
}
