using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Report.Documents;
using Parley.Solve.Positions;

namespace Parley.Report.Answers;

/// <summary>Where the parties stand: terms down, parties across.</summary>
static class PositionsSection
{
    public static ImmutableArray<Block> Blocks(Wording words, PositionMatrix matrix) =>
    [
        .. Sentences(words, matrix),
        .. matrix.Rows.IsEmpty ? [] : ImmutableArray.Create<Block>(Table(words, matrix)),
        new Paragraph(new Span("Each cell shows the latest stance and its date, linked to the passage. Hatched: read out of a statement by the analyst. Grey: nobody has said.", SpanStyle.Quiet)),
    ];

    /// <summary>The same, and below it the passages that the stances stand on, for a page on which nothing can be linked.</summary>
    public static ImmutableArray<Block> WithEvidence(Wording words, PositionMatrix matrix)
    {
        string[] cited = [.. matrix.Rows.SelectMany(row => row.Positions).SelectMany(position => position.Evidence).Select(evidence => evidence.Statement).Distinct(StringComparer.Ordinal).OrderBy(words.Case.Statements.IndexOf)];
        return
        [
            .. Blocks(words, matrix),
            .. cited.Length == 0 ? Array.Empty<Block>() : [new DataTable("What they stand on", [new("Statement"), new("Who, when"), new("Passage"), new("Where")], [.. cited.Select(id => Evidence(words, id))])],
            .. matrix.Contested.Values.Select(contested => SideBySide(words, contested)),
        ];
    }

    static Callout SideBySide(Wording words, Contested contested) => new(
        CalloutKind.Contested,
        $"{contested.Title}. {string.Join(" ", contested.Claims.Select(claim => $"{words.Speaker(words.Case.Statements[claim.Statement])} ({claim.Statement}): “{claim.Says.TrimEnd('.')}”."))} No side is taken.");

    static ImmutableArray<Cell> Evidence(Wording words, string id)
    {
        var statement = words.Case.Statements[id];
        var place = words.Texts.TryGet(statement.Source, out var text) && !statement.Quote.IsEmpty && text.Find(statement.Quote[0]) is { Status: AnchorStatus.Found } anchor
            ? $"{text.File}, {Wording.Place(text, anchor.Spans[0].Start)}"
            : words.Case.Sources[statement.Source].Title;
        return [id, $"{words.Speaker(statement)}, {Wording.ShortDate(statement.Date)}", statement.Quote.IsEmpty ? "no passage given" : $"“{string.Join("” … “", statement.Quote.Select(fragment => fragment.Exact.Trim()))}”", place];
    }

    static IEnumerable<Block> Sentences(Wording words, PositionMatrix matrix)
    {
        if (matrix.Rows.IsEmpty)
        {
            yield return new Callout(CalloutKind.Unknown, "The case names no issues, so there is nothing to take a position on.");
            yield break;
        }
        var agreed = Titles(matrix, Standing.Agreed);
        var ruledOut = Titles(matrix, Standing.RuledOut);
        var unknown = matrix.Rows.SelectMany(row => row.Positions).Where(position => words.Case.IsRequired(position.Party)).ToArray();
        var open = unknown.Count(position => position.Stance is null);
        yield return new Paragraph(
            $"{Wording.Capital(Wording.Count(agreed.Length, "term"))} {(agreed.Length == 1 ? "is" : "are")} accepted by every party whose consent is needed; "
            + $"{Wording.Count(ruledOut.Length, "term")} {(ruledOut.Length == 1 ? "is" : "are")} ruled out by at least one. "
            + $"Of {unknown.Length} positions that matter, {open} {(open == 1 ? "is" : "are")} unknown.");
    }

    static string[] Titles(PositionMatrix matrix, Standing standing) => [.. matrix.Rows.Where(row => row.Standing == standing).Select(row => row.Term.Title)];

    static DataTable Table(Wording words, PositionMatrix matrix) => new(
        "Positions by term and party",
        [new Column("Term"), .. matrix.Parties.Select(party => new Column(words.Party(party))), new Column("Together")],
        [.. matrix.Rows.Select(row => ImmutableArray.Create<Cell>([WithinIssue(words, row.Term), .. row.Positions.Select(position => CellOf(words, position)), Together(row.Standing)]))])
    {
        Groups = [.. matrix.Rows.Select((row, at) => (row.Term.Issue, at)).Where(row => row.at == 0 || row.Issue != matrix.Rows[row.at - 1].Term.Issue).Select(row => new RowGroup(row.at, row.Issue is { } issue ? words.Issue(issue) : "Across issues"))],
    };

    /// <summary>A term under the heading of its issue, which it need not repeat.</summary>
    static string WithinIssue(Wording words, Term term) =>
        term.Issue is { } issue && term.Title.StartsWith($"{words.Issue(issue)}: ", StringComparison.Ordinal) ? term.Title[(words.Issue(issue).Length + 2)..] : term.Title;

    public static Cell CellOf(Wording words, Position position)
    {
        if (position.Stance is not { } stance) return new("unknown", Tone.Unknown);
        Text text = Word(stance);
        if (position.If is { } condition) text += $" if {words.Condition(condition)}";
        if (position.Basis == Basis.Judged) text += (Text)" " + Wording.Mark(Basis.Judged);
        if (!position.Evidence.IsEmpty)
        {
            var latest = position.Evidence[0];
            text += (Text)" " + Wording.Evidence(latest.Statement, Wording.ShortDate(latest.Date));
            if (words.ContestedIn(latest.Statement).Any()) text += new Span(" contested", SpanStyle.Quiet);
            var before = position.Evidence.Skip(1).FirstOrDefault(earlier => earlier.Stance != latest.Stance);
            if (before is not null) text += new Span($" (was: {Word(before.Stance)}, {Wording.ShortDate(before.Date)})", SpanStyle.Quiet);
            if (!position.JudgedRedLines.IsEmpty) text += (Text)" red line " + Wording.Mark(Basis.Judged);
        }
        return new(text, ToneOf(stance), position.Basis is Basis.Inferred or Basis.Judged);
    }

    static Cell Together(Standing standing) => standing switch
    {
        Standing.Agreed => new Cell("agreed", Tone.Yes),
        Standing.Conditional => "conditional",
        Standing.Open => "open",
        Standing.Opposed => "opposed",
        _ => new Cell("ruled out", Tone.No),
    };

    public static string Word(StanceKind stance) => stance switch
    {
        StanceKind.Demands => "demands",
        StanceKind.Accepts => "accepts",
        StanceKind.Conditional => "conditional",
        StanceKind.Opposes => "opposes",
        _ => "red line",
    };

    static Tone ToneOf(StanceKind stance) => stance switch
    {
        StanceKind.Demands => Tone.Demands,
        StanceKind.Accepts => Tone.Accepts,
        StanceKind.Conditional => Tone.Conditional,
        StanceKind.Opposes => Tone.Opposes,
        _ => Tone.RedLine,
    };
}
