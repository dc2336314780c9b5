using System.Globalization;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Report.Documents;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;
using Parley.Solve.Positions;

namespace Parley.Report.Answers;

/// <summary>How the things of one case are called in sentences and tables.</summary>
sealed class Wording(Case @case, Keyed<SourceText>? texts = null)
{
    readonly Lazy<Dictionary<string, RedLine>> redLines = new(() => Solve.Positions.RedLine.Of(@case).ToDictionary(line => line.Id, StringComparer.Ordinal));

    public Case Case => @case;

    /// <summary>The texts of its sources that are at hand.</summary>
    public Keyed<SourceText> Texts { get; } = texts ?? Keyed<SourceText>.Empty;

    public OutcomeFrame Frame { get; } = OutcomeFrame.Of(@case);

    public string Party(string id) => @case.Parties[@case.Principal(id)].Label;

    public string Parties(IEnumerable<string> ids) => List(ids.Select(Party));

    public string Issue(string id) => @case.Issues[id].Title;

    /// <summary>An option of an issue in words.</summary>
    public string Option(string issue, string option)
    {
        var frame = Frame.Issue(issue);
        return frame.PositionOf(option) is >= 0 and var position ? frame.OptionTitle(position) : option;
    }

    public string Proposal(string id) => @case.Proposals[id].Title ?? $"The proposal of {Party(@case.Proposals[id].TabledBy)}";

    /// <summary>A condition over outcomes, as the case file writes it, in words.</summary>
    public string Condition(string text) => Model.Conditions.Condition.Parse(text).Condition is { } condition ? Frame.Describe(condition) : text;

    /// <summary>A statement by its id, linked to its passage.</summary>
    public static Text Evidence(string statement, string? label = null) => new Span(label ?? statement) { Anchor = PassageAnchor("statement", statement) };

    /// <summary>A link to the passage that a proposal, event or figure stands on.</summary>
    public static Text Passage(string kind, string id, string label) => new Span(label) { Anchor = PassageAnchor(kind, id) };

    /// <summary>Who spoke, and in which office.</summary>
    public string Speaker(Statement statement) => statement.By is { } by ? $"{Party(statement.Speaker)} ({by})" : Party(statement.Speaker);

    /// <summary>The anchor of the passage that a statement, event, figure or proposal stands on.</summary>
    public static string PassageAnchor(string kind, string id) => $"passage-{kind}-{id}";

    /// <summary>A place in a text: line and column, as an editor counts them.</summary>
    public static string Place(SourceText text, int position)
    {
        var before = text.Text.AsSpan(0, position);
        return $"line {before.Count('\n') + 1}, column {before[(before.LastIndexOf('\n') + 1)..].Length + 1}";
    }

    /// <summary>A red line and whose it is, linked to its evidence.</summary>
    public Text RedLine(RedLine line) =>
        (Text)$"{Party(line.Party)}: never “{line.Title}” " + Mark(line.Basis) + (line.Date is null ? Text.Empty : (Text)" " + Drawn(line));

    /// <summary>A red line by its id, with whose it is.</summary>
    public string RedLineTitle(string id) => redLines.Value.TryGetValue(id, out var line) ? $"{Party(line.Party)}'s red line “{line.Title}”" : id;

    /// <summary>When a red line was drawn, linked to its evidence, or who judges so.</summary>
    public Text Drawn(RedLine line) =>
        line.Date is { } date ? Evidence(StatementOf(line.Id), ShortDate(date)) : $"by judgement of “{@case.RedLines[line.Id].Author}”";

    /// <summary>The titles of the questions on which others contradict a statement.</summary>
    public IEnumerable<string> ContestedIn(string statement) => @case.Contested.Values.Where(contested => contested.Claims.Any(claim => claim.Statement == statement)).Select(contested => contested.Title);

    /// <summary>The mark of what something rests on.</summary>
    public static Text Mark(Basis basis) => new Span(Word(basis)) { Basis = basis };

    public static string Word(Basis basis) => basis switch
    {
        Basis.Reported => "reported",
        Basis.Inferred => "inferred",
        Basis.Judged => "judged",
        Basis.Computed => "computed",
        _ => "unknown",
    };

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An amount to three decimals, rounded to even only where it is not exact there.</summary>
    public static string Number(Amount amount) => amount.Value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Signed(Amount amount) => amount.Value.ToString("+0.###;−0.###;0", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items, string word = "and")
    {
        var all = items.ToArray();
        return all.Length switch
        {
            0 => "nobody",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} {word} {all[^1]}",
        };
    }

    public static string Count(int number, string one, string? many = null) => number == 1 ? $"{InWords(number)} {one}" : $"{InWords(number)} {many ?? one + "s"}";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A title in the middle of a sentence.</summary>
    public static string InSentence(string title) => title.StartsWith("The ", StringComparison.Ordinal) ? "the " + title[4..] : title;

    static string InWords(int number) => number is >= 0 and <= 12
        ? new[] { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" }[number]
        : number.ToString("N0", CultureInfo.InvariantCulture);

    string StatementOf(string redLine) => @case.Statements.Has(redLine) ? redLine : redLine[..redLine.LastIndexOf('-')];
}
