using System.Collections.Immutable;
using Parley.Model;
using Parley.Report.Answers;
using Parley.Report.Documents;

namespace Parley.Report.Briefing;

/// <summary>What the case records beside positions: indicators, contested claims, agreements, what is unknown.</summary>
static class RecordSections
{
    public static ImmutableArray<Block> Indicators(Wording words) =>
    [
        new DataTable(
            "Figures, each with its source",
            [new("Indicator"), new("Figure", true), new("Date"), new("Whose figure"), new("Source"), new("Alarm")],
            [
                .. from entry in words.Case.Indicators
                   from at in Enumerable.Range(0, entry.Value.Figures.Length)
                   let figure = entry.Value.Figures[at]
                   orderby entry.Key, figure.Date
                   select ImmutableArray.Create<Cell>([
                       entry.Value.Title, $"{Bounded(figure)} {entry.Value.Unit}".TrimEnd(), Wording.ShortDate(figure.Date), figure.By ?? "the source's own",
                       figure.Quote.IsEmpty ? words.Case.Sources[figure.Source].Title : Wording.Passage("figure", $"{entry.Key}-{at + 1}", words.Case.Sources[figure.Source].Title),
                       Alarm(entry.Value, figure)]),
            ]),
    ];

    static Cell Alarm(Indicator indicator, Model.Figure figure)
    {
        if (indicator.Alarm is null) return "none set";
        var alarmed = indicator.Alarm.Evaluate(atom => atom switch
        {
            Model.Conditions.Comparison comparison when Number.Parse(comparison.Value) is { } value => comparison.Relation switch
            {
                Model.Conditions.Relation.Equal => figure.Value == value,
                Model.Conditions.Relation.NotEqual => figure.Value != value,
                Model.Conditions.Relation.Less => figure.Value < value,
                Model.Conditions.Relation.AtMost => figure.Value <= value,
                Model.Conditions.Relation.Greater => figure.Value > value,
                _ => figure.Value >= value,
            },
            Model.Conditions.Between between => figure.Value >= between.From && figure.Value <= between.To,
            _ => false,
        });
        return alarmed ? new Cell($"reached ({indicator.Alarm.Text})", Tone.No) : $"not reached ({indicator.Alarm.Text})";
    }

    static string Bounded(Model.Figure figure)
    {
        var number = figure.Value.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture);
        return figure.Bound switch
        {
            Bound.About => $"about {number}",
            Bound.MoreThan => $"more than {number}",
            Bound.AtLeast => $"at least {number}",
            Bound.LessThan => $"less than {number}",
            Bound.AtMost => $"at most {number}",
            _ => number,
        };
    }

    public static ImmutableArray<Block> ContestedClaims(Wording words) =>
    [
        .. words.Case.Contested.Values.SelectMany(contested => new Block[]
        {
            new Callout(CalloutKind.Contested, $"{contested.Title}: the statements contradict one another, and this briefing takes no side."),
            new DataTable(
                contested.Title,
                [new("Who"), new("Claims"), new("When"), new("Evidence")],
                [.. contested.Claims.Select(claim => ClaimRow(words, claim))]),
        }),
    ];

    static ImmutableArray<Cell> ClaimRow(Wording words, Claim claim)
    {
        var statement = words.Case.Statements[claim.Statement];
        return [words.Speaker(statement), claim.Says, Wording.ShortDate(statement.Date), Wording.Evidence(claim.Statement, "passage")];
    }

    public static ImmutableArray<Block> Agreements(Wording words) => [.. words.Case.Agreements.Values.SelectMany(agreement => Of(words, agreement))];

    static IEnumerable<Block> Of(Wording words, Agreement agreement)
    {
        yield return new Paragraph((Text)new Span(agreement.Title, SpanStyle.Strong) + $", {Wording.Date(agreement.Date)}{(agreement.Parties.IsEmpty ? "" : $", between {words.Parties(agreement.Parties)}")}.");
        if (agreement.Terms.Count > 0)
            yield return new Bullets([.. agreement.Terms.Select(term => (Text)$"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}")]);
        if (agreement.Obligations.Count > 0)
            yield return new DataTable(
                $"{agreement.Title}: obligations",
                [new("Who"), new("Owes"), new("To"), new("Due"), new("After"), new("Verified by"), new("Carried out")],
                [.. agreement.Obligations.Values.Select(obligation => Row(words, obligation))]);
    }

    static ImmutableArray<Cell> Row(Wording words, Obligation obligation) =>
    [
        words.Party(obligation.By),
        obligation.What + (obligation.If is { } condition ? $" — if {words.Frame.Describe(condition)}" : "") + (obligation.LegalFloor ? " — owed in law whatever is agreed" : ""),
        obligation.To is null ? "—" : words.Party(obligation.To),
        obligation.Due is { } due ? Wording.ShortDate(due) : "no date",
        obligation.After.IsEmpty ? "—" : string.Join(", ", obligation.After),
        obligation.VerifiedBy is null ? "nobody named" : words.Party(obligation.VerifiedBy),
        obligation.Status switch { 0 => "not begun", 1 => "minimal", 2 => "intermediate", 3 => "full", _ => new Cell("unknown", Tone.Unknown) },
    ];

    public static ImmutableArray<Block> Unknowns(BriefingContent content)
    {
        var silent =
            from row in content.Positions.Rows
            from position in row.Positions
            where position.Stance is null && content.Case.IsRequired(position.Party)
            group row.Term.Title by position.Party into terms
            select (Text)$"{content.Words.Party(terms.Key)} has not been heard on {terms.Count()} of {content.Positions.Rows.Length} terms: {string.Join("; ", terms.Take(8))}{(terms.Count() > 8 ? "; …" : "")}.";
        ImmutableArray<Text> items = [.. content.Case.Unknowns.Select(unknown => (Text)unknown), .. silent];
        return items.IsEmpty ? [new Paragraph("The case names nothing as unknown.")] : [new Bullets(items)];
    }
}
