using System.Collections.Immutable;
using System.Text;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Documents;
using Parley.Record.Suggestions;
using Parley.Record.Tests.Coding;

namespace Parley.Record.Tests.Suggestions;

public sealed class CaseReaderTests
{
    const string Minutes = "Minutes of the ninth.\n\n“The flow of 30 can be had,” Ilona Varga said.\n\nThe rest was talk.\n";

    static readonly Keyed<SourceText> texts = new([new("minutes", new SourceText("sources/minutes.txt", Minutes))]);

    static readonly CancellationToken none = TestContext.Current.CancellationToken;

    static Case River(params Statement[] statements) => CodingSuggesterTests.River(statements);

    static Document File(string name, string text) => DocumentReader.Read(name, [.. Encoding.UTF8.GetBytes(text)], cancellation: none).Document!;

    [Fact]
    public void The_sources_of_a_case_are_read_where_no_file_is_named()
    {
        var answer = CaseReader.Read(River(), texts, [], cancellation: none).Answer;

        var one = Assert.Single(answer.Suggestions);
        Assert.Equal(("minutes", "vale", SuggestionStanding.New), (one.Source, one.Speaker, one.Standing));
        Assert.Equal("The flow of 30 can be had", Assert.Single(one.Quote).Exact);
        Assert.Equal((3, 2), (one.Place.Line, one.Place.Column));
        Assert.Equal("The flow of 30 can be had", Minutes[one.Place.Start..one.Place.End]);
    }

    [Fact]
    public void A_draft_is_the_suggestion_as_a_statement_and_says_that_it_is_one()
    {
        var one = CaseReader.Read(River(), texts, [], cancellation: none).Answer.Suggestions[0];

        var draft = one.Draft(0)!;

        Assert.True(draft.Draft);
        Assert.Equal(("vale", "Ilona Varga", new DateOnly(2025, 7, 9)), (draft.Speaker, draft.By, draft.Date));
        Assert.StartsWith("Suggested at ", draft.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ilona Varga said: “We call on both banks to agree.”", "We call on both banks to agree.")]
    [InlineData("Ilona Varga said: \"I demand that the gates stay open.\"", "I demand that the gates stay open.")]
    public void What_speakers_say_that_they_say_is_one_statement_and_not_two(string text, string passage)
    {
        var one = Assert.Single(CaseReader.Read(River(), texts, [File("a.txt", text)], cancellation: none).Answer.Suggestions);

        Assert.Equal(("vale", passage, 1), (one.Speaker, Assert.Single(one.Quote).Exact, one.Number));
    }

    [Fact]
    public void What_a_speaker_lays_to_somebody_else_is_a_statement_of_its_own()
    {
        var found = CaseReader.Read(River(), texts, [File("a.txt", "Ilona Varga said: “Upland called on both banks to agree.”")], cancellation: none).Answer.Suggestions;

        Assert.Equal(["vale", "upland"], found.Select(one => one.Speaker));
    }

    [Theory]
    [InlineData("Ilona Varga said that “the flow of 30 can be had”.")]
    [InlineData("Ilona Varga said that \"the flow of 30 can be had\".")]
    public void Marks_around_all_of_a_passage_are_no_part_of_it(string text) =>
        Assert.Equal("the flow of 30 can be had", Assert.Single(CaseReader.Read(River(), texts, [File("a.txt", text)], cancellation: none).Answer.Suggestions[0].Quote).Exact);

    [Fact]
    public void A_statement_is_named_by_who_speaks_and_what_about() =>
        Assert.Equal("vale-flood-gates", CaseReader.Read(River(), texts, [File("a.txt", "“There will be, for Vale, no deal without flood gates,” Ilona Varga said.")], cancellation: none).Answer.Suggestions[0].Id);

    [Fact]
    public void A_passage_that_the_case_quotes_already_is_known()
    {
        var held = CodingSuggesterTests.Coded("held", "flow of 30 can be had", "flow = high", StanceKind.Accepts);

        var one = CaseReader.Read(River(held), texts, [], cancellation: none).Answer.Suggestions[0];

        Assert.Equal((SuggestionStanding.Known, "held"), (one.Standing, one.Known));
        Assert.Null(one.Draft(0));
    }

    [Fact]
    public void A_speaker_whom_nobody_knows_is_left_open_until_a_person_says_who()
    {
        var file = File("report.txt", "“No water,” the clerk said.\n");

        var open = CaseReader.Read(River(), texts, [file], new() { Date = new(2025, 7, 10) }, cancellation: none).Answer.Suggestions[0];
        var named = CaseReader.Read(River(), texts, [file], new() { Date = new(2025, 7, 10), Speakers = ImmutableDictionary<int, string>.Empty.Add(1, "mere") }, cancellation: none).Answer.Suggestions[0];

        Assert.Equal(SuggestionStanding.Open, open.Standing);
        Assert.Null(open.Draft(0));
        Assert.Equal(("mere", SuggestionStanding.New, 1.0), (named.Speaker, named.Standing, named.SpeakerConfidence));
        Assert.NotNull(named.Draft(0));
    }

    [Fact]
    public void A_file_with_the_text_of_a_source_is_that_source_whatever_its_spaces()
    {
        var document = Assert.Single(CaseReader.Read(River(), texts, [File("copy.txt", Minutes.Replace("ninth.", "ninth. \r\n", StringComparison.Ordinal))], cancellation: none).Answer.Documents);

        Assert.False(document.IsNew);
        Assert.Equal("minutes", document.Source);
    }

    [Fact]
    public void A_reprint_is_told_with_the_source_it_is_like()
    {
        var body = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"word{number}"));
        var held = new Keyed<SourceText>([new("minutes", new SourceText("sources/minutes.txt", body))]);

        var document = Assert.Single(CaseReader.Read(River(), held, [File("reprint.txt", body + " and a line more")], cancellation: none).Answer.Documents);

        Assert.True(document.IsNew);
        Assert.Equal(("minutes", LikenessKind.NearlySame), (document.Alike[0].With, document.Alike[0].Kind));
    }

    [Fact]
    public void A_reading_that_is_stopped_says_so_and_keeps_what_it_has()
    {
        using var source = new CancellationTokenSource();
        var progress = new Stopping(source);

        var answer = CaseReader.Read(River(), texts, [File("a.txt", "“Yes to it,” Vale said.\n"), File("b.txt", "“No to it,” Mere said.\n")], progress: progress, cancellation: source.Token).Answer;

        Assert.False(answer.Complete);
        Assert.Single(answer.Suggestions);
    }

    [Fact]
    public void Other_figures_for_the_same_thing_are_put_side_by_side()
    {
        var upland = CodingSuggesterTests.Coded("upland-salt", "the gauge in the delta reads 2 grams of salt per litre", "flow = low", StanceKind.Accepts) with { Speaker = "upland" };
        var mere = CodingSuggesterTests.Coded("mere-salt", "the gauge in the delta reads 4 grams of salt per litre", "flow = low", StanceKind.Opposes);

        var pair = Assert.Single(CaseReader.Read(River(upland, mere), Keyed<SourceText>.Empty, [], cancellation: none).Answer.Contested);

        Assert.Equal(("upland-salt", "mere-salt"), (pair.First, pair.Second));
        Assert.Contains("the one says 2, the other 4", pair.Reason, StringComparison.Ordinal);
        Assert.Contains("(grams)", pair.Reason, StringComparison.Ordinal);
        Assert.Contains("“gauge”", pair.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_speaker_says_twice_is_not_contested()
    {
        var one = CodingSuggesterTests.Coded("one", "the gauge in the delta reads 2 grams of salt per litre", "flow = low", StanceKind.Accepts);
        var other = CodingSuggesterTests.Coded("other", "the gauge in the delta reads 4 grams of salt per litre", "flow = low", StanceKind.Opposes);

        Assert.Empty(CaseReader.Read(River(one, other), Keyed<SourceText>.Empty, [], cancellation: none).Answer.Contested);
    }

    /// <summary>Stops once anything was read.</summary>
    [Fact]
    public void A_reading_that_is_stopped_before_the_documents_are_compared_has_none()
    {
        var answer = CaseReader.Read(River(), texts, [File("a.txt", "“Yes to it,” Vale said.\n")], cancellation: new CancellationToken(true)).Answer;

        Assert.False(answer.Complete);
        Assert.Empty(answer.Documents);
    }

    sealed class Stopping(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
