using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>Finds which issue of a case words speak of, and which of its options, by the words of titles and ids and by numbers with their unit.</summary>
sealed partial class Subjects
{
    static readonly string[] numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    readonly ImmutableArray<IssueWords> issues;
    readonly WordWeights weights;

    public Subjects(Case @case)
    {
        issues = [.. @case.Issues.Select(entry => new IssueWords(entry.Key, entry.Value))];
        weights = new([.. issues.Select(issue => issue.All)]);
    }

    /// <summary>What the words may speak of, the likeliest first.</summary>
    public ImmutableArray<Subject> Of(string text)
    {
        var words = Stems.Of(text).ToHashSet(StringComparer.Ordinal);
        var found =
            from issue in issues
            let common = issue.All.Where(words.Contains).Distinct(StringComparer.Ordinal).ToArray()
            let number = issue.Issue.Range is { } range ? Number(text, range) : null
            where common.Length > 0 || number?.Unit == true
            let weight = common.Sum(weights.Of) + (number?.Unit == true ? 2 : 0)
            let likely = 1 - Math.Exp(-weight / 2)
            orderby likely descending
            select Chosen(issue, words, common, number, likely);
        return [.. found];
    }

    static Subject Chosen(IssueWords issue, HashSet<string> words, string[] common, (string Code, bool Unit)? number, double likely)
    {
        var why = common.Length > 0 ? $"it speaks of {Quoted(common.Select(stem => issue.Spelt[stem]))}" : "it names a number in the unit of the issue";
        if (number is { } named) return new($"{issue.Id} {named.Code}", issue.Id, likely * (named.Unit || common.Length > 0 ? 0.9 : 0.5), why);
        var scored = issue.Options.Select(option => (option.Id, Score: option.Own.Count(words.Contains))).Where(option => option.Score > 0).OrderByDescending(option => option.Score).ToArray();
        return scored.Length > 0 && (scored.Length == 1 || scored[0].Score > scored[1].Score)
            ? new($"{issue.Id} = {scored[0].Id}", issue.Id, likely, why)
            : new(null, issue.Id, likely * 0.8, why);
    }

    public static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Take(4).Select(word => $"“{word}”"));

    /// <summary>A number that the range has, with the relation that the words before it give.</summary>
    static (string Code, bool Unit)? Number(string text, IssueRange range)
    {
        foreach (Match match in NumberWords().Matches(text))
        {
            var digits = match.Groups["number"].Value;
            var word = Array.FindIndex(numerals, numeral => string.Equals(numeral, digits, StringComparison.OrdinalIgnoreCase));
            var value = word >= 0 ? word : decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var read) ? read : -1;
            if (value < range.From || value > range.To) continue;
            var relation = match.Groups["relation"].Value.Trim().ToUpperInvariant() switch
            {
                "" => "=",
                "AT LEAST" or "NO LESS THAN" or "NOT LESS THAN" or "NO FEWER THAN" => ">=",
                "AT MOST" or "NO MORE THAN" or "NOT MORE THAN" or "UP TO" => "<=",
                "BELOW" or "LESS THAN" or "UNDER" or "FEWER THAN" => "<",
                _ => ">",
            };
            if (relation == "=" && range.PositionOf(value) < 0) continue;
            var unit = Unit(match.Groups["unit"].Value, range.Unit);
            return ($"{relation} {Model.Number.Text(value)}", unit);
        }
        return null;
    }

    /// <summary>Whether the word behind a number is the unit's: the word itself, or what a sign such as M stands for.</summary>
    static bool Unit(string word, string? unit)
    {
        if (unit is null || word.Length == 0) return false;
        var stem = Stems.Of(word).FirstOrDefault();
        if (stem is not null && Stems.Of(unit).Contains(stem, StringComparer.Ordinal)) return true;
        return word.StartsWith("million", StringComparison.OrdinalIgnoreCase) && unit.StartsWith('M') || word.StartsWith("billion", StringComparison.OrdinalIgnoreCase) && unit.StartsWith("bn", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<relation>\b(at least|no less than|not less than|no fewer than|at most|no more than|not more than|up to|below|less than|under|fewer than|above|more than|over)\s+)?\b(?<number>\d+(\.\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(\s+(?<unit>\p{L}+))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberWords();

    /// <summary>The words of an issue, and those that tell its options apart.</summary>
    sealed class IssueWords
    {
        public IssueWords(string id, Issue issue)
        {
            (Id, Issue) = (id, issue);
            var titles = issue.Options.ToDictionary(option => option.Key, option => Stems.Of($"{option.Value.Title} {option.Key}").Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
            var shared = titles.Values.SelectMany(words => words).GroupBy(word => word, StringComparer.Ordinal).Where(word => word.Count() > 1).Select(word => word.Key).Concat(Stems.Of(issue.Title)).ToHashSet(StringComparer.Ordinal);
            Options = [.. titles.Select(option => (option.Key, option.Value.Where(word => !shared.Contains(word)).ToImmutableArray()))];
            All = [.. Stems.Of($"{issue.Title} {id}").Concat(titles.Values.SelectMany(words => words)).Distinct(StringComparer.Ordinal)];
            Spelt = Stems.Words($"{issue.Title} {id} {string.Join(' ', issue.Options.Select(option => $"{option.Value.Title} {option.Key}"))}").SelectMany(word => Stems.Of(word).Select(stem => (stem, word))).DistinctBy(pair => pair.stem, StringComparer.Ordinal).ToImmutableDictionary(pair => pair.stem, pair => pair.word, StringComparer.Ordinal);
        }

        public string Id { get; }

        public Issue Issue { get; }

        public ImmutableArray<string> All { get; }

        public ImmutableArray<(string Id, ImmutableArray<string> Own)> Options { get; }

        public ImmutableDictionary<string, string> Spelt { get; }
    }
}

/// <summary>What words may speak of.</summary>
/// <param name="Code">The code; null where they leave the option open.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Likely">How likely it is, 0 to 1.</param>
/// <param name="Why">What speaks for it: a clause that begins with "it".</param>
sealed record Subject(string? Code, string Issue, double Likely, string Why);
