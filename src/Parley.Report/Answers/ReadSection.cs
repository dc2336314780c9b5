using System.Collections.Immutable;
using System.Globalization;
using Parley.Model;
using Parley.Record.Coding;
using Parley.Record.Documents;
using Parley.Record.Suggestions;
using Parley.Report.Documents;

namespace Parley.Report.Answers;

/// <summary>What documents hold that a case may want: who said what, how sure that is and why, and how it may be coded.</summary>
static class ReadSection
{
    public static ImmutableArray<Block> Blocks(Wording words, ReadAnswer answer) =>
    [
        .. answer.Complete ? [] : new Block[] { new Callout(CalloutKind.Warning, $"The reading was stopped; {Wording.Count(answer.Documents.Length, "document")} had been read, and nothing was written.") },
        .. answer.Documents.IsEmpty && answer.Complete ? [new Paragraph("There is nothing to read: the case has no source with a text. Name a file.")] : Array.Empty<Block>(),
        .. Alike(answer),
        .. answer.Suggestions.IsEmpty ? answer.Documents.IsEmpty ? Array.Empty<Block>() : [new Paragraph("Nobody is found to be reported as saying anything.")] : [.. answer.Documents.Where(document => document.Found > 0).Select(document => (Block)Table(words, document, answer)), new Paragraph(new Span(Legend, SpanStyle.Quiet))],
        .. answer.Suggestions.Any(one => one.Standing == SuggestionStanding.Open)
            ? [new Paragraph($"Who speaks is left open in {Numbers(answer, SuggestionStanding.Open)}: nothing is written of them unless you say who, as --speaker {answer.Suggestions.First(one => one.Standing == SuggestionStanding.Open).Number}=PARTY.{Aliases(answer)}")]
            : Array.Empty<Block>(),
        .. answer.Contested.IsEmpty ? [] : new Block[] { Contested(answer) },
        .. Written(answer),
    ];

    const string Legend = "Sure: how likely it is that this was said, and by this speaker. Codings are suggestions from the words and from statements coded before; a person decides.";

    /// <summary>How a name becomes a party's for good, where one is read that no party has.</summary>
    static string Aliases(ReadAnswer answer) =>
        answer.Suggestions.FirstOrDefault(one => one is { Standing: SuggestionStanding.Open, By: not null }) is { } named
            ? $" A party keeps a name, such as {OneLine(named.By!)}, once it is among its aliases in the case."
            : "";

    static IEnumerable<Block> Alike(ReadAnswer answer) =>
        from document in answer.Documents
        from alike in document.Alike
        select new Callout(CalloutKind.Warning, alike.Kind switch
        {
            LikenessKind.SameFile or LikenessKind.SameText => $"'{document.Name}' is the source '{alike.With}' of the case.",
            LikenessKind.Version => $"'{document.Name}' looks like another version of '{alike.With}': one title, {Share(alike)} of their passages common.",
            LikenessKind.Shortened => $"'{document.Name}' and '{alike.With}' have {Share(alike)} of their passages in common, most of the shorter: one looks cut from the other, and what both report was said once.",
            _ => $"'{document.Name}' has {Share(alike)} of its passages in common with '{alike.With}': what both report was said once.",
        });

    static DataTable Table(Wording words, ReadDocument document, ReadAnswer answer) => new(
        Heading(document),
        [new("No.", Numeric: true), new("Who"), new("What"), new("Sure", Numeric: true), new("May be coded"), new("Why")],
        [.. answer.Suggestions.Where(one => one.Source == document.Source).Select(one => Row(words, one))]);

    static string Heading(ReadDocument document) => $"{document.Title}{(document.Date is { } date ? ", " + Wording.ShortDate(date) : ", no date")}{(document.IsNew ? " (new)" : "")}";

    static ImmutableArray<Cell> Row(Wording words, StatementSuggestion one) =>
    [
        Plain(one.Number),
        Who(words, one),
        (Text)$"“{string.Join("” … “", one.Quote.Select(fragment => OneLine(fragment.Exact)))}” " + new Span($"{one.Place.Line}:{one.Place.Column}{(one.Cue is { } cue ? $", “{OneLine(cue)}”" : "")}", SpanStyle.Quiet),
        one.Standing == SuggestionStanding.Open ? Percent(one.SaidConfidence) : Percent(one.Confidence),
        one.Codes.IsEmpty ? "—" : string.Join("; ", one.Codes.Take(2).Select(code => $"{Coding(words, code)} ({Percent(code.Confidence)})")),
        $"{one.Why} {one.SpeakerWhy}{(one.Codes.IsEmpty ? "" : $" {one.Codes[0].Reason}")}",
    ];

    static Cell Who(Wording words, StatementSuggestion one)
    {
        var name = one.By is { } by ? OneLine(by) : null;
        var who = one.Speaker is { } speaker ? name is null ? words.Party(speaker) : $"{words.Party(speaker)} ({name})" : name is null ? "open" : $"open ({name})";
        return one.Standing switch
        {
            SuggestionStanding.Known => new Cell((Text)$"{who} " + new Span($"in the case: {one.Known}", SpanStyle.Quiet), Tone.Yes),
            SuggestionStanding.Open => new Cell(who, Tone.Unknown),
            _ => who,
        };
    }

    /// <summary>A coding in words: the stance, on what, under which condition.</summary>
    public static string Coding(Wording words, CodeSuggestion code)
    {
        var about = code.Code is { } on ? words.Condition(on) : code.Issue is { } issue ? $"{words.Issue(issue)}: which option is open" : "on what is open";
        var condition = code.Stance == StanceKind.Conditional ? code.IfCode is { } coded ? $", if {words.Condition(coded)}" : code.If is { } said ? $", if “{OneLine(said)}”" : "" : "";
        return $"{PositionsSection.Word(code.Stance)}{(code.Strength == Strength.Firm ? ", firmly" : code.Strength == Strength.Hinted ? ", hinted" : "")} — {about}{condition}";
    }

    static DataTable Contested(ReadAnswer answer) => new(
        "What may contradict one another",
        [new("The one"), new("The other"), new("Why")],
        [.. answer.Contested.Take(12).Select(pair => ImmutableArray.Create<Cell>(pair.First, pair.Second, pair.Reason))]);

    static IEnumerable<Block> Written(ReadAnswer answer)
    {
        if (answer.Written.IsEmpty && answer.Kept.IsEmpty) yield break;
        yield return new Paragraph($"Wrote {Wording.Count(answer.Written.Length, "statement")} as drafts{(answer.Kept.IsEmpty ? "" : $" and {Wording.Count(answer.Kept.Length, "document")} under sources/")}. A draft counts for nothing until you have held it against its source and removed 'draft: yes', or confirmed it with 'parley code confirm'.");
        if (!answer.Written.IsEmpty) yield return new Bullets([.. answer.Written.Select(id => (Text)id)]);
    }

    static string Numbers(ReadAnswer answer, SuggestionStanding standing) => Wording.List(answer.Suggestions.Where(one => one.Standing == standing).Select(one => Plain(one.Number)));

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Share(ReadLikeness alike) => Percent(alike.Share);

    static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
