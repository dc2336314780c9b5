using System.Collections.Immutable;
using System.Globalization;
using Parley.Record.Coding;
using Parley.Report.Documents;

namespace Parley.Report.Answers;

/// <summary>How statements are coded, how far coders agree, and what waits to be settled.</summary>
static class CodingSection
{
    public static ImmutableArray<Block> Blocks(Wording words, CodingAnswer answer)
    {
        var drafts = answer.Statements.Count(one => one.Draft);
        return
        [
            answer.Statements.IsEmpty ? new Paragraph("The case has no statements.") : Table(words, answer),
            .. drafts == 0 ? Array.Empty<Block>() : [new Callout(CalloutKind.Warning, $"{Wording.Capital(Wording.Count(drafts, "statement"))} {(drafts == 1 ? "is a draft and counts" : "are drafts and count")} for nothing until 'parley code confirm'.")],
            .. Again(words, answer),
        ];
    }

    /// <summary>Agreement between coders, and what they part on.</summary>
    public static ImmutableArray<Block> Agreement(Wording words, CodingAnswer answer) =>
        answer.Pairs.IsEmpty
            ? [new Paragraph("Fewer than two coders have coded: there is nothing to compare."), .. Again(words, answer)]
            :
            [
                new DataTable(
                    "Agreement between coders",
                    [new("Coders"), new("Coded by both", true), new("Same stance", true), new("Cohen's κ", true)],
                    [.. answer.Pairs.Select(pair => ImmutableArray.Create<Cell>($"{pair.First}, {pair.Second}", Count(pair.Common), Count(pair.Same), Number(pair.Kappa)))]),
                new Paragraph($"Krippendorff's α of all coders: {Number(answer.Alpha)} with stances in their order, {Number(answer.AlphaNominal)} with stances that only differ. Above 0.8 is usually taken as reliable, below 0.67 as not."),
                answer.Disagreements.IsEmpty
                    ? new Paragraph("There is nothing to settle.")
                    : new DataTable("To settle", [new("Statement"), new("On"), new("Who gives what")], [.. answer.Disagreements.Select(one => Row(words, one))]),
                .. Again(words, answer),
            ];

    static DataTable Table(Wording words, CodingAnswer answer) => new(
        "Codings",
        [new("Statement"), new("In the case"), new("Coders"), new("Settled"), new("Suggested")],
        [.. answer.Statements.Select(one => ImmutableArray.Create<Cell>(
            one.Draft ? (Text)one.Statement + new Span(" draft", SpanStyle.Quiet) : one.Statement,
            List(one.InCase.Select(words.Condition)),
            List(one.Codings.Select(coded => $"{coded.Coder}: {Given(words, coded)}")),
            List(one.Settled.Select(coded => Given(words, coded))),
            List(one.Suggested.Take(2).Select(code => $"{ReadSection.Coding(words, code)} ({(code.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)} %)"))))]);

    static ImmutableArray<Cell> Row(Wording words, Disagreement one) => [one.Statement, words.Condition(one.Code), List(one.Codings.Select(coded => $"{coded.Coder}: {PositionsSection.Word(coded.Stance)}"))];

    static IEnumerable<Block> Again(Wording words, CodingAnswer answer)
    {
        if (answer.Again.IsEmpty) yield break;
        yield return new DataTable(
            "To code again, since the code is not what it was",
            [new("Statement"), new("Coder"), new("Code"), new("Why")],
            [.. answer.Again.Select(one => ImmutableArray.Create<Cell>(one.Coded.Statement, one.Coded.Coder, $"{one.Coded.Code}: {PositionsSection.Word(one.Coded.Stance)}", one.Standing switch
            {
                CodeStanding.Split => $"it was split into {string.Join(", ", one.Choices.Select(words.Condition))}",
                CodeStanding.Retired => "it was given up",
                CodeStanding.Merged => $"it is now “{List(one.Choices.Select(words.Condition))}” together with another code that was given another stance",
                _ => "the case knows it no more; say what became of it with 'parley code change'",
            }))]);
    }

    static string Given(Wording words, Coded coded) => $"{PositionsSection.Word(coded.Stance)} — {words.Condition(coded.Code)}{(coded.If is { } condition ? $", if {words.Condition(condition)}" : "")}";

    static string List(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : "—";

    static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Number(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "no meaning";
}
