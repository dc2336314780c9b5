using Parley.Model;
using Parley.Model.Files;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Markdown;
using Parley.Solve.Unlocking;

namespace Parley.Report.Tests.Answers;

public sealed class UnlockSectionTests
{
    [Fact]
    public void What_a_state_that_does_not_hold_asks_of_whom_is_told_in_words() =>
        Assert.Contains(
            "United States would stay (SEQ) if it liked situation 4, “Hostages kept, advance” at least as well as situation 8, “Hostages kept, advance, support conditional”.",
            Read("4"), StringComparison.Ordinal);

    [Fact]
    public void Where_the_sequential_concept_asks_for_nothing_the_first_that_does_is_told()
    {
        var text = Read("1");

        Assert.Contains("Israel would stay (R) if it liked situation 1, “Hostages released, no advance” at least as well as ", text, StringComparison.Ordinal);
        Assert.Contains("1 pair", text, StringComparison.Ordinal);
    }

    static string Read(string state)
    {
        var @case = CaseFile.Read(MemoryFolder.OfDisk("examples", "rafah-2024")).Case!;
        return MarkdownWriter.Write(new Document { Title = "Test", Disclosure = Visibility.Public, Facts = [], Sections = [new("unlock", "Unlock", UnlockSection.Blocks(new(@case), UnlockAnswer.Of(@case, state)))] });
    }
}
