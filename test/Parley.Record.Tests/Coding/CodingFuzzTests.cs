using System.Text;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

/// <summary>Histories and codebooks damaged at random are read or refused, and never more.</summary>
public sealed class CodingFuzzTests
{
    /// <summary>How long each file is tried, in seconds.</summary>
    const int Seconds = 2;

    static readonly DateTimeOffset noon = new(2025, 7, 12, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_damaged_history_is_read_or_refused()
    {
        var coded = new Coded { Statement = "a", Coder = "ada", Code = "flow = low", Stance = StanceKind.Conditional, If = "price >= 2", Note = "why" };
        var sound = CodingFile.Write(CodingHistory.Empty.Code(coded, noon).Undo("ada", noon).Redo("ada", noon).Settle(coded, "ben", noon).Withdraw(coded, noon));

        Kept.Try(
            ".coding.jsonl",
            damaged =>
            {
                var (history, findings) = CodingFile.Read("coding.jsonl", Encoding.UTF8.GetString(damaged));
                Assert.True(history is not null || findings.Length > 0);
                if (history is null) return;
                CodingFile.Write(history);
                CodingAnswer.Of(CodingSuggesterTests.River(), history, []);
            },
            Encoding.UTF8.GetBytes(sound),
            Seconds);
    }

    [Fact]
    public void A_damaged_codebook_is_read_or_refused() =>
        Kept.Try(
            ".codebook.jsonl",
            damaged =>
            {
                var (lines, findings) = CodebookFile.Read("codebook.jsonl", Encoding.UTF8.GetString(damaged));
                Assert.True(lines is not null || findings.Length > 0);
                if (lines is { } changes) CodingAnswer.Of(CodingSuggesterTests.River(), CodingHistory.Empty, changes);
            },
            Encoding.UTF8.GetBytes(CodebookFile.Write([new(noon, "ada", "water = low", ["flow = low"], "renamed"), new(noon, "ben", "old = 1", [])])),
            Seconds);
}
