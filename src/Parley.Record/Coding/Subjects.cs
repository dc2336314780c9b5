using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>Finds which issue of a case words speak of, and which of its options, by the words of titles and ids, the rarer the more, and by numbers with their unit.</summary>
sealed partial class Subjects
{
    static readonly string[] numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Larger ones are left aside, so that a product of two stays a number.</summary>
    const decimal LargestNumber = 1_000_000_000_000;

    /// <summary>How long the stem of a name is at least, so that "Israel" is met by "Israeli" and no syllable by anything.</summary>
    const int ShortestName = 4;

    readonly ImmutableArray<IssueWords> issues;
    readonly WordWeights weights;

    public Subjects(Case @case)
    {
        var names = @case.Parties.Values.SelectMany(party => Stems.Of(string.Join(' ', party.Aliases.Append(party.Name).Append(party.Short ?? "")))).Where(name => name.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
        issues = [.. @case.Issues.Select(entry => new IssueWords(entry.Key, entry.Value, names))];
        weights = new([.. issues.Select(issue => issue.All)]);
    }

    /// <summary>What the words may speak of, the likeliest first.</summary>
    public ImmutableArray<Subject> Of(string text)
    {
        var words = Stems.Of(text).ToHashSet(StringComparer.Ordinal);
        var found =
            from issue in issues
            let common = issue.All.Where(words.Contains).ToArray()
            let number = issue.Issue.Range is { } range ? Number(text, range) : null
            // Words that every case is full of, and the names of the parties, speak of nothing by themselves.
            where common.Any(issue.Tells) || number?.Unit == true
            let weight = Weight(issue, common) + (number?.Unit == true ? 2 : 0)
            let likely = 1 - Math.Exp(-weight / 2)
            orderby likely descending
            select Chosen(issue, words, common, number, likely);
        return [.. found];
    }

    /// <summary>How much words tell of an issue: the id names its gist, the title what it is, and an option, where neither is named, may stand in many a sentence.</summary>
    double Weight(IssueWords issue, string[] common)
    {
        var named = common.Any(word => issue.Tells(word) && issue.Title.Contains(word));
        return common.Sum(word => weights.Of(word) * (issue.Gist.Contains(word) ? 1.25 : issue.Title.Contains(word) || named ? 1 : 0.5));
    }

    static Subject Chosen(IssueWords issue, HashSet<string> words, string[] common, (string Code, bool Unit)? number, double likely)
    {
        var why = common.Length > 0 ? $"it speaks of {Quoted(common.Select(stem => issue.Spelt[stem]))}" : "it names a number in the unit of the issue";
        if (number is { } given) return new($"{issue.Id} {given.Code}", issue.Id, likely * (given.Unit || common.Length > 0 ? 0.9 : 0.5), why);
        var scored = issue.Options.Select(option => (option.Id, Score: option.Own.Count(words.Contains))).Where(option => option.Score > 0).OrderByDescending(option => option.Score).ToArray();
        if (scored.Length > 0 && (scored.Length == 1 || scored[0].Score > scored[1].Score)) return new($"{issue.Id} = {scored[0].Id}", issue.Id, likely, why);
        // Where the choice is between a thing and its absence, whoever speaks of it means the thing.
        return scored.Length == 0 && issue.Thing is { } thing ? new($"{issue.Id} = {thing}", issue.Id, likely * 0.9, why) : new(null, issue.Id, likely * 0.8, why);
    }

    public static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Take(4).Select(word => $"“{word}”"));

    /// <summary>A number that the range has, with the relation that the words before it give.</summary>
    static (string Code, bool Unit)? Number(string text, IssueRange range)
    {
        foreach (Match match in NumberWords().Matches(text))
        {
            if (Value(match, range) is not { } value) continue;
            var relation = match.Groups["relation"].Value.Trim().ToUpperInvariant() switch
            {
                "" => "=",
                "AT LEAST" or "A MINIMUM OF" or "NO LESS THAN" or "NOT LESS THAN" or "NO FEWER THAN" => ">=",
                "AT MOST" or "A MAXIMUM OF" or "NO MORE THAN" or "NOT MORE THAN" or "UP TO" => "<=",
                "BELOW" or "LESS THAN" or "UNDER" or "FEWER THAN" => "<",
                _ => ">",
            };
            if (relation == "=" && range.PositionOf(value) < 0) continue;
            var unit = Unit(match.Groups["unit"].Value, match.Groups["times"].Value, range.Unit);
            // "One of them" counts nothing.
            if (!unit && string.Equals(match.Groups["number"].Value, "one", StringComparison.OrdinalIgnoreCase)) continue;
            return ($"{relation} {Model.Number.Text(value)}", unit);
        }
        return null;
    }

    /// <summary>What a number comes to, one that the range has; "thousand" and "million" may belong to the number or to the unit.</summary>
    static decimal? Value(Match match, IssueRange range)
    {
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        var word = Array.FindIndex(numerals, numeral => string.Equals(numeral, digits, StringComparison.OrdinalIgnoreCase));
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > LargestNumber) value = word;
        decimal times = match.Groups["times"].Value.ToUpperInvariant() switch { "THOUSAND" => 1_000, "MILLION" => 1_000_000, "BILLION" => 1_000_000_000, _ => 1 };
        decimal[] readings = [value * times, value];
        return value < 0 ? null : readings.Where(read => read >= range.From && read <= range.To).Cast<decimal?>().FirstOrDefault();
    }

    /// <summary>Whether the word behind a number is the unit's: the word itself, or what a sign such as M or % stands for.</summary>
    static bool Unit(string word, string times, string? unit)
    {
        if (unit is null) return false;
        if (unit.Contains('%', StringComparison.Ordinal) && word.ToUpperInvariant() is "%" or "PERCENT" or "PER CENT") return true;
        if (Stems.Of(word).FirstOrDefault() is { } stem && Stems.Of(unit).Contains(stem, StringComparer.Ordinal)) return true;
        return times.ToUpperInvariant() switch { "MILLION" => unit.StartsWith('M'), "BILLION" => unit.StartsWith("bn", StringComparison.OrdinalIgnoreCase), _ => false };
    }

    [GeneratedRegex(@"(?<relation>\b(at least|a minimum of|a maximum of|no less than|not less than|no fewer than|at most|no more than|not more than|up to|below|less than|under|fewer than|above|more than|over)\s+)?\b(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(\s+(?<times>thousand|million|billion)\b)?(\s*(?<unit>%|\bper cent\b|\b\p{L}+))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberWords();

    /// <summary>The words of an issue, and those that tell its options apart.</summary>
    sealed class IssueWords
    {
        /// <summary>Words that stand in many a title and in all that is said about anything.</summary>
        static readonly ImmutableHashSet<string> common = Stems.Of(
            "all none some part partly full fully half whole total number numbers first second third two three four new old high low long short large small great good better best "
            + "day days week weeks month months year years time times today now later early people person state states country countries government side sides party parties "
            + "plan plans deal deals agreement agreements talk talks way ways thing things case question issue issues point points place end begin start take taken give given keep kept").ToImmutableHashSet(StringComparer.Ordinal);

        /// <summary>How the title of an option begins that is the absence of a thing.</summary>
        static readonly string[] absences = ["no ", "none", "not ", "without ", "never "];

        readonly ImmutableHashSet<string> weak;

        public IssueWords(string id, Issue issue, HashSet<string> names)
        {
            (Id, Issue) = (id, issue);
            Gist = [.. Stems.Of(id)];
            Title = Gist.Union(Stems.Of(issue.Title));
            var titles = issue.Options.ToDictionary(option => option.Key, option => Stems.Of($"{option.Value.Title} {option.Key}").Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
            var shared = titles.Values.SelectMany(words => words).GroupBy(word => word, StringComparer.Ordinal).Where(word => word.Count() > 1).Select(word => word.Key).Concat(Stems.Of(issue.Title)).ToHashSet(StringComparer.Ordinal);
            Options = [.. titles.Select(option => (option.Key, option.Value.Where(word => !shared.Contains(word)).ToImmutableArray()))];
            All = [.. Stems.Of($"{issue.Title} {id}").Concat(titles.Values.SelectMany(words => words)).Distinct(StringComparer.Ordinal)];
            weak = [.. All.Where(word => common.Contains(word) || names.Any(name => word.StartsWith(name, StringComparison.Ordinal)))];
            // An issue all of whose words are such words has no others to be known by.
            if (All.All(weak.Contains)) weak = [];
            // "No patrols" is the absence of what the title names; "no limit" is a choice of its own.
            var things = issue.Options.Ids.Where(option => !(absences.Any(absence => issue.Options[option].Title.StartsWith(absence, StringComparison.OrdinalIgnoreCase)) && Options.Single(one => one.Id == option).Own.All(common.Contains))).ToArray();
            Thing = issue.Options.Count == 2 && things.Length == 1 ? things[0] : null;
            Spelt = Stems.Spelt($"{issue.Title} {id} {string.Join(' ', issue.Options.Select(option => $"{option.Value.Title} {option.Key}"))}");
        }

        public string Id { get; }

        public Issue Issue { get; }

        /// <summary>The words of the id.</summary>
        public ImmutableHashSet<string> Gist { get; }

        /// <summary>The words of the id and the title.</summary>
        public ImmutableHashSet<string> Title { get; }

        /// <summary>Those and the words of the options, each once.</summary>
        public ImmutableArray<string> All { get; }

        /// <summary>The option that is a thing where the only other is its absence; null where it is not so.</summary>
        public string? Thing { get; }

        /// <summary>Whether a word speaks of the issue by itself.</summary>
        public bool Tells(string word) => !weak.Contains(word);

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
