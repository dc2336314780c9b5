using CsCheck;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

public sealed class CodingHistoryTests
{
    static readonly DateTimeOffset noon = new(2025, 7, 12, 12, 0, 0, TimeSpan.Zero);

    static Coded Given(string statement, StanceKind stance, string coder = "ada") => new() { Statement = statement, Coder = coder, Code = "flow = low", Stance = stance };

    [Fact]
    public void A_second_thought_replaces_the_first_and_both_stay_in_the_history()
    {
        var history = CodingHistory.Empty.Code(Given("a", StanceKind.Opposes), noon).Code(Given("a", StanceKind.RedLine), noon);

        Assert.Equal(StanceKind.RedLine, Assert.Single(history.Current).Stance);
        Assert.Equal(2, history.Entries.Length);
    }

    [Fact]
    public void Undo_brings_the_earlier_coding_back_and_redo_the_later()
    {
        var history = CodingHistory.Empty.Code(Given("a", StanceKind.Opposes), noon).Code(Given("a", StanceKind.RedLine), noon).Undo("ada", noon);

        Assert.Equal(StanceKind.Opposes, Assert.Single(history.Current).Stance);
        Assert.Equal(StanceKind.RedLine, Assert.Single(history.Redo("ada", noon).Current).Stance);
    }

    [Fact]
    public void One_coder_does_not_undo_what_another_did()
    {
        var history = CodingHistory.Empty.Code(Given("a", StanceKind.Opposes), noon);

        Assert.Same(history, history.Undo("ben", noon));
    }

    [Fact]
    public void After_a_new_coding_there_is_nothing_to_redo()
    {
        var history = CodingHistory.Empty.Code(Given("a", StanceKind.Opposes), noon).Undo("ada", noon).Code(Given("b", StanceKind.Accepts), noon);

        Assert.Same(history, history.Redo("ada", noon));
    }

    [Fact]
    public void What_coders_settled_stands_beside_what_each_of_them_gave()
    {
        var history = CodingHistory.Empty.Code(Given("a", StanceKind.Opposes), noon).Code(Given("a", StanceKind.RedLine, "ben"), noon).Settle(Given("a", StanceKind.RedLine, "both"), "ada", noon);

        Assert.Equal(2, history.Current.Length);
        Assert.Equal(StanceKind.RedLine, Assert.Single(history.Settled).Stance);
    }

    [Fact]
    public void As_many_redos_as_undos_lead_back_to_where_it_was() =>
        Gen.Select(Gen.Enum<StanceKind>(), Gen.Int[0, 2]).Array[1, 8].SelectMany(codings => Gen.Int[0, codings.Length].Select(undos => (codings, undos))).Sample(story =>
        {
            var before = story.codings.Aggregate(CodingHistory.Empty, (history, coding) => history.Code(Given($"s{coding.Item2}", coding.Item1), noon));

            var after = Enumerable.Range(0, story.undos).Aggregate(before, (history, _) => history.Undo("ada", noon));
            after = Enumerable.Range(0, story.undos).Aggregate(after, (history, _) => history.Redo("ada", noon));

            Assert.Equal(before.Current.OrderBy(coded => coded.Statement), after.Current.OrderBy(coded => coded.Statement));
        });

    [Fact]
    public void A_history_is_the_same_after_it_was_written_and_read()
    {
        var history = CodingHistory.Empty.Code(Given("a", StanceKind.Opposes) with { Strength = Strength.Firm, If = "price >= 2", Note = "“so”" }, noon).Undo("ada", noon).Redo("ada", noon)
            .Settle(Given("a", StanceKind.RedLine, "both"), "ada", noon).Withdraw(Given("a", StanceKind.Opposes), noon);

        var (read, findings) = CodingFile.Read("codings.jsonl", CodingFile.Write(history));

        Assert.Empty(findings);
        Assert.Equal(history.Entries, read!.Entries);
        Assert.Equal(history.Settled, read.Settled);
    }

    [Theory]
    [InlineData("not json", 1)]
    [InlineData("""{"number":1,"when":"2025-07-12T12:00:00+00:00","by":"ada","act":"guess"}""", 1)]
    [InlineData("""{"number":2,"when":"2025-07-12T12:00:00+00:00","by":"ada","act":"undo","of":1}""", 0)]
    [InlineData("""{"number":1,"when":"2025-07-12T12:00:00+00:00","by":"ada","act":"code"}""", 0)]
    public void A_damaged_history_is_a_finding_and_no_history(string text, int line)
    {
        var (history, findings) = CodingFile.Read("codings.jsonl", text);

        Assert.Null(history);
        Assert.Equal(line, Assert.Single(findings).Place.Line);
    }
}
