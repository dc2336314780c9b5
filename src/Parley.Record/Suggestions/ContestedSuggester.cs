using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Suggestions;

/// <summary>Finds statements of different speakers that seem to contradict one another: other figures for the same thing, or the one denies what the other says. No side is taken.</summary>
static partial class ContestedSuggester
{
    /// <summary>How much of their words two claims with figures must share, and two of which one denies.</summary>
    const double Figures = 0.2;
    const double Denials = 0.4;

    /// <summary>How many statements are compared at most: pairs grow with the square.</summary>
    const int Most = 2_000;

    /// <summary>The pairs among statements of a case and suggestions that are not contested already, the surest first. Cost: pairs times words.</summary>
    public static ImmutableArray<ContestedSuggestion> Of(Case @case, IEnumerable<StatementSuggestion> suggestions)
    {
        Claim[] claims =
        [
            .. @case.Statements.Select(entry => Claim.Of(entry.Key, @case.Principal(entry.Value.Speaker), $"{string.Join(' ', entry.Value.Quote.Select(fragment => fragment.Exact))} {entry.Value.Says}"))
                .Concat(suggestions.Where(one => one is { Standing: SuggestionStanding.New, Speaker: not null }).Select(one => Claim.Of(one.Id, @case.Principal(one.Speaker!), string.Join(' ', one.Quote.Select(fragment => fragment.Exact)))))
                .Take(Most),
        ];
        var weights = new WordWeights([.. claims.Select(claim => claim.Words)]);
        var vectors = claims.Select(claim => weights.Vector(claim.Words)).ToArray();
        var known = @case.Contested.Values.SelectMany(contested => contested.Claims.SelectMany(one => contested.Claims.Select(other => (one.Statement, other.Statement)))).ToHashSet();
        var found = ImmutableArray.CreateBuilder<ContestedSuggestion>();
        for (var i = 0; i < claims.Length; i++)
        {
            for (var j = i + 1; j < claims.Length; j++)
            {
                if (claims[i].Speaker == claims[j].Speaker || known.Contains((claims[i].Id, claims[j].Id))) continue;
                var alike = WordWeights.Cosine(vectors[i], vectors[j]);
                if (Reason(claims[i], claims[j], alike) is { } reason) found.Add(new(claims[i].Id, claims[j].Id, Math.Round(alike, 2), reason));
            }
        }
        return [.. found.OrderByDescending(pair => pair.Confidence)];
    }

    static string? Reason(Claim one, Claim other, double alike)
    {
        var common = Subjects.Quoted(one.Words.Intersect(other.Words, StringComparer.Ordinal).Select(stem => one.Spelt[stem]));
        // The same word must stand behind both figures, so that tonnes are not held against days.
        if (alike >= Figures && one.Figures.Keys.FirstOrDefault(other.Figures.ContainsKey) is { } unit && !one.Figures[unit].SetEquals(other.Figures[unit]))
            return $"Both speak of {common}; the one says {string.Join(", ", one.Figures[unit])}, the other {string.Join(", ", other.Figures[unit])} ({one.Spelt.GetValueOrDefault(unit, unit)}).";
        return alike >= Denials && one.Denies != other.Denies ? $"Both speak of {common}, and one of them denies it." : null;
    }

    sealed record Claim(string Id, string Speaker, ImmutableArray<string> Words, ImmutableDictionary<string, string> Spelt, ImmutableDictionary<string, ImmutableSortedSet<string>> Figures, bool Denies)
    {
        public static Claim Of(string id, string speaker, string text) => new(
            id,
            speaker,
            [.. Stems.Of(text)],
            Stems.Spelt(text),
            FigureWords().Matches(text).GroupBy(match => Stems.Of(match.Groups["unit"].Value).FirstOrDefault() ?? "", match => match.Groups["number"].Value, StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0).ToImmutableDictionary(group => group.Key, group => group.ToImmutableSortedSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal),
            Denial().IsMatch(text));
    }

    [GeneratedRegex(@"\b(?<number>\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(million |thousand |billion )?(?<unit>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FigureWords();

    [GeneratedRegex(@"\b(not|no|never|none|nobody|cannot|den(y|ies|ied))\b|n[’']t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Denial();
}
