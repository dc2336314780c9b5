using Parley.Model;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Space;
using Parley.Solve.Tests.Space;

namespace Parley.Report.Tests.Answers;

public class SpaceSectionTests
{
    [Fact]
    public void An_open_space_reads_as_what_remains_and_who_ruled_out_the_rest() => Expected.Matches(Read(Disputes.Open), "space-open");

    [Fact]
    public void A_closed_space_reads_as_what_collides_and_who_would_have_to_move() => Expected.Matches(Read(Disputes.Closed), "space-closed");

    [Fact]
    public void Linkages_that_contradict_one_another_are_nobodys_red_line()
    {
        var text = Read(Disputes.Contradictory);

        Assert.Contains("No red line could be moved to open the space: the linkages collide among themselves.", text, StringComparison.Ordinal);
        Assert.Contains("- linkage: Flow in August: 10 m³/s [judged] — meets linkage: Flow in August: 30 m³/s [judged]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_found_out_is_not_called_impossible()
    {
        var answer = SpaceAnswer.Of(Disputes.Closed) with { Status = SolveStatus.LimitReached, Openings = [] };

        var text = Read(Disputes.Closed, answer);

        Assert.Contains("Which moves would open the space was not found out within the limits.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No red line could be moved", text, StringComparison.Ordinal);
        Assert.Contains("Whether anything is open was not found out within the limits.", Read(Disputes.Closed, answer with { IsOpen = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_whose_search_ended_early_is_neither_open_nor_ruled_out()
    {
        var answer = SpaceAnswer.Of(Disputes.Open);

        var text = Read(Disputes.Open, answer with { Issues = [new("guard", [new("both", true, [], []), new("commission", null, [], [])])] });

        Assert.Contains("| Who guards the weir | both sides; the commission (not found out) | nothing |", text, StringComparison.Ordinal);
    }

    static string Read(Case @case) => Read(@case, SpaceAnswer.Of(@case));

    static string Read(Case @case, SpaceAnswer answer) => string.Join('\n', SpaceSection.Blocks(new(@case), answer).SelectMany(Lines));

    static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [Plain(paragraph.Text)],
        Callout callout => [$"{callout.Kind}: {Plain(callout.Text)}"],
        Bullets bullets => bullets.Items.Select(item => $"- {Plain(item)}"),
        DataTable table => [table.Caption, Row(table.Columns.Select(column => column.Heading)), .. table.Rows.Select(row => Row(row.Select(cell => Plain(cell.Text))))],
        _ => throw new ArgumentException("A block of another kind.", nameof(block)),
    };

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    static string Plain(Text text) => string.Concat(text.Spans.Select(span => span.Basis is null ? span.Text : $"[{span.Text}]"));
}
