using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Files;
using Parley.Record.Documents;
using Parley.Record.Suggestions;

namespace Parley.Record.Tests.Suggestions;

/// <summary>The newspaper report that lies beside the checkout, read for the case that was made from it. Its text is not part of the project.</summary>
public sealed class SeedReportTests
{
    /// <summary>Words of each statement in the report, who makes it (not asked of two whose pronoun stands far from its name), and the stance that its words suggest, where they suggest one.</summary>
    public static TheoryData<string, string, StanceKind?> Statements => new()
    {
        { "proposal from Hamas", "israel", StanceKind.Opposes },
        { "directed its forces to prepare to operate", "israel", null },
        { "Israel to withdraw from Gaza", "hamas", StanceKind.Demands },
        { "Surrender to the ludicrous demands", "israel", StanceKind.Opposes },
        { "within reach", "israel", null },
        { "directed its troops to prepare to advance into Rafah", "israel", null },
        { "driven from their homes", "un", null },
        { "last remaining strongholds", "israel", null },
        { "completely withdraw from Gaza", "israeli-officials", StanceKind.Opposes },
        { "will not stop fighting until Hamas is crushed", "israel", StanceKind.RedLine },
        { "no solution besides total victory", "israel", StanceKind.RedLine },
        { "matter of time until the next massacre", "israel", null },
        { "clear nonstarters", "usa", StanceKind.RedLine },
        { "space for agreement", "usa", StanceKind.Accepts },
        { "to protect civilians", "usa", StanceKind.Demands },
        { "responsibility, has the obligation", "usa", StanceKind.Demands },
        { "especially true in the case of Rafah", "usa", null },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void Each_attributed_statement_of_the_report_is_found_with_its_speaker_and_what_its_words_suggest(string words, string speaker, StanceKind? stance)
    {
        var found = Read().Where(one => one.Quote.Any(fragment => fragment.Exact.Contains(words, StringComparison.Ordinal))).ToArray();

        Assert.NotEmpty(found);
        Assert.Contains(found, one => one.Speaker == speaker);
        if (stance is { } suggested) Assert.Contains(found, one => one.Codes.Any(code => code.Stance == suggested));
    }

    /// <summary>Words of a statement, and what its coding is suggested to be about, with the stance on that.</summary>
    [Theory]
    [InlineData("Surrender to the ludicrous demands", null, "hostages", StanceKind.Opposes)]
    [InlineData("completely withdraw from Gaza", "withdrawal = complete", "withdrawal", StanceKind.Opposes)]
    [InlineData("will not stop fighting until Hamas is crushed", "cease-fire = long-term", "cease-fire", StanceKind.RedLine)]
    [InlineData("no solution besides total victory", "withdrawal = complete", "withdrawal", StanceKind.RedLine)]
    [InlineData("to protect civilians", "protection = assured", "protection", StanceKind.Demands)]
    [InlineData("responsibility, has the obligation", "protection = assured", "protection", StanceKind.Demands)]
    public void The_likeliest_coding_is_about_what_the_words_and_the_codings_before_tell(string words, string? code, string issue, StanceKind stance)
    {
        var best = Read().First(one => one.Quote.Any(fragment => fragment.Exact.Contains(words, StringComparison.Ordinal))).Codes[0];

        Assert.Equal((code, issue, stance), (best.Code, best.Issue, best.Stance));
    }

    [Fact]
    public void The_case_knows_everybody_whom_the_report_names() => Assert.DoesNotContain(Read(), one => one is { Standing: SuggestionStanding.Open, By: not null });

    static ImmutableArray<StatementSuggestion> Read()
    {
        var folder = Repository.Shared("seeds");
        Assert.SkipWhen(folder is null, "The report that started the project is not beside this checkout.");
        var file = Directory.EnumerateFiles(folder, "*.txt").Single();
        var @case = CaseFile.Read(MemoryFolder.OfDisk("examples", "rafah-2024"), TestContext.Current.CancellationToken).Case!;
        var document = DocumentReader.Read(Path.GetFileName(file), File.OpenRead(file), cancellation: TestContext.Current.CancellationToken).Document!;
        return CaseReader.Read(@case, Keyed<SourceText>.Empty, [document], new() { Date = new(2024, 2, 7) }, cancellation: TestContext.Current.CancellationToken).Answer.Suggestions;
    }
}
