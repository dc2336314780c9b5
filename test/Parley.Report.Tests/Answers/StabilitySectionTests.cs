using Parley.Model;
using Parley.Model.Files;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Markdown;
using Parley.Solve.Stability;

namespace Parley.Report.Tests.Answers;

public sealed class StabilitySectionTests
{
    [Fact]
    public void What_a_coalition_would_do_is_told_with_its_way_and_the_experimental_concept_labelled()
    {
        var text = Read("catalog", "elmira-1991");

        Assert.Contains("From situation 7, “Appeal drawn out, local governments insist”, Ministry and Uniroyal could go together to situation 10", text, StringComparison.Ordinal);
        Assert.Contains("CSEQ (experimental)", text, StringComparison.Ordinal);
        Assert.Contains("by “the guide”", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_told_as_a_range_and_the_comparison_it_hangs_on()
    {
        var text = Read("examples", "rafah-2024");

        Assert.Contains("Israel: two pairs of situations of which nobody knows which it likes better", text, StringComparison.Ordinal);
        Assert.Contains("Whether Israel would stay in situation 3, “Hostages kept, no advance” (SEQ) hangs on how it likes that compared with situation 8", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_strongly_is_told_with_the_answer_that_is_much_worse() =>
        Assert.Contains("For Company some situations are known to be much better than others.", Read("examples", "labour-dispute"), StringComparison.Ordinal);

    [Fact]
    public void States_without_actions_are_moved_between_and_told_once()
    {
        var text = Written(CaseFile.Read(new MemoryFolder(("case.yaml", """
            parley: 1
            title: Test
            as_of: 2025-07-14
            parties: { upland: { name: Upland }, vale: { name: Vale } }
            states:
              list: { calm: { title: Calm }, dispute: { title: Dispute }, court: { title: Court } }
              moves: { upland: [[calm, dispute]], vale: [[dispute, court], [court, dispute]] }
              today: calm
              preferences:
                upland: { author: x, ranking: [dispute, calm, court] }
                vale: { author: x, ranking: [calm, court, dispute] }
            """))).Case!);

        Assert.Contains("If it moves to situation “Dispute”, Vale moves to situation “Court”, which Upland likes no better than now.", text, StringComparison.Ordinal);
        Assert.Contains("calm (today)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is done", text, StringComparison.Ordinal);
    }

    static string Read(params string[] folder) => Written(CaseFile.Read(MemoryFolder.OfDisk(folder)).Case!);

    static string Written(Case @case) =>
        MarkdownWriter.Write(new Document { Title = "Test", Disclosure = Visibility.Public, Facts = [], Sections = [new("stability", "Stability", StabilitySection.Blocks(new(@case), StabilityAnswer.Of(@case)))] });
}
