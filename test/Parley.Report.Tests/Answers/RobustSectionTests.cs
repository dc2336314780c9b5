using Parley.Model.Files;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Solve.Robustness;

namespace Parley.Report.Tests.Answers;

public sealed class RobustSectionTests
{
    [Fact]
    public void Every_flip_is_told_on_the_page_itself()
    {
        var @case = CaseFile.Read(MemoryFolder.OfDisk("examples", "orr-water")).Case!;
        var answer = RobustAnswer.Of(@case, new() { Draws = 200 }, cancellation: TestContext.Current.CancellationToken);

        var blocks = RobustSection.Blocks(new Wording(@case), answer);

        var sentences = blocks.OfType<Bullets>().Single(list => list.Numbered).Items.Length;
        var further = blocks.OfType<DataTable>().Single(table => table.Caption.StartsWith("Judgements", StringComparison.Ordinal));
        Assert.Equal(answer.Flips.Length, sentences + further.Rows.Length);
        Assert.All(further.Rows, row => Assert.Matches("^(above|below) [0-9.]+$", string.Concat(row[2].Text.Spans.Select(span => span.Text))));
    }
}
