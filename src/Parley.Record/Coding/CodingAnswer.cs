using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>How the statements of a case are coded, by whom, how far coders agree, and what waits for somebody to decide.</summary>
public sealed record CodingAnswer
{
    /// <summary>Each statement with its codings.</summary>
    public required ImmutableArray<StatementCoding> Statements { get; init; }

    /// <summary>How far each two coders agree.</summary>
    public required ImmutableArray<PairAgreement> Pairs { get; init; }

    /// <summary>Krippendorff's α of all coders, stances as they stand in an order; null where it has no meaning.</summary>
    public required double? Alpha { get; init; }

    /// <summary>The same with stances that only differ.</summary>
    public required double? AlphaNominal { get; init; }

    /// <summary>What coders part on and nobody has settled, the widest difference first.</summary>
    public required ImmutableArray<Disagreement> Disagreements { get; init; }

    /// <summary>Codings whose code is no more, to be coded again.</summary>
    public required ImmutableArray<CodeAgain> Again { get; init; }

    /// <summary>Collects it. Cost linear in statements and codings, for the suggestions apart.</summary>
    /// <param name="case">The whole case.</param>
    /// <param name="history">What coders did.</param>
    /// <param name="changes">The changes of the codebook, oldest first.</param>
    /// <param name="suggest">Whether to suggest codings for statements.</param>
    public static CodingAnswer Of(Case @case, CodingHistory history, IEnumerable<CodebookLine> changes, bool suggest = true)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(changes);
        var lines = changes.ToArray();
        var codes = history.Current.Concat(history.Settled).Select(coded => coded.Code).Concat(lines.SelectMany(line => line.Into)).Distinct(StringComparer.Ordinal);
        var book = new Codebook(codes.Where(code => CaseCodes.Fault(@case, code) is null), lines.Select(line => line.Change));
        var (current, again) = book.Recode(history.Current);
        var (settled, settle) = book.Recode(history.Settled, together: true);
        var (given, agreed) = (current.ToLookup(coded => coded.Statement, StringComparer.Ordinal), settled.ToLookup(coded => coded.Statement, StringComparer.Ordinal));
        var decided = settled.Select(coded => (coded.Statement, coded.Code)).ToHashSet();
        var suggester = suggest ? new CodingSuggester(@case) : null;
        var units = current.GroupBy(coded => (coded.Statement, coded.Code)).Select(unit => (IReadOnlyList<int>)[.. unit.Select(coded => (int)coded.Stance)]).ToArray();
        return new()
        {
            Statements = [.. @case.Statements.Select(entry => new StatementCoding(
                entry.Key,
                entry.Value.Draft,
                [.. entry.Value.Stances.Select(stance => stance.On.ToString())],
                [.. given[entry.Key]],
                [.. agreed[entry.Key]],
                suggester?.Suggest(string.Join(' ', entry.Value.Quote.Select(fragment => fragment.Exact).DefaultIfEmpty(entry.Value.Says ?? "")), "", entry.Value.Speaker, entry.Key) ?? []))],
            Pairs = [.. PairsOf(current)],
            Alpha = CoderAgreement.Alpha(units, MeasurementLevel.Ordinal),
            AlphaNominal = CoderAgreement.Alpha(units),
            Disagreements = [.. CoderAgreement.Disagreements(current).Where(one => !decided.Contains((one.Statement, one.Code)))],
            Again = [.. again.Concat(settle).Select(one => new CodeAgain(one.Coded, one.Code.Standing, one.Code.Choices))],
        };
    }

    static IEnumerable<PairAgreement> PairsOf(ImmutableArray<Coded> codings)
    {
        string[] coders = [.. codings.Select(coded => coded.Coder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var given = codings.ToDictionary(coded => (coded.Coder, coded.Statement, coded.Code), coded => coded.Stance, EqualityComparer<(string, string, string)>.Default);
        for (var i = 0; i < coders.Length; i++)
        {
            for (var j = i + 1; j < coders.Length; j++)
            {
                (StanceKind, StanceKind)[] both = [.. from coded in codings where coded.Coder == coders[i] && given.ContainsKey((coders[j], coded.Statement, coded.Code)) select (coded.Stance, given[(coders[j], coded.Statement, coded.Code)])];
                yield return new(coders[i], coders[j], both.Length, both.Count(pair => pair.Item1 == pair.Item2), CoderAgreement.Kappa(both));
            }
        }
    }
}

/// <summary>The codings of one statement.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Draft">Whether nobody has confirmed it yet.</param>
/// <param name="InCase">The codes that the case file gives it.</param>
/// <param name="Codings">What each coder gave it, under the codes of today.</param>
/// <param name="Settled">What was settled.</param>
/// <param name="Suggested">What its words and earlier codings suggest.</param>
public sealed record StatementCoding(string Statement, bool Draft, ImmutableArray<string> InCase, ImmutableArray<Coded> Codings, ImmutableArray<Coded> Settled, ImmutableArray<CodeSuggestion> Suggested);

/// <summary>How far two coders agree.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Common">How many statements and codes both coded.</param>
/// <param name="Same">In how many they gave the same stance.</param>
/// <param name="Kappa">Cohen's κ; null where it has no meaning.</param>
public sealed record PairAgreement(string First, string Second, int Common, int Same, double? Kappa);

/// <summary>A coding whose code is no more.</summary>
/// <param name="Coded">The coding, under the code it was given.</param>
/// <param name="Standing">What became of the code.</param>
/// <param name="Choices">What there is to choose from.</param>
public sealed record CodeAgain(Coded Coded, CodeStanding Standing, ImmutableArray<string> Choices);
